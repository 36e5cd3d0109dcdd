"""The sheet about a trial restore that went well, which the owner signs twice a year."""

from datetime import datetime

from salon_vault.checks.model import Drill
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.paper.document import Document
from salon_vault.paper.sheet import Sheet

SHEET = Sheet(
    "drill-sheet",
    Compartment.SALON,
    (
        *("drill.set", "drill.place", "drill.at"),
        *("drill.clients", "drill.entries", "drill.photos"),
    ),
)


def drill_document(drill: Drill, salon_name: str, language: str, made_at: datetime) -> Document:
    """
    Return the sheet as a paper; it names nobody.

    Raises:
        TemplateFault: if there is no such sheet in this language.
    """
    values = {
        "drill.set": drill.set,
        "drill.place": f"USB {drill.stick}" if drill.stick else "PC",
        "drill.at": printed_date(day_of(drill.at), language),
        "drill.clients": str(drill.clients),
        "drill.entries": str(drill.entries),
        "drill.photos": str(drill.photos),
    }
    return SHEET.filled(values, salon_name, language, day_of(made_at))
