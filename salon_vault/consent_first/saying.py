"""Recording in one go that the short notice was said, and what the client answered."""

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.model import How
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.recording import Hearing, add_spoken, add_till_paper
from salon_vault.notices import model as notices
from salon_vault.notices.versions import version_in_force
from salon_vault.ports import Work


def record_said(
    work: Work, client_id: ClientId, language: str, how: How, guardian: str, *, agrees: bool
) -> None:
    """
    Record what was said and answered; a yes counts for some days, until a paper is there.

    Raises:
        PaperNotReady: if there is no notice whose short form could be said.
    """
    version = version_in_force(work).number
    now, label = work.clock.now(), work.member.label
    if all(each.version != version for each in work.notices.handovers(client_id)):
        said = notices.How.SAID
        work.notices.hand_over(notices.Handover(client_id, version, language, now, said, label))
    heard = Hearing(how, language, guardian)
    if agrees:
        add_till_paper(work, client_id, heard)
    else:
        add_spoken(work, client_id, {Purpose.HEALTH: False}, heard)
