"""Pictures of what lies outside the vault: the evening's reminder, the list, the folders."""

from pathlib import Path

from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press
from ui.left_outside.dialog import OutsideDialog
from ui.left_outside.looking import look
from ui.left_outside.strip import OutsideStrip
from ui.salon.folders import FoldersPanel


def left_outside(seat: Seat) -> None:
    """Show two scans that nobody filed: as a reminder, by name, and on the check-up."""
    scans = Path(seat.studio.new_vault).with_name("Scans")
    scans.mkdir(exist_ok=True)
    for name in ("scan_0412.pdf", "scan_0413.pdf"):
        (scans / name).write_bytes(b"%PDF-1.7 " + bytes(180_000))
    set_folder(seat, scans)
    strip = seat.window.findChild(OutsideStrip)
    look(strip, seat.line, strip.remind)
    until(strip.isVisible)
    seat.settle()
    seat.album.take("left-outside-closing")
    press(strip.yes)
    dialog = seat.front(OutsideDialog)
    until(lambda: dialog.panel.shown)
    seat.settle()
    seat.album.take("left-outside")
    press(dialog.panel.shown[0].delete)
    seat.album.take("left-outside-delete")
    press(dialog.panel.asked.stop)
    press(dialog.go)
    screen = seat.go("checkup")
    until(screen.form.again.isEnabled)
    until(lambda: screen.outside.shown)
    seat.settle()
    seat.album.take("left-outside-checkup")
    for file in scans.iterdir():
        file.unlink()
    look(strip, seat.line, strip.remind)
    until(lambda: not strip.closing.waiting)


def set_folder(seat: Seat, folder: Path) -> None:
    """Have the owner set the scan folder, and refuse the vault's own."""
    screen = seat.go("salon", "screen")
    until(lambda: "screen" in screen.form.pages)
    panel = screen.form.pages["screen"].findChild(FoldersPanel)
    panel.camera.take(seat.studio.vault)
    until(panel.trouble.isVisible)
    seat.settle()
    sheet = screen.form.stack.currentWidget()
    sheet.verticalScrollBar().setValue(sheet.verticalScrollBar().maximum())
    seat.album.take("folders-refused")
    panel.scans.take(folder)
    until(panel.scans.none.isEnabled)
