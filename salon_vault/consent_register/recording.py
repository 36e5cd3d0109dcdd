"""Adding answers that somebody heard: what is news, and which no is a withdrawal."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consent_register.agreed import consent_of
from salon_vault.consent_register.model import Answer, Consents, How, Said, new_answer_id
from salon_vault.consent_register.order import day_of_spoken
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.wording import on_screen
from salon_vault.consents.model import new_paper_code
from salon_vault.ports import Work


@dataclass(frozen=True, slots=True)
class Hearing:
    """How answers were heard, all of them at once."""

    how: How
    language: str
    """In which the questions stood on screen."""
    guardian: str = ""
    """The id of who said so for a minor."""
    until: date | None = None
    """The last day on which a yes counts."""


def add_spoken(
    work: Work, client_id: ClientId, answers: Mapping[Purpose, bool], heard: Hearing
) -> None:
    """
    Add what was said today, as far as it is news.

    What is withdrawn in one go has one receipt, under a code of its own.

    Raises:
        InvalidInput: if a yes counts until a day that is over.
    """
    before = consent_of(work, client_id)
    receipt = new_paper_code()
    for purpose in Purpose:
        if purpose not in answers or _is_no_news(before, purpose, answers[purpose], heard):
            continue
        yes, latest = answers[purpose], before.latest(purpose)
        said = _said(before, purpose, yes)
        work.consents.add(
            Answer(
                id=new_answer_id(),
                client=client_id,
                purpose=purpose,
                said=said,
                on=day_of_spoken(latest, yes=yes, today=day_of(work.clock.now())),
                by=work.member.label,
                wording=on_screen(purpose, heard.language),
                how=heard.how,
                until=heard.until if said is Said.YES else None,
                guardian=heard.guardian,
                receipt=receipt if said is Said.WITHDRAWN else "",
            )
        )


def add_till_paper(work: Work, client_id: ClientId, heard: Hearing) -> None:
    """
    Add a spoken yes to the use of health data: it counts for some days, until a paper is there.

    Where there is one, or a letter, it is no news.
    """
    before = consent_of(work, client_id)
    latest = before.latest(Purpose.HEALTH)
    spoken = latest is None or latest.how in {How.ORALLY, How.PHONE}
    if not spoken and before.allows(Purpose.HEALTH):
        return
    last = day_of(work.clock.now()) + timedelta(days=work.salon.get().told_days)
    until = min(heard.until or last, last)
    add_spoken(work, client_id, {Purpose.HEALTH: True}, replace(heard, until=until))


def _said(before: Consents, purpose: Purpose, yes: bool) -> Said:
    if yes:
        return Said.YES
    latest = before.latest(purpose)
    return Said.WITHDRAWN if latest is not None and latest.agrees else Said.NO


def _is_no_news(before: Consents, purpose: Purpose, yes: bool, heard: Hearing) -> bool:
    latest = before.latest(purpose)
    if latest is None:
        return False
    if not yes:
        return not latest.agrees
    return before.allows(purpose) and latest.until == heard.until
