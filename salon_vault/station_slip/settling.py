"""Slips that need not come back: what stood on them was typed in."""

from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consents.model import Outcome, Why
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.noting import note_down
from salon_vault.ports import Work
from salon_vault.station_slip.model import FORM
from salon_vault.treatments.model import Kind
from salon_vault.visits.model import Visit
from salon_vault.visits.naming import wanted

TYPED_IN = Noted(Outcome.NOT_NEEDED, why=Why.TYPED_IN)


def settle_slips(work: Work, client_id: ClientId, on: date) -> None:
    """Note of the slips of a day that nobody waits for them any more."""
    for slip in work.papers.still_out(client_id, FORM):
        if day_of(slip.made_at) == on:
            note_down(work, slip.code, slip.version, TYPED_IN)


def settle_with_visit(work: Work, visit: Visit) -> None:
    """Note the same once a visit is closed; a colouring waits for its formula."""
    done = wanted(work, visit.treatments, visit.unlisted)
    if not any(each.kind is Kind.HAIR_COLOUR for each in done):
        settle_slips(work, visit.client, visit.on)
