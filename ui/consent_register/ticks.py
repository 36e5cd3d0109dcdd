"""Entering what is ticked on a signed paper, question by question as it stands there."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.asked import AskedOnPaper, AskedRow
from salon_vault.consent_register.model import Consents, Said
from salon_vault.consent_register.on_paper.reading import day_to_propose
from salon_vault.consent_register.on_paper.use_cases import record_ticks, view_asked
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import view_consents
from salon_vault.consents.day_signed import first_day, last_day
from salon_vault.consents.model import Paper, spoken_code
from ui.consent_register.who_answers import WhoAnswers
from ui.consent_register.words import name_of
from ui.consents.words import form_name
from ui.dates import near_day, now, today
from ui.line import Line
from ui.parts.day_line import DayLine
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.radios import Radios
from ui.parts.remark import Remark
from ui.words import N_, _, about, listed, short_day, with_more

WIDE = 600
CHOICES = {Said.YES: N_("Yes"), Said.NO: N_("No"), Said.BLANK: N_("Neither is ticked")}


def enter_ticks(asker: QWidget, line: Line, paper: Paper, client: ClientId) -> None:
    """Ask what a paper asks for, and open the window that takes the answers."""

    def told(asked: AskedOnPaper) -> None:
        dialog = TicksOnPaper(asker.window(), line, paper, client, asked)
        QTimer.singleShot(0, dialog, dialog.open)  # made in one turn, and laid out in the next

    line.ask_newest(asker, "ticks", view_asked, paper.code).then(told)


class TicksOnPaper(Question):
    """Yes, no or neither for each question; nothing is chosen beforehand."""

    def __init__(
        self, parent: QWidget, line: Line, paper: Paper, client: ClientId, asked: AskedOnPaper
    ) -> None:
        lead = _("Look at the signed paper, and enter what is ticked there: {paper}.")
        super().__init__(
            parent,
            _("What does the paper say?"),
            _("Enter the ticks"),
            lead.format(paper=paper_words(paper)),
        )
        self.setMinimumWidth(WIDE)
        self._line, self._paper = line, paper
        self.who = WhoAnswers(line, client)
        self.who.changed.connect(self._look)
        self.rows.addWidget(self.who)
        for remark in _remarks(asked):
            self.rows.addWidget(remark)
        self.ticks = {row.purpose: self._row(row) for row in asked.rows}
        hint = _("As it is written beside the signature; the ticks count from that day.")
        self.on = DayLine(_("Signed on"), None, hint)
        self.until = DayLine(
            _("A yes counts until"), None, _("Only if the paper names a day; else leave empty.")
        )
        self.overtaken = Remark("warn")
        self.overtaken.hide()
        for day in (self.on, self.until):
            day.changed.connect(self._look)
            self.rows.addWidget(day)
        self.rows.addWidget(self.overtaken)
        self.go.clicked.connect(self._record)
        self._look()
        line.ask(self, view_consents, client).then(self._propose_day)

    def _row(self, row: AskedRow) -> Radios:
        """Return the boxes of a row, below its words as the paper has them."""
        name = name_of(row.purpose)
        self.rows.addWidget(PlainLabel(name, role="strong"))
        self.rows.addWidget(PlainLabel(row.words, wrap=True))
        if row.shipped:
            told = about(_("The shipped form says"), row.shipped)
            self.rows.addWidget(PlainLabel(told, role="hint", wrap=True))
        boxes = Radios(name, tuple((said.value, _(words)) for said, words in CHOICES.items()))
        boxes.chosen.connect(self._look)
        self.rows.addWidget(boxes)
        return boxes

    @property
    def given(self) -> dict[Purpose, Said]:
        """What is entered so far."""
        return {each: Said(radios.key) for each, radios in self.ticks.items() if radios.key}

    def _propose_day(self, consents: Consents) -> None:
        """Propose a day; where it decides what counts, somebody has to read it."""
        proposed = day_to_propose(self._paper, self.ticks, consents, now())
        if proposed is None:
            self.on.hint(
                _(
                    "Please read it beside the signature. The client has answered since this "
                    "paper was printed: the day decides which answer counts."
                )
            )
        elif not self.on.line.text():
            self.on.line.setText(short_day(proposed))

    def _look(self) -> None:
        whole = len(self.given) == len(self.ticks)
        agrees = Said.YES in self.given.values()
        self.go.setEnabled(
            whole
            and self.on.day is not None
            and self.until.is_readable
            and (not agrees or self.who.may_agree)
        )

    def _record(self) -> None:
        on, until = self.on.day, self.until.day
        if not self._may_be(on, until):
            return
        self.wait(waiting=True)
        given = self._paper.code, self.given, self.who.guardian, until, on
        asked = self._line.ask(self, record_ticks, *given)
        asked.then(self._recorded)
        asked.at_last(lambda: self.wait(waiting=False))

    def _may_be(self, on: date | None, until: date | None) -> bool:
        """Tell whether it can have been signed that day, and say beside the field if not."""
        if on is None or on > today():
            self.on.blame(_("This day has not come yet."))
        elif on < first_day(self._paper):
            self.on.blame(_("This is before the paper was printed."))
        elif on > last_day(self._paper, now()):
            self.on.blame(_("The paper had come back signed before that day."))
        elif until is not None and until < on:
            self.until.blame(_("This is before the paper was signed."))
        else:
            return True
        return False

    def _recorded(self, consents: Consents) -> None:
        """Close, unless a no stands against a yes: that is said first, and the day stays."""
        read = {each: consents.read_from(self._paper.code, each) for each in self.ticks}
        left = [each for each, tick in read.items() if tick and tick.said is Said.OVERTAKEN]
        if not left:
            self.accept()
            return
        self.overtaken.say(
            "warn",
            about(
                _("Withdrawn or refused after this paper; not counted"),
                listed(map(name_of, left)),
            ),
            _(
                "The client said no on that day or later. Correct the day if the paper was "
                "signed after that; on the same day, ask again and record the answer."
            ),
        )
        self.overtaken.show()
        self.bring_up(self.overtaken)
        self.stop.say(_("Close"))


def _remarks(asked: AskedOnPaper) -> Iterator[Remark]:
    """Yield what is out of the ordinary about the words of a paper."""
    if any(row.shipped for row in asked.rows):
        yield Remark(
            "info",
            _("This paper has your salon's own words"),
            _("They stand below as they are printed on it."),
        )
    if asked.unknown:
        title = _("Not every row of this paper is known")
        names = listed(map(name_of, asked.unknown))
        words = _("Nothing is taken from the paper about these; ask the client again")
        yield Remark("warn", title, about(words, names))


def paper_words(paper: Paper) -> str:
    """Return which paper it is: form, the day of signing as far as it is told, code."""
    day = _("printed {day}").format(day=near_day(first_day(paper)))
    if paper.signed_on is not None:
        day = _("signed {day}").format(day=near_day(paper.signed_on))
    return with_more((form_name(paper.kind), day, spoken_code(paper.code)))
