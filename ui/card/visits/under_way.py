"""What is under way: one strip for every visit that was begun and not closed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.visits.model import Visit
from ui import theme
from ui.dates import near_day, today
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.words import _, about, clock, with_more


class UnderWay(QWidget):
    """Since when, what, who; and what comes next."""

    closing = Signal(object)
    """The visit that is to be closed."""
    adding = Signal(object)
    """The visit on which more is to be done."""
    slip = Signal()
    """The slip is wanted from which it is worked."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Sequence[Visit] = ()
        self.strips: list[VisitStrip] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.hide()

    def show_visits(self, visits: Sequence[Visit], *, allowed: bool) -> None:
        """Show those of them that are open."""
        open_ones = [visit for visit in visits if visit.is_open]
        if open_ones == self._shown:
            return
        self._shown = open_ones
        for strip in self.strips:
            strip.hide()
            strip.deleteLater()
        self.strips = [VisitStrip(visit) for visit in open_ones]
        for strip in self.strips:
            self._rows.addWidget(strip)
            strip.close_it.setEnabled(allowed)
            strip.more.setEnabled(allowed)
            strip.close_it.clicked.connect(partial(self.closing.emit, strip.visit))
            strip.slip.setEnabled(allowed)
            strip.slip.clicked.connect(self.slip)
            strip.more.clicked.connect(partial(self.adding.emit, strip.visit))
        self.setVisible(bool(open_ones))


class VisitStrip(QFrame):
    """One visit under way."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self.visit = visit
        self.setProperty("tone", "info")
        self.words = Elided(began(visit), role="strong")
        self.slip = IconButton("printer", _("Station slip"))
        self.more = Button(_("Add a treatment"), "ghost", "plus")
        self.close_it = Button(_("Close visit"), "primary", "check")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(Glyph("clock", "info_text", theme.scaled(18)))
        row.addWidget(self.words, 1)
        row.addWidget(self.slip)
        row.addWidget(self.more)
        row.addWidget(self.close_it)
        self.setAccessibleName(self.words.whole)
        for deed in (self.slip, self.more, self.close_it):
            deed.setAccessibleName(about(deed.accessibleName(), visit.treatment))


def began(visit: Visit) -> str:
    """Return since when what has been under way, with what, and who does it."""
    assert visit.started_at is not None
    time = clock(visit.started_at)
    since = time if visit.on == today() else with_more((near_day(visit.on), time))
    begun, lines = _("Begun {time}").format(time=since), dict.fromkeys(visit.lines.values())
    return " · ".join((begun, visit.treatment, *lines, visit.by))
