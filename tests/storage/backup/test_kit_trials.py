"""The drill: the paper opens today's keys and the newest backup, and nobody else sits down."""

import shutil
from dataclasses import replace
from types import SimpleNamespace

import pytest

from salon_vault.errors import (
    Cancelled,
    KitMistyped,
    NotPermitted,
    SlotDamaged,
)
from salon_vault.keys.model import KeyChange
from salon_vault.log.use_cases import read_log, verify_log
from salon_vault.recovery.errors import KitOfAnotherVault, KitReplaced
from salon_vault.recovery.model import DRILL_EVERY, SetTrial
from salon_vault.recovery.use_cases import (
    count_kit,
    drill_kit,
    kit_counted,
    last_read_back,
    renew_kit,
)
from salon_vault.staff.model import Tier
from storage.backup.drill import ROOM
from storage.backup.places import STAGING
from storage.backup.stick import find_sticks
from storage.unlocking import unlock_kit
from tests.vaults import Patient, found


@pytest.fixture
def drilled(seat, photographed):
    """``drilled()``: have the owner read the kit back, and return what it opened."""

    def drilled(code=None, desk=None, progress=None):
        desk = desk or seat(Tier.OWNER)
        return desk.run(drill_kit, code or photographed.kit.code, progress or Patient())

    return drilled


def renewed(desk, salon):
    return desk.asking(proof=desk.confirm(salon.password)).run(renew_kit)


def test_without_a_backup_it_opens_the_vault_alone(drilled):
    drill = drilled()
    assert (drill.trial, drill.newest, drill.former) == (SetTrial.NONE_AT_HAND, None, None)


def test_it_opens_the_newest_backup_on_this_pc(drilled, stage, photographed):
    stage()
    newest = stage()
    drill = drilled()
    assert (drill.trial, drill.newest) == (SetTrial.OPENED, newest)
    assert not [path.name for path in photographed.folder.rglob("working*")]
    assert not (photographed.folder / ROOM).exists()


def test_it_opens_the_backup_on_a_stick_that_is_plugged_in(
    drilled, stage, stick, carry, seat, photographed
):
    root = stick()
    name = stage()
    carry(root)
    shutil.rmtree(photographed.folder / STAGING / name)
    desk = seat(Tier.OWNER)
    assert drilled(desk=desk).trial is SetTrial.NONE_AT_HAND
    desk.vault.kit_trials._sticks = lambda: [root]
    assert drilled(desk=desk).newest == name


def test_the_same_person_sits_there_afterwards(seat, drilled, stage):
    stage()
    desk = seat(Tier.OWNER)
    who, keys = desk.member, desk.vault._ring
    drilled(desk=desk)
    assert (desk.member, desk.vault._ring) == (who, keys)
    assert desk.run(verify_log, Patient()).sound


def test_after_a_change_of_keys_it_opens_the_keys_in_force(seat, drilled, open_as):
    desk = seat(Tier.OWNER)
    desk.vault.change_keys(KeyChange(root=True), Patient())
    assert drilled(desk=desk).trial is SetTrial.NONE_AT_HAND


def test_a_paper_that_is_not_the_kit_in_force_is_said(seat, drilled, photographed, tmp_path):
    groups = list(photographed.kit.groups)
    groups[4], groups[5] = groups[5], groups[4]
    with pytest.raises(KitMistyped) as slipped:
        drilled(" ".join(groups))
    assert slipped.value.groups == (5, 6)
    with pytest.raises(KitOfAnotherVault):
        drilled(found(tmp_path / "Other.svault").code)
    desk = seat(Tier.OWNER)
    renewed(desk, photographed)
    with pytest.raises(KitReplaced):
        drilled(desk=desk)
    assert desk.run(last_read_back) is None


def test_keys_other_than_those_in_use_do_not_pass(seat, drilled, photographed):
    """Control: a kit that lost one grant is not taken for one that opens everything."""
    desk = seat(Tier.OWNER)
    header = desk.vault._files.header
    kit = unlock_kit(header, photographed.kit.code)
    assert kit.opens_all_of(desk.vault._ring)
    sheet = header.sheet
    without = [g for g in sheet.grants if (g.member, g.key.value) != (kit.member.id, "health")]
    assert len(without) == len(sheet.grants) - 1
    fewer = replace(header, sheet=replace(sheet, grants=tuple(without)))
    desk.vault.kit_trials._files = SimpleNamespace(header=fewer)
    with pytest.raises(SlotDamaged):
        drilled(desk=desk)


def test_backups_from_before_the_renewal_open_with_the_former_kit(
    seat, drilled, stage, photographed
):
    old = stage()
    kit = renewed(seat(Tier.OWNER), photographed)
    drill = drilled(kit.code)
    assert (drill.trial, drill.newest, drill.former) == (SetTrial.FORMER_KIT, old, old)
    new = stage()
    drill = drilled(kit.code)
    assert (drill.trial, drill.newest, drill.former) == (SetTrial.OPENED, new, old)


@pytest.mark.parametrize("part", ["db.sqlite", "BACKUP.json"])
def test_a_damaged_backup_is_said(drilled, stage, photographed, part):
    name = stage()
    path = photographed.folder / STAGING / name / part
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    assert drilled().trial is SetTrial.DAMAGED


def test_a_drill_that_was_stopped_counts_for_nothing(seat, drilled, stage, entries):
    stage()

    class Impatient:
        def reached(self, done, of):
            raise Cancelled

    desk = seat(Tier.OWNER)
    with pytest.raises(Cancelled):
        drilled(desk=desk, progress=Impatient())
    assert desk.run(last_read_back) is None
    assert [line.entry.phase.value for line in entries()][-2:] == ["intent", "failed"]


def test_date_and_result_are_kept_in_the_log(seat, drilled, stage, clock):
    name = stage()
    desk = seat(Tier.OWNER)
    assert desk.run(last_read_back) is None
    drilled(desk=desk)
    back = desk.run(last_read_back)
    assert (back.at, back.trial, back.due) == (clock.now(), SetTrial.OPENED, False)
    told = next(line for line in desk.run(read_log) if line.entry.case == "recovery.drill_kit")
    assert name in [touch.id for touch in told.entry.touches]


def test_typing_the_kit_back_is_the_first_drill(seat, drilled, clock):
    desk = seat(Tier.OWNER)
    desk.run(count_kit)
    assert desk.run(kit_counted)
    assert desk.run(last_read_back).trial is None
    clock.move(days=DRILL_EVERY.days - 1)
    assert not desk.run(last_read_back).due
    clock.move(days=1)
    assert desk.run(last_read_back).due
    drilled(desk=desk)
    assert not desk.run(last_read_back).due


def test_a_new_kit_was_not_read_back_yet(seat, drilled, photographed):
    desk = seat(Tier.OWNER)
    drilled(desk=desk)
    renewed(desk, photographed)
    assert desk.run(last_read_back) is None


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_only_an_owner_reads_it_back(seat, drilled, tier):
    with pytest.raises(NotPermitted):
        drilled(desk=seat(tier))


def test_a_stick_of_another_vault_is_no_backup_of_this_one(stick, tmp_path):
    assert find_sticks(None, [stick()]) == []
