"""Sealed records that do not open, or say nothing: told from the others, and taken out."""

from collections.abc import Callable, Iterator, Mapping

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment
from salon_vault.errors import NotFound, RecordDamaged
from salon_vault.unreadable.model import Unreadable
from storage.answer_rows import sheet_of
from storage.attachments import attachment_of
from storage.blobs import SealedBlobs
from storage.cipher import Connection
from storage.client_blobs import ClientBlobs
from storage.client_rows import OF_CARD
from storage.merging import halves_of
from storage.minors import guardian_of
from storage.paper_tracking import addendum_of
from storage.patch_test_rows import observation_of
from storage.photos import photo_of
from storage.reaction_rows import account_of, bars_nothing_of
from storage.ring import KeyRing
from storage.sealed import Touched, shows
from storage.sealed_items import Item, SealedItems
from storage.visit_notes import note_of

HEALTH, CONTACT = Compartment.HEALTH, Compartment.CONTACT

READ: Mapping[Subject, tuple[Compartment, Callable[[Item], object]]] = {
    Subject.ADDENDUM: (HEALTH, addendum_of),
    Subject.ANSWER_SHEET: (HEALTH, lambda item: sheet_of(item.opened)),
    Subject.ATTACHMENT: (HEALTH, attachment_of),
    Subject.BARS_NOTHING: (HEALTH, bars_nothing_of),
    Subject.GUARDIAN: (CONTACT, guardian_of),
    Subject.MERGED_CONTACT: (CONTACT, halves_of),
    Subject.MERGED_HEALTH: (HEALTH, halves_of),
    Subject.PATCH_TEST_NOTE: (HEALTH, observation_of),
    Subject.PHOTO: (HEALTH, photo_of),
    Subject.REACTION_ACCOUNT: (HEALTH, account_of),
    Subject.VISIT_NOTE: (HEALTH, note_of),
}
"""Where each kind lies, and what makes a record of it."""

_ITEMS = f"SELECT subject, id FROM sealed_item WHERE {OF_CARD} ORDER BY subject, id"  # noqa: S608 - constants only


class SqlUnreadableBook:
    """The unreadable records as one transaction sees them."""

    def __init__(
        self, connection: Connection, ring: KeyRing, blobs: SealedBlobs, touched: Touched
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._blobs = blobs
        self._touched = touched

    def of_card(self, client_id: ClientId) -> list[Unreadable]:
        """Return those of a card, as far as the keys at this desk go; reports nothing."""
        return list(self._of_card(client_id))

    def remove(self, client_id: ClientId, record: str) -> None:
        """Take one out for good, and the keys of its files; raise NotFound for any other."""
        for each in self._of_card(client_id):
            if each.id == record:
                taken = self._items(each.subject, self._touched).take_out(record)
                ClientBlobs(self._connection, self._blobs, each.subject).drop(
                    taken.client, record
                )
                return
        raise NotFound(Subject.CLIENT, record)

    def _of_card(self, client_id: ClientId) -> Iterator[Unreadable]:
        known = {subject.value: subject for subject in READ}
        for kind, record in self._connection.execute(_ITEMS, (client_id,)).fetchall():
            subject = known.get(kind)
            if subject and not self._reads(subject, record):
                yield Unreadable(record, subject)

    def _reads(self, subject: Subject, record: str) -> bool:
        compartment, read = READ[subject]
        if not shows(self._ring, compartment):
            return True  # nobody can tell here
        try:
            found = self._items(subject, lambda _touch: None).open(record)
            return not isinstance(found, Item) or bool(read(found))
        except RecordDamaged:
            return False

    def _items(self, subject: Subject, touched: Touched) -> SealedItems:
        return SealedItems(self._connection, self._ring, READ[subject][0], subject, touched)
