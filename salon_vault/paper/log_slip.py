"""The checkpoint slip: the line of the log that the owner keeps on paper, once a week."""

from collections.abc import Mapping
from datetime import datetime

import resources
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.consents.templates import read_checked
from salon_vault.log.anchor import Slip
from salon_vault.log.model import Kind
from salon_vault.paper.document import Document

FORM = "log-slip"
VERSION = 1
PLACEHOLDERS = (
    *("slip.vault", "slip.seq", "slip.generation", "slip.groups", "slip.code"),
    *("salon.name", "date"),
    *(f"count.{kind}" for kind in Kind),
)


def slip_document(
    slip: Slip, counts: Mapping[Kind, int], salon_name: str, language: str, made_at: datetime
) -> Document:
    """
    Return the slip as a paper; ``counts`` are the entries of the log by kind.

    It names nobody and is not registered.

    Raises:
        TemplateFault: if there is no such slip in this language.
    """
    template = read_checked(resources.path("forms"), FORM, VERSION, language, PLACEHOLDERS)
    values = {
        "slip.vault": slip.vault,
        "slip.seq": str(slip.seq),
        "slip.generation": str(slip.generation),
        "slip.groups": " ".join(slip.groups),
        "slip.code": slip.code,
        "salon.name": salon_name,
        "date": printed_date(made_at.astimezone().date(), language),
        **{f"count.{kind}": str(counts.get(kind, 0)) for kind in Kind},
    }
    return Document(
        form=FORM,
        version=VERSION,
        language=language,
        code="",
        compartment=Compartment.SALON.value,
        title=template.title,
        blocks=template.filled(values, minor=False),
        salon=salon_name,
        footer=template.footer,
        fingerprint=template.fingerprint,
    )
