"""What the papers of a client tell about the next visit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from salon_vault.clients.names import fold
from salon_vault.clock import day_of
from salon_vault.consents.library import Role, form_behind, form_of, is_asked_anew, is_form
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.sets.model import Belonging, Need, Proposed

AHEAD = timedelta(days=3)
"""How long before a visit papers are printed for it: on Friday for Monday."""

_OUT = frozenset({Outcome.PRINTED, Outcome.SAVED, Outcome.WILL_BRING})
_SETTLED = frozenset({Outcome.SIGNED, Outcome.REFUSED})
_ANSWERED = _SETTLED | {Outcome.NOT_NEEDED}


@dataclass(frozen=True, slots=True)
class OnFile:
    """The papers of a client, the latest first, and the visit that is asked about."""

    papers: Sequence[Paper]
    """Where the law makes several sheets of a form, each of them."""
    treatment: str
    on: date
    lapsed: frozenset[str] = frozenset()
    """Forms that were signed and count no more on that day, by the salon's own word."""

    def counting(self, form: str) -> Iterator[Paper]:
        """Yield the papers that say anything, void ones and the like left out."""
        for paper in self.papers:
            if _is_of(paper, form) and paper.outcome in _OUT | _SETTLED:
                yield paper

    def has_signed(self, form: str) -> bool:
        """Tell whether the client ever signed one."""
        return any(_is_of(p, form) and p.outcome is Outcome.SIGNED for p in self.papers)

    def settled_on_the_day(self, form: str) -> bool:
        """Tell whether one was signed, refused or not needed for this very visit."""
        return any(
            _is_of(p, form) and p.outcome in _ANSWERED and self._of_the_day(p)
            for p in self.papers
        )

    def out(self, form: str) -> Paper | None:
        """Return the one that was printed for this visit and is not back."""
        consents = form_of(form).role is Role.CONSENT
        wanted = fold(self.treatment)
        paper = next(
            (p for p in self.counting(form) if not consents or fold(p.treatment) == wanted),
            None,
        )
        if paper is None or paper.outcome not in _OUT:
            return None
        lately = self.on - AHEAD <= day_of(paper.made_at) <= self.on
        return paper if lately else None

    def settled(self, form: str) -> bool:
        """Tell whether the newest that says anything is signed and counts, or was refused."""
        if self.settled_on_the_day(form):
            return True
        paper = next(self.counting(form), None)
        if paper is None or paper.outcome not in _SETTLED:
            return False
        if paper.outcome is Outcome.REFUSED:
            return not is_asked_anew(form)
        return form not in self.lapsed

    def proposed(
        self, form: str, why: Belonging, *, settled: bool, if_wanted: bool = False
    ) -> Proposed:
        """Return a paper as it stands."""
        role, out = form_of(form).role, self.out(form)
        if out is not None:
            return Proposed(form, role, why, Need.PRINTED, out.code)
        if settled:
            return Proposed(form, role, why, Need.ON_FILE)
        return Proposed(form, role, why, Need.IF_WANTED if if_wanted else Need.DUE)

    def _of_the_day(self, paper: Paper) -> bool:
        """Tell whether what came of a paper was for this day, if only noted after it."""
        return day_of(paper.made_at) <= self.on <= (paper.outcome_on or day_of(paper.made_at))


def _is_of(paper: Paper, form: str) -> bool:
    """Tell whether a paper is of a form; of photos, any sheet that the law makes of it."""
    found = form_behind(paper.kind)
    if found is None or found.id != form:
        return False
    return found.role is Role.PHOTOS or is_form(paper.kind, form)
