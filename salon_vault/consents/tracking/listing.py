"""Papers as lists show them: which are not back, and which has this code."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.closed_cards.reach import within_reach
from salon_vault.consents.library import is_taken_home
from salon_vault.consents.model import ALPHABET, Outcome, Paper, PaperCode
from salon_vault.consents.tracking.model import AWAITED, Tracked
from salon_vault.consents.tracking.terms import terms
from salon_vault.consents.tracking.together import one_of_each
from salon_vault.consents.words import STATION_SLIP
from salon_vault.day.short_names import short_name
from salon_vault.paper.code import read_payload
from salon_vault.ports import Work
from salon_vault.station_slip.model import FORM as SLIP

LEAST = 4
"""Characters of a code that somebody has to type before anything is looked for."""

MOST_FOUND = 20

NOTICE = "notice"
"""The kind of paper that is handed over and never signed."""

NEVER_SIGNED = frozenset({NOTICE, SLIP})
"""Kinds of paper besides aftercare on which nobody signs."""

_AHEAD = timedelta(days=400)


def is_awaited(paper: Paper | Tracked) -> bool:
    """Tell whether somebody has to note what came of a paper; some are not to come back."""
    if paper.kind == STATION_SLIP and isinstance(paper, Paper) and paper.filed_on is not None:
        return False  # its scan is back, and nobody signs it
    return paper.outcome in AWAITED and paper.kind != NOTICE and not is_taken_home(paper.kind)


def is_signed_on(paper: Paper | Tracked) -> bool:
    """Tell whether anybody signs on a paper of this kind."""
    return paper.kind not in NEVER_SIGNED and not is_taken_home(paper.kind)


def not_back(work: Work) -> list[Tracked]:
    """
    Return the papers that are out, the oldest first, of cards for the person at the desk.

    A form that is out in several languages is one.
    One whose scan is filed is back, and its field looks empty: that the tray of scans asks.
    """
    out = (paper for paper in work.papers.waiting() if paper.filed_on is None)
    return _shown(work, one_of_each(filter(is_awaited, out)))


def found_by_code(work: Work, typed: str) -> list[Tracked]:
    """Return papers whose code begins as it was typed, read out or scanned."""
    scanned = read_payload(typed.strip())
    start = scanned[0] if scanned else "".join(filter(str.isalnum, typed.upper()))
    if len(start) < LEAST or not set(start) <= set(ALPHABET):
        return []
    found = work.papers.called(start, MOST_FOUND)
    return _shown(work, ((each, (each.language,) if each.together else ()) for each in found))


def is_asked_for(paper: Tracked, now: datetime) -> bool:
    """
    Tell whether it is time to ask for a paper that is out.

    Those of today are asked for in the evening, those a client brings once their day has come.
    """
    today = day_of(now)
    if paper.outcome is Outcome.WILL_BRING:
        return paper.awaited_until is not None and paper.awaited_until <= today
    evening = now.astimezone().hour >= terms().evening_from
    return evening or day_of(paper.made_at) < today


def awaited_until(work: Work, client_id: ClientId) -> date:
    """Return until when a client is expected to bring a paper: the next visit, or a while."""
    today = day_of(work.clock.now())
    ahead = work.day.of_client(client_id, today + timedelta(days=1), today + _AHEAD)
    days = (entry.day for entry in ahead)
    return min(days, default=today + timedelta(days=terms().awaited_days))


def _shown(work: Work, papers: Iterable[tuple[Paper, tuple[str, ...]]]) -> list[Tracked]:
    found = []
    for paper, languages in papers:
        if paper.client is None:
            continue
        client = work.clients.staying(paper.client)
        if within_reach(work, client):
            found.append(_tracked(work, client, paper.code, languages))
    return found


def _tracked(
    work: Work, client: ClientId, code: PaperCode, languages: tuple[str, ...]
) -> Tracked:
    card, paper = work.clients.get(client), work.papers.get(code)
    return Tracked(
        *(code, client, short_name(card.name, card.language), paper.kind, paper.treatment),
        *(paper.made_at, paper.made_by, paper.compartment, paper.outcome),
        *(paper.awaited_until, paper.box, paper.version, paper.for_day),
        languages,
    )
