"""What a photo wears in its corner: what the client agreed to, and where it can be seen."""

from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.purposes import PUBLIC, Purpose
from salon_vault.consent_register.words import PURPOSES
from salon_vault.photos.model import Album, Photo, PhotoId
from ui.dates import near_day
from ui.parts.picture_tile import Mark
from ui.photos.words import KINDS
from ui.words import _, listed, with_more


def mark_of(album: Album, photo_id: PhotoId) -> Mark:
    """Return what to say of a photo first: what has to be done, then what may be."""
    if any(one.photo == photo_id for one in album.to_take_down):
        return Mark(_("Take down"), "danger", "octagon-alert")
    if any(one.photo == photo_id and one.down_on is None for one in album.publications):
        return Mark(_("Published"), "info", "globe")
    return agreed_mark(album.consent)


def agreed_mark(consent: Consents) -> Mark:
    """Return what the client agreed to, in a word or two."""
    if not consent.allows(Purpose.RECORD):
        return Mark(_("No consent"), "danger", "circle-x")
    public = [purpose for purpose in PUBLIC if consent.allows(purpose)]
    if not public:
        return Mark(_("For the card only"), "neutral", "lock")
    words = _("May be shown: {where}").format(where=listed(_(PURPOSES[one]) for one in public))
    return Mark(_("May be shown"), "ok", "eye", words)


def title_of(photo: Photo) -> str:
    """Return the kind of a photo and its day."""
    return with_more((_(KINDS[photo.kind]), near_day(photo.taken_on)))
