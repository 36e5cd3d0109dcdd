"""Bringing a day over: pasted lines, or a file of the booking program, looked over first."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.day.bringing.use_cases import (
    Chosen,
    Filled,
    delete_bookings,
    fill_days,
    look_over_file,
    look_over_paste,
    look_over_table,
    take_back,
)
from salon_vault.day.columns import Layout
from salon_vault.day.model import Origin
from salon_vault.day.proposals import Preview
from salon_vault.day.reading import Unclear
from salon_vault.left_outside.model import Kind
from salon_vault.left_outside.use_cases import remember_read
from salon_vault.staff.model import StaffId
from ui.day.columns_dialog import ColumnsDialog
from ui.day.decisions import Decisions
from ui.day.preview import PreviewDialog
from ui.line import Line
from ui.waiting import Waiting
from ui.words import _, plural


class Bringing(QObject):
    """What is brought over goes through a preview; nothing is kept before it is confirmed."""

    said = Signal(str, object)
    brought = Signal(object)
    """The day of the first entry that was put on the list."""

    def __init__(self, line: Line, page: QWidget) -> None:
        super().__init__(page)
        self._line, self._page = line, page
        self.people: Mapping[StaffId, str] = {}
        self.columns: ColumnsDialog | None = None
        self.dialog: PreviewDialog | None = None

    def paste(self, day: date) -> None:
        """Look over what lies in the clipboard, as lines of ``day``."""
        text = QGuiApplication.clipboard().text()
        waiting = self._waiting()
        asked = self._line.ask(self._page, look_over_paste, text, day, waiting)
        asked.then(lambda found: self._preview(found, Origin.PASTED)).at_last(waiting.over)

    def choose_file(self) -> None:
        """Have a file chosen, and look it over."""
        kinds = _("Tables and calendars") + " (*.csv *.tsv *.txt *.ics)"
        chosen, _kind = QFileDialog.getOpenFileName(self._page, _("Import a file…"), "", kinds)
        if chosen:
            self.look_over(Path(chosen))

    def look_over(self, file: Path) -> None:
        """Look over a file of the booking program."""
        waiting = self._waiting()

        def looked(found: Preview | Unclear) -> None:
            if isinstance(found, Unclear):
                self._ask_columns(file, found)
            else:
                self._preview(found, Origin.IMPORTED, file)

        asked = self._line.ask(self._page, look_over_file, file, waiting)
        asked.then(looked).at_last(waiting.over)

    def _ask_columns(self, file: Path, unclear: Unclear) -> None:
        def read(layout: Layout) -> None:
            self.columns = None
            waiting = self._waiting()
            asked = self._line.ask(
                self._page, look_over_table, unclear.bookings, layout, waiting
            )
            asked.then(lambda found: self._preview(found, Origin.IMPORTED, file))
            asked.at_last(waiting.over)

        self.columns = ColumnsDialog(self._page, unclear)
        self.columns.told.connect(read)
        self.columns.open()

    def _waiting(self) -> Waiting:
        return Waiting(self._page, self._line, _("Comparing with the cards"))

    def _preview(self, preview: Preview, origin: Origin, file: Path | None = None) -> None:
        dialog = PreviewDialog(self._page, Decisions(preview, origin, self.people))
        dialog.confirmed.connect(partial(self._keep, file, preview.sha256))
        self.dialog = dialog
        dialog.open()

    def _keep(self, file: Path | None, sha256: bytes, chosen: Sequence[Chosen]) -> None:
        first = min(each.entry.day for each in chosen)

        def kept(filled: Filled) -> None:
            if self.dialog is not None:
                clear = self.dialog.clear.isChecked()
                self.dialog.accept()
                self.dialog = None
                if file is not None and clear:
                    self._line.ask(self._page, delete_bookings, file, sha256)
                elif file is not None:
                    self._line.ask(self._page, remember_read, file, Kind.BOOKINGS, sha256)
            count = filled.count
            words = plural("{n} entry put on the list", "{n} entries put on the list", count)
            undo = partial(self._line.ask, self._page, take_back, filled)
            self.said.emit(words, undo)
            self.brought.emit(first)

        self._line.ask(self._page, fill_days, chosen).then(kept)
