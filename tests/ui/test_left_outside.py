"""What lies outside, on screen: listed at closing, deleted after a question, or left."""

from datetime import timedelta

import pytest

from salon_vault.salon.use_cases import view_salon
from salon_vault.scans.watching.model import Watched
from salon_vault.scans.watching.use_cases import watch_folder
from salon_vault.staff.model import Tier
from tests.conftest import NOON
from ui.checkup.left_lying import CLOSING
from ui.left_outside.dialog import OutsideDialog
from ui.left_outside.strip import OutsideStrip
from ui.salon.folders import FoldersPanel

EVENING = NOON.astimezone().replace(hour=CLOSING)


@pytest.fixture
def scans(tmp_path, seat, counter):
    folder = tmp_path / "Scans"
    folder.mkdir()
    (folder / "Anna Lis.pdf").write_bytes(b"%PDF-1.7 page")
    (folder / "0002.pdf").write_bytes(b"%PDF-1.7 other")
    seat(Tier.OWNER).run(watch_folder, Watched.SCANS, folder)
    counter.clear()
    return folder


@pytest.fixture
def strip_of(qtbot, line_of):
    def strip_of(tier, at=EVENING):
        strip = OutsideStrip(line_of(tier), now=lambda: at)
        qtbot.addWidget(strip)
        return strip

    return strip_of


def test_in_the_evening_it_is_said_how_many_files_lie_there(qtbot, scans, strip_of):
    strip = strip_of(Tier.RECEPTION)

    qtbot.waitUntil(lambda: "2 files" in strip.words.text(), timeout=5000)
    assert "Anna" not in strip.words.text()


def test_by_day_nobody_is_reminded_though_files_are_seen_to_lie_there(qtbot, scans, strip_of):
    strip = strip_of(Tier.RECEPTION, EVENING - timedelta(hours=3))

    qtbot.waitUntil(lambda: strip.closing is not None, timeout=5000)
    assert strip.closing.waiting == 2
    assert strip.isHidden()


def test_a_file_is_deleted_after_a_question_and_others_are_left(qtbot, scans, line_of):
    line = line_of(Tier.RECEPTION)
    dialog = OutsideDialog(None, line)
    qtbot.addWidget(dialog)
    dialog.show()
    panel = dialog.panel
    qtbot.waitUntil(lambda: len(panel.shown) == 2, timeout=5000)
    named = {row.file.path.name: row for row in panel.shown}

    named["Anna Lis.pdf"].delete.click()
    assert (scans / "Anna Lis.pdf").exists()
    panel.asked.go.click()
    qtbot.waitUntil(lambda: len(panel.shown) == 1, timeout=5000)
    assert not (scans / "Anna Lis.pdf").exists()

    panel.shown[0].leave.click()
    qtbot.waitUntil(lambda: panel.shown[0].file.left_on is not None, timeout=5000)
    assert (scans / "0002.pdf").exists()


def test_the_owner_sets_the_folder_and_the_vaults_own_is_refused(
    qtbot, line_of, salon, tmp_path, asked
):
    panel = FoldersPanel(line_of(Tier.OWNER))
    qtbot.addWidget(panel)
    panel.show()
    panel.scans.take(salon.folder)
    qtbot.waitUntil(panel.trouble.isVisible, timeout=5000)
    assert asked(view_salon).scan_folder == ""

    panel.scans.take(tmp_path)
    qtbot.waitUntil(lambda: asked(view_salon).scan_folder == str(tmp_path), timeout=5000)
    assert not panel.trouble.isVisible()
    panel.scans.none.click()
    qtbot.waitUntil(lambda: asked(view_salon).scan_folder == "", timeout=5000)


@pytest.fixture
def closed_by_day(qtbot, scans, window_of):
    """Close a window at noon, as on a Saturday, once somebody has looked at the folders."""
    window = window_of(Tier.RECEPTION)
    strip = window.findChild(OutsideStrip)
    qtbot.waitUntil(lambda: strip.closing is not None, timeout=5000)
    assert strip.isHidden()
    assert not window.close()
    assert strip.closing.dialog.isVisible()
    return window, strip


def test_closing_lists_at_any_hour_and_is_never_kept_up(closed_by_day):
    window, _strip = closed_by_day

    assert window.close()
    assert not window.isVisible()


def test_who_stays_sees_the_list_again_at_the_real_closing(closed_by_day):
    window, strip = closed_by_day
    strip.closing.dialog.stop.click()
    assert window.isVisible()

    assert not window.close()
    strip.closing.dialog.go.click()
    assert not window.isVisible()


def test_closing_lists_nothing_once_nothing_lies_there(qtbot, scans, closed_by_day):
    window, strip = closed_by_day
    for file in scans.iterdir():
        file.unlink()
    strip.closing.dialog.stop.click()

    qtbot.waitUntil(lambda: not strip.closing.waiting, timeout=5000)
    assert window.close()
