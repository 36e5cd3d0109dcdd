"""What is said to staff of how far a card is open."""

from collections.abc import Mapping

from salon_vault.consent_first.model import Opening
from salon_vault.words import N_

TITLES: Mapping[Opening, tuple[str, str]] = {
    Opening.SAFETY_LINE: ("info", N_("Agreed on the phone: allergies only, until {day}")),
    Opening.NOT_TOLD: ("info", N_("Before you write anything down about health, say:")),
    Opening.NOT_ASKED: ("info", N_("Before you write anything down about health, say:")),
    Opening.REFUSED: ("neutral", N_("The client does not want health to be written down")),
    Opening.LAPSED: ("warn", N_("Agreed only by word, until {day}: ask again, or delete")),
    Opening.UNHEARD: ("warn", N_("The client is a minor: a guardian has to agree")),
}
"""Tone and title; where a card is open, nothing is said."""

PAPER_TO_COME = N_("The signed health sheet opens the rest.")
SAY_AGAIN = N_("If the client thinks otherwise now, say:")
