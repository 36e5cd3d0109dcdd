"""What is printed of a whole day: its sheet, and the papers of all who come."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.consents.sets.use_cases import print_day_sets
from salon_vault.day_sheet.use_cases import print_day_sheet
from ui.commands.command import Command
from ui.consents.sets.day_dialog import DaySetsDialog
from ui.consents.words import saved_words, sent_words
from ui.dates import today
from ui.day_sheet.print_dialog import PrintDaySheet
from ui.line import Line
from ui.words import _


class OnPaper(QObject):
    """Opens the windows for it, and says what went out."""

    said = Signal(str, object)

    def __init__(
        self, line: Line, page: QWidget, printer: str, remember: Callable[[str], object]
    ) -> None:
        super().__init__(page)
        self._line, self._page = line, page
        self._printer, self._remember = printer, remember

    def papers(self, shown: date) -> None:
        """Look over the papers of a day: of tomorrow, unless another day is looked at."""
        day = shown if shown != today() else today() + timedelta(days=1)
        dialog = DaySetsDialog(self._page.window(), self._line, day, self._printer)
        dialog.used.connect(self._use)
        dialog.printed.connect(lambda count: self.said.emit(sent_words(count), None))
        dialog.saved.connect(lambda: self.said.emit(saved_words(), None))
        dialog.open()

    def sheet(self, day: date) -> None:
        """Look at the sheet of a day."""
        PrintDaySheet(self._page.window(), self._line, day).open()

    def commands(self, day: date) -> list[Command]:
        """Return both as deeds that are found by their words, as far as they are allowed."""
        found = []
        if self._line.allows(print_day_sets):
            go = partial(self.papers, today() + timedelta(days=1))
            found.append(Command(_("Papers for tomorrow"), "file-signature", go))
        if self._line.allows(print_day_sheet):
            words = _("Print the day sheet")
            found.append(Command(words, "printer", partial(self.sheet, day)))
        return found

    def _use(self, printer: str) -> None:
        self._printer = printer
        self._remember(printer)
