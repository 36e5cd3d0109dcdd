"""A restored vault is whole: today's people, yesterday's records, one log that tells both."""

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.backup.errors import TodaysOwnerNeeded
from salon_vault.clients.model import Contact, Health
from salon_vault.clients.use_cases import add_client, open_card, save_contact, save_health
from salon_vault.compartments import Compartment
from salon_vault.desk import Desk
from salon_vault.errors import (
    Cancelled,
    InvalidInput,
    NotFound,
    NotPermitted,
    WrongPassword,
)
from salon_vault.keys.model import EVERY_COMPARTMENT, KeyChange, change_for_leaver
from salon_vault.log.anchor import Verdict
from salon_vault.slips.use_cases import enrol_lost, first_logins
from salon_vault.staff.model import Tier
from storage.backup.opening import by_kit, by_password
from storage.backup.places import STAGING, pool_of
from storage.backup.reading import read_manifest
from storage.door import VaultDoor
from tests.storage.backup.restoring import enter, header_of, restored, snapshot
from tests.vaults import Patient

__all__ = ["restored"]

NOTE = "latex, told in spring"


@pytest.fixture
def card(photographed, seat):
    """Keep a client with a number and a note, and return the id."""
    desk = seat(Tier.OWNER)
    client = desk.run(add_client, "Wanda Klimek", "pl").client
    desk.run(save_contact, client.id, Contact(phone="+48600100200"))
    desk.run(save_health, client.id, Health(notes=NOTE))
    return client.id


def found_in(vault, client_id):
    with vault.work() as work:
        health = work.clients.health(client_id)
        lines = work.clients.find_number("00200", 10)
        log = work.log.verify(Patient())
    return health.notes, [line.id for line in lines], log.faults


def entries_of(vault):
    with vault.work() as work:
        return [line.entry for line in reversed(work.log.latest(None, 1000))]


def test_everything_of_the_set_is_there_and_the_log_goes_on(
    photographed, card, stage, restored, clock, world
):
    name = stage()
    made = restored(name)
    assert made.set == name
    assert (made.erased, made.missing, made.to_enrol) == (0, 0, ())
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    try:
        Desk(vault, world).take_seat()
        assert found_in(vault, card) == (NOTE, [card], ())
        cases = [(entry.case, entry.phase.value) for entry in entries_of(vault)]
        assert cases[-4:] == [
            ("backup.stage_backup", "intent"),
            ("backup.restore", "run"),
            ("backup.stage_backup", "done"),
            ("staff.sit_down", "run"),
        ]
    finally:
        vault.close()


def test_every_photo_opens_in_the_restored_vault(photographed, stage, restored, clock, open_as):
    made = restored(stage())
    manifest = read_manifest(photographed.folder / STAGING / made.set)
    vault = enter(made.folder, photographed, Tier.SPECIALIST, clock)
    try:
        photos = {vault.blobs.read(Compartment.HEALTH, blob) for blob in manifest.blobs}
    finally:
        vault.close()
    assert photos == {b"photo %d " % number * 3000 for number in range(3)}


@pytest.mark.parametrize("tier", [Tier.MANAGER, Tier.RECEPTION, Tier.OWNER])
def test_todays_people_come_in_with_their_own_passwords(
    photographed, stage, restored, clock, tier
):
    made = restored(stage())
    door = VaultDoor(made.folder, clock=clock)
    door.unlock(photographed.people[tier], photographed.password).close()


def test_neither_the_present_vault_nor_the_set_is_written(photographed, stage, restored):
    name = stage()
    before = snapshot(photographed.folder)
    restored(name)
    assert snapshot(photographed.folder) == before


def test_the_entry_names_both_ends_of_the_log(photographed, card, stage, restored, seat, clock):
    name = stage()
    seat(Tier.OWNER).run(open_card, card)
    made = restored(name)
    held = read_manifest(photographed.folder / STAGING / name).contained
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    try:
        (entry,) = (one for one in entries_of(vault) if one.case == "backup.restore")
    finally:
        vault.close()
    from_set, lost = entry.touches
    assert (from_set.verb, from_set.subject) == (Verb.RESTORED, Subject.BACKUP)
    assert (from_set.id, from_set.version, from_set.digest) == (
        name,
        held.log_seq,
        held.log_head,
    )
    assert (lost.verb, lost.subject) == (Verb.RESTORED, Subject.LOG)
    assert lost.id == f"{held.log_seq + 1}-{lost.version}"
    assert lost.version > held.log_seq + 2
    assert len(lost.digest) == 32


def test_the_header_is_above_all_that_were_and_every_key_is_new(
    photographed, stage, restored, open_as, counter
):
    name = stage()
    open_as(Tier.OWNER).change_keys(KeyChange(EVERY_COMPARTMENT), Patient())
    counter.clear()
    before = header_of(photographed.folder)
    after = header_of(restored(name).folder)
    assert after.generation == before.generation + 1000
    assert after.sheet.revision > before.sheet.revision
    assert after.sheet.database_epoch > before.sheet.database_epoch
    assert not {key.public for key in after.sheet.compartments.values()} & {
        key.public for key in before.sheet.compartments.values()
    }


def test_whoever_left_since_the_set_stays_out(
    photographed, card, stage, restored, open_as, counter, clock
):
    name = stage()
    vault = open_as(Tier.OWNER)
    leaver = next(one for one in vault.roster.members() if one.tier is Tier.SPECIALIST)
    vault.change_keys(change_for_leaver(leaver), Patient())
    counter.clear()
    made = restored(name)
    assert leaver.label not in made.to_enrol
    with pytest.raises(NotFound):
        enter(made.folder, photographed, Tier.SPECIALIST, clock)
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    assert found_in(vault, card) == (NOTE, [card], ())
    vault.close()


def test_after_a_change_of_root_the_log_is_sound_under_todays_root(
    photographed, card, stage, restored, open_as, counter, clock
):
    name = stage()
    open_as(Tier.OWNER).change_keys(KeyChange(EVERY_COMPARTMENT, root=True), Patient())
    counter.clear()
    made = restored(name)
    assert header_of(made.folder).root == header_of(photographed.folder).root
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    assert found_in(vault, card) == (NOTE, [card], ())
    vault.close()


def test_without_the_present_vault_owners_come_in_and_others_are_to_be_enrolled(
    photographed, card, stage, restored, clock
):
    name = stage()
    made = restored(name, present=None)
    assert set(made.to_enrol) == {"Marek", "Chair 2", "Front desk"}
    door = VaultDoor(made.folder, clock=clock)
    assert [tile.tier for tile in door.people()] == [Tier.OWNER]
    vault = door.unlock(photographed.people[Tier.OWNER], photographed.password)
    assert found_in(vault, card) == (NOTE, [card], ())
    vault.close()
    with pytest.raises(NotFound):
        enter(made.folder, photographed, Tier.RECEPTION, clock)


def test_who_is_to_be_enrolled_comes_back_with_a_slip_as_the_same_person(
    photographed, stage, restored, clock, world
):
    made = restored(stage(), present=None)
    vault, people = enter(made.folder, photographed, Tier.OWNER, clock), photographed.people
    desk = Desk(vault, world)
    assert desk.run(first_logins).lost == {*people.values()} - {desk.member.id}
    asked = desk.asking(proof=desk.confirm(photographed.password))
    slip = asked.run(enrol_lost, people[Tier.SPECIALIST])
    vault.close()
    vault = VaultDoor(made.folder, clock=clock).unlock(slip.who, slip.passphrase)
    assert (vault.member.tier, vault.member.label) == (Tier.SPECIALIST, "Chair 2")
    assert Desk(vault, world).on_slip
    vault.close()


def test_the_kit_restores_as_well(photographed, card, stage, restored, clock):
    made = restored(stage(), opener=by_kit(photographed.kit.code), present=None)
    vault = VaultDoor(made.folder, clock=clock).unlock_with_kit(photographed.kit.code)
    assert found_in(vault, card) == (NOTE, [card], ())
    vault.close()


def test_a_newer_set_at_hand_keeps_leavers_out_where_no_vault_is(
    photographed, stage, restored, open_as, counter
):
    name = stage()
    vault = open_as(Tier.OWNER)
    leaver = next(one for one in vault.roster.members() if one.tier is Tier.SPECIALIST)
    vault.change_keys(change_for_leaver(leaver), Patient())
    counter.clear()
    newer = read_manifest(photographed.folder / STAGING / stage())
    made = restored(name, present=None, beside=[newer])
    assert set(made.to_enrol) == {"Marek", "Front desk"}


def test_a_kit_of_yesterday_needs_an_owner_of_today(
    photographed, card, stage, restored, open_as, counter, clock
):
    name = stage()
    old_kit = by_kit(photographed.kit.code)
    open_as(Tier.OWNER).roster.renew_kit()
    counter.clear()
    with pytest.raises(TodaysOwnerNeeded):
        restored(name, opener=old_kit)
    owner = by_password(photographed.people[Tier.OWNER], photographed.password)
    made = restored(name, opener=old_kit, today_opener=owner)
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    assert found_in(vault, card) == (NOTE, [card], ())
    vault.close()


def test_nobody_but_an_owner_of_today_will_do(photographed, stage, restored, open_as, counter):
    name = stage()
    open_as(Tier.OWNER).roster.renew_kit()
    counter.clear()
    desk = by_password(photographed.people[Tier.RECEPTION], photographed.password)
    with pytest.raises(NotPermitted):
        restored(name, opener=by_kit(photographed.kit.code), today_opener=desk)
    assert left_beside(photographed) == []


def left_beside(salon):
    """Return what lies beside the vault that was not there before a restore."""
    return [path.name for path in salon.folder.parent.iterdir() if "restored" in path.name]


def test_a_wrong_password_makes_nothing(photographed, stage, restored):
    owner = photographed.people[Tier.OWNER]
    with pytest.raises(WrongPassword):
        restored(stage(), opener=by_password(owner, "not this one, surely not"))
    assert left_beside(photographed) == []


class Impatient:
    """Gives up after so many words."""

    def __init__(self, patience):
        self.patience = patience

    def reached(self, done, of):
        self.patience -= 1
        if self.patience < 0:
            raise Cancelled


@pytest.mark.parametrize("patience", [0, 1, 2, 4, 6, 8])
def test_a_cancelled_restore_leaves_nothing(photographed, stage, restored, patience):
    name = stage()
    before = snapshot(photographed.folder)
    with pytest.raises(Cancelled):
        restored(name, Impatient(patience))
    assert left_beside(photographed) == []
    assert snapshot(photographed.folder) == before


def test_progress_counts_bytes_up_to_the_whole(stage, restored):
    heard = []

    class Listening:
        def reached(self, done, of):
            heard.append((done, of))

    restored(stage(), Listening())
    assert heard == sorted(heard)
    assert heard[-1][0] == heard[-1][1] > 100_000


def test_nothing_is_ever_restored_over_anything(photographed, stage, restored):
    name = stage()
    restored(name)
    with pytest.raises(InvalidInput):
        restored(name)


def test_a_damaged_present_vault_hinders_nobody(photographed, card, stage, restored, clock):
    name = stage()
    database = photographed.folder / header_of(photographed.folder).sheet.database_file
    database.write_bytes(bytes(len(database.read_bytes())))
    made = restored(name)
    vault = enter(made.folder, photographed, Tier.RECEPTION, clock)
    vault.close()


def test_the_restored_vault_is_backed_up_and_restored_again(
    photographed, card, stage, restored, clock, world
):
    made = restored(stage())
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    clock.move(hours=1)
    staged = vault.backups.stage(Patient())
    vault.close()
    again = restored(
        staged.name,
        folder=made.folder / STAGING / staged.name,
        pool=pool_of(made.folder),
        present=made.folder,
        target=made.folder.with_name("Salon restored again.svault"),
    )
    vault = enter(again.folder, photographed, Tier.OWNER, clock)
    assert found_in(vault, card) == (NOTE, [card], ())
    vault.close()


def test_this_pc_knows_the_log_that_goes_on_and_not_the_lost_one(
    photographed, card, stage, restored, seat, clock, tmp_path
):
    name = stage()
    place = tmp_path / "anchors"
    desk = seat(Tier.OWNER)
    desk.run(open_card, card)
    lost = desk.vault.anchors.made()
    place.mkdir()
    (place / f"{header_of(photographed.folder).vault_id}.json").write_bytes(lost)
    made = restored(name, anchors=place)
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    try:
        assert vault.anchors.held_against(lost).verdict is not Verdict.FITS
    finally:
        vault.close()
    door = VaultDoor(made.folder, clock=clock, anchors=place)
    vault = door.open_with_identity(
        photographed.people[Tier.OWNER], photographed.identity(Tier.OWNER)
    )
    assert vault.anchors.put_back() is None
    vault.close()
