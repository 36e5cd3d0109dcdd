"""Strips about people: the hour at the desk, odd openings, and delegations that are over."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.deputies.use_cases import (
    delegations_over,
    end_delegation,
    odd_openings,
    openings_seen,
    past_delegations,
)
from salon_vault.personnel.model import Oddity, OddOpening, PastDelegation
from salon_vault.staff.model import Member
from ui.dates import now
from ui.line import Line
from ui.parts.strip import Strip
from ui.patch_tests.corrections.note import CorrectionsNote
from ui.slips.note import LostLoginsNote
from ui.stops.notes import OwnStopsNote, StopsNote
from ui.words import _, plural, run_on

REPORT = "report"
"""Coming to the staff for this shows what deputies did."""


def notes_about_people(line: Line, go: Callable[[str, str], object]) -> tuple[Strip, ...]:
    """Return the strips, which take whoever answers them to the log or to the staff."""
    openings, delegations = OpeningsNote(line), DelegationNote(line)
    lost = LostLoginsNote(line)
    lost.yes.clicked.connect(lambda: go("staff", ""))
    openings.yes.clicked.connect(lambda: go("log", ""))
    delegations.yes.clicked.connect(lambda: go("staff", REPORT))
    stops = StopsNote(line)
    stops.yes.clicked.connect(lambda: go("inbox", ""))
    corrected = CorrectionsNote(line)
    corrected.yes.clicked.connect(lambda: go("inbox", ""))
    told = stops, corrected, OwnStopsNote(line)
    return lost, HoursNote(line), *told, openings, delegations


class HoursNote(Strip):
    """Tells whoever sits down outside their hours that the log has noticed it."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "clock", _("Understood"), "", parent)
        self.no.setVisible(False)
        hours = line.member.hours
        if hours is not None and not hours.include(now().astimezone()):
            self.ask(
                _(
                    "This is outside your working hours. Work goes on as usual; the log marks "
                    "it, and the owner is told."
                )
            )


class OpeningsNote(Strip):
    """Tells the owner once of openings outside hours, or with a spare login."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "clock", _("Open the log"), _("Seen"), parent)
        self.line = line
        for button in (self.yes, self.no):
            button.clicked.connect(self._seen)
        if line.allows(odd_openings):
            line.ask(self, odd_openings).then(self._tell)

    def _tell(self, openings: list[OddOpening]) -> None:
        if openings:
            self.ask(openings_in_words(openings))

    def _seen(self) -> None:
        self.line.ask(self, openings_seen)


class DelegationNote(Strip):
    """Ends at an owner's login the delegations that are over, and offers what comes next."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("info", "users", _("Look through it"), _("Later"), parent)
        self.line = line
        if line.allows(end_delegation):
            line.ask(self, delegations_over).then(self._end)

    def _end(self, over: Sequence[Member]) -> None:
        for member in over:
            self.line.ask(self, end_delegation, member.id)
        self.line.ask(self, past_delegations).then(self._tell)

    def _tell(self, past: list[PastDelegation]) -> None:
        if any(not (one.seen and one.root_changed) for one in past):
            self.ask(
                _(
                    "A delegation is over. Look through what was done under it, and change "
                    "the keys."
                )
            )


def openings_in_words(openings: Sequence[OddOpening]) -> str:
    """Return how often the vault was opened outside hours, and with a spare login."""
    late = sum(one.why is Oddity.OUTSIDE_HOURS for one in openings)
    spare = sum(one.why is Oddity.SPARE_LOGIN for one in openings)
    told = []
    if late:
        told.append(
            plural(
                "{n} opening outside working hours since you last looked.",
                "{n} openings outside working hours since you last looked.",
                late,
            )
        )
    if spare:
        told.append(
            plural(
                "{n} opening with a spare login out of its envelope.",
                "{n} openings with a spare login out of their envelopes.",
                spare,
            )
        )
    return run_on(told)
