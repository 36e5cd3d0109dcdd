"""What staff can do with station slips."""

from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consents.model import new_paper_code, new_salt
from salon_vault.gate import use_case
from salon_vault.paper.document import Document
from salon_vault.ports import Work
from salon_vault.station_slip.document import slip_document
from salon_vault.station_slip.gathering import gathered
from salon_vault.words import Translator


@use_case(needs=Permission.PRINT_FORMS)
def compose_station_slip(work: Work, client_id: ClientId, language: str) -> Document:
    """
    Fill the slip for a client who was checked in, in the language of whoever mixes from it.

    It says what to do and never why, and nothing that is closed to anybody here. Nothing is
    kept yet: it is printed as every paper of the client.
    """
    slip = gathered(work, client_id, Translator.of(language))
    made_on = day_of(work.clock.now())
    salon = work.salon.get().name
    document = slip_document(slip, salon, language, new_paper_code(), made_on)
    return replace(document, salt=new_salt())
