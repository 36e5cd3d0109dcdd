"""What staff can do with files on a client's card."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.attachments.filing import file_as_it_is
from salon_vault.attachments.model import (
    Attachment,
    AttachmentId,
    AttachmentKind,
    Attachments,
    Moved,
    OldCard,
    clean_title,
    new_attachment_id,
)
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import (
    AllergyState,
    Client,
    ClientId,
    Contact,
    Health,
    new_client_id,
)
from salon_vault.clients.numbers import clean_phone
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consent_first.errors import NotAskedFirst
from salon_vault.consent_first.model import Opening
from salon_vault.consent_first.saying import record_said
from salon_vault.consent_register.model import How
from salon_vault.errors import NotPermitted
from salon_vault.from_elsewhere.model import Format, Leaf
from salon_vault.gate import Outside, use_case
from salon_vault.left_outside.saving import save_outside
from salon_vault.ports import Work


@use_case(needs=Permission.VIEW_CARDS)
def view_attachments(work: Work, client_id: ClientId) -> Attachments:
    """Return the files on a client's card, as far as this desk can open them."""
    work.clients.get(client_id)
    found = work.attachments.of_client(client_id)
    files = found if isinstance(found, Sealed) else tuple(found)
    return Attachments(work.attachments.count(client_id), files)


@use_case(needs=Permission.FILE_PICTURES, outside=True, stepwise=True)
def file_attachment(
    outside: Outside,
    client_id: ClientId,
    path: Path,
    kind: AttachmentKind,
    title: str,
    *,
    clear: bool,
) -> Moved:
    """
    Seal a file to a client's card, byte for byte as it is.

    What it is, its first bytes say; the helper has to be able to show its first page, so that
    nobody deletes an original whose copy shows nothing. With ``clear``, the file is deleted
    afterwards, if it still is what was sealed.

    Raises:
        FileRefused: if it is no PDF or picture, too large, damaged or locked.
        InvalidInput: if the title is too long.
        DiskFull, ReadOnlyMedium, RecordDamaged: and nothing is kept or deleted.
    """
    make = _attachment(outside, client_id, kind, clean_title(title))
    left = file_as_it_is(
        outside, path, make, lambda work: work.clients.get(client_id), clear=clear
    )
    return Moved(client_id, left)


@use_case(needs=Permission.EDIT_CARDS, outside=True, stepwise=True)
def move_old_card(outside: Outside, old: OldCard, path: Path, *, clear: bool) -> Moved:
    """
    Make a client's card out of an old paper card: what was typed, and the scan as it is.

    All of it is kept, or nothing. Phone and allergies are written upward by those who cannot
    read them.

    Raises:
        FileRefused: if the scan is not taken; see ``file_attachment``.
        InvalidInput: if name, language or phone cannot be kept as they are.
        NotAskedFirst: if allergies were asked of a client who was not told and has not agreed.
        DiskFull, ReadOnlyMedium, RecordDamaged: and nothing is kept or deleted.
    """
    card = _card_of(outside, old)
    client_id = card.client.id
    make = _attachment(outside, client_id, AttachmentKind.OLD_CARD, "")
    return Moved(
        client_id, file_as_it_is(outside, path, make, card.keep, moved=True, clear=clear)
    )


@use_case(needs=Permission.FIND_CLIENTS, unlogged="a figure; nobody's data")
def count_moved_cards(work: Work) -> int:
    """Return how many cards were made from an old one."""
    return work.attachments.moved()


@use_case(needs=Permission.VIEW_CARDS, outside=True)
def view_page(
    outside: Outside, attachment_id: AttachmentId, number: int, across: int
) -> Leaf | Sealed:
    """
    Return page ``number`` (from 0) of a file, drawn by the helper ``across`` pixels wide.

    Raises:
        FileRefused: if it cannot be shown.
        NotFound, RecordDamaged: if it is not there, or not what was kept.
    """
    with outside.work() as work:
        found = work.attachments.get(attachment_id)
        if isinstance(found, Sealed):
            return found
        contents = work.attachments.contents(found)
    return outside.world.from_elsewhere.darkroom.leaf(contents, number, across)


@use_case(needs=Permission.EDIT_PICTURES)
def describe_attachment(
    work: Work, attachment_id: AttachmentId, version: int, kind: AttachmentKind, title: str
) -> Attachment:
    """Give a file another title; raise EditConflict, InvalidInput."""
    found = replace(_opened(work, attachment_id), version=version)
    return work.attachments.save(found.described(kind, title))


@use_case(needs=Permission.EDIT_PICTURES, reason=True)
def remove_attachment(work: Work, attachment_id: AttachmentId) -> None:
    """Take a file out for good; raise NotFound, NotPermitted."""
    work.attachments.remove(_opened(work, attachment_id))


@use_case(needs=Permission.EXPORT_FILES, outside=True, fresh=True, reason=True)
def export_attachment(outside: Outside, attachment_id: AttachmentId, path: Path) -> None:
    """
    Write a file as it came to ``path``, where anyone can read it.

    Raises:
        NotPermitted: without the key to *health*.
        DiskFull, ReadOnlyMedium: and nothing half written is left.
    """
    with outside.work() as work:
        found = _opened(work, attachment_id)
        contents = work.attachments.contents(found)
    save_outside(outside, path, contents, found.client)
    outside.touched(Touch(Verb.EXPORTED, Subject.ATTACHMENT, attachment_id))


@dataclass(frozen=True, slots=True)
class _NewCard:
    """The parts of a card that is made from an old one; None for what was not typed."""

    client: Client
    contact: Contact | None
    health: Health | None
    agreed: bool
    """Whether the client was told, and agreed."""

    def keep(self, work: Work) -> None:
        """Keep the card, upward where this desk lacks the key."""
        work.clients.save(self.client)
        if self.contact is not None:
            work.clients.save_contact(self.client.id, self.contact)
        if self.health is not None:
            self._ask_first(work)
            work.clients.save_health(self.client.id, self.health)

    def _ask_first(self, work: Work) -> None:
        if not work.salon.get().asks_first:
            return
        if not self.agreed:
            raise NotAskedFirst(Opening.NOT_ASKED)
        client = self.client
        record_said(work, client.id, client.language, How.ORALLY, "", agrees=True)


def _card_of(outside: Outside, old: OldCard) -> _NewCard:
    today = day_of(outside.world.clock.now())
    asked = old.asked is not AllergyState.NEVER_ASKED
    client = Client(new_client_id(), "?", "en", today).renamed(old.name).speaking(old.language)
    contact = Contact(phone=clean_phone(old.phone), confirmed_on=today)
    health = Health(old.asked, old.allergens, today, outside.member.label) if asked else None
    return _NewCard(
        replace(client, allergies_asked_on=today if asked else None),
        contact if contact.phone else None,
        health,
        old.agreed,
    )


def _attachment(
    outside: Outside, client_id: ClientId, kind: AttachmentKind, title: str
) -> Callable[[Format, int, int, str], Attachment]:
    """Return what makes the record of a file once format, pages, size and blob are known."""
    today, label = day_of(outside.world.clock.now()), outside.member.label

    def make(format_: Format, pages: int, size: int, blob: str) -> Attachment:
        id_ = new_attachment_id()
        return Attachment(id_, client_id, kind, title, format_, pages, size, today, label, blob)

    return make


def _opened(work: Work, attachment_id: AttachmentId) -> Attachment:
    found = work.attachments.get(attachment_id)
    if isinstance(found, Sealed):
        raise NotPermitted(Compartment.HEALTH.value)
    return found
