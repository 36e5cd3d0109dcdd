"""Where photos, what was agreed about them, and where they were published are kept."""

from datetime import date
from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.photos.model import Photo, PhotoId
from salon_vault.photos.publications import Publication, PublicationId


class PhotoBook(Protocol):
    """The photos as one transaction sees them."""

    def count(self, client_id: ClientId) -> int:
        """Return how many photos there are of a client; nobody needs a key for that."""
        ...

    def of_client(self, client_id: ClientId) -> list[Photo] | Sealed:
        """Return a client's photos, the latest first, reported as read; or Sealed."""
        ...

    def get(self, photo_id: PhotoId) -> Photo | Sealed:
        """Return what is known of a photo and report it as read; raise NotFound."""
        ...

    def add(self, photo: Photo) -> Photo:
        """
        Keep a photo whose blobs were written, also without the key, and name the blobs.

        Raises:
            NotFound: if one of the blobs was not written, or has a name already.
        """
        ...

    def save(self, photo: Photo) -> Photo:
        """Keep another description, and return it with its version; raise EditConflict."""
        ...

    def remove(self, photo: Photo) -> None:
        """Take a photo out, with the keys of its blobs; raise NotFound."""
        ...

    def picture(self, photo: Photo) -> bytes:
        """Return the photo, JPEG; raise RecordDamaged."""
        ...

    def thumbnail(self, photo: Photo) -> bytes:
        """Return the thumbnail, JPEG; raise RecordDamaged."""
        ...

    def publications(self, client_id: ClientId) -> list[Publication]:
        """Return where photos of a client were published, the latest first, as read."""
        ...

    def not_agreed(self, today: date) -> list[Publication]:
        """Return what is up without a client's agreement now, the oldest first, as read."""
        ...

    def publication(self, publication_id: PublicationId) -> Publication:
        """Return one of them and report it as read; raise NotFound."""
        ...

    def publish(self, publication: Publication) -> Publication:
        """Keep it, new or changed, and return it with its version; raise EditConflict."""
        ...
