"""Why a folder is not the place for something, in words."""

from collections.abc import Mapping

from ui.words import N_

PLACES: Mapping[str, str] = {
    "network": N_("it is on a network drive"),
    "synced": N_("{program} copies it elsewhere"),
    "vault": N_("it is the vault, or lies in it"),
    "gone": N_("it is not there"),
}
"""Why a folder was refused."""
