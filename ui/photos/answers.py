"""Recording what a client says to each use of photos: yes or no, one question at a time."""

from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.model import Answer, Consents
from salon_vault.consent_register.purposes import PHOTOS, Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.consent_register.wording import QUESTIONS
from salon_vault.consent_register.words import PURPOSES
from ui.dates import near_day
from ui.line import Line
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.radios import Radios
from ui.photos.who_answers import WhoAnswers
from ui.words import _, about

YES, NO = "yes", "no"
WIDE = 560


class Answers(Question):
    """The questions as they are read out; none is answered beforehand, nor as the last time."""

    def __init__(
        self, parent: QWidget, line: Line, client: ClientId, consent: Consents
    ) -> None:
        title = _("What the client says about photos")
        lead = _(
            "Read the questions out and record each answer. A no to one changes nothing about "
            "the others, and nothing about the treatment."
        )
        super().__init__(parent, title, _("Record the answers"), lead)
        self.setMinimumWidth(WIDE)
        self._line, self._client = line, client
        self.answers: dict[Purpose, Radios] = {}
        for purpose in PHOTOS:
            self.rows.addWidget(PlainLabel(_(QUESTIONS[purpose]), wrap=True))
            radios = Radios(_(PURPOSES[purpose]), ((YES, _("Yes")), (NO, _("No"))))
            latest = consent.latest(purpose)
            if latest is not None and consent.is_heard(latest):
                self.rows.addWidget(PlainLabel(last_answer(latest), role="hint"))
            radios.chosen.connect(self._look)
            self.answers[purpose] = radios
            self.rows.addWidget(radios)
        self.who = WhoAnswers(line, client)
        self.who.changed.connect(self._look)
        self.rows.addWidget(self.who)
        self.go.clicked.connect(self._record)
        self._look()

    @property
    def given(self) -> dict[Purpose, bool]:
        """What is answered on screen."""
        return {each: radios.key == YES for each, radios in self.answers.items() if radios.key}

    def _look(self) -> None:
        agrees = any(self.given.values())
        self.go.setEnabled(bool(self.given) and (not agrees or self.who.may_agree))

    def _record(self) -> None:
        self.wait(waiting=True)
        answered = self._client, self.given, self.who.guardian
        asked = self._line.ask(self, record_consents, *answered)
        asked.then(lambda _consent: self.accept())
        asked.at_last(lambda: self.wait(waiting=False))


def last_answer(answer: Answer) -> str:
    """Return what was said the last time, and when."""
    words = _("yes, {day}") if answer.agrees else _("no, {day}")
    return about(_("Last answer"), words.format(day=near_day(answer.on)))
