"""Files on clients' cards in the database: their titles sealed to *health*, as they are."""

from dataclasses import replace
from typing import Any

from salon_vault.attachments.model import Attachment, AttachmentId, AttachmentKind
from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.from_elsewhere.model import Format
from storage.blobs import SealedBlobs
from storage.cipher import Connection
from storage.client_blobs import ClientBlobs, Part
from storage.planted import day
from storage.ring import KeyRing
from storage.sealed import Touched, reading, text_of
from storage.sealed_items import Item, SealedItems


class SqlAttachmentBook:
    """The files on cards as one transaction sees them."""

    def __init__(
        self, connection: Connection, ring: KeyRing, blobs: SealedBlobs, touched: Touched
    ) -> None:
        self._items = SealedItems(
            connection, ring, Compartment.HEALTH, Subject.ATTACHMENT, touched
        )
        self._blobs = blobs
        self._files = ClientBlobs(connection, blobs, Subject.ATTACHMENT)

    def count(self, client_id: ClientId) -> int:
        """Return how many files there are on a card."""
        return self._files.count(client_id)

    def moved(self) -> int:
        """Return how many cards were made from an old one."""
        return self._files.count_clients(Part.OLD_CARD)

    def of_client(self, client_id: ClientId) -> list[Attachment] | Sealed:
        """Return the files on a card, the latest first, reported as read; or Sealed."""
        files = self._items.of_client(client_id, attachment_of)
        if isinstance(files, Sealed):
            return files
        return sorted(files, key=lambda each: (each.filed_on, each.id), reverse=True)

    def get(self, attachment_id: AttachmentId) -> Attachment | Sealed:
        """Return what is known of a file and report it as read; raise NotFound."""
        found = self._items.open(attachment_id)
        return found if isinstance(found, Sealed) else attachment_of(found)

    def add(self, attachment: Attachment, *, moved: bool = False) -> Attachment:
        """Keep a file whose blob was written, and name the blob; raise NotFound."""
        kept = self._keep(attachment)
        part = Part.OLD_CARD if moved else Part.FILE
        self._files.name(kept.client, kept.id, part, kept.blob)
        return kept

    def adopt(self, attachment: Attachment) -> Attachment:
        """Keep a file whose blob has a name, and belonged to another record so far."""
        kept = self._keep(attachment)
        self._files.take_over(kept.client, kept.id, Part.FILE, kept.blob)
        return kept

    def save(self, attachment: Attachment) -> Attachment:
        """Keep another title, and return it with its version; raise EditConflict."""
        return self._keep(attachment)

    def remove(self, attachment: Attachment) -> None:
        """Take a file out, with the key of its blob; raise NotFound."""
        self._items.drop(attachment.id)
        self._files.drop(attachment.client, attachment.id)

    def contents(self, attachment: Attachment) -> bytes:
        """Return the bytes as they came; raise RecordDamaged."""
        return self._blobs.read(Compartment.HEALTH, attachment.blob)

    def _keep(self, one: Attachment) -> Attachment:
        version = self._items.keep(one.client, one.id, one.version, _fields_of(one))
        return replace(one, version=version)


def _fields_of(attachment: Attachment) -> dict[str, Any]:
    return {
        "kind": attachment.kind.value,
        "title": attachment.title,
        "format": attachment.format.value,
        "pages": attachment.pages,
        "size": attachment.size,
        "filed_on": attachment.filed_on.isoformat(),
        "by": attachment.by,
        "blob": attachment.blob,
    }


def attachment_of(item: Item) -> Attachment:
    """Return the file that a record describes; raise RecordDamaged."""
    fields = item.opened.fields
    with reading():
        return Attachment(
            id=AttachmentId(item.id),
            client=item.client,
            kind=AttachmentKind(fields["kind"]),
            title=text_of(fields, "title"),
            format=Format(fields["format"]),
            pages=int(fields["pages"]),
            size=int(fields["size"]),
            filed_on=day(fields["filed_on"]),
            by=text_of(fields, "by"),
            blob=text_of(fields, "blob"),
            version=item.opened.version,
        )
