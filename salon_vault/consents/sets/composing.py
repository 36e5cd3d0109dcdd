"""The chosen papers of a set, filled and ready to be drawn."""

from collections.abc import Sequence
from dataclasses import replace

from salon_vault.adapted_forms.in_force import sheets_for
from salon_vault.clock import day_of
from salon_vault.consents.errors import FormStopped
from salon_vault.consents.forms import fill_form_set
from salon_vault.consents.library import Role, form_of
from salon_vault.consents.model import new_paper_code, new_salt
from salon_vault.consents.sets.model import VisitSet
from salon_vault.minors.seeing import age_seen
from salon_vault.paper.document import Document
from salon_vault.ports import Work


def composed(
    work: Work, of: VisitSet, forms: Sequence[str], language: str = ""
) -> tuple[Document, ...]:
    """
    Fill forms for a visit, each sheet under a code of its own, in the client's language.

    The salon's law says how many sheets a form has, and whether they are there in its own
    language too.

    Raises:
        NotFound: if there is no such form.
        FormStopped: if a consent to the treatment is among them, and something stops it.
        WordingMissing: if the salon's own wording of a form is not there in a language.
    """
    if of.stops and any(form_of(form).role is Role.CONSENT for form in forms):
        raise FormStopped(of.client, list(of.stops))
    filled = fill_form_set(
        sheets_for(work, forms, language or of.languages[0]),
        client=work.clients.get(of.client),
        contact=work.clients.contact(of.client),
        salon=work.salon.get(),
        treatment=of.treatment,
        made_at=work.clock.now(),
        new_code=new_paper_code,
        minor=age_seen(work, of.client, day_of(work.clock.now())).minor,
    )
    return tuple(replace(document, salt=new_salt()) for document in filled)
