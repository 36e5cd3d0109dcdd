"""Entering what a client ticked on a paper, and which papers nobody has read yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.closed_cards.reach import within_reach
from salon_vault.consent_register.agreed import consent_of, heard_from
from salon_vault.consent_register.asked import asked_on, asking_forms
from salon_vault.consent_register.errors import NotSigned
from salon_vault.consent_register.model import Answer, Consents, How, Said, new_answer_id
from salon_vault.consent_register.on_paper.reading import signed_on
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.wording import on_paper
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
def record_ticks(
    work: Work,
    code: PaperCode,
    ticks: Mapping[Purpose, Said],
    guardian: GuardianId | None = None,
    until: date | None = None,
) -> Consents:
    """
    Enter what is ticked on a signed paper: yes, no, or neither; return all answers.

    They count from the day on which it was signed. Where the client has said no after the day
    of its printing, nobody knows which came first: a yes on it counts from that day, and the no
    stays. What was entered from this paper before, and was read wrongly, counts no more.

    Raises:
        NotSigned: if the paper is not signed.
        InvalidInput: if the paper does not ask for a purpose, or not all of it is told.
        GuardianMissing: if a minor's yes has no guardian who is on the card.
    """
    paper = work.papers.get(code)
    client_id = _card_of(work, paper)
    if paper.outcome is not Outcome.SIGNED or client_id is None:
        raise NotSigned
    asked = {each.purpose for each in asked_on(paper)}
    if set(ticks) != asked or not set(ticks.values()) <= TICKED:
        raise InvalidInput("agreed", "unknown")
    before = consent_of(work, client_id)
    agrees = Said.YES in ticks.values()
    who = heard_from(work, client_id, guardian) if agrees else ""
    for purpose, said in ticks.items():
        yes_until = until if said is Said.YES else None
        for answer in _news(work, paper, purpose, said, yes_until, who, before):
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


def _card_of(work: Work, paper: Paper) -> ClientId | None:
    """Return the card that a paper's was merged into, or itself; None for a blank one."""
    return work.clients.staying(paper.client) if paper.client is not None else None


def _news(
    work: Work,
    paper: Paper,
    purpose: Purpose,
    said: Said,
    until: date | None,
    who: str,
    before: Consents,
) -> Iterator[Answer]:
    """Yield what is to be added: the tick, and that the one entered before was read wrongly."""
    wrong = before.read_from(paper.code, purpose)
    if wrong is not None and (wrong.said, wrong.until, wrong.guardian) == (said, until, who):
        return

    def answer(said: Said, mistaken: str = "") -> Answer:
        taken_back = said is Said.MISTAKEN
        return Answer(
            id=new_answer_id(),
            client=ClientId(str(paper.client)),
            purpose=purpose,
            said=said,
            on=_day(paper, purpose, said, before),
            by=work.member.label,
            wording=on_paper(paper),
            how=How.PAPER,
            paper=paper.code,
            until=None if taken_back else until,
            guardian="" if taken_back else who,
            mistaken=mistaken,
        )

    if wrong is not None:
        yield answer(Said.MISTAKEN, wrong.id)
    yield answer(said)


def _day(paper: Paper, purpose: Purpose, said: Said, before: Consents) -> date:
    """Return from when on a tick counts: a yes never takes back a no that came after it."""
    printed, signed = day_of(paper.made_at), signed_on(paper)
    no = before.latest(purpose)
    if said is not Said.YES or no is None or no.agrees or no.paper == paper.code:
        return signed
    return printed if printed < no.on <= signed else signed
