"""What a person has decided about the lines of a preview so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from salon_vault.clients.model import ClientId
from salon_vault.day.bringing.use_cases import Chosen
from salon_vault.day.matching import Who
from salon_vault.day.model import DayEntry, Origin
from salon_vault.day.proposals import Preview, Proposal
from salon_vault.day.short_names import short_name
from salon_vault.staff.model import StaffId
from ui.clients.list_model import shown_name
from ui.dates import near_day
from ui.day.due_words import Mark
from ui.day.rows import Row, clock
from ui.words import _, listed

BARE, UNDECIDED = "bare", ""
"""Without a card; and nobody has said yet whose it is."""


@dataclass(slots=True)
class _Decision:
    """Whether a line counts, and whose it is: BARE, UNDECIDED, or the id of a card."""

    counts: bool
    whose: str


class Decisions:
    """The lines of a preview, each with what was decided about it."""

    def __init__(self, preview: Preview, origin: Origin, people: Mapping[StaffId, str]) -> None:
        self.preview = preview
        self.origin, self._people = origin, people
        self._several_days = len({each.day for each in preview.proposals}) > 1
        self._made = [_Decision(not each.there, _whose(each)) for each in preview.proposals]

    @property
    def counting(self) -> int:
        """How many lines count."""
        return sum(each.counts for each in self._made)

    @property
    def undecided(self) -> int:
        """How many of those that count are nobody's yet."""
        return sum(each.counts and each.whose == UNDECIDED for each in self._made)

    def whose(self, number: int) -> str:
        """Return whose a line is."""
        return self._made[number].whose

    def toggle(self, number: int) -> None:
        """Leave a line out, or take it in again."""
        self._made[number].counts = not self._made[number].counts

    def decide(self, number: int, whose: str) -> None:
        """Say whose a line is."""
        self._made[number].whose = whose

    def first_undecided(self) -> int:
        """Return the first line that is nobody's yet; -1 for none."""
        found = (n for n, each in enumerate(self._made) if each.counts and not each.whose)
        return next(found, -1)

    def ways(self, number: int) -> list[tuple[str, str]]:
        """Return whose a line may be, each a key and the words for it."""
        proposal = self.preview.proposals[number]
        ways = [(UNDECIDED, _("Choose…"))] if self._made[number].whose == UNDECIDED else []
        for line in proposal.meant.candidates:
            last = line.last_visit
            seen = _("visited {day}").format(day=near_day(last)) if last else _("no visit yet")
            ways.append((line.id, f"{shown_name(line)} · {seen}"))
        if proposal.meant.who is Who.GUEST:
            ways.append((BARE, _("Guest")))
        else:
            bare = _("“{name}” without a card").format(name=proposal.meant.name)
            ways.append((BARE, bare))
        return ways

    def row(self, number: int) -> Row:
        """Return a line as it stands in the list."""
        proposal, made = self.preview.proposals[number], self._made[number]
        name, language = self._name(proposal, made.whose)
        when = near_day(proposal.day) if self._several_days else ""
        person = self._people.get(proposal.person, "") if proposal.person else ""
        second = " · ".join(filter(None, (when, proposal.meant.treatment, person)))
        marks = _marks(proposal, made)
        return Row(
            clock(proposal.at),
            short_name(name, language),
            name,
            second,
            marks,
            quiet=not made.counts,
            ticked=made.counts,
            spoken=listed((clock(proposal.at), name, second, *(mark.text for mark in marks))),
        )

    def chosen(self) -> Sequence[Chosen]:
        """Return the lines that count, as entries."""
        return [
            Chosen(proposal.line, proposal.entry(_client(made.whose), self.origin))
            for proposal, made in zip(self.preview.proposals, self._made, strict=True)
            if made.counts
        ]

    def _name(self, proposal: Proposal, whose: str) -> tuple[str, str]:
        for line in proposal.meant.candidates:
            if line.id == whose:
                return line.name, line.language
        return proposal.meant.name or _("Guest"), ""


def _whose(proposal: Proposal) -> str:
    before = proposal.before.client if proposal.before is not None else None
    if before in {line.id for line in proposal.meant.candidates}:
        return str(before)
    match proposal.meant.who:
        case Who.FOUND:
            return proposal.meant.candidates[0].id
        case Who.ASK:
            return UNDECIDED
        case _:
            return BARE


def _client(whose: str) -> ClientId | None:
    return None if whose in {BARE, UNDECIDED} else ClientId(whose)


def _marks(proposal: Proposal, made: _Decision) -> tuple[Mark, ...]:
    marks = []
    if (before := proposal.before) is not None:
        marks.append(Mark(_what_changed(before, proposal), "info", "calendar-days"))
    elif proposal.there:
        marks.append(Mark(_("on the list already"), "neutral", "calendar-days"))
    if made.whose == UNDECIDED:
        marks.append(Mark(_("whose card?"), "warn", "circle-help"))
    elif made.whose == BARE and proposal.meant.who is not Who.GUEST:
        marks.append(Mark(_("no card yet"), "neutral", "user-round"))
    elif made.whose != BARE:
        words = _("found by the number") if proposal.meant.by_phone else _("card found")
        marks.append(Mark(words, "ok", "check"))
    return tuple(marks)


def _what_changed(before: DayEntry, proposal: Proposal) -> str:
    """Return what the file says anew of an entry that stands on the list."""
    if before.day != proposal.day:
        when = " ".join(filter(None, (near_day(before.day), clock(before.at))))
        return _("moved from {when}").format(when=when)
    if before.at != proposal.at and before.at is not None:
        return _("moved from {when}").format(when=clock(before.at))
    return _("changed")
