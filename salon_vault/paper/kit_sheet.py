"""The recovery kit as a sheet of paper: printed once, kept in two places, never filed."""

from datetime import datetime

from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.door import Kit
from salon_vault.paper.document import Document
from salon_vault.paper.sheet import Sheet

SHEET = Sheet("recovery-kit", Compartment.OWNER, ("kit.groups", "kit.code", "kit.vault"))


def kit_document(kit: Kit, salon_name: str, language: str, made_at: datetime) -> Document:
    """
    Return the sheet that opens the vault when passwords are gone; its bytes must not be kept.

    Raises:
        TemplateFault: if there is no such sheet in this language.
    """
    values = {
        "kit.groups": " ".join(kit.groups),
        "kit.code": kit.code,
        "kit.vault": kit.vault,
    }
    return SHEET.filled(values, salon_name, language, day_of(made_at))
