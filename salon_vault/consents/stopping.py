"""Which forms are not printed while something stops the treatment they are for."""

from collections.abc import Mapping

from salon_vault.clearance.overrides import overridden
from salon_vault.clearance.weighing import weigh
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consents.errors import FormStopped
from salon_vault.ports import Work
from salon_vault.treatments.finding import called
from salon_vault.treatments.model import Kind, Treatment, TreatmentId

CONSENT_TO: Mapping[str, Kind] = {"hair-colour": Kind.HAIR_COLOUR}
"""Sets of forms that agree to a treatment, and its kind; others always print."""


def refuse_stopped_form(work: Work, client_id: ClientId, form_set: str, name: str) -> None:
    """
    Let a set of forms pass, or say what stands against the treatment ``name`` today.

    What is on no list is weighed as any treatment of the kind; nobody can answer for that.

    Raises:
        FormStopped: with every stop for which nobody answers.
    """
    kind = CONSENT_TO.get(form_set)
    if kind is None:
        return
    treatment = called(work, name) or Treatment(TreatmentId(""), kind.value, kind)
    today = day_of(work.clock.now())
    found = weigh(work, client_id, [treatment], today).stops
    left = [each for each in found if not overridden(work, client_id, each, today)]
    if left:
        raise FormStopped(client_id, left)
