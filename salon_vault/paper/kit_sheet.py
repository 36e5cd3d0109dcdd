"""The recovery kit as a sheet of paper: printed once, kept in two places, never filed."""

from datetime import datetime

import resources
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.consents.templates import read_checked
from salon_vault.door import Kit
from salon_vault.paper.document import Document

FORM = "recovery-kit"
VERSION = 1
PLACEHOLDERS = ("kit.groups", "kit.code", "kit.vault", "salon.name", "date")


def kit_document(kit: Kit, salon_name: str, language: str, made_at: datetime) -> Document:
    """
    Return the sheet that opens the vault when passwords are gone.

    It has no paper code: it is not registered, and its bytes must not be kept.

    Raises:
        TemplateFault: if there is no such sheet in this language.
    """
    template = read_checked(resources.path("forms"), FORM, VERSION, language, PLACEHOLDERS)
    values = {
        "kit.groups": " ".join(kit.groups),
        "kit.code": kit.code,
        "kit.vault": kit.vault,
        "salon.name": salon_name,
        "date": printed_date(made_at.astimezone().date(), language),
    }
    return Document(
        form=FORM,
        version=VERSION,
        language=language,
        code="",
        compartment=Compartment.OWNER.value,
        title=template.title,
        blocks=template.filled(values, minor=False),
        salon=salon_name,
        footer=template.footer,
        fingerprint=template.fingerprint,
    )
