"""What stands in the way of printing the notice, in words, and who can put it right."""

from collections.abc import Sequence
from dataclasses import dataclass

from salon_vault.law.pack import Pack
from salon_vault.law.shape import Fact, Status
from ui.questions import QUESTIONS, field_name
from ui.words import N_, _, about, chained, ended, language, plural, run_on

STATUS = {
    Status.OFFICIAL: N_("the text of the law was read"),
    Status.SECONDARY: N_("a commentary was read, not the text of the law"),
    Status.OWN: N_("nobody has verified it"),
}


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is missing, sorted by where it is put right."""

    salon: tuple[str, ...]
    """Names of the salon's own facts."""
    unanswered: int
    """How many of the twelve questions nobody has answered."""
    details: tuple[str, ...]
    """What is missing in answers that were given."""
    facts: tuple[Fact, ...]
    """Facts of the law that nobody with a name has checked."""

    @property
    def outside(self) -> str:
        """What is missing on the page of the twelve questions, as a sentence."""
        count = plural(
            "{n} question is not answered yet",
            "{n} questions are not answered yet",
            self.unanswered,
        )
        parts = ((count,) if self.unanswered else ()) + self.details
        return run_on(ended(part) for part in parts)


def gaps_in(missing: Sequence[str], pack: Pack) -> Gaps:
    """Sort the names that ``notice_state`` gives into what a person can do about them."""
    salon, details, facts, unanswered = [], [], [], 0
    known = {fact.id: fact for fact in pack.facts}
    for name in missing:
        place, *rest = name.split(".")
        if name in known:
            facts.append(known[name])
        elif place == "salon":
            salon.append(field_name(rest[0]))
        elif len(rest) == 1:
            unanswered += 1
        else:
            details.append(_detail(*rest))
    return Gaps(tuple(salon), unanswered, tuple(details), tuple(facts))


def claim_of(fact: Fact) -> str:
    """Return what has to be checked, in the language on screen."""
    return fact.claim[language()]


def sources_of(fact: Fact, pack: Pack) -> str:
    """Return where the fact comes from, and how well that was seen."""
    titles = {source.id: source.title[language()] for source in pack.sources}
    names = chained(titles[name] for name in fact.src)
    return _("{sources}. Seen so far: {status}.").format(
        sources=names, status=_(STATUS[fact.status])
    )


def _detail(question: str, part: str) -> str:
    missing = {
        "country": _("the country is missing"),
        "safeguard": _("the legal basis is missing"),
    }
    return about(_(QUESTIONS[question][0]), missing[part])
