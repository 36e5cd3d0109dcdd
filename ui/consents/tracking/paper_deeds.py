"""What is done with one paper that is out, and the way back from it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consents.day_signed import PrintedFor, likely_day
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.tracking.model import Noted, Tracked
from salon_vault.consents.tracking.use_cases import note_outcome, take_back_note
from salon_vault.gate import Given
from ui.card.papers.again import PrintAgain
from ui.card.papers.kinds import name_of, outcome_in_words
from ui.consents.tracking.question import NoteOutcome
from ui.dates import near_day, today
from ui.line import Line
from ui.parts.reason import Reason
from ui.words import _


def is_of_today(paper: PrintedFor) -> bool:
    """Tell whether a paper is one of today's: then that is the day on which it was signed."""
    return likely_day(paper) == today()


def sign_words(paper: PrintedFor) -> str:
    """Return what the deed is called that notes a paper as signed."""
    return _("Signed") if is_of_today(paper) else _("Signed…")


class PaperDeeds(QObject):
    """The same deeds on the card, on Today, in the inbox and on the page of papers."""

    said = Signal(str, object)

    def __init__(self, line: Line, over: QWidget) -> None:
        super().__init__(over)
        self._line = line
        self._over = over

    def note(self, paper: Paper | Tracked, outcome: Outcome) -> None:
        """Note an outcome that needs no more words: signed goes into the box in use."""
        asked = self._line.ask(self, note_outcome, paper.code, paper.version, Noted(outcome))
        asked.then(self._say)

    def sign(self, paper: Paper | Tracked, client: ClientId) -> None:
        """Note a paper as signed; if it is not one of today's, ask for its day."""
        if is_of_today(paper):
            self.note(paper, Outcome.SIGNED)
        else:
            self.ask(paper, client, Outcome.SIGNED)

    def ask(self, paper: Paper | Tracked, client: ClientId, outcome: Outcome) -> None:
        """Ask what belongs to an outcome, and note it."""
        day = near_day(paper.made_at.astimezone().date())
        printed = _("{paper} · printed {day}").format(paper=name_of(paper.kind), day=day)
        if isinstance(paper, Tracked):  # beside the others of a list
            printed = f"{paper.name} · {printed}"
        of = paper.code, paper.version, client
        likely = likely_day(paper)
        question = NoteOutcome(self._over.window(), self._line, of, printed, outcome, likely)
        question.noted.connect(self._say)
        question.open()

    def print_again(self, paper: Paper | Tracked) -> None:
        """Ask where a paper is to come out once more."""
        question = PrintAgain(self._over.window(), self._line, paper)
        words = _("Sent to the printer again, same code")
        question.sent.connect(lambda: self.said.emit(words, None))
        question.open()

    def take_back(self, paper: Paper) -> None:
        """Ask why a note is taken back, and do it."""

        def then(reason: str) -> None:
            self._take_back(paper, reason)

        lead = _("The paper is out again, as if nothing had been noted.")
        title = _("Take the note back")
        Reason(self._over.window(), title, _("Take back"), lead, then).open()

    def _take_back(self, paper: Paper, reason: str) -> None:
        given = Given(reason=reason)
        asked = self._line.ask_given(self, given, take_back_note, paper.code, paper.version)
        asked.then(lambda _paper: self.said.emit(_("Note taken back"), None))

    def _say(self, paper: Paper) -> None:
        def take_back() -> None:
            self._take_back(paper, _("taken back at once"))

        said = _("{paper}: {outcome}").format(
            paper=name_of(paper.kind), outcome=outcome_in_words(paper)
        )
        self.said.emit(said, take_back)
