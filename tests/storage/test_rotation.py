"""After a change of keys everything reads as before, and what was held before opens nothing."""

import shutil

import pytest

from salon_vault.audit import Entry, Phase, Verb
from salon_vault.clients.model import Contact, Health
from salon_vault.clients.use_cases import add_client, save_contact, save_health
from salon_vault.compartments import Compartment
from salon_vault.errors import (
    Cancelled,
    DatabaseDamaged,
    HeadersDisagree,
    InvalidInput,
    NotFound,
    NotPermitted,
    RecordDamaged,
    RootKeySwapped,
    VaultMissing,
)
from salon_vault.keys.errors import HeaderOutdated
from salon_vault.keys.model import EVERY_COMPARTMENT, KeyChange, change_for_leaver
from salon_vault.log.model import Layer
from salon_vault.staff.model import StaffId, Tier
from storage.cipher import connect
from storage.door import VaultDoor
from storage.header_files import COPIES, HeaderFiles
from storage.seal import Place
from storage.unlocking import identity_of, open_identity
from tests.storage.backup.restoring import enter
from tests.vaults import Patient

ALL = KeyChange(EVERY_COMPARTMENT, root=True)
"""Every key there is."""


class Impatient:
    """Somebody who presses Cancel at once."""

    def reached(self, done, of):
        raise Cancelled


@pytest.fixture
def card(seat):
    """Keep a client with a number and a note, and return the id."""
    desk = seat(Tier.OWNER)
    client = desk.run(add_client, "Wanda Klimek", "pl").client
    desk.run(save_contact, client.id, Contact(phone="+48600100200"))
    desk.run(save_health, client.id, Health(notes="latex, told in spring"))
    return client.id


@pytest.fixture
def changed(open_as):
    """Change keys as the owner, and return the vault, still open."""

    def changed(change=ALL):
        vault = open_as(Tier.OWNER)
        vault.change_keys(change, Patient())
        return vault

    return changed


def header_of(salon):
    return HeaderFiles(salon.folder).load()


def found_in(vault, client_id):
    with vault.work() as work:
        health = work.clients.health(client_id)
        lines = work.clients.find_number("00200", 10)
        log = work.log.verify(Patient())
    return health.notes, [line.id for line in lines], log.faults


def test_everything_reads_as_before_at_once_and_after_the_next_login(
    salon, card, changed, open_as
):
    before = header_of(salon)
    vault = changed()
    blob = vault.blobs.keep(Compartment.HEALTH, b"a photo")
    whole = ("latex, told in spring", [card], ())
    assert found_in(vault, card) == whole
    assert found_in(open_as(Tier.OWNER), card) == whole
    with open_as(Tier.SPECIALIST).work() as work:
        assert work.clients.health(card).notes == "latex, told in spring"
    with open_as(Tier.RECEPTION).work() as work:
        assert work.clients.contact(card).phone == "+48600100200"
        assert work.clients.find_number("00200", 10)
    assert open_as(Tier.SPECIALIST).blobs.read(Compartment.HEALTH, blob) == b"a photo"
    after = header_of(salon)
    assert (after.sheet.database_epoch, after.generation) == (2, before.generation + 1)
    assert sorted(path.name for path in salon.folder.glob("db-*.sqlite")) == ["db-2.sqlite"]
    assert not (salon.folder / "rotating.sqlite").exists()


def test_keys_can_be_changed_again_and_again(card, changed, open_as):
    for _ in range(4):
        vault = changed()
        with vault.work() as work:
            note = work.clients.health(card)
            work.clients.save_health(card, note)
    assert found_in(open_as(Tier.OWNER), card)[0] == "latex, told in spring"


@pytest.fixture
def put_back(salon, counter):
    """Close the vault and put these bytes in the place of header copies."""

    def put_back(header, copies=COPIES):
        counter.clear()
        for name in copies:
            (salon.folder / name).write_bytes(header)

    return put_back


def header_bytes(salon):
    return (salon.folder / COPIES[0]).read_bytes()


def test_a_header_of_before_says_so_and_a_newer_copy_opens_again(
    salon, card, changed, put_back, clock
):
    before = header_bytes(salon)
    changed()
    after = header_bytes(salon)
    put_back(before)
    with pytest.raises(HeaderOutdated) as trouble:
        enter(salon.folder, salon, Tier.OWNER, clock)
    assert (trouble.value.named, trouble.value.later) == ("db-1.sqlite", "db-2.sqlite")
    put_back(after)
    vault = enter(salon.folder, salon, Tier.OWNER, clock)
    assert found_in(vault, card)[0] == "latex, told in spring"
    vault.close()


def test_a_database_that_is_gone_is_called_missing_where_no_later_one_is(
    salon, changed, counter, clock
):
    changed()
    counter.clear()
    (salon.folder / "db-2.sqlite").rename(salon.folder / "db-1.sqlite")
    with pytest.raises(VaultMissing):
        enter(salon.folder, salon, Tier.OWNER, clock)


def test_who_chose_the_header_of_before_may_choose_again(salon, changed, put_back, clock):
    before = header_bytes(salon)
    changed()
    changed()
    put_back(before, COPIES[:1])
    owner, door = salon.people[Tier.OWNER], VaultDoor(salon.folder, clock=clock)
    with pytest.raises(HeadersDisagree) as trouble:
        door.people()
    door.choose_header(trouble.value.older)
    with pytest.raises(HeaderOutdated):
        door.open_with_identity(owner, salon.identity(Tier.OWNER))
    with pytest.raises(HeadersDisagree):
        door.people()
    door.choose_header(trouble.value.newer)
    door.open_with_identity(owner, salon.identity(Tier.OWNER)).close()


def test_the_header_does_not_grow_with_changes_of_keys(salon, changed):
    changed(KeyChange())
    once = (salon.folder / "VAULT.a").stat().st_size
    for _ in range(3):
        changed(KeyChange())
    assert abs((salon.folder / "VAULT.a").stat().st_size - once) < 64


def test_keys_of_before_open_nothing_written_since(salon, card, changed, counter, look):
    old = open_identity(
        header_of(salon), salon.people[Tier.SPECIALIST], salon.identity(Tier.SPECIALIST)
    )
    vault = changed()
    with vault.work() as work:
        work.clients.save_health(card, work.clients.health(card))
    counter.clear()
    with pytest.raises(DatabaseDamaged):
        connect(salon.folder / "db-2.sqlite", old.database_key())
    (sealed,) = look("SELECT sealed FROM sealed_record WHERE subject = 'health'")[0]
    place = Place(Compartment.HEALTH, "sealed_record", card, "health", 2)
    with pytest.raises(RecordDamaged):
        old.open(place, sealed)


def test_numbers_cannot_be_tried_with_the_token_key_of_before(salon, card, changed, look):
    before = set(look("SELECT token FROM contact_token"))
    assert before
    changed(KeyChange())
    after = set(look("SELECT token FROM contact_token"))
    assert len(after) == len(before)
    assert not after & before


def test_a_leaver_is_out_and_everybody_else_goes_on(
    salon, card, changed, open_as, counter, clock
):
    who = salon.people[Tier.RECEPTION]
    line = header_of(salon).sheet.line(who)
    changed(change_for_leaver(line.member))
    header = header_of(salon)
    assert not header.sheet.line(who).member.active
    assert not [grant for grant in header.sheet.grants if grant.member == who]
    assert found_in(open_as(Tier.OWNER), card)[0]
    assert open_as(Tier.MANAGER).member.tier is Tier.MANAGER
    assert header.former_roots == ()  # a receptionist never held the root
    counter.clear()
    door = VaultDoor(salon.folder, clock=clock)
    assert who not in [tile.id for tile in door.people()]
    with pytest.raises(NotFound):
        door.open_with_identity(who, salon.identity(Tier.RECEPTION))
    door.close()


def test_of_a_leaver_those_keys_change_that_they_held(salon, changed):
    member = header_of(salon).sheet.line(salon.people[Tier.SPECIALIST]).member
    before = header_of(salon).sheet.compartments
    changed(change_for_leaver(member))
    after = header_of(salon).sheet.compartments
    renewed = {name for name in after if after[name].epoch > before[name].epoch}
    assert renewed == {Compartment.HEALTH}


@pytest.mark.parametrize(
    ("who", "error"),
    [("owner", InvalidInput), ("kit", NotFound), ("nobody", NotFound)],
)
def test_who_cannot_leave_is_refused_and_nothing_changes(salon, open_as, who, error):
    vault = open_as(Tier.OWNER)
    header = header_of(salon)
    ids = {
        "owner": salon.people[Tier.OWNER],
        "kit": next(line.member.id for line in header.sheet.lines if line.member.kit),
        "nobody": StaffId("00" * 8),
    }
    with pytest.raises(error):
        vault.change_keys(KeyChange(leaver=ids[who]), Patient())
    assert header_of(salon) == header
    assert [path.name for path in salon.folder.glob("db-*.sqlite")] == ["db-1.sqlite"]


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_only_a_holder_of_the_root_changes_keys(salon, open_as, tier):
    header = header_of(salon)
    vault = open_as(tier)
    with pytest.raises(NotPermitted):
        vault.change_keys(KeyChange(), Patient())
    assert header_of(salon) == header


def test_cancelled_the_old_keys_are_in_force_and_nothing_is_left(salon, card, open_as):
    header = header_of(salon)
    vault = open_as(Tier.OWNER)
    with pytest.raises(Cancelled):
        vault.change_keys(ALL, Impatient())
    assert header_of(salon) == header
    assert found_in(vault, card)[0] == "latex, told in spring"
    assert {path.name for path in salon.folder.glob("*sqlite*")} <= {
        "db-1.sqlite",
        "db-1.sqlite-wal",
    }


def test_a_changed_root_is_followed_by_those_who_trusted_the_former(salon, changed, open_as):
    old = header_of(salon)
    changed()
    header = header_of(salon)
    assert header.root != old.root
    assert header.former_roots[0].root == old.root
    for tier in (Tier.RECEPTION, Tier.OWNER):
        assert open_as(tier).member.tier is tier


def test_the_kit_opens_after_the_root_was_changed(salon, card, changed, counter, clock):
    changed()
    counter.clear()
    door = VaultDoor(salon.folder, clock=clock)
    vault = door.unlock_with_kit(salon.kit.code)
    try:
        assert found_in(vault, card)[0] == "latex, told in spring"
    finally:
        vault.close()


def test_after_a_login_the_former_root_is_not_trusted_any_more(salon, changed, counter, clock):
    """Who held the former root could name another successor; who has logged in sees it."""
    old = header_of(salon)
    changed()
    counter.clear()
    door = VaultDoor(salon.folder, clock=clock)
    door.unlock(salon.people[Tier.RECEPTION], salon.password).close()
    who = salon.people[Tier.RECEPTION]
    header = header_of(salon)
    assert identity_of(header, who, salon.password).root == header.root
    with pytest.raises(RootKeySwapped):
        open_identity(old, who, identity_of(header, who, salon.password))


def test_a_newer_database_that_lies_there_is_never_written_over(salon, card, changed):
    """A folder that was put back may still hold its newer database."""
    newer = salon.folder / "db-2.sqlite"
    shutil.copy(salon.folder / "db-1.sqlite", newer)
    contents = newer.read_bytes()
    changed()
    assert header_of(salon).sheet.database_file == "db-3.sqlite"
    assert not newer.exists() or newer.read_bytes() == contents


def test_what_a_former_root_erased_before_it_was_replaced_stays_erased(
    card, changed, open_as, clock
):
    erase_a_detail(open_as(Tier.OWNER), clock)
    changed()
    with open_as(Tier.OWNER).work() as work:
        assert work.log.verify(Patient()).faults == ()


def test_what_a_former_root_erases_afterwards_does_not_count(card, changed, open_as, clock):
    vault = open_as(Tier.OWNER)
    former = vault._ring.renewed((), 1).ring  # the same root, kept by somebody who leaves
    vault = changed()
    vault._ring.sign_as_root, kept = former.sign_as_root, vault._ring.sign_as_root
    erase_a_detail(vault, clock)
    vault._ring.sign_as_root = kept
    with open_as(Tier.OWNER).work() as work:
        assert {fault.layer for fault in work.log.verify(Patient()).faults} == {Layer.DETAIL}


def erase_a_detail(vault, clock):
    who, told = vault.member.id, {"fields": ["name"]}
    with vault.work() as work:
        renamed = Entry(clock.now(), who, "clients.rename_client", Phase.RUN, detail=told)
        seq = work.audit.append(renamed)
    with vault.work() as work:
        work.log.erase_details([seq])
        erased = tuple(touch for touch in work.touches if touch.verb is Verb.ERASED)
        work.audit.append(Entry(clock.now(), who, "clients.erase", Phase.RUN, erased))
