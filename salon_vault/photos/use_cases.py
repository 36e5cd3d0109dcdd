"""What staff can do with photos of clients."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.clock import not_ahead
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consent_register.agreed import consent_of
from salon_vault.consent_register.purposes import Purpose
from salon_vault.errors import InvalidInput, NotFound, NotPermitted, RecordDamaged
from salon_vault.gate import use_case
from salon_vault.photos.errors import PhotoConsentMissing
from salon_vault.photos.model import Album, Photo, PhotoId, PhotoKind, new_photo_id
from salon_vault.photos.publications import Publication, new_publication_id
from salon_vault.ports import Work
from salon_vault.visits.model import VisitId


@use_case(needs=Permission.VIEW_CARDS)
def view_album(work: Work, client_id: ClientId) -> Album:
    """Return a client's photos, what was agreed about them, and where they were published."""
    work.clients.get(client_id)
    found = work.photos.of_client(client_id)
    return Album(
        count=work.photos.count(client_id),
        photos=found if isinstance(found, Sealed) else tuple(found),
        consent=consent_of(work, client_id),
        publications=tuple(work.photos.publications(client_id)),
        wanted=work.salon.get().keeps_photos,
    )


@use_case(needs=Permission.VIEW_CARDS)
def view_thumbnails(
    work: Work, photo_ids: tuple[PhotoId, ...]
) -> Mapping[PhotoId, bytes] | Sealed:
    """Return thumbnails, JPEG; b"" for one that is damaged, so that it hides no other."""
    found: dict[PhotoId, bytes] = {}
    for photo_id in photo_ids:
        photo = work.photos.get(photo_id)
        if isinstance(photo, Sealed):
            return photo
        try:
            found[photo_id] = work.photos.thumbnail(photo)
        except RecordDamaged:
            found[photo_id] = b""
    return found


@use_case(needs=Permission.VIEW_CARDS)
def open_photo(work: Work, photo_id: PhotoId) -> bytes | Sealed:
    """Return a photo, JPEG of at most 2048 px a side; raise NotFound, RecordDamaged."""
    photo = work.photos.get(photo_id)
    return photo if isinstance(photo, Sealed) else work.photos.picture(photo)


@use_case(needs=Permission.EDIT_PICTURES)
def describe_photo(
    work: Work,
    photo_id: PhotoId,
    version: int,
    *,
    taken_on: date,
    kind: PhotoKind,
    about: str,
    visit: VisitId | None = None,
) -> Photo:
    """Say something else about a photo; raise EditConflict, InvalidInput."""
    not_ahead(taken_on, work.clock.now(), "taken_on")
    photo = replace(_opened(work, photo_id), version=version)
    return work.photos.save(photo.described(taken_on, kind, about, visit))


@use_case(needs=Permission.EDIT_PICTURES)
def pair_photos(
    work: Work, client_id: ClientId, before_id: PhotoId, after_id: PhotoId
) -> tuple[Photo, Photo]:
    """
    Put two photos of one client beside each other, as before and after.

    Raises:
        InvalidInput: ``pair``, if they are the same one.
        NotFound: if one of them is not on the card.
    """
    if before_id == after_id:
        raise InvalidInput("pair", "same")
    card = _of_card(work, client_id)
    chosen = _among(card, before_id), _among(card, after_id)
    _part(work, card, *chosen)
    pair = new_photo_id()
    before, after = (_among(_of_card(work, client_id), each.id) for each in chosen)
    return (
        work.photos.save(replace(before, pair=pair, kind=PhotoKind.BEFORE)),
        work.photos.save(replace(after, pair=pair, kind=PhotoKind.AFTER)),
    )


@use_case(needs=Permission.EDIT_PICTURES)
def unpair_photos(work: Work, client_id: ClientId, photo_id: PhotoId) -> None:
    """Let a photo and the one beside it stand alone again; raise NotFound."""
    card = _of_card(work, client_id)
    _part(work, card, _among(card, photo_id))


@use_case(needs=Permission.EDIT_PICTURES, reason=True)
def remove_photo(work: Work, photo_id: PhotoId) -> None:
    """
    Take a photo out for good; where it was published stays known, to be taken down.

    Raises:
        NotFound, NotPermitted: the latter without the key to *health*.
    """
    work.photos.remove(_opened(work, photo_id))


@use_case(needs=Permission.EDIT_PICTURES)
def publish_photo(
    work: Work, client_id: ClientId, photo_id: PhotoId, purpose: Purpose, place: str, on: date
) -> Publication:
    """
    Record where a photo can be seen from ``on``.

    Raises:
        PhotoConsentMissing: if the client does not agree to that.
    """
    not_ahead(on, work.clock.now())
    photo = _among(_of_card(work, client_id), photo_id)
    _check_agreed(work, client_id, purpose)
    at = tidy_line(place)
    label = work.member.label
    return work.photos.publish(
        Publication(new_publication_id(), client_id, photo.id, purpose, at, on, label)
    )


def _opened(work: Work, photo_id: PhotoId) -> Photo:
    photo = work.photos.get(photo_id)
    if isinstance(photo, Sealed):
        raise NotPermitted(Compartment.HEALTH.value)
    return photo


def _of_card(work: Work, client_id: ClientId) -> list[Photo]:
    found = work.photos.of_client(client_id)
    if isinstance(found, Sealed):
        raise NotPermitted(Compartment.HEALTH.value)
    return found


def _among(photos: list[Photo], photo_id: PhotoId) -> Photo:
    for photo in photos:
        if photo.id == photo_id:
            return photo
    raise NotFound("photo", photo_id)


def _part(work: Work, card: list[Photo], *photos: Photo) -> None:
    """Let nothing stand beside ``photos`` any more."""
    pairs = {photo.pair for photo in photos} - {""}
    for photo in card:
        if photo.pair in pairs:
            work.photos.save(replace(photo, pair=""))


def _check_agreed(work: Work, client_id: ClientId, purpose: Purpose) -> None:
    if not consent_of(work, client_id).allows(purpose):
        raise PhotoConsentMissing(purpose)
