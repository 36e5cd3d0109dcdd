"""The sheet about a trial restore that went well, which the owner signs twice a year."""

from datetime import datetime

import resources
from salon_vault.checks.model import Drill
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.consents.templates import read_checked
from salon_vault.paper.document import Document

FORM = "drill-sheet"
VERSION = 1
PLACEHOLDERS = (
    *("drill.set", "drill.place", "drill.at", "drill.clients", "drill.entries"),
    *("drill.photos", "salon.name", "date"),
)


def drill_document(drill: Drill, salon_name: str, language: str, made_at: datetime) -> Document:
    """
    Return the sheet as a paper; it names nobody and is not registered.

    Raises:
        TemplateFault: if there is no such sheet in this language.
    """
    template = read_checked(resources.path("forms"), FORM, VERSION, language, PLACEHOLDERS)
    values = {
        "drill.set": drill.set,
        "drill.place": f"USB {drill.stick}" if drill.stick else "PC",
        "drill.at": printed_date(drill.at.astimezone().date(), language),
        "drill.clients": str(drill.clients),
        "drill.entries": str(drill.entries),
        "drill.photos": str(drill.photos),
        "salon.name": salon_name,
        "date": printed_date(made_at.astimezone().date(), language),
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
