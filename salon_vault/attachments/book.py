"""Where the files on clients' cards are kept."""

from typing import Protocol

from salon_vault.attachments.model import Attachment, AttachmentId
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed


class AttachmentBook(Protocol):
    """The files on cards as one transaction sees them."""

    def count(self, client_id: ClientId) -> int:
        """Return how many files there are on a card; nobody needs a key for that."""
        ...

    def moved(self) -> int:
        """Return how many cards were made from an old one."""
        ...

    def of_client(self, client_id: ClientId) -> list[Attachment] | Sealed:
        """Return the files on a card, the latest first, reported as read; or Sealed."""
        ...

    def get(self, attachment_id: AttachmentId) -> Attachment | Sealed:
        """Return what is known of a file and report it as read; raise NotFound."""
        ...

    def add(self, attachment: Attachment, *, moved: bool = False) -> Attachment:
        """
        Keep a file whose blob was written, also without the key, and name the blob.

        ``moved`` counts its card as one that was made from an old card.

        Raises:
            NotFound: if the blob was not written, or has a name already.
        """
        ...

    def adopt(self, attachment: Attachment) -> Attachment:
        """Keep a file whose blob has a name, and belonged to another record so far."""
        ...

    def save(self, attachment: Attachment) -> Attachment:
        """Keep another title, and return it with its version; raise EditConflict."""
        ...

    def remove(self, attachment: Attachment) -> None:
        """Take a file out, with the key of its blob; raise NotFound."""
        ...

    def contents(self, attachment: Attachment) -> bytes:
        """Return the bytes as they came; raise RecordDamaged."""
        ...
