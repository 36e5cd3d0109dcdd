"""Whose card a record belongs to: what a transaction touched, each record with its card."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salon_vault.audit import Subject, Touch, Verb
from storage.cipher import Connection
from storage.held_rows import HELD_KINDS, held_row
from storage.sealed_items import ITEMS

BY_CARD = frozenset(
    {
        *(Subject.CLIENT, Subject.CONTACT, Subject.HEALTH),
        *(Subject.HANDOVER, Subject.PHOTO_CONSENT, Subject.WISHES, Subject.CONSENTS),
    }
)
"""Kinds of record that bear the id of their card."""

CARD_OF: Mapping[Subject, str] = {
    Subject.VISIT: "SELECT client FROM visit WHERE id = ?",
    Subject.PAPER: "SELECT client FROM paper WHERE code = ?",
    Subject.FORMULA: "SELECT client FROM formula WHERE id = ?",
    Subject.ANSWERS: "SELECT client FROM answers WHERE id = ?",
    Subject.PATCH_TEST: "SELECT client FROM patch_test WHERE id = ?1"
    " UNION ALL SELECT client FROM test_lapse WHERE id = ?1",
    Subject.REACTION: "SELECT client FROM reaction WHERE id = ?",
    Subject.OVERRIDE: "SELECT client FROM clearance_override WHERE id = ?",
    Subject.CONSENT: "SELECT client FROM consent_answer WHERE id = ?",
    Subject.PUBLICATION: "SELECT client FROM photo_publication WHERE id = ?",
    Subject.DAY_ENTRY: "SELECT client FROM day_entry WHERE id = ?",
    Subject.SCAN: "SELECT paper.client FROM scan_page LEFT JOIN paper ON code = paper"
    " WHERE scan_page.id = ?",
    **dict.fromkeys(ITEMS, "SELECT client FROM sealed_item WHERE id = ?"),
}
"""How the card is found whose record was touched, for every other kind of record of a card."""

OF_NO_CARD = frozenset(
    {
        *(Subject.STAFF, Subject.SALON, Subject.LAW_CHECK, Subject.LOG, Subject.VAULT),
        *(Subject.BACKUP, Subject.STICK, Subject.STAFF_SHEET, Subject.FINDING, Subject.REVIEW),
        *(Subject.NOTICE, Subject.TREATMENT, Subject.PRODUCT, Subject.LOT, Subject.COVER),
        *(Subject.QUESTION_SET, Subject.PATCH_RULE, Subject.AGE_RULES),
        *(Subject.FORM_WORDING, Subject.FORM_VALIDITY),
        Subject.OUTSIDE_FILE,
        *(Subject.IMPORT, Subject.SOURCE),  # a whole file; what it makes are new cards
        *(Subject.DAY, Subject.BOX),
        Subject.CLOSED_CARD,  # closing and opening again is for owners alone
    }
)
"""Kinds of record that belong to no card; every kind stands in one of the three."""


class CardTouches:
    """
    What one transaction has touched; a record of a card never without the card.

    So the gate can judge whose card it was, the log of the card tells of it, and the details
    of the entry go with the client, also long after the record itself has gone.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._touches: list[Touch] = []
        self._named: set[str] = set()

    def append(self, touch: Touch) -> None:
        """
        Take in a touch, name the card, and keep what the log holds of the row.

        A record is reported once it was written, and before it is removed.
        """
        if touch.verb is Verb.CHANGED and touch.subject in HELD_KINDS:
            row = held_row(self._connection, touch)
            held = row is not None or touch.subject is Subject.CLIENT  # which stands for itself
            assert held, "reported, and not there"
            touch = replace(touch, digest=row.digest) if row else touch
        self._touches.append(touch)
        if touch.subject in CARD_OF:
            self._name_card(touch)
        elif touch.subject is Subject.CLIENT:
            self._named.add(touch.id)

    def all(self) -> Sequence[Touch]:
        """Return the touches so far, in their order."""
        return self._touches

    def _name_card(self, touch: Touch) -> None:
        row = self._connection.execute(CARD_OF[touch.subject], (touch.id,)).fetchone()
        if row is None:
            # the list of a day forgets by itself, and whose entry it was with it
            forgotten = touch.subject is Subject.DAY_ENTRY
            assert forgotten or touch.verb is not Verb.ERASED, "reported once it was gone"
        elif row[0] is not None and row[0] not in self._named:
            self._named.add(row[0])
            self._touches.append(Touch(Verb.READ, Subject.CLIENT, row[0]))
