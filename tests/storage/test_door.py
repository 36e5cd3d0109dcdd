"""The door shows who works there, opens to a password or the kit, and remembers wrong ones."""

from dataclasses import replace

import pytest

from salon_vault.audit import Phase
from salon_vault.desk import Desk
from salon_vault.errors import HeadersDisagree, NotPermitted, VaultInUse, WrongPassword
from salon_vault.log.use_cases import read_log
from salon_vault.ports import World
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.header import dump_header, parse_header, signed_header
from storage.header_files import COPIES
from storage.unlocking import identity_of, open_identity
from tests.vaults import PASSWORD, TickingClock, copied_vault, door_of, opened, template


@pytest.fixture
def folder(tmp_path):
    return copied_vault(tmp_path)


def desk_of(vault):
    desk = Desk(vault, World(TickingClock(), None, None))
    desk.take_seat()
    return desk


def test_the_tiles_show_people_and_not_the_kit(folder):
    door = door_of(folder)
    assert [(tile.label, tile.tier) for tile in door.people()] == [("Owner", Tier.OWNER)]
    assert not door.demo
    door.close()


def test_the_password_opens_the_vault(folder):
    vault = opened(folder)
    assert vault.member.label == "Owner"
    vault.close()


def test_the_kit_opens_the_vault(folder):
    door = door_of(folder)
    vault = door.unlock_with_kit(template()[1].code)
    assert vault.member.kit
    vault.close()


def test_after_a_wrong_password_the_right_one_still_opens(folder):
    door = door_of(folder)
    who = door.people()[0].id
    with pytest.raises(WrongPassword):
        door.unlock(who, "seven lavender stools")
    door.unlock(who, PASSWORD).close()


def test_wrong_passwords_go_into_the_log_at_the_next_login(folder):
    door = door_of(folder)
    who = door.people()[0].id
    for _ in range(2):
        with pytest.raises(WrongPassword):
            door.unlock(who, "seven lavender stools")
    assert len((folder / "pending-fails").read_text().splitlines()) == 2
    vault = door.unlock(who, PASSWORD)
    assert not (folder / "pending-fails").exists()
    desk = desk_of(vault)
    refused = [e for e in desk.run(read_log) if e.entry.phase is Phase.REFUSED]
    vault.close()
    assert len(refused) == 1
    assert refused[0].entry.case == "staff.sit_down"
    assert refused[0].detail["wrong_passwords"] == 2
    assert refused[0].detail["typed_for"] == who


def test_no_password_ends_up_in_the_file_of_failed_tries(folder):
    door = door_of(folder)
    with pytest.raises(WrongPassword):
        door.unlock(door.people()[0].id, "seven lavender stools")
    assert "stools" not in (folder / "pending-fails").read_text()
    door.close()


def test_a_closed_door_lets_the_next_one_in(folder):
    door = door_of(folder)
    with pytest.raises(VaultInUse):
        door_of(folder)
    door.close()
    door_of(folder).close()


def test_an_open_vault_keeps_the_door_locked_until_it_closes(folder):
    vault = opened(folder)
    with pytest.raises(VaultInUse):
        door_of(folder)
    vault.close()
    door_of(folder).close()


def test_an_identity_opens_the_vault_without_a_password(folder):
    door = VaultDoor(folder, clock=TickingClock())
    header = door._header()
    who = door.people()[0].id
    vault = door.open_with_identity(who, identity_of(header, who, PASSWORD))
    assert vault.member.id == who
    vault.close()


@pytest.fixture
def put_back(salon, open_as, counter):
    """A header that the owner has changed since, put back into its place."""
    before = {name: (salon.folder / name).read_bytes() for name in COPIES}
    open_as(Tier.OWNER).roster.relabel(salon.people[Tier.RECEPTION], "Another label")
    counter.clear()
    for name, raw in before.items():
        (salon.folder / name).write_bytes(raw)


def test_an_older_header_put_back_opens_to_an_owner_alone_who_finds_it_in_the_log(
    put_back, salon, seat
):
    door = VaultDoor(salon.folder, clock=TickingClock())
    with pytest.raises(HeadersDisagree):
        door.unlock(salon.people[Tier.RECEPTION], salon.password)
    door.unlock(salon.people[Tier.OWNER], salon.password).close()
    lines = seat(Tier.OWNER).run(read_log)
    assert any("older_header" in (line.detail or {}) for line in lines)
    seat(Tier.RECEPTION)


def test_after_a_choice_between_headers_only_an_owner_goes_on(salon):
    header = parse_header((salon.folder / COPIES[0]).read_bytes())
    owner = salon.people[Tier.OWNER]
    ring = open_identity(header, owner, salon.identity(Tier.OWNER))
    later = signed_header(replace(header, generation=header.generation + 2), ring)
    (salon.folder / COPIES[1]).write_bytes(dump_header(later))
    door = VaultDoor(salon.folder, clock=TickingClock())
    with pytest.raises(HeadersDisagree):
        door.people()
    door.choose_header(later.generation)
    with pytest.raises(NotPermitted):
        door.unlock(salon.people[Tier.RECEPTION], salon.password)
    door.unlock(owner, salon.password).close()
