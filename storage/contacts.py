"""How to reach clients: sealed, and found by keyed hashes of number, mail and birthday."""

import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId, Contact
from salon_vault.clients.numbers import TAIL
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import RecordDamaged
from storage.age_marks import AgeMarks
from storage.cipher import Connection
from storage.client_rows import day, iso
from storage.ring import KeyRing
from storage.sealed import Opened, SealedRecords, Touched, reading, shows, text_of

SHORTEST_ENDING = TAIL + 1
"""Digits of a phone number's ending that has a token; shorter ones stand on the card itself."""

TOKEN_BYTES = 8
"""Kept of each token: among a million of them two are alike once in 40 million vaults."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """The tokens of one card's details, by what they tell."""

    reached: set[bytes]
    """Of the whole number, and of the mail address."""
    born: set[bytes]
    """Of the birthday."""
    tokens: set[bytes]
    """All that are kept, those of the endings of the number too."""


class ContactRecords:
    """The contact details of clients as one transaction sees them."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        touched: Touched,
        marks: AgeMarks | None = None,
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._marks = marks
        self._records = SealedRecords(
            connection, ring, Compartment.CONTACT, Subject.CONTACT, touched
        )

    def get(self, client_id: ClientId) -> Contact | Sealed:
        """Return how to reach the client, a blank Contact if unknown, or Sealed."""
        found = self._records.open(client_id)
        return found if isinstance(found, Sealed) else contact_of(found)

    def revealed(self, client_id: ClientId) -> Contact | Sealed:
        """Return how to reach the client to somebody who has asked for it; or Sealed."""
        found = self._records.reveal(client_id)
        return found if isinstance(found, Sealed) else contact_of(found)

    def save(self, client_id: ClientId, contact: Contact) -> int:
        """Keep the details and their tokens, and return the new version."""
        version = self._records.keep(client_id, contact.version, fields_of(contact))
        self._keep_tokens(client_id, contact)
        if self._marks is not None:
            self._marks.keep(client_id, contact.birthday)
        return version

    def first(self, client_id: ClientId, contact: Contact) -> bytes:
        """Return the first record of a client who is not in the vault yet, for an import."""
        return self._records.first(client_id, fields_of(contact))

    def lookups_of(self, contact: Contact) -> Lookups:
        """Return every token that a card with these details is found by."""
        endings = [
            token[:TOKEN_BYTES] for token in self._ring.tokens("phone", _endings_of(contact))
        ]
        mails = self._tokens("mail", _mails_of(contact))
        born = self._tokens("birthday", _birthdays_of(contact))
        return Lookups({*endings[:1], *mails}, born, {*endings, *mails, *born})

    def by_number(self, digits: str) -> set[bytes]:
        """Return the tokens of cards whose number ends in ``digits``; none without the key."""
        national = digits.lstrip("0")
        endings = {end for end in (digits, national) if len(end) >= SHORTEST_ENDING}
        return self._sought("phone", endings)

    def by_whole_number(self, phone: str) -> set[bytes]:
        """Return the token of cards with that very number; none without the key."""
        return self._sought("phone", _endings_of(Contact(phone))[:1])

    def by_mail(self, mail: str) -> set[bytes]:
        """Return the token of cards with that mail address; none without the key."""
        return self._sought("mail", _mails_of(Contact(mail=mail)))

    def by_birthday(self, birthday: date) -> set[bytes]:
        """Return the token of cards with that birthday; none without the key."""
        return self._sought("birthday", [birthday.isoformat()])

    def complete_tokens(self, at_most: int) -> int:
        """Make the tokens of some cards that lack them; return how many still do."""
        if not shows(self._ring, Compartment.CONTACT):
            return 0
        due = self._connection.execute("SELECT client FROM token_due LIMIT ?", (at_most,))
        quiet = ContactRecords(self._connection, self._ring, lambda _touch: None)
        for (client,) in due.fetchall():
            with suppress(RecordDamaged):  # it is reported when somebody opens it
                quiet.renew_tokens(ClientId(client))
            self._connection.execute("DELETE FROM token_due WHERE client = ?", (client,))
        return int(self._connection.execute("SELECT count(*) FROM token_due").fetchone()[0])

    def complete_marks(self, at_most: int) -> int:
        """Make the age marks of some cards that lack them; return how many still do."""
        if self._marks is None or not shows(self._ring, Compartment.CONTACT):
            return 0
        due = self._connection.execute("SELECT client FROM age_due LIMIT ?", (at_most,))
        quiet = ContactRecords(self._connection, self._ring, lambda _touch: None)
        for (client,) in due.fetchall():
            with suppress(RecordDamaged):
                contact = quiet.get(ClientId(client))
                if isinstance(contact, Contact):
                    self._marks.keep(ClientId(client), contact.birthday)
            self._connection.execute("DELETE FROM age_due WHERE client = ?", (client,))
        return int(self._connection.execute("SELECT count(*) FROM age_due").fetchone()[0])

    def renew_tokens(self, client_id: ClientId) -> None:
        """Make the tokens of one client anew; raises RecordDamaged."""
        contact = self.get(client_id)
        if not isinstance(contact, Sealed):
            self._keep_tokens(client_id, contact)

    def drop_tokens(self, client_id: ClientId) -> None:
        """Let a card be found by number, mail and birthday no longer."""
        self._connection.execute("DELETE FROM contact_token WHERE client = ?", (client_id,))

    def _keep_tokens(self, client_id: ClientId, contact: Contact) -> None:
        """Write only what differs: most saves leave number, mail and birthday as they were."""
        rows = self._connection.execute(
            "SELECT token FROM contact_token WHERE client = ?", (client_id,)
        )
        kept = {token for (token,) in rows}
        endings, single = _endings_of(contact), self._single(contact)
        # A number has a token for each of its endings: where the whole one and the others
        # are kept, and as many tokens as now, it is these.
        as_many = len(kept) == len(endings) + len(single)
        if as_many and self._tokens("phone", endings[:1]) | single <= kept:
            return
        tokens = self._tokens("phone", endings) | single
        for sql, changed in (
            ("DELETE FROM contact_token WHERE token = ? AND client = ?", kept - tokens),
            ("INSERT INTO contact_token (token, client) VALUES (?, ?)", tokens - kept),
        ):
            self._connection.executemany(sql, [(token, client_id) for token in changed])

    def _single(self, contact: Contact) -> set[bytes]:
        """Return the tokens of mail address and birthday, one each."""
        mails = self._tokens("mail", _mails_of(contact))
        return mails | self._tokens("birthday", _birthdays_of(contact))

    def _sought(self, purpose: str, texts: Iterable[str]) -> set[bytes]:
        """Return the tokens to look for; none where contacts show on request alone."""
        return self._tokens(purpose, texts) if shows(self._ring, Compartment.CONTACT) else set()

    def _tokens(self, purpose: str, texts: Iterable[str]) -> set[bytes]:
        return {token[:TOKEN_BYTES] for token in self._ring.tokens(purpose, texts)}


def renew_tokens(connection: Connection, ring: KeyRing) -> None:
    """
    Make every token anew under the present key of contact; a damaged record has none.

    Whoever held the former key could have tried numbers on the tokens it made.
    """
    records = ContactRecords(connection, ring, lambda _touch: None)
    rows = connection.execute(
        "SELECT client FROM sealed_record WHERE subject = ?"
        " AND client NOT IN (SELECT client FROM closed_card)",
        (Subject.CONTACT.value,),
    ).fetchall()
    connection.execute("DELETE FROM contact_token")
    connection.execute("DELETE FROM token_due")
    for (client,) in rows:
        with suppress(RecordDamaged):
            records.renew_tokens(ClientId(client))


def _endings_of(contact: Contact) -> list[str]:
    """Return the endings of the number that have tokens, the whole number first."""
    number = "".join(digit for digit in contact.phone if digit.isdecimal())
    return [number[start:] for start in range(len(number) - SHORTEST_ENDING + 1)]


def _mails_of(contact: Contact) -> list[str]:
    """Return the address as it is looked up: how it is written makes no odds."""
    mail = unicodedata.normalize("NFKC", contact.mail).casefold().strip()
    return [mail] if mail else []


def _birthdays_of(contact: Contact) -> list[str]:
    return [contact.birthday.isoformat()] if contact.birthday else []


def fields_of(contact: Contact) -> dict[str, Any]:
    """Return contact details as they are sealed."""
    return {
        "phone": contact.phone,
        "mail": contact.mail,
        "address": contact.address,
        "birthday": iso(contact.birthday),
        "confirmed_on": iso(contact.confirmed_on),
    }


def contact_of(opened: Opened) -> Contact:
    """Return the contact details that a record holds; raises RecordDamaged."""
    if not opened.version:
        return Contact()
    fields = opened.fields
    with reading():
        return Contact(
            phone=text_of(fields, "phone"),
            mail=text_of(fields, "mail"),
            address=text_of(fields, "address"),
            birthday=day(fields["birthday"]),
            confirmed_on=day(fields["confirmed_on"]),
            version=opened.version,
        )
