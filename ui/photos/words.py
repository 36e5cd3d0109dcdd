"""What kinds of photos are called on screen."""

from collections.abc import Mapping

from salon_vault.photos.model import PhotoKind
from ui.words import N_

KINDS: Mapping[PhotoKind, str] = {
    PhotoKind.BEFORE: N_("Before"),
    PhotoKind.AFTER: N_("After"),
    PhotoKind.PROGRESS: N_("In between"),
    PhotoKind.RECORD: N_("For the record"),
}
