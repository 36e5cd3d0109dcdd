"""One paper, as it is read."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.consents.model import Outcome, Paper, Why
from salon_vault.consents.tracking.listing import is_awaited, is_signed_on
from salon_vault.consents.tracking.model import Addendum
from salon_vault.consents.words import STATION_SLIP
from ui import theme
from ui.card.papers.kinds import called, outcome_of, told_of
from ui.consents.tracking.paper_deeds import sign_words
from ui.dates import near_day
from ui.idle import mark_sensitive
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.flow import Flow
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.words import _, about, listed


class PaperRow(QWidget):
    """Sign of the outcome, kind of paper, days, what belongs to it; deeds that fit it."""

    def __init__(
        self, paper: Paper, addenda: Sequence[Addendum] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.paper = paper
        _words, tone, sign = outcome_of(paper)
        self.name = called(paper)
        spoken = listed((self.name, near_day(paper.made_at.astimezone().date())))
        slip = paper.kind == STATION_SLIP  # which is typed in, and nobody signs it
        self.signed = Button(_("Type it in") if slip else sign_words(paper), "ghost")
        self.refused = Button(_("Refused…"), "ghost")
        self.other = Button(_("Something else…"), "ghost")
        self.answers = (self.signed, self.refused, self.other)
        self.foot = QVBoxLayout()
        """Below the words: the way to a scan, and the answers."""
        self.again = IconButton("printer", _("Print again"))
        self.add = IconButton("sticky-note", _("Write an addendum"))
        self.take_back = IconButton("undo-2", _("Take the note back"))
        for deed in (*self.answers, self.again, self.add, self.take_back):
            deed.setAccessibleName(about(spoken, deed.text() or deed.accessibleName()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(11)
        row.addWidget(Glyph(sign, tone, theme.scaled(20)))
        row.addLayout(self._lines(addenda), 1)
        for deed in (self.take_back, self.add, self.again):
            row.addWidget(deed)
        # Only now: a widget without a parent would come up as a window of its own.
        unsigned = (self.signed, self.other) if slip else (self.other,)
        signed = self.answers if is_signed_on(paper) else unsigned
        for answer in self.answers:
            answer.setVisible(is_awaited(paper) and answer in signed)
        needed = paper.outcome is not Outcome.NOT_NEEDED or paper.why is Why.OTHER_LANGUAGE
        self.again.setVisible(needed)
        self.add.setVisible(paper.is_frozen)
        self.take_back.hide()

    def _lines(self, addenda: Sequence[Addendum]) -> QVBoxLayout:
        paper = self.paper
        day = near_day(paper.made_at.astimezone().date())
        below = _("{outcome} · printed {day}")
        if paper.outcome is Outcome.SAVED:
            below = _("{outcome} · {day}")
        shown = below.format(outcome=_(outcome_of(paper)[0]), day=day)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Elided(self.name, role="strong"))
        lines.addWidget(Elided(shown[:1].upper() + shown[1:], role="muted"))
        told = listed(told_of(paper))
        if told:
            lines.addWidget(PlainLabel(told[:1].upper() + told[1:], role="muted", wrap=True))
        for each in addenda:
            lines.addWidget(_addendum(each))
        answers = QWidget()
        flow = Flow(answers, 4)
        for answer in self.answers:
            flow.addWidget(answer)
        answers.setVisible(is_awaited(paper))
        self.foot.addWidget(answers)
        lines.addLayout(self.foot)
        return lines


def _addendum(addendum: Addendum) -> PlainLabel:
    when = near_day(addendum.at.astimezone().date())
    head = _("Addendum, {day}, {person}").format(day=when, person=addendum.by)
    line = PlainLabel(about(head, addendum.text), wrap=True)
    mark_sensitive(line)
    return line
