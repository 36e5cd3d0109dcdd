"""Folders that call themselves sets of a day to come: none of them takes a real one's place."""

import os

import pytest

from salon_vault.backup.errors import StickUnknown
from storage.backup.places import SETS, STAGING, whole_sets
from storage.backup.reading import read_manifest

MONTHS = [f"2031-{month:02}-01T120000Z_g1_0000" for month in range(1, 13)]


def plant(folder, names):
    for name in names:
        (folder / name).mkdir()
        (folder / name / "DONE").touch()


def test_sets_of_days_to_come_do_not_push_the_real_one_off_this_pc(photographed, stage):
    stage()
    plant(photographed.folder / STAGING, MONTHS)
    name = stage()
    left = whole_sets(photographed.folder / STAGING)
    assert left[0] == name
    assert len(left) == 2
    assert read_manifest(photographed.folder / STAGING / name).name == name


def test_sets_of_days_to_come_do_not_push_the_real_one_off_a_stick(stage, stick, carry, home):
    root, name = stick(), stage()
    days = [f"2031-12-{day:02}T120000Z_g1_0000" for day in range(2, 32)]
    plant(home(root) / SETS, MONTHS + days)
    assert carry(root).set == name
    assert name in whole_sets(home(root) / SETS)


@pytest.mark.parametrize("inner", [SETS, "blobs"])
def test_a_stick_whose_folders_lead_elsewhere_is_nobodys(
    stage, stick, carry, home, tmp_path, inner
):
    """Else a set would be called shipped that never left this PC."""
    root = stick()
    stage()
    (home(root) / inner).rename(tmp_path / "elsewhere")
    (home(root) / inner).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StickUnknown):
        carry(root)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_pipe_in_the_place_of_a_mark_holds_nobody_up(stick, carry, stage, home):
    root = stick()
    stage()
    (home(root) / "stick.json").unlink()
    os.mkfifo(home(root) / "stick.json")
    with pytest.raises(StickUnknown):
        carry(root)
