"""What a withdrawal leaves to be done."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.model import PaperCode
from salon_vault.photos.model import Photo
from salon_vault.photos.publications import Publication


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What was withdrawn in one go, and what stood on that ground alone."""

    client: ClientId
    purposes: tuple[Purpose, ...]
    receipt: PaperCode
    """The code under which its receipt is printed; the paper comes with the printing."""
    printed: bool = False
    """Whether the receipt is registered: then the withdrawal is not taken back any more."""
    photos: tuple[Photo, ...] | Sealed = ()
    """Photos on the card, if those were withdrawn: to be removed, or kept for a reason."""
    photo_count: int = 0
    """How many they are, also for who cannot open them."""
    still_up: tuple[Publication, ...] = ()
    """Where photos can still be seen."""
    held: Mapping[Subject, int] = field(default_factory=dict)
    """If the use of health data was withdrawn: records of each kind that are kept."""
