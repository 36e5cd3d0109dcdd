"""The slip with which somebody sits down for the first time."""

from datetime import date

from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.paper.document import Document
from salon_vault.paper.sheet import Sheet
from salon_vault.slips.model import LoginSlip

SHEET = Sheet("login-slip", Compartment.OWNER, ("slip.label", "slip.words", "slip.until"))


def login_slip(slip: LoginSlip, salon_name: str, language: str, made_on: date) -> Document:
    """
    Return the slip with a passphrase; it is not registered, and its bytes must not be kept.

    Each word but the last is printed with the hyphen that is typed after it.

    Raises:
        TemplateFault: if there is no such slip in this language.
    """
    values = {
        "slip.label": slip.label,
        "slip.words": slip.passphrase.replace("-", "- "),
        "slip.until": printed_date(slip.until, language),
    }
    return SHEET.filled(values, salon_name, language, made_on)
