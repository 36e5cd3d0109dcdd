"""What came of the latest asking before treatments of one kind."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.contraindications.answers import Answers
from salon_vault.contraindications.model import AdoptedSet
from ui import theme
from ui.contraindications.words import LOOKS, outcome_words
from ui.dates import near_day
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.treatments.kinds import kind_name
from ui.words import _, about


class KindRow(QWidget):
    """Sign and words of the outcome, who decided, how long it holds; a button to ask."""

    def __init__(
        self, adopted: AdoptedSet, answers: Answers | None, today: date, *, whole: bool = True
    ) -> None:
        super().__init__()
        name = self._name = kind_name(adopted.questions.kind)
        self.ask = Button(_("Ask"), "ghost")
        self.decide = Button(_("Decide"), "ghost")
        for button in (self.ask, self.decide):
            button.setAccessibleName(about(name, button.text()))
        lines = QVBoxLayout()
        lines.setSpacing(1)
        tone, icon = "neutral", "circle-minus"
        if not whole:
            tone, icon = "danger", "octagon-alert"
            told = [_("The last answers or questions cannot be read: it is not done")]
        elif answers is None:
            told = [_("Not asked yet")]
        else:
            look = LOOKS[answers.weight]
            tone, icon = look.tone, look.icon
            told = [outcome_words(answers), _by(answers), _until(answers, today)]
            if today > answers.valid_until:
                tone, icon = "warn", "clock"
        lines.addWidget(Elided(name, role="strong"))
        for words in told:
            lines.addWidget(PlainLabel(words, role="muted", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(11)
        row.addWidget(Glyph(icon, tone, theme.scaled(20)))
        row.addLayout(lines, 1)
        row.addWidget(self.decide)
        row.addWidget(self.ask)

    def goes_on(self) -> None:
        """Say on the button that somebody was asked and not all of it was kept."""
        self.ask.say(_("Continue"))
        self.ask.setAccessibleName(about(self._name, self.ask.text()))


def _by(answers: Answers) -> str:
    asked = near_day(answers.asked_at.astimezone().date())
    if answers.waits:
        return _("Asked {day} by {person}").format(day=asked, person=answers.asked_by)
    words = _("Asked {day} by {person} · decided by {other}")
    return words.format(day=asked, person=answers.asked_by, other=answers.decided_by)


def _until(answers: Answers, today: date) -> str:
    day = near_day(answers.valid_until)
    if today > answers.valid_until:
        return _("Was valid until {day}: ask again").format(day=day)
    return _("Holds until {day}").format(day=day)
