"""Which papers of a day are printed: kinds of papers that are wanted, and people left out."""

from collections import Counter
from collections.abc import Iterator, Mapping

from salon_vault.clearance.model import Clearance
from salon_vault.consents.library import Role
from salon_vault.consents.sets.model import (
    Coming,
    DayOrder,
    DaySets,
    LeftOut,
    Need,
    Proposed,
)
from salon_vault.consents.words import ROLES
from salon_vault.day.due import Due
from salon_vault.day.model import DayEntryId
from ui.clearance.words import full_sentence
from ui.consents.sets.words import LEFT_OUT, count_of, names_of, why_words
from ui.day.due_words import Mark, due_marks
from ui.day.rows import Row, clock
from ui.words import _, about, listed, plural, run_on

HELD_BACK = frozenset({LeftOut.STOPPED, LeftOut.NO_WORDING})
ON_WISH = frozenset({Role.AFTERCARE})
"""What is offered for a whole day although nothing is due."""


class DayChoice:
    """What somebody has ticked so far, and what comes of it."""

    def __init__(self, sets: DaySets) -> None:
        self._sets = sets
        self.roles = frozenset(
            each.role for coming in sets.coming for each in _offered(coming) if each.ticked
        )
        self._off: set[DayEntryId] = set()

    @property
    def offered(self) -> Mapping[Role, int]:
        """How many papers there are of each kind, in the order of the library."""
        found = Counter(p.role for coming in self._sets.coming for p in _offered(coming))
        return {role: found[role] for role in Role if found[role]}

    @property
    def wanted(self) -> DayOrder:
        """What is to be printed."""
        chosen = ((each.entry, self._forms(each)) for each in self._sets.coming)
        return DayOrder(
            self._sets.day,
            {entry: forms for entry, forms in chosen if forms and entry not in self._off},
        )

    @property
    def papers(self) -> int:
        """How many papers that are: some come in two languages."""
        wanted = self.wanted.forms
        return sum(
            count_of(each.set, wanted[each.entry])
            for each in self._sets.coming
            if each.set is not None and each.entry in wanted
        )

    @property
    def people(self) -> int:
        """For how many entries something is printed."""
        return len(self.wanted.forms)

    @property
    def stopped(self) -> int:
        """How many entries are left out because something stops the treatment."""
        return sum(each.left_out is LeftOut.STOPPED for each in self._sets.coming)

    def toggle(self, number: int) -> None:
        """Leave an entry out, or take it in again."""
        coming = self._sets.coming[number]
        if self._forms(coming):
            self._off ^= {coming.entry}

    def rows(self) -> list[Row]:
        """Return a row an entry: ticked, or with what keeps it out."""
        return [self._row(each) for each in self._sets.coming]

    def told(self, number: int) -> str:
        """Return what comes for whom, and why, in whole sentences."""
        coming = self._sets.coming[number]
        if coming.left_out is LeftOut.STOPPED and coming.set is not None:
            return run_on(dict.fromkeys(map(full_sentence, coming.set.stops)))
        papers = coming.set.papers if coming.set is not None else ()
        names = names_of([each.form for each in papers])
        return "\n".join(
            about(name, why_words(each))
            for each, name in zip(papers, names, strict=True)
            if each.need is not Need.IF_WANTED or each.role in self.roles
        )

    def _forms(self, coming: Coming) -> tuple[str, ...]:
        return tuple(each.form for each in _offered(coming) if each.role in self.roles)

    def _row(self, coming: Coming) -> Row:
        forms = self._forms(coming)
        ticked = coming.entry not in self._off if forms else None
        name = coming.name or _("Guest")
        second = coming.treatment
        if forms:
            second = (
                about(second, listed(names_of(forms))) if second else listed(names_of(forms))
            )
        marks = tuple(self._marks(coming, forms))
        spoken = (clock(coming.at), name, second, *(mark.text for mark in marks))
        return Row(
            *(clock(coming.at), name, name, second, marks),
            quiet=not forms,
            ticked=ticked,
            boxed=True,
            spoken=listed(spoken),
        )

    def _marks(self, coming: Coming, forms: tuple[str, ...]) -> Iterator[Mark]:
        if coming.left_out is LeftOut.STOPPED and coming.set is not None:
            yield from due_marks(Due(Clearance(coming.set.stops)))
        elif forms and coming.set is not None:
            count = count_of(coming.set, forms)
            yield Mark(plural("{n} paper", "{n} papers", count), "info", "file-text")
        elif coming.left_out is not None:
            yield Mark(_(LEFT_OUT[coming.left_out]))
        else:
            yield Mark(_(LEFT_OUT[LeftOut.NOTHING_DUE]))


def role_words(role: Role, count: int) -> str:
    """Return what a kind of paper is called, and how many there are."""
    return _("{paper} ({n})").format(paper=_(ROLES[role]), n=count)


def _offered(coming: Coming) -> tuple[Proposed, ...]:
    """Return what can be printed for an entry: what is due, and what is there on wish."""
    if coming.set is None or coming.left_out in HELD_BACK:
        return ()
    return tuple(
        each
        for each in coming.set.papers
        if each.ticked or (each.need is Need.IF_WANTED and each.role in ON_WISH)
    )
