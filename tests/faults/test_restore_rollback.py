"""R16: old sets, foreign roots, foreign vaults and missing databases, restored or refused."""

import shutil
from dataclasses import replace

import pytest

from salon_vault.backup.use_cases import stage_backup
from salon_vault.errors import KitMistyped, RootKeySwapped, VaultInUse, VaultMissing
from salon_vault.keys.model import change_for_leaver
from salon_vault.paper.kit_sheet import kit_document
from salon_vault.paper.pdf import render
from salon_vault.staff.model import StaffId, Tier
from storage.backup.manifest_json import done_bytes, dump_manifest, signed_manifest
from storage.backup.opening import by_kit
from storage.backup.places import DONE, MANIFEST, STAGING
from storage.backup.reading import read_manifest
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from storage.lock_file import LockFile
from storage.seal import random_key, sign, sign_public
from storage.sheet_json import sheet_bytes
from storage.unlocking import open_identity
from tests.salon_vault.papers import MADE_AT, words
from tests.storage.backup.restoring import enter, header_of, restored, snapshot
from tests.vaults import Patient, copied_vault

__all__ = ["restored"]


@pytest.fixture
def name(salon, seat, counter):
    staged = seat(Tier.OWNER).run(stage_backup, Patient())
    counter.clear()
    return staged.name


def test_a_set_under_a_strangers_root_is_refused(salon, name, restored):
    """A receptionist signs the roster under a root of their own, and the set in their name."""
    folder = salon.folder / STAGING / name
    manifest, stranger = read_manifest(folder), random_key()
    header = HeaderFiles(salon.folder).load()
    desk = open_identity(header, salon.people[Tier.RECEPTION], salon.identity(Tier.RECEPTION))
    signature = sign(stranger, sheet_bytes(manifest.vault_id, manifest.sheet))
    forged = replace(manifest, root=sign_public(stranger), sheet_signature=signature)
    raw = dump_manifest(signed_manifest(forged, desk))
    (folder / MANIFEST).write_bytes(raw)
    (folder / DONE).write_bytes(done_bytes(raw))
    assert read_manifest(folder).root == sign_public(stranger)
    with pytest.raises(RootKeySwapped):
        restored(name)
    with pytest.raises(RootKeySwapped):
        restored(name, present=None)


def test_a_foreign_vault_at_hand_is_left_alone_and_gives_no_roster(
    salon, name, restored, tmp_path
):
    foreign = copied_vault(tmp_path)
    before = snapshot(foreign)
    made = restored(name, present=foreign)
    assert set(made.to_enrol) == {"Marek", "Chair 2", "Front desk"}
    assert snapshot(foreign) == before


def test_a_vault_without_its_database_still_gives_its_roster(salon, name, restored, clock):
    (salon.folder / header_of(salon.folder).sheet.database_file).unlink()
    door = VaultDoor(salon.folder, clock=clock)
    with pytest.raises(VaultMissing):
        door.open_with_identity(salon.people[Tier.OWNER], salon.identity(Tier.OWNER))
    door.close()
    made = restored(name)
    assert made.to_enrol == ()
    enter(made.folder, salon, Tier.RECEPTION, clock).close()


def test_an_older_header_put_back_does_not_bring_leavers_into_a_newer_set(
    salon, seat, counter, restored, open_as, tmp_path
):
    old = shutil.copytree(salon.folder, tmp_path / "Old.svault")
    desk = seat(Tier.OWNER)
    leaver = next(one for one in desk.vault.roster.members() if one.tier is Tier.MANAGER)
    desk.vault.change_keys(change_for_leaver(leaver), Patient())
    name = desk.run(stage_backup, Patient()).name
    counter.clear()
    made = restored(name, present=old)
    labels = {line.member.label for line in header_of(made.folder).sheet.active()}
    assert leaver.label not in labels
    assert made.to_enrol == ()


def test_the_restored_vault_is_never_older_than_any_set_or_vault(
    salon, name, restored, seat, counter
):
    seat(Tier.OWNER).vault.roster.relabel(StaffId(salon.people[Tier.MANAGER]), "Marek S.")
    counter.clear()
    made = restored(name)
    assert header_of(made.folder).generation > header_of(salon.folder).generation + 900


def test_a_vault_that_somebody_has_open_is_not_replaced(salon, name, restored):
    held = LockFile(salon.folder)
    try:
        with pytest.raises(VaultInUse):
            restored(name)
    finally:
        held.release()


def test_r33_a_kit_typed_with_one_slip_names_its_group_and_restores_once_corrected(
    qapp, salon, name, restored, clock
):
    printed = words(render(kit_document(salon.kit, "Studio Magnolia", "pl", MADE_AT)))
    typed = [group for group in salon.kit.groups if group in printed]
    assert typed == list(salon.kit.groups)
    for slip in (0, 8, 17):
        group = typed[slip]
        other = "2" if group[1] != "2" else "3"
        wrong = [*typed[:slip], group[0] + other + group[2:], *typed[slip + 1 :]]
        with pytest.raises(KitMistyped) as told:
            restored(name, opener=by_kit(" ".join(wrong)), present=None)
        assert told.value.groups == (slip + 1,)
    made = restored(name, opener=by_kit(" ".join(typed)), present=None)
    VaultDoor(made.folder, clock=clock).unlock_with_kit(salon.kit.code).close()
