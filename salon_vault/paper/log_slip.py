"""The checkpoint slip: the line of the log that the owner keeps on paper, once a week."""

from collections.abc import Mapping
from datetime import datetime

from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.log.anchor import Slip
from salon_vault.log.model import Kind
from salon_vault.paper.document import Document
from salon_vault.paper.sheet import Sheet

SHEET = Sheet(
    "log-slip",
    Compartment.SALON,
    (
        *("slip.vault", "slip.seq", "slip.generation", "slip.groups", "slip.code"),
        *(f"count.{kind}" for kind in Kind),
    ),
)


def slip_document(
    slip: Slip, counts: Mapping[Kind, int], salon_name: str, language: str, made_at: datetime
) -> Document:
    """
    Return the slip as a paper; ``counts`` are the entries of the log by kind.

    It names nobody.

    Raises:
        TemplateFault: if there is no such slip in this language.
    """
    values = {
        "slip.vault": slip.vault,
        "slip.seq": str(slip.seq),
        "slip.generation": str(slip.generation),
        "slip.groups": " ".join(slip.groups),
        "slip.code": slip.code,
        **{f"count.{kind}": str(counts.get(kind, 0)) for kind in Kind},
    }
    return SHEET.filled(values, salon_name, language, day_of(made_at))
