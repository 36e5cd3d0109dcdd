"""Which forms are not printed while something stops the treatment they are for."""

from salon_vault.clearance.overrides import overridden
from salon_vault.clearance.weighing import weigh
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consents.errors import FormStopped
from salon_vault.consents.library import Role, set_of
from salon_vault.ports import Work
from salon_vault.treatments.finding import called
from salon_vault.treatments.model import Treatment, TreatmentId


def refuse_stopped_form(work: Work, client_id: ClientId, form_set: str, name: str) -> None:
    """
    Let a set of forms pass, or say what stands against the treatment ``name`` today.

    Only a set that agrees to a treatment can be stopped. A treatment that is on no list is
    weighed as any of its kind; nobody can answer for that.

    Raises:
        NotFound: if there is no such set.
        FormStopped: with every stop for which nobody answers.
    """
    chosen = set_of(form_set)
    kind = chosen.kind
    if kind is None or chosen.role is not Role.CONSENT:
        return
    treatment = called(work, name) or Treatment(TreatmentId(""), kind.value, kind)
    today = day_of(work.clock.now())
    found = weigh(work, client_id, [treatment], today).stops
    left = [each for each in found if not overridden(work, client_id, each, today)]
    if left:
        raise FormStopped(client_id, left)
