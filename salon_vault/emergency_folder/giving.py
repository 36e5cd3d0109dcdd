"""A blank paper becomes the paper of a client."""

from dataclasses import replace
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.clock import not_ahead
from salon_vault.consents.day_signed import first_day
from salon_vault.consents.model import ALPHABET, Paper, PaperCode
from salon_vault.consents.tracking.together import settle_by_others
from salon_vault.emergency_folder.errors import PaperTaken, UnknownCode
from salon_vault.errors import InvalidInput, NotFound
from salon_vault.paper.code import read_payload
from salon_vault.ports import Work


def read_code(typed: str) -> PaperCode:
    """
    Return the code of a paper as it was typed from its foot, or read by a scanner.

    >>> read_code(" 7kqm 4t2f-9xpd aaaa ")
    '7KQM4T2F9XPDAAAA'

    Raises:
        UnknownCode: if no paper can have it.
    """
    page = read_payload(typed.strip())
    code = page[0] if page else "".join(filter(str.isalnum, typed.upper()))
    if len(code) != LENGTH or set(code) - set(ALPHABET):
        raise UnknownCode
    return PaperCode(code)


LENGTH = 16
"""Characters of a code."""


def blank_paper(work: Work, code: PaperCode) -> Paper:
    """Return a paper that is nobody's; raise UnknownCode, or PaperTaken if it is a client's."""
    try:
        paper = work.papers.get(code)
    except NotFound:
        raise UnknownCode from None
    if paper.client is not None:
        raise PaperTaken
    return paper


def give(
    work: Work, code: PaperCode, client_id: ClientId, signed_on: date | None = None
) -> Paper:
    """
    Give a blank paper to a client's card, the one that stays if it was merged.

    ``signed_on`` is the day beside the signature. Nothing else tells it: the paper was printed
    long before.

    Raises:
        UnknownCode: if there is no such paper.
        PaperTaken: if it belongs to a card already.
        InvalidInput: ``on``, if that day is ahead, or before the paper was printed.
    """
    client = work.clients.get(work.clients.staying(client_id))
    paper = blank_paper(work, code)
    if signed_on is not None:
        not_ahead(signed_on, work.clock.now())
        if signed_on < first_day(paper):
            raise InvalidInput("on", "range")
    given = work.papers.save(replace(paper, client=client.id, signed_on=signed_on))
    return settle_by_others(work, given)
