"""The sheet with everything that happened."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.timeline.model import ClosedMoments, Moment, Timeline
from salon_vault.timeline.use_cases import list_timeline, print_timeline
from salon_vault.timeline.words import KINDS, narrowed
from salon_vault.words import Translator
from ui.card.timeline.filters import Filters
from ui.card.timeline.printing import PrintTimeline
from ui.card.timeline.rows import MomentRows
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import _, about, language, listed, plural

MOST = 200
"""Rows that are drawn; nobody reads further down."""

WATCHED = frozenset(
    {
        *(Subject.CLIENT, Subject.VISIT, Subject.FORMULA, Subject.PATCH_TEST, Subject.REACTION),
        *(Subject.ANSWERS, Subject.PAPER, Subject.HANDOVER, Subject.PHOTO, Subject.ATTACHMENT),
        *(Subject.CONSENT, Subject.PUBLICATION),
    }
)


class TimelinePanel(Panel):
    """One row for everything, the latest first; asked for when somebody looks."""

    said = Signal(str, object)
    counted = Signal(int)
    """How many moments there are."""

    def __init__(self, line: Line) -> None:
        super().__init__(_("Timeline"))
        self.line = line
        self._client: ClientId | None = None
        self._timeline = Timeline(())
        self._is_asked = True
        self.print = Button(_("Print"), "ghost", "printer")
        self.log = Button(_("Who opened this card"), "ghost", "scroll-text")
        self.deeds.addWidget(self.print)
        self.deeds.addWidget(self.log)
        self.filters = Filters()
        self.closed = PlainLabel(role="hint", wrap=True)
        self.list = MomentRows()
        self.none = PlainLabel(role="quiet")
        self.older = PlainLabel(role="hint")
        for part in (self.filters, self.closed):
            self.rows.addWidget(part)
        self.rows.addLayout(self.list)
        self.rows.addWidget(self.none)
        self.rows.addWidget(self.older)
        self.print.setEnabled(line.allows(print_timeline))
        self.print.clicked.connect(self._ask_for_printer)
        self.filters.changed.connect(self._draw)
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show what happened with another client, when somebody looks."""
        if client != self._client:
            self.filters.reset()
            self._show(Timeline(()))
            self.counted.emit(0)
        self._client, self._is_asked = client, False
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what has been put off until now."""
        super().showEvent(event)
        self._ask()

    @property
    def shown(self) -> list[Moment]:
        """The moments that the filters let through."""
        wanted = self.filters.wanted
        words = Translator.of(language())
        moments = self._timeline.moments
        return narrowed(moments, words, wanted.kinds, wanted.year, wanted.text)

    def _ask(self) -> None:
        if self._is_asked or self._client is None:
            return
        self._is_asked = True
        answer = self.line.ask_newest(self, "timeline", list_timeline, self._client)
        answer.then(self._show)

    def _show(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self.filters.offer(timeline.moments)
        told = [
            about(
                _(KINDS[one.kind]), plural("{n} closed to you", "{n} closed to you", one.count)
            )
            for one in timeline.closed
        ]
        self.closed.setText(listed(told))
        self.closed.setVisible(bool(told))
        if timeline.moments:
            self.counted.emit(len(timeline.moments))
        self._draw()

    def _draw(self) -> None:
        shown = self.shown
        self.list.show_moments(shown[:MOST])
        nothing = _("Nothing here matches.") if self._timeline.moments else ""
        self.none.setText(nothing or _("Nothing has happened yet."))
        self.none.setVisible(not shown)
        self.older.setVisible(len(shown) > MOST)
        self.older.setText(plural("{n} older", "{n} older", len(shown) - MOST))

    def _ask_for_printer(self) -> None:
        assert self._client is not None
        wanted, count = self.filters.wanted, len(self.shown)
        dialog = PrintTimeline(self.window(), self.line, self._client, wanted, count)
        dialog.accepted.connect(lambda: self.said.emit(_("Sent to the printer"), None))
        dialog.open()

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and subjects & WATCHED:
            self.show_client(self._client)


def _closed(one: ClosedMoments) -> str:
    count = plural("{n} closed to you", "{n} closed to you", one.count)
    return about(_(KINDS[one.kind]), count)
