"""Ticks count no more once their paper is not signed after all, or is another client's."""

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
        wrong = said.entered_from(paper.code, purpose)
        if wrong is not None:
            work.consents.add(mistaken(work, wrong))


def doubt_ticks(work: Work, paper: Paper) -> None:
    """
    Say of every answer that was read off a paper that it is to be read again.

    A yes counts no more. A no goes on counting until then: whoever takes its page out must not
    bring an older yes back with it.
    """
    if paper.client is None:
        return
    said = work.consents.of_client(paper.client)
    for purpose in Purpose:
        read = said.read_from(paper.code, purpose)
        if read is not None:
            no = read.said is Said.NO
            work.consents.add(_word_on(work, read, Said.DOUBTED if no else Said.MISTAKEN))


def mistaken(work: Work, wrong: Answer) -> Answer:
    """Return the word that an answer was entered by mistake, under the login at the desk."""
    return _word_on(work, wrong, Said.MISTAKEN)


def _word_on(work: Work, answer: Answer, said: Said) -> Answer:
    return replace(
        answer,
        id=new_answer_id(),
        said=said,
        on=day_of(work.clock.now()),
        by=work.member.label,
        receipt="",
        until=None,
        mistaken=answer.id,
    )
