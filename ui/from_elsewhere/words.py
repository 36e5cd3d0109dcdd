"""Why a file is not taken, and why one is left where it was, in words."""

from collections.abc import Mapping

from salon_vault.from_elsewhere.model import Left, Why
from salon_vault.words import N_

REFUSALS: Mapping[Why, str] = {
    Why.NO_PICTURE: N_("This is not a JPEG, PNG or WebP picture, whatever its name says."),
    Why.NO_PAPER: N_("This is neither a PDF nor a JPEG, PNG, WebP or TIFF picture."),
    Why.HEIC: N_(
        "This is a HEIC picture. On the phone, open Settings › Camera › Formats and choose "
        "Most Compatible; pictures taken after that can be filed."
    ),
    Why.LARGE: N_("This file is too large."),
    Why.MANY_PIXELS: N_("This picture has too many pixels: at most 100 million."),
    Why.MANY_PAGES: N_("This file has more than 100 pages. Scan them in several files."),
    Why.VAST_PAGE: N_("A page of this file is far too large. Scan it again at 200 dpi."),
    Why.DAMAGED: N_("This file is damaged or was cut off. Copy it from its source again."),
    Why.ANIMATED: N_("This picture moves. Save one of its frames as JPEG."),
    Why.LOCKED: N_("This PDF asks for a password. Save it without one and file that."),
    Why.EMPTY: N_("This file is empty."),
    Why.GONE: N_("This file cannot be read where it was."),
    Why.TOO_MUCH: N_("The program could not get through this file."),
}

LEFT: Mapping[Left, str] = {
    Left.GONE: N_("it was gone already"),
    Left.CHANGED: N_("it was changed in the meantime"),
    Left.READ_ONLY: N_("nothing can be deleted there"),
    Left.DAMAGED: N_("its sealed copy in the vault is damaged"),
}
"""Why a file was left though its contents are in the vault."""
