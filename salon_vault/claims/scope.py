"""What belongs to a claim: records of the kind and the day it is about, or the whole card."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from salon_vault.claims.model import Claimed
from salon_vault.clearance.override import Override
from salon_vault.clock import day_of
from salon_vault.consents.library import serves
from salon_vault.consents.model import Paper
from salon_vault.formulas.model import Formula
from salon_vault.notices.model import Handover
from salon_vault.patch_tests.model import PatchTest
from salon_vault.photos.model import Photo, PhotoKind
from salon_vault.ports import Work
from salon_vault.reactions.model import Reaction
from salon_vault.treatments.finding import kinds_named
from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from salon_vault.visits.model import BETWEEN, Visit


@dataclass(frozen=True, slots=True)
class Scope:
    """The kinds of treatment and the day of a claim; ``whole`` takes the card as it is."""

    about: Claimed
    kinds: frozenset[Kind]
    treatments: dict[TreatmentId, Treatment]
    whole: bool = False

    @property
    def day(self) -> date:
        """The day of the reaction or visit."""
        return self.about.on

    def has_visit(self, visit: Visit) -> bool:
        """Tell whether a visit belongs to it: of that day, or of its kinds."""
        kinds = kinds_of(visit, self.treatments.values())
        return self.whole or visit.on == self.day or bool(kinds & self.kinds)

    def has_test(self, test: PatchTest) -> bool:
        """Tell whether a patch test belongs to it."""
        return self.whole or test.kind in self.kinds

    def has_reaction(self, reaction: Reaction) -> bool:
        """Tell whether a reaction belongs to it: after such a treatment, or barring it."""
        return self.whole or bool({reaction.kind, *reaction.bars} & self.kinds)

    def has_override(self, override: Override) -> bool:
        """Tell whether an override belongs to it."""
        treatment = self.treatments.get(override.treatment)
        of_kind = treatment is not None and treatment.kind in self.kinds
        return self.whole or of_kind or override.on == self.day

    def has_formula(self, formula: Formula, visits: Iterable[Visit]) -> bool:
        """Tell whether a formula belongs to it: of one of ``visits``, or of hair colour."""
        of_visit = formula.visit in {visit.id for visit in visits}
        of_kind = Kind.HAIR_COLOUR in self.kinds
        return self.whole or of_visit or of_kind or formula.on == self.day

    def has_paper(self, paper: Paper) -> bool:
        """Tell whether a printed paper belongs to it: a form for its kinds, or of that day."""
        for_kinds = serves(paper.kind, self.kinds)
        return self.whole or for_kinds or day_of(paper.made_at) == self.day

    def has_photo(self, photo: Photo, visits: Iterable[Visit]) -> bool:
        """Tell whether a photo belongs to it: of one of ``visits``, that day, or a reaction."""
        of_visit = photo.visit in {visit.id for visit in visits}
        since = isinstance(self.about, Reaction) and photo.kind is PhotoKind.RECORD
        of_day = photo.taken_on == self.day or (since and photo.taken_on > self.day)
        return self.whole or of_visit or of_day

    def handovers_of(self, handovers: Iterable[Handover]) -> tuple[Handover, ...]:
        """Return the hand-over that held on the day; all of them for the whole card."""
        every = tuple(sorted(handovers, key=lambda one: one.at, reverse=True))
        held = [one for one in every if day_of(one.at) <= self.day]
        return every if self.whole else tuple(held[:1])


def scope_of(work: Work, about: Claimed, *, whole: bool) -> Scope:
    """Return what belongs to a claim; about words that nothing lists, every kind does."""
    treatments = {each.id: each for each in work.treatments.every()}
    if isinstance(about, Reaction):
        kinds = frozenset({about.kind, *about.bars})
    else:
        kinds = kinds_of(about, treatments.values()) or frozenset(Kind)
    return Scope(about, kinds, treatments, whole)


def kinds_of(visit: Visit, treatments: Iterable[Treatment]) -> frozenset[Kind]:
    """Return the kinds of what was done on a visit, from the list or by its name."""
    every = tuple(treatments)
    listed = {each.kind for each in every if each.id in visit.treatments}
    named = (kinds_named(every, part) for part in visit.treatment.split(BETWEEN))
    return frozenset(listed.union(visit.unlisted, *named))
