"""What can be asked about what stands against a treatment."""

from collections.abc import Sequence
from datetime import date

from salon_vault.access import Permission
from salon_vault.clearance.model import Clearance
from salon_vault.clearance.weighing import weigh
from salon_vault.clients.model import ClientId
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.treatments.model import TreatmentId


@use_case(needs=Permission.VIEW_CARDS)
def what_stands_against(
    work: Work, client_id: ClientId, treatments: Sequence[TreatmentId], on: date
) -> Clearance:
    """Return what stands against treatments of a client on a day; raise NotFound."""
    work.clients.get(client_id)
    return weigh(work, client_id, [work.treatments.get(each) for each in treatments], on)
