"""What the kinds of treatments are called on screen."""

from salon_vault.treatments.model import Kind
from salon_vault.treatments.words import KINDS
from ui.words import _

__all__ = ["KINDS", "kind_name"]


def kind_name(kind: Kind) -> str:
    """Return what a kind of treatments is called."""
    return _(KINDS[kind])
