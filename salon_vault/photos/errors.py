"""What a client has not agreed to."""

from salon_vault.errors import Refused
from salon_vault.photos.consent import Purpose


class PhotoConsentMissing(Refused):
    """The client has not said yes to this use of photos, or has taken it back."""

    def __init__(self, purpose: Purpose) -> None:
        super().__init__(purpose.value)
        self.purpose = purpose
