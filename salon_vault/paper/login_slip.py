"""The slip with which somebody sits down for the first time after a restore."""

from datetime import datetime

import resources
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.consents.templates import read_checked
from salon_vault.paper.document import Document

FORM = "login-slip"
VERSION = 1
PLACEHOLDERS = ("slip.label", "slip.words", "salon.name", "date")


def login_slip(
    label: str, passphrase: str, salon_name: str, language: str, made_at: datetime
) -> Document:
    """
    Return the slip with a passphrase; it is not registered, and its bytes must not be kept.

    Raises:
        TemplateFault: if there is no such slip in this language.
    """
    template = read_checked(resources.path("forms"), FORM, VERSION, language, PLACEHOLDERS)
    values = {
        "slip.label": label,
        "slip.words": passphrase,
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
