"""What the facts of refused files and photos are called on screen."""

from collections.abc import Mapping

from salon_vault.consent_register.words import PURPOSES
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.photos.errors import PhotoConsentMissing
from ui.from_elsewhere.words import REFUSALS
from ui.words import _


def picture_facts(error: FileRefused | PhotoConsentMissing) -> Mapping[str, str]:
    """Return the facts of ``error`` in the language on screen, by their names."""
    if isinstance(error, FileRefused):
        return {"why": _(REFUSALS[error.why])}
    return {"purpose": _(PURPOSES[error.purpose])}
