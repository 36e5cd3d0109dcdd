"""What pasting or importing would put on the list: looked over before it is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from salon_vault.clients.model import NAME_LENGTH, ClientId
from salon_vault.clients.names import fold
from salon_vault.day.matching import Meant, Who, meant, person_named
from salon_vault.day.model import AHEAD, Coming, DayEntry, Origin, booking_of, new_entry_id
from salon_vault.day.told import LineFault, Reading, Told, Wrong
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId
from salon_vault.treatments.finding import named
from salon_vault.treatments.model import TREATMENT_LENGTH, TreatmentId


@dataclass(frozen=True, slots=True)
class Proposal:
    """One line of a paste or a file as it would stand on the list."""

    line: int
    """Counted from 1."""
    day: date
    at: time | None
    meant: Meant
    treatment_id: TreatmentId | None = None
    person: StaffId | None = None
    there: bool = False
    """Whether it stands on the list already, as it is."""
    booking: str = ""
    """See ``DayEntry.booking``."""
    before: DayEntry | None = None
    """The entry of this booking, if it says something else by now."""

    def entry(self, client: ClientId | None, origin: Origin) -> DayEntry:
        """
        Return the entry for the card that was chosen: a new one, or what ``before`` becomes.

        Without a card it is for a guest, or for the name as it was written. What the file does
        not say of treatment and person stays as it was.
        """
        named = client is None and self.meant.who is not Who.GUEST
        kept = self.before or DayEntry(new_entry_id(), self.day, origin=origin)
        said = bool(self.meant.treatment)
        return replace(
            kept,
            day=self.day,
            at=self.at,
            client=client,
            name=self.meant.name if named else "",
            treatment=self.meant.treatment if said else kept.treatment,
            treatment_id=self.treatment_id if said else kept.treatment_id,
            person=self.person or kept.person,
            booking=self.booking,
        )

    def found_there(self, booked: DayEntry | None, entries: Iterable[DayEntry]) -> "Proposal":
        """Return the proposal with what stands on the list of it: its booking, or its like."""
        same = booked is not None and self._is_whose(booked)
        if not same or booked is None or (_is_over(booked) and booked.day != self.day):
            return replace(self, there=any(self._is_like(entry) for entry in entries))
        becomes = replace(self, before=booked).entry(booked.client, booked.origin)
        whole = replace(becomes, name=booked.name, treatment=booked.treatment)
        spelled = fold(becomes.treatment) == fold(booked.treatment)
        if _is_over(booked) or (spelled and whole == booked):
            return replace(self, there=True)
        return replace(self, before=booked)

    def _is_like(self, kept: DayEntry) -> bool:
        """Tell whether an entry is for the same person at the same time: imported twice."""
        guest = self.meant.who is Who.GUEST
        return not guest and kept.at == self.at and self._is_whose(kept)

    def _is_whose(self, kept: DayEntry) -> bool:
        """Tell whether an entry is for whom this means."""
        if self.meant.who is Who.GUEST:
            return kept.guest
        cards = {line.id for line in self.meant.candidates}
        named = bool(kept.name) and fold(kept.name) == fold(self.meant.name)
        return kept.client in cards or named


@dataclass(frozen=True, slots=True)
class Preview:
    """What a paste or a file would put on the list; nothing of it is kept yet."""

    proposals: Sequence[Proposal] = ()
    wrong: Sequence[Wrong] = ()
    """Lines that cannot be taken; while there is one, nothing can be kept."""
    called_off: int = 0
    """Entries that the file says were called off: left out."""
    earlier: int = 0
    """Entries of days before today: left out."""
    as_written: bool = False
    """Whether times of a zone that this PC does not know were taken as the salon's own."""
    sha256: bytes = b""
    """Of the file as it was read; b"" for a paste."""

    def completed(self, looked: Iterable[Proposal | Wrong]) -> "Preview":
        """Return the preview with what became of its lines, in the order of their days."""
        found = list(looked)
        proposals = [each for each in found if isinstance(each, Proposal)]
        proposals.sort(key=lambda each: (each.day, each.at or time.max, each.line))
        wrong = (*self.wrong, *(each for each in found if isinstance(each, Wrong)))
        return replace(
            self,
            proposals=tuple(
                sorted(proposals, key=lambda each: (each.day, each.at or time.max))
            ),
            wrong=tuple(sorted(wrong, key=lambda each: each.line)),
        )


def coming_days(reading: Reading, today: date) -> Preview:
    """Return a preview without proposals, of what was read and lies in the days to come."""
    far = [
        Wrong(told.line, LineFault.RANGE) for told in reading.told if told.day > today + AHEAD
    ]
    wrong = sorted((*reading.wrong, *far), key=lambda each: each.line)
    earlier = sum(told.day < today for told in reading.told)
    return Preview((), tuple(wrong), reading.called_off, earlier, reading.as_written)


def proposed(work: Work, told: Iterable[Told]) -> list[Proposal | Wrong]:
    """Return what lines of the days to come would put on the list; no card is opened."""
    treatments = [each for each in work.treatments.every() if each.active]
    told = list(told)
    booked = work.day.booked(filter(None, (booking_of(each.booking) for each in told)))
    kept: dict[date, Sequence[DayEntry]] = {}
    found: list[Proposal | Wrong] = []
    for each in told:
        whom = meant(work, each)
        if len(whom.name) > NAME_LENGTH or len(whom.treatment) > TREATMENT_LENGTH:
            found.append(Wrong(each.line, LineFault.LONG))
            continue
        treatment = named(treatments, whom.treatment)
        proposal = Proposal(
            each.line,
            each.day,
            each.at,
            whom,
            treatment.id if treatment is not None else None,
            person_named(each.person, work.members),
            booking=booking_of(each.booking),
        )
        if each.day not in kept:
            kept[each.day] = work.day.kept_on(each.day)
        found.append(proposal.found_there(booked.get(proposal.booking), kept[each.day]))
    return found


def _is_over(entry: DayEntry) -> bool:
    """Tell whether it was noted what came of an entry: another day is another appointment."""
    return entry.coming is not Coming.EXPECTED
