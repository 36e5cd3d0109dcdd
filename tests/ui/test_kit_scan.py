"""The kit off a picture: wherever it can be typed, by the helper, and the picture goes."""

import sys

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from salon_vault.door import Kit
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.kit_pictures import KitPictureFiles
from tests.salon_vault.kit_pictures import code_image, picture_bytes, picture_of
from ui.first_run.typing_step import TypingStep
from ui.helper.asking import Helper
from ui.login.kit_page import KitPage
from ui.login.screen import UnlockScreen
from ui.recovery.kit_scan import KitScan

OURS = [sys.executable, "-c", "from ui.helper.inside import main; main()"]
SLOW = 30_000
OTHER = Kit([f"{n:02d}XY" for n in range(18)], "K7Q2-9XPD")


@pytest.fixture
def reading(line):
    """Have the line read pictures through a real helper."""
    line.kit_pictures = KitPictureFiles(Helper(OURS).codes)
    return line


@pytest.fixture
def kit_page(qtbot, reading, salon, clock):
    screen = UnlockScreen()
    qtbot.addWidget(screen)
    screen.receive(reading, lambda: VaultDoor(salon.folder, clock=clock))
    screen.show()
    screen.page.kit.click()
    assert isinstance(screen.page, KitPage)
    yield screen.page
    if not reading.is_open:
        screen.let_go()


@pytest.fixture
def typing(qtbot, reading, salon):
    step = TypingStep(salon.kit, reading)
    qtbot.addWidget(step)
    step.show()
    return step


def dragged(data, around):
    """Drag ``data`` over ``around`` and let go; tell whether it was taken."""
    plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *plain)
    QApplication.sendEvent(around, enter)
    leave = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *plain)
    QApplication.sendEvent(around, leave)
    return enter.isAccepted()


def drop(around, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert dragged(data, around)


def test_a_picture_opens_the_vault_as_typing_does(qtbot, kit_page, line, salon, tmp_path):
    kit_page.scan.read(picture_of(salon.kit, tmp_path / "IMG_7.png"))
    qtbot.waitUntil(lambda: bool(kit_page.take()), timeout=SLOW)
    assert "IMG_7.png" in kit_page.scan.remark.text.text()

    kit_page.open.click()

    qtbot.waitUntil(lambda: line.is_open, timeout=SLOW)
    assert line.member.kit


def test_the_picture_is_deleted_when_told_to_and_not_before(qtbot, kit_page, salon, tmp_path):
    path = picture_of(salon.kit, tmp_path / "IMG_7.png")
    kit_page.scan.read(path)
    qtbot.waitUntil(kit_page.scan.delete.isVisible, timeout=SLOW)
    assert path.exists()

    kit_page.scan.delete.click()

    qtbot.waitUntil(lambda: not kit_page.scan.delete.isVisible(), timeout=SLOW)
    assert not path.exists()
    assert "deleted" in kit_page.scan.remark.title.text()


def test_inside_the_vault_it_is_not_offered_to_delete_it(qtbot, kit_page, salon):
    kit_page.scan.read(picture_of(salon.kit, salon.folder / "IMG_7.png"))
    qtbot.waitUntil(kit_page.scan.remark.isVisible, timeout=SLOW)
    assert not kit_page.scan.delete.isVisible()


def test_a_picture_that_is_gone_by_then_is_said(qtbot, kit_page, salon, tmp_path):
    path = picture_of(salon.kit, tmp_path / "IMG_7.png")
    kit_page.scan.read(path)
    qtbot.waitUntil(kit_page.scan.delete.isVisible, timeout=SLOW)
    path.unlink()
    kit_page.scan.delete.click()
    qtbot.waitUntil(lambda: "could not" in kit_page.scan.remark.title.text(), timeout=SLOW)


def test_the_scanned_kit_of_another_vault_has_its_own_message(qtbot, kit_page, salon, tmp_path):
    """R33: sound in itself, but the key to another door."""
    from tests.vaults import found

    other = found(tmp_path / "Other.svault")
    kit_page.scan.read(picture_of(other, tmp_path / "IMG_8.png"))
    qtbot.waitUntil(lambda: bool(kit_page.take()), timeout=SLOW)
    kit_page.open.click()
    qtbot.waitUntil(lambda: bool(kit_page.field.below.text()), timeout=SLOW)
    assert "another vault" in kit_page.field.below.text()


def test_a_kit_typed_with_one_error_names_its_group(qtbot, kit_page, salon):
    """R33: as a phone reads the groups off the paper, with one sign taken for another."""
    groups = list(salon.kit.groups)
    groups[11] = groups[11][:2] + ("7" if groups[11][2] != "7" else "1") + groups[11][3]
    rows = [groups[at : at + 6] for at in range(0, 18, 6)]
    kit_page.code.setPlainText("\n".join("  ".join(row) for row in rows).lower())
    kit_page.open.click()
    qtbot.waitUntil(lambda: bool(kit_page.field.below.text()), timeout=SLOW)
    assert ": 12." in kit_page.field.below.text()


def test_a_dropped_picture_types_the_kit_back(qtbot, typing, salon, tmp_path):
    drop(typing, picture_of(salon.kit, tmp_path / "sheet.webp", "WEBP"))
    qtbot.waitUntil(lambda: typing.is_ready, timeout=SLOW)


def test_the_sheet_of_another_kit_types_nothing_back(qtbot, typing, tmp_path):
    typing.scan.read(picture_of(OTHER, tmp_path / "sheet.png"))
    qtbot.waitUntil(lambda: "another kit" in typing.scan.below.text(), timeout=SLOW)
    assert not any(field.text() for field in typing.fields)


def test_two_pictures_at_once_are_not_read(typing, tmp_path):
    drop(typing, tmp_path / "a.png", tmp_path / "b.png")
    assert "One picture" in typing.scan.below.text()


def test_what_is_no_file_is_not_caught(typing):
    data = QMimeData()
    data.setText("AB12")
    assert not dragged(data, typing)
    assert "drop a picture" in typing.scan.below.text()


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (b"<svg/>", "JPEG, PNG, WebP or PDF"),
        (picture_bytes(Image.new("L", (300, 200), 255)), "No QR code"),
        (picture_bytes(code_image("SV17KQM4T2F9XPDAAAA012Y")), "another paper"),
        (picture_bytes(code_image(OTHER.code, OTHER.code[::-1])), "two kits"),
    ],
)
def test_why_a_picture_is_refused_is_said(qtbot, typing, tmp_path, contents, said):
    path = tmp_path / "picture.png"
    path.write_bytes(contents)
    typing.scan.read(path)
    qtbot.waitUntil(lambda: said in typing.scan.below.text(), timeout=SLOW)


def test_a_picture_that_breaks_the_helper_breaks_nothing_else(qtbot, line, salon, tmp_path):
    line.kit_pictures = KitPictureFiles(
        Helper([sys.executable, "-c", "import os; os._exit(9)"]).codes
    )
    step = TypingStep(salon.kit, line)
    qtbot.addWidget(step)
    step.scan.read(picture_of(salon.kit, tmp_path / "sheet.png"))
    qtbot.waitUntil(lambda: "The program could not get" in step.scan.below.text(), timeout=SLOW)


def test_where_nothing_reads_pictures_none_is_asked_for(qtbot, line_of):
    scan = KitScan(line_of(Tier.OWNER))
    qtbot.addWidget(scan)
    assert scan.isHidden()
