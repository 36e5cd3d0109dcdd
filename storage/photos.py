"""Photos in the database: their descriptions sealed to *health*, as their blobs are."""

from dataclasses import replace
from datetime import date
from typing import Any

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.photos.model import Photo, PhotoId, PhotoKind
from salon_vault.photos.publications import Publication, PublicationId
from salon_vault.visits.model import VisitId
from storage.blobs import SealedBlobs
from storage.cipher import Connection
from storage.client_blobs import ClientBlobs, Part
from storage.photo_publications import PhotoPublications
from storage.planted import day
from storage.ring import KeyRing
from storage.sealed import Touched, reading, text_of
from storage.sealed_items import Item, SealedItems


class SqlPhotoBook:
    """The photos as one transaction sees them."""

    def __init__(
        self, connection: Connection, ring: KeyRing, blobs: SealedBlobs, touched: Touched
    ) -> None:
        self._items = SealedItems(connection, ring, Compartment.HEALTH, Subject.PHOTO, touched)
        self._blobs = blobs
        self._files = ClientBlobs(connection, blobs, Subject.PHOTO)
        self._publications = PhotoPublications(connection, touched)

    def count(self, client_id: ClientId) -> int:
        """Return how many photos there are of a client."""
        return self._files.count(client_id)

    def of_client(self, client_id: ClientId) -> list[Photo] | Sealed:
        """Return a client's photos, the latest first, reported as read; or Sealed."""
        photos = self._items.of_client(client_id, photo_of)
        if isinstance(photos, Sealed):
            return photos
        return sorted(photos, key=lambda photo: (photo.taken_on, photo.id), reverse=True)

    def get(self, photo_id: PhotoId) -> Photo | Sealed:
        """Return what is known of a photo and report it as read; raise NotFound."""
        found = self._items.open(photo_id)
        return found if isinstance(found, Sealed) else photo_of(found)

    def add(self, photo: Photo) -> Photo:
        """Keep a photo whose blobs were written, and name the blobs; raise NotFound."""
        version = self._items.keep(photo.client, photo.id, 0, _fields_of(photo))
        for part, blob in ((Part.PICTURE, photo.picture), (Part.THUMBNAIL, photo.thumbnail)):
            self._files.name(photo.client, photo.id, part, blob)
        return replace(photo, version=version)

    def save(self, photo: Photo) -> Photo:
        """Keep another description, and return it with its version; raise EditConflict."""
        version = self._items.keep(photo.client, photo.id, photo.version, _fields_of(photo))
        return replace(photo, version=version)

    def remove(self, photo: Photo) -> None:
        """Take a photo out, with the keys of its blobs; raise NotFound."""
        self._items.drop(photo.id)
        self._files.drop(photo.client, photo.id)

    def picture(self, photo: Photo) -> bytes:
        """Return the photo, JPEG; raise RecordDamaged."""
        return self._blobs.read(Compartment.HEALTH, photo.picture)

    def thumbnail(self, photo: Photo) -> bytes:
        """Return the thumbnail, JPEG; raise RecordDamaged."""
        return self._blobs.read(Compartment.HEALTH, photo.thumbnail)

    def publications(self, client_id: ClientId) -> list[Publication]:
        """Return where photos of a client were published, the latest first, as read."""
        return self._publications.of_client(client_id)

    def not_agreed(self, today: date) -> list[Publication]:
        """Return what is up without a client's agreement now, the oldest first, as read."""
        return self._publications.not_agreed(today)

    def publication(self, publication_id: PublicationId) -> Publication:
        """Return one of them and report it as read; raise NotFound."""
        return self._publications.get(publication_id)

    def publish(self, publication: Publication) -> Publication:
        """Keep it, new or changed, and return it with its version; raise EditConflict."""
        return self._publications.save(publication)


def _fields_of(photo: Photo) -> dict[str, Any]:
    return {
        "taken_on": photo.taken_on.isoformat(),
        "kind": photo.kind.value,
        "about": photo.about,
        "by": photo.by,
        "picture": photo.picture,
        "thumbnail": photo.thumbnail,
        "visit": photo.visit or "",
        "pair": photo.pair,
    }


def photo_of(item: Item) -> Photo:
    """Return the photo that a record describes; raise RecordDamaged."""
    fields = item.opened.fields
    with reading():
        return Photo(
            id=PhotoId(item.id),
            client=item.client,
            taken_on=day(fields["taken_on"]),
            kind=PhotoKind(fields["kind"]),
            about=text_of(fields, "about"),
            by=text_of(fields, "by"),
            picture=text_of(fields, "picture"),
            thumbnail=text_of(fields, "thumbnail"),
            visit=VisitId(text_of(fields, "visit")) or None,
            pair=text_of(fields, "pair"),
            version=item.opened.version,
        )
