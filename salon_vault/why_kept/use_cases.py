"""Asking why a field of a card is kept."""

from salon_vault.access import Permission
from salon_vault.gate import use_case
from salon_vault.law.pack import load_pack
from salon_vault.ports import Work
from salon_vault.why_kept.model import WhyKept, why_kept


@use_case(needs=Permission.VIEW_CARDS, unlogged="what the law pack says; nobody's data")
def why_field(work: Work, record: str, name: str) -> WhyKept:
    """Return why a field is kept, how long, and to whom it opens; raise NotFound."""
    salon = work.salon.get()
    return why_kept(load_pack(salon.law), salon, record, name)
