"""Ticks count no more once it turns out that their paper is not signed."""

from dataclasses import replace

from salon_vault.clock import day_of
from salon_vault.consent_register.model import Answer, Said, new_answer_id
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.model import Paper
from salon_vault.ports import Work


def take_back_ticks(work: Work, paper: Paper) -> None:
    """Say of every answer that was entered from a paper that this was a mistake."""
    if paper.client is None:
        return
    said = work.consents.of_client(paper.client)
    for purpose in Purpose:
        wrong = said.read_from(paper.code, purpose)
        if wrong is not None:
            work.consents.add(mistaken(work, wrong))


def mistaken(work: Work, wrong: Answer) -> Answer:
    """Return the word that an answer was entered by mistake, under the login at the desk."""
    return replace(
        wrong,
        id=new_answer_id(),
        said=Said.MISTAKEN,
        on=day_of(work.clock.now()),
        by=work.member.label,
        receipt="",
        until=None,
        mistaken=wrong.id,
    )
