"""What the line looks like into which an entry of the day list is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.parts.tips import tip
from ui.words import _

EDGE = 16
NO_NAME = "\u00a0"
"""Above a button that stands as low as the fields."""
TIME, PERSON = 86, 170
"""Points across the field for the time, and for who does it."""


class TimeLine(TextLine):
    """A field for a time; a letter typed into it, while it is empty, begins a name."""

    letters = Signal(str)
    below = Signal()
    """Down: to the list."""
    lines_pasted = Signal()
    """Several lines are no time: they are for the whole day."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand letters on, if there is no time yet."""
        if event.matches(QKeySequence.StandardKey.Paste) and _several_lines():
            self.lines_pasted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.below.emit()
        elif event.text().isalpha() and not self.text():
            self.letters.emit(event.text())
        else:
            super().keyPressEvent(event)


def _several_lines() -> bool:
    return len(QGuiApplication.clipboard().text().split("\n", 2)) > 1


class EntryForm(QFrame):
    """Time, client, treatment, person and the deed, beside each other."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.page = page
        """Over which suggestions come up."""
        self.time = Field(_("Time"), TimeLine(_("Time"), "10:30"))
        self.client = Field(
            _("Client"), TextLine(_("Client"), _("Three letters, or the last 3 digits"))
        )
        self.treatment = Field(_("Treatment"), TextLine(_("Treatment")))
        self.person = Choice(_("Person"), ())
        self.person.setMinimumWidth(theme.scaled(PERSON))
        self.guest = Button(_("Guest"), "", "user-round")
        self.guest.setToolTip(tip(_("Guest"), "Ctrl+G"))
        self.put = Button(_("Put on the list"), "primary")
        self.stop = Button(_("Cancel"))
        self.time_line.setFixedWidth(theme.scaled(TIME))
        row = QHBoxLayout()
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.time, 0, top)
        row.addWidget(self.client, 5, top)
        row.addWidget(self.treatment, 4, top)
        row.addWidget(Field(_("Person"), self.person), 0, top)
        self.under_names = [Field(NO_NAME, each) for each in (self.guest, self.put, self.stop)]
        for low in self.under_names:
            row.addWidget(low, 0, top)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(EDGE, EDGE - 4, EDGE, EDGE - 2)
        rows.addLayout(row)
        self.may_stop(may=False)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the buttons stand as low as the fields, whatever font the names are in."""
        super().showEvent(event)
        for low in self.under_names:
            low.name.setFixedHeight(self.client.name.sizeHint().height())

    def may_stop(self, *, may: bool) -> None:
        """Offer to leave the entry as it was, or not."""
        self.under_names[-1].setVisible(may)

    @property
    def time_line(self) -> TimeLine:
        """The field for the time."""
        line = self.time.input
        assert isinstance(line, TimeLine)
        return line

    @property
    def client_line(self) -> TextLine:
        """The field for the client."""
        line = self.client.input
        assert isinstance(line, TextLine)
        return line

    @property
    def treatment_line(self) -> TextLine:
        """The field for the treatment."""
        line = self.treatment.input
        assert isinstance(line, TextLine)
        return line
