"""What a formula is for, and where a bowl goes, in words."""

from collections.abc import Mapping

from salon_vault.formulas.model import Zone
from salon_vault.words import N_

ZONES: Mapping[str, str] = {
    Zone.ROOTS: N_("Roots"),
    Zone.LENGTHS: N_("Lengths"),
    Zone.ENDS: N_("Ends"),
    Zone.FULL_HEAD: N_("Full head"),
    Zone.TONER: N_("Toner"),
    Zone.LIGHTENING: N_("Lightening"),
    Zone.OTHER: N_("Other purpose"),
}
