"""The slip with which somebody sits down for the first time."""

from datetime import date

import resources
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.consents.templates import read_checked
from salon_vault.paper.document import Document
from salon_vault.slips.model import LoginSlip

FORM = "login-slip"
VERSION = 1
PLACEHOLDERS = ("slip.label", "slip.words", "slip.until", "salon.name", "date")


def login_slip(slip: LoginSlip, salon_name: str, language: str, made_on: date) -> Document:
    """
    Return the slip with a passphrase; it is not registered, and its bytes must not be kept.

    Each word but the last is printed with the hyphen that is typed after it.

    Raises:
        TemplateFault: if there is no such slip in this language.
    """
    template = read_checked(resources.path("forms"), FORM, VERSION, language, PLACEHOLDERS)
    values = {
        "slip.label": slip.label,
        "slip.words": slip.passphrase.replace("-", "- "),
        "slip.until": printed_date(slip.until, language),
        "salon.name": salon_name,
        "date": printed_date(made_on, language),
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
