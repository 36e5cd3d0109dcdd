"""What the kinds of treatments are called."""

from collections.abc import Mapping

from salon_vault.treatments.model import Kind
from salon_vault.words import N_

KINDS: Mapping[Kind, str] = {
    Kind.HAIR_COLOUR: N_("Hair colouring"),
    Kind.HAIR_CARE: N_("Hair care and cutting"),
    Kind.LASH_BROW: N_("Lashes and brows"),
    Kind.FACIAL: N_("Facials and peels"),
    Kind.MASSAGE: N_("Massage"),
    Kind.WAXING: N_("Waxing"),
    Kind.LASER: N_("Laser and IPL"),
    Kind.PERMANENT_MAKEUP: N_("Permanent make-up"),
    Kind.NAILS: N_("Nails"),
    Kind.OTHER: N_("Other treatments"),
}
