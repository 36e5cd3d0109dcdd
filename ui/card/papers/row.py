"""One paper, as it is read."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.tracking.listing import is_awaited
from salon_vault.consents.words import STATION_SLIP
from ui import theme
from ui.card.papers.kinds import name_of, outcome_of
from ui.dates import near_day
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.words import _, about, listed


class PaperRow(QWidget):
    """Sign of the outcome, kind of paper, day; while it is out, answers below."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, tone, sign = outcome_of(paper)
        name = name_of(paper.kind)
        day = near_day(paper.made_at.astimezone().date())
        self.signed = Button(_("Signed"), "ghost")
        self.refused = Button(_("Refused…"), "ghost")
        self.other = Button(_("Something else…"), "ghost")
        self.answers = (self.signed, self.refused, self.other)
        for answer in self.answers:
            answer.setAccessibleName(about(listed((name, day)), answer.text()))
        self.again = IconButton("printer", _("Print again"))
        self.again.setAccessibleName(about(listed((name, day)), _("Print again")))
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Elided(name, role="strong"))
        below = _("{outcome} · printed {day}")
        if paper.outcome is Outcome.SAVED:
            below = _("{outcome} · {day}")
        shown = below.format(outcome=_(words), day=day)
        lines.addWidget(Elided(shown[:1].upper() + shown[1:], role="muted"))
        answers = self.foot = QHBoxLayout()
        answers.addStretch(1)
        for answer in self.answers:
            answers.addWidget(answer)
        lines.addLayout(answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(11)
        row.addWidget(Glyph(sign, tone, theme.scaled(20)))
        row.addLayout(lines, 1)
        row.addWidget(self.again)
        # Only now: a widget without a parent would come up as a window of its own.
        signed = (self.other,) if paper.kind == STATION_SLIP else self.answers
        for answer in self.answers:
            answer.setVisible(is_awaited(paper) and answer in signed)
        self.again.setVisible(paper.outcome is not Outcome.VOID)
