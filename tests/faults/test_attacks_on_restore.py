"""
Old rosters signed by the true root, and roots handed over by somebody who left, at a restore.

Whoever was on a roster can sign a set under that roster for ever, with any date and number.
"""

import shutil
from dataclasses import replace

import pytest

from salon_vault.backup.errors import BackupDamaged
from salon_vault.backup.use_cases import stage_backup
from salon_vault.errors import RootKeySwapped
from salon_vault.keys.model import KeyChange
from salon_vault.staff.model import Tier
from storage.backup.manifest_json import dump_manifest, parse_manifest, signed_manifest
from storage.backup.places import STAGING
from storage.backup.reading import read_manifest
from storage.backup.set_key import seal_set_key
from storage.header import signed_header
from storage.header_files import HeaderFiles
from storage.rotation import _drafted
from storage.seal import random_key
from storage.strict import LARGEST
from storage.unlocking import open_identity
from tests.storage.backup.restoring import enter, header_of, restored
from tests.vaults import Patient

__all__ = ["restored"]


@pytest.fixture
def stage(seat, counter, clock):
    def stage():
        name = seat(Tier.OWNER).run(stage_backup, Patient()).name
        counter.clear()
        clock.move(minutes=5)
        return name

    return stage


def ring_of(salon, tier, header):
    return open_identity(header, salon.people[tier], salon.identity(tier))


def forged(manifest, header, ring, generation):
    """A set under the roster of ``header``, as well as ``ring`` can sign one."""
    sheet = header.sheet
    mine = replace(
        manifest,
        generation=generation,
        root=header.root,
        former_roots=header.former_roots,
        sheet=sheet,
        sheet_signature=header.sheet_signature,
        keys=seal_set_key(manifest.name, header.vault_id, sheet, random_key()),
    )
    return parse_manifest(dump_manifest(signed_manifest(mine, ring)))


def test_a_set_with_an_old_roster_and_a_high_number_moves_nobody_up_again(
    salon, stage, seat, counter, restored
):
    """A manager, moved down since, signs a set under the roster from before."""
    before = header_of(salon.folder)
    manager = ring_of(salon, Tier.MANAGER, before)
    who = salon.people[Tier.MANAGER]
    seat(Tier.OWNER).vault.roster.retier(who, Tier.RECEPTION, frozenset())
    counter.clear()
    name = stage()
    mine = forged(read_manifest(salon.folder / STAGING / name), before, manager, 10**6)
    made = restored(name, beside=[mine])
    assert header_of(made.folder).sheet.line(who).member.tier is Tier.RECEPTION
    made = restored(name, beside=[mine], present=None, target=salon.folder.with_name("Two"))
    assert header_of(made.folder).sheet.line(who).member.tier is Tier.RECEPTION


def test_two_copies_of_a_header_with_an_old_roster_move_nobody_up_either(
    salon, stage, seat, counter, restored
):
    before = header_of(salon.folder)
    manager = ring_of(salon, Tier.MANAGER, before)
    who = salon.people[Tier.MANAGER]
    seat(Tier.OWNER).vault.roster.retier(who, Tier.RECEPTION, frozenset())
    counter.clear()
    name, folder = stage(), salon.folder
    HeaderFiles(folder).store(signed_header(replace(before, generation=10**6), manager))
    made = restored(name)
    assert header_of(made.folder).sheet.line(who).member.tier is Tier.RECEPTION


def test_a_roster_from_before_an_earlier_restore_does_not_count_as_newer(
    salon, stage, seat, counter, restored, clock
):
    name = stage()
    owner = seat(Tier.OWNER)
    for label in ("Marek A.", "Marek B.", "Marek C."):
        owner.vault.roster.relabel(salon.people[Tier.MANAGER], label)
    counter.clear()
    lost = shutil.copytree(salon.folder, salon.folder.with_name("Lost.svault"))
    kept = read_manifest(lost / STAGING / name)
    made = restored(name, present=None)
    then = forged(kept, header_of(lost), ring_of(salon, Tier.OWNER, header_of(lost)), 10**6)
    again = restored(
        name, present=made.folder, beside=[then], target=salon.folder.with_name("Two.svault")
    )
    assert header_of(again.folder).sheet.line(salon.people[Tier.MANAGER]).member.label == (
        "Marek"
    )


def test_a_number_that_leaves_no_room_hinders_no_restore(salon, stage, restored, clock):
    name = stage()
    header = header_of(salon.folder)
    desk = ring_of(salon, Tier.RECEPTION, header)
    mine = forged(read_manifest(salon.folder / STAGING / name), header, desk, LARGEST)
    made = restored(name, beside=[mine])
    enter(made.folder, salon, Tier.OWNER, clock).close()
    assert header_of(made.folder).generation < LARGEST - 10**6


def test_a_manifest_that_hides_former_roots_is_refused(salon, stage, seat, counter):
    seat(Tier.OWNER).vault.change_keys(KeyChange(root=True), Patient())
    counter.clear()
    manifest = read_manifest(salon.folder / STAGING / stage())
    owner = ring_of(salon, Tier.OWNER, header_of(salon.folder))
    hidden = signed_manifest(replace(manifest, former_roots=()), owner)
    with pytest.raises(BackupDamaged):
        parse_manifest(dump_manifest(hidden))


# --- a root that was kept --------------------------------------------------------------------


@pytest.fixture
def branched(salon, stage, seat, counter):
    """
    A set, a change of root after it, and another set under a root of the leaver's own.

    The leaver kept the root of the day of the set, and has it hand over to theirs.
    """
    name, before = stage(), header_of(salon.folder)
    kept = ring_of(salon, Tier.OWNER, before)
    _renewal, theirs = _drafted(before, kept, KeyChange(root=True), 2)
    manifest = read_manifest(salon.folder / STAGING / name)
    mine = forged(manifest, theirs, kept, before.generation)
    seat(Tier.OWNER).vault.change_keys(KeyChange(root=True), Patient())
    counter.clear()
    assert before.root in theirs.roots, "the control: the old root did sign it"
    return name, mine


def test_a_root_handed_over_by_a_leaver_loses_to_that_of_the_vault_at_hand(
    salon, branched, restored
):
    name, mine = branched
    made = restored(name, beside=[mine])
    assert header_of(made.folder).root == header_of(salon.folder).root


def test_of_two_successors_of_one_root_none_is_taken_without_the_vault_at_hand(
    salon, branched, stage, restored
):
    name, mine = branched
    genuine = read_manifest(salon.folder / STAGING / stage())
    with pytest.raises(RootKeySwapped):
        restored(name, beside=[mine, genuine], present=None)
    made = restored(name, beside=[genuine], present=None)
    assert header_of(made.folder).root == genuine.root
