"""What can be done with the row of the day list that is chosen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from salon_vault.day.model import Coming, DayEntry, DayLine
from salon_vault.day.use_cases import change_entry, mark_coming, put_back_on_day, take_off_day
from salon_vault.station_slip.use_cases import compose_station_slip
from ui.day.entry_line import EntryLine
from ui.line import Line
from ui.station_slip.print_slip import PrintSlip
from ui.words import N_, _

MARKED = {
    Coming.EXPECTED: N_("Marked as expected"),
    Coming.CAME: N_("Marked as came"),
    Coming.MISSED: N_("Marked as did not come"),
}


class RowDeeds(QObject):
    """Opens its card, says who came, changes it, takes it off; each with its way back."""

    said = Signal(str, object)
    wants = Signal(str, str)

    def __init__(
        self, line: Line, entry: EntryLine, chosen: Callable[[], DayLine | None]
    ) -> None:
        super().__init__(entry)
        self._line, self._entry, self._chosen = line, entry, chosen

    def open(self) -> None:
        """Open the card of the chosen row, or look for it where there is none yet."""
        chosen = self._chosen()
        if chosen is None or chosen.entry.guest:
            return
        if chosen.entry.client is not None:
            self.wants.emit("card", chosen.entry.client)
        else:
            self._entry.find_card(chosen)

    def print_forms(self) -> None:
        """Go to the papers that the visit of the chosen row needs."""
        chosen = self._chosen()
        if chosen is not None and chosen.entry.client is not None:
            self.wants.emit("consents", chosen.entry.client)

    def mark(self, coming: Coming) -> None:
        """Note that the chosen one came, or did not; once more, and it is as before."""
        chosen = self._chosen()
        if chosen is not None:
            back = chosen.entry.coming
            wanted = Coming.EXPECTED if back is coming else coming
            words = MARKED[wanted]
            asked = self._line.ask(self, mark_coming, chosen.entry.id, wanted)
            undo = partial(self._line.ask, self, mark_coming, chosen.entry.id, back)
            asked.then(lambda _entry: self.said.emit(_(words), undo))

    def change(self) -> None:
        """Put the chosen row into the fields above."""
        chosen = self._chosen()
        if chosen is not None:
            self._entry.change(chosen)

    def print_slip(self) -> None:
        """Show the station slip of whoever came, to be printed with Enter."""
        chosen = self._chosen()
        client = chosen.entry.client if chosen is not None else None
        if client is not None and self._line.allows(compose_station_slip):
            slip = PrintSlip(self._entry.form.page.window(), self._line, client)
            slip.sent.connect(
                lambda: self.said.emit(_("Station slip sent to the printer"), None)
            )
            slip.open()

    def take_off(self) -> None:
        """Take the chosen row off the list."""
        chosen = self._chosen()
        if chosen is not None:
            asked = self._line.ask(self, take_off_day, chosen.entry.id)
            asked.then(self._taken_off)

    def press(self, key: int) -> None:
        """Do what a key does to the chosen row."""
        deeds: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Space: partial(self.mark, Coming.CAME),
            Qt.Key.Key_Minus: partial(self.mark, Coming.MISSED),
            Qt.Key.Key_F2: self.change,
            Qt.Key.Key_F3: self.print_slip,
            Qt.Key.Key_Delete: self.take_off,
        }
        if self._line.allows(change_entry):
            deeds[Qt.Key(key)]()

    def _taken_off(self, entry: DayEntry) -> None:
        undo = partial(self._line.ask, self, put_back_on_day, entry)
        self.said.emit(_("Taken off the list"), undo)
