"""
Papers that are one form in several languages: what comes of one of them settles the others.

Where the law wants papers in its own language beside the client's, both are printed, each with
a code of its own, and one of them is signed.
"""

from collections.abc import Iterable
from datetime import datetime

from salon_vault.consents.model import Outcome, Paper, PaperCode
from salon_vault.consents.tracking.model import AWAITED
from salon_vault.consents.tracking.rules import is_settled_with, out_again, settled_with
from salon_vault.ports import Work


def settle_others(work: Work, paper: Paper) -> None:
    """Wait no more for the same form in other languages, once it is known what came of one."""
    for other in _others(work, paper):
        settled = settled_with(other, paper)
        if other.outcome in AWAITED and settled != other:
            work.papers.save(settled)


def settle_by_others(work: Work, paper: Paper) -> Paper:
    """Return a paper that is out, settled if the same form is answered in another language."""
    answered = next((each for each in _others(work, paper) if each.is_frozen), None)
    if answered is None or paper.outcome not in AWAITED:
        return paper
    return work.papers.save(settled_with(paper, answered))


def wait_for_others(work: Work, before: Paper) -> None:
    """Wait again for what was settled along with a paper whose note, ``before``, is gone."""
    for other in _others(work, before):
        if is_settled_with(other, before):
            work.papers.save(out_again(other))


def is_settled_along(work: Work, paper: Paper) -> bool:
    """Tell whether a paper is answered by another language alone: nobody noted it itself."""
    return any(each.is_frozen and is_settled_with(paper, each) for each in _others(work, paper))


def is_refused(work: Work, paper: Paper) -> bool:
    """Tell whether the client refused to sign a form, in whichever of its languages."""
    answered = (paper, *_others(work, paper))
    return any(each.outcome is Outcome.REFUSED for each in answered)


def one_of_each(papers: Iterable[Paper]) -> list[tuple[Paper, tuple[str, ...]]]:
    """
    Return papers in their order; a form in several languages once, in the client's own first.

    With each stand its languages, if there are several of it among ``papers``.
    """
    found: dict[tuple[PaperCode, str, datetime], list[Paper]] = {}
    for paper in papers:
        form = paper.together or paper.code
        found.setdefault((form, paper.kind, paper.made_at), []).append(paper)
    for (form, *_print), same in found.items():
        same.sort(key=lambda paper: paper.code != form)
    return [
        (same[0], tuple(each.language for each in same) if len(same) > 1 else ())
        for same in found.values()
    ]


def _others(work: Work, paper: Paper) -> list[Paper]:
    """
    Return the others that are on the same card; of the emergency folder some are on none.

    That they are tied is what a row says; one form of one print they have to be all the same.
    """
    if paper.together is None or paper.client is None:
        return []
    card = work.clients.staying(paper.client)
    return [
        each
        for each in work.papers.together(paper)
        if (each.kind, each.made_at) == (paper.kind, paper.made_at)
        and each.language != paper.language
        and each.client is not None
        and work.clients.staying(each.client) == card
    ]
