"""Entering what a client ticked on a paper, and which papers nobody has read yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of, not_ahead
from salon_vault.closed_cards.reach import within_reach
from salon_vault.consent_register.agreed import consent_of, heard_from
from salon_vault.consent_register.asked import AskedOnPaper, asked_on
from salon_vault.consent_register.errors import NotSigned
from salon_vault.consent_register.model import Answer, Consents, How, Said, new_answer_id
from salon_vault.consent_register.on_paper.reading import day_to_propose
from salon_vault.consent_register.on_paper.taking_back import mistaken
from salon_vault.consent_register.order import day_of_no_on_paper, is_overtaken
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.shipped_asks import asking_forms
from salon_vault.consent_register.wording import on_paper
from salon_vault.consents.day_signed import first_day, last_day
from salon_vault.consents.model import Outcome, Paper, PaperCode
from salon_vault.errors import InvalidInput
from salon_vault.gate import use_case
from salon_vault.minors.model import GuardianId
from salon_vault.ports import Work

TICKED = frozenset({Said.YES, Said.NO, Said.BLANK})


@dataclass(frozen=True, slots=True)
class UnreadPaper:
    """A signed paper whose boxes nobody has looked at."""

    paper: Paper
    name: str
    """Of the client."""


@use_case(needs=Permission.RECORD_CONSENTS)
def view_asked(work: Work, code: PaperCode) -> AskedOnPaper:
    """Return what a paper asks for, in the words that stand on it."""
    return asked_on(work, work.papers.get(code))


@use_case(needs=Permission.RECORD_CONSENTS)
def record_ticks(
    work: Work,
    code: PaperCode,
    ticks: Mapping[Purpose, Said],
    guardian: GuardianId | None = None,
    until: date | None = None,
    on: date | None = None,
) -> Consents:
    """
    Enter what is ticked on a signed paper: yes, no, or neither; return all answers.

    They count from ``on``, the day written beside the signature, in the order that
    ``consent_register.order`` says: a yes that a no has overtaken is kept as that. Where the
    day decides nothing, and nobody tells it, it is that of ``consents.day_signed``. What was
    entered from this paper before, and was read wrongly, counts no more. A row that nobody can
    name counts for nothing, and is recorded as that.

    Raises:
        NotSigned: if the paper is not signed.
        InvalidInput: if the paper does not ask for a purpose, or not all of it is told; ``on``,
            if the day is missing where another answer was given since the printing, is ahead,
            before the printing, or after the paper came back signed.
        GuardianMissing: if a minor's yes has no guardian who is on the card.
    """
    paper = work.papers.get(code)
    client_id = _card_of(work, paper)
    if paper.outcome is not Outcome.SIGNED or client_id is None:
        raise NotSigned
    told = _all_told(asked_on(work, paper), ticks)
    before = consent_of(work, client_id)
    now = work.clock.now()
    day = _day(paper, on or day_to_propose(paper, ticks, before, now), now)
    agrees = Said.YES in ticks.values()
    who = heard_from(work, client_id, guardian) if agrees else ""
    for purpose, said in told.items():
        tick = _tick(work, paper, purpose, said, day)
        tick = replace(tick, until=until if said is Said.YES else None, guardian=who)
        for answer in _news(work, paper, tick, before):
            work.consents.add(answer)
    return consent_of(work, client_id)


@use_case(
    needs=Permission.RECORD_CONSENTS,
    unlogged="nothing, where every paper was read; those that were not are logged",
    across="a list; what is out of reach is left out",
)
def list_unread_papers(work: Work) -> list[UnreadPaper]:
    """Return signed papers whose ticks were not entered yet, the longest signed first."""
    papers = ((_card_of(work, paper), paper) for paper in work.consents.unread(asking_forms()))
    return [
        UnreadPaper(paper, work.clients.get(card).name)
        for card, paper in papers
        if card is not None and within_reach(work, card)
    ]


def _all_told(asked: AskedOnPaper, ticks: Mapping[Purpose, Said]) -> dict[Purpose, Said]:
    """Return the ticks, and what is said of rows that nobody can name; raise InvalidInput."""
    wanted = {each.purpose for each in asked.rows}
    if set(ticks) != wanted or not set(ticks.values()) <= TICKED:
        raise InvalidInput("agreed", "unknown")
    return {**ticks, **dict.fromkeys(asked.unknown, Said.UNKNOWN)}


def _card_of(work: Work, paper: Paper) -> ClientId | None:
    """Return the card that a paper's was merged into, or itself; None for a blank one."""
    return work.clients.staying(paper.client) if paper.client is not None else None


def _tick(work: Work, paper: Paper, purpose: Purpose, said: Said, day: date) -> Answer:
    return Answer(
        id=new_answer_id(),
        client=ClientId(str(paper.client)),
        purpose=purpose,
        said=said,
        on=day,
        by=work.member.label,
        wording=on_paper(paper),
        how=How.PAPER,
        paper=paper.code,
    )


def _news(work: Work, paper: Paper, tick: Answer, before: Consents) -> Iterator[Answer]:
    """Yield what is to be added: the tick, and that the one entered before was read wrongly."""
    if tick.said is Said.NO:
        today = day_of(work.clock.now())
        tick = replace(tick, on=day_of_no_on_paper(paper, tick, before, today))
    counts = tick
    if tick.agrees and is_overtaken(paper, tick.on, tick.purpose, before):
        counts = replace(tick, said=Said.OVERTAKEN, until=None)
    wrong = before.entered_from(paper.code, tick.purpose)
    if wrong is not None:
        # The same yes may have been entered in its time, and the no have come since.
        if not before.doubts(wrong) and _told(wrong) in {_told(tick), _told(counts)}:
            return
        yield mistaken(work, wrong)
    yield counts


def _told(answer: Answer) -> tuple[Said, date, date | None, str]:
    return answer.said, answer.on, answer.until, answer.guardian


def _day(paper: Paper, on: date | None, now: datetime) -> date:
    """Return the day from which the ticks count; raise InvalidInput if it cannot be."""
    if on is None:
        raise InvalidInput("on", "blank")
    not_ahead(on, now)
    if not first_day(paper) <= on <= last_day(paper, now):
        raise InvalidInput("on", "range")
    return on
