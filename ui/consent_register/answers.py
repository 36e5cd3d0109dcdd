"""Recording what a client says: yes or no, one question at a time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.model import Consents, How
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.consent_register.wording import QUESTIONS
from salon_vault.consent_register.words import HOWS, PURPOSES
from ui.consent_register.who_answers import WhoAnswers
from ui.consent_register.words import GROUP_NAMES, GROUPS, standing_words
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.radios import Radios
from ui.words import _, about, language

YES, NO = "yes", "no"
WIDE = 560


class Answers(Question):
    """The questions as they are read out; none is answered beforehand, nor as the last time."""

    def __init__(
        self, parent: QWidget, line: Line, client: ClientId, consent: Consents, group: str
    ) -> None:
        lead = _(
            "Read the questions out and record each answer. A no to one changes nothing about "
            "the others, and nothing about the treatment."
        )
        title = _("What the client says")
        super().__init__(parent, title, _("Record the answers"), lead)
        self.setMinimumWidth(WIDE)
        self._line, self._client = line, client
        self.groups = Choice(_("What it is about"), _names())
        self.groups.choose(group)
        self.rows.addWidget(Field(_("What it is about"), self.groups))
        self.who = WhoAnswers(line, client)
        self.who.changed.connect(self._look)
        self.rows.addWidget(self.who)
        self.answers: dict[Purpose, Radios] = {}
        self._sheets = {key: self._sheet(consent, asked) for key, asked in GROUPS.items()}
        for sheet in self._sheets.values():
            self.rows.addWidget(sheet)
        spoken = [How.ORALLY, How.PHONE, How.WRITTEN]
        self.how = Choice(_("How it was said"), [(how.value, _(HOWS[how])) for how in spoken])
        self.rows.addWidget(Field(_("How it was said"), self.how))
        self.groups.currentIndexChanged.connect(lambda _place: self._turn())
        self.go.clicked.connect(self._record)
        self._turn()

    @property
    def given(self) -> dict[Purpose, bool]:
        """What is answered on screen, of all that is asked in this window."""
        return {each: radios.key == YES for each, radios in self.answers.items() if radios.key}

    def _sheet(self, consent: Consents, asked: Sequence[Purpose]) -> QWidget:
        sheet = QWidget()
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for purpose in asked:
            rows.addWidget(PlainLabel(_(QUESTIONS[purpose]), wrap=True))
            radios = Radios(_(PURPOSES[purpose]), ((YES, _("Yes")), (NO, _("No"))))
            radios.chosen.connect(self._look)
            self.answers[purpose] = radios
            if consent.latest(purpose) is not None:
                said = about(_("Last answer"), standing_words(consent, purpose))
                rows.addWidget(PlainLabel(said, role="hint"))
            rows.addWidget(radios)
        return sheet

    def _turn(self) -> None:
        for key, sheet in self._sheets.items():
            sheet.setVisible(key == self.groups.key)
        self._look()

    def _look(self) -> None:
        agrees = any(self.given.values())
        self.go.setEnabled(bool(self.given) and (not agrees or self.who.may_agree))

    def _record(self) -> None:
        self.wait(waiting=True)
        answered = self._client, self.given, self.who.guardian
        asked = self._line.ask(
            self, record_consents, *answered, language=language(), how=How(self.how.key)
        )
        asked.then(lambda _consent: self.accept())
        asked.at_last(lambda: self.wait(waiting=False))


def _names() -> list[tuple[str, str]]:
    return [(key, _(words)) for key, words in GROUP_NAMES.items()]
