"""Visits, papers and hand-overs in one list, the latest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

from salon_vault.consents.model import Paper
from salon_vault.notices.model import Handover
from salon_vault.visits.model import Visit
from ui.card.papers.kinds import OUTCOMES, name_of
from ui.card.visits.row import against_in_words
from ui.handovers import HOWS
from ui.money import show_price
from ui.words import _


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened with a client."""

    at: datetime
    icon: str
    tone: str
    title: str
    detail: str


def moments(
    visits: Sequence[Visit],
    papers: Sequence[Paper],
    handovers: Sequence[Handover],
    currency: str,
) -> list[Moment]:
    """Return everything in one list, the latest first."""
    found = [
        *_of_visits(visits, currency),
        *_of_papers(papers),
        *_of_handovers(handovers),
    ]
    return sorted(found, key=lambda moment: moment.at, reverse=True)


def _of_visits(visits: Sequence[Visit], currency: str) -> Iterable[Moment]:
    for visit in visits:
        # Recorded afterwards it has no time: midday puts it between the papers of the day.
        at = visit.started_at or datetime.combine(visit.on, time(12), UTC)
        price = "" if visit.price is None else f" · {show_price(visit.price, currency)}"
        if visit.against:
            detail = f"{against_in_words(visit)} · {visit.by}{price}"
            yield Moment(at, "octagon-alert", "danger", visit.treatment, detail)
        else:
            yield Moment(at, "scissors", "accent", visit.treatment, f"{visit.by}{price}")


def _of_papers(papers: Sequence[Paper]) -> Iterable[Moment]:
    for paper in papers:
        words, tone, sign = OUTCOMES[paper.outcome]
        detail = _("{outcome} · under the login of {person}")
        detail = detail.format(outcome=_(words), person=paper.made_by)
        yield Moment(paper.made_at, sign, tone, name_of(paper.kind), detail)


def _of_handovers(handovers: Sequence[Handover]) -> Iterable[Moment]:
    for one in handovers:
        title = _("Notice handed over, version {n}").format(n=one.version)
        detail = _("{how} · under the login of {person}")
        yield Moment(
            one.at,
            "shield-check",
            "ok",
            title,
            detail.format(how=_(HOWS[one.how]), person=one.by),
        )
