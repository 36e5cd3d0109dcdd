"""Why a photo is not filed, or not used in a way."""

from salon_vault.consent_register.purposes import Purpose
from salon_vault.errors import Refused


class PhotosNotKept(Refused):
    """This salon keeps no photos: its owner has not switched them on."""


class PhotoConsentMissing(Refused):
    """The client has not said yes to this use of photos, or has taken it back."""

    def __init__(self, purpose: Purpose) -> None:
        super().__init__(purpose.value)
        self.purpose = purpose
