"""A field for a day, typed as people of the language on screen write one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.dates import read_birthday
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.words import short_day


class DayLine(Field):
    """A day, or none where the field is blank; ``changed`` says that it may be another."""

    changed = Signal()

    def __init__(
        self, name: str, day: date | None, hint: str = "", parent: QWidget | None = None
    ) -> None:
        self.line = TextLine(name)
        super().__init__(name, self.line, hint, parent)
        if day is not None:
            self.line.setText(short_day(day))
        self.line.textChanged.connect(self._typed)

    @property
    def day(self) -> date | None:
        """The day that is typed; None for a blank field, or for what cannot be read."""
        return read_birthday(self.line.text(), date.max)

    @property
    def is_readable(self) -> bool:
        """Whether it is blank or a day."""
        return not self.line.text().strip() or self.day is not None

    def _typed(self) -> None:
        self.blame("")
        self.changed.emit()
