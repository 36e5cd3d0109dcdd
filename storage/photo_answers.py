"""What clients said to each use of photos, in the database."""

from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.photos.consent import PhotoAnswer, PhotoConsent, Purpose
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.planted import day, sound
from storage.sealed import Touched

_COLUMNS = "client, purpose, said, day, staff, wording, guardian"


class PhotoAnswers:
    """The answers as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def of_client(self, client_id: ClientId) -> PhotoConsent:
        """Return what the client said so far, and report it as read."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM photo_answer WHERE {OF_CARD} ORDER BY day, number",  # noqa: S608 - constants only
            (client_id,),
        )
        self._touched(Touch(Verb.READ, Subject.PHOTO_CONSENT, client_id))
        return PhotoConsent(tuple(sound(rows.fetchall(), _answer_of)))

    def add(self, answer: PhotoAnswer) -> None:
        """Add an answer of a client."""
        self._connection.execute(
            f"INSERT INTO photo_answer ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - constants only
            (
                answer.client,
                answer.purpose.value,
                int(answer.said),
                answer.on.isoformat(),
                answer.by,
                answer.wording,
                answer.guardian,
            ),
        )
        self._touched(Touch(Verb.CHANGED, Subject.PHOTO_CONSENT, answer.client))


def _answer_of(*row: Any) -> PhotoAnswer:  # noqa: ANN401 - whatever a row holds
    client, purpose, said, on, by, wording, guardian = row
    use = Purpose(purpose)
    return PhotoAnswer(ClientId(client), use, said == 1, day(on), by, wording, guardian)
