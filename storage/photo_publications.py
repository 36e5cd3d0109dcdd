"""Where photos of clients were published, in the database."""

from dataclasses import replace
from datetime import date
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.purposes import Purpose
from salon_vault.errors import EditConflict, NotFound
from salon_vault.photos.publications import Publication, PublicationId
from storage.age_marks import GROWN
from storage.cipher import Connection
from storage.client_rows import OF_CARD, iso
from storage.consents_of_all import COUNTS
from storage.planted import day, day_or_none, sound
from storage.sealed import Touched

_COLUMNS = "id, client, photo, purpose, place, day, staff, down_day, down_staff, version"
_SELECT = f"SELECT {_COLUMNS} FROM photo_publication"  # noqa: S608 - constants only
_CARDS = """
    SELECT coalesce(c.merged_into, c.id) FROM client AS c WHERE c.id = photo_publication.client
    UNION ALL SELECT m.id FROM client AS m WHERE m.merged_into = (
        SELECT coalesce(c.merged_into, c.id) FROM client AS c
        WHERE c.id = photo_publication.client)"""
"""The card of a publication, and those merged with it."""
_MINOR = f"SELECT 1 FROM age_mark WHERE client IN ({_CARDS}) AND of_age_from <> '{GROWN}'"  # noqa: S608 - constants only
_NOT_AGREED = f"""
    WHERE down_day IS NULL AND coalesce((
        SELECT a.said = 'yes' AND coalesce(a.until, ?1) >= ?1
            AND (a.guardian <> '' OR NOT EXISTS ({_MINOR}))
        FROM consent_answer AS a
        WHERE a.purpose = photo_publication.purpose AND a.client IN ({_CARDS}) AND {COUNTS}
        ORDER BY a.day DESC, a.number DESC LIMIT 1), 0) <> 1
    ORDER BY day, id"""  # noqa: S608 - constants only
"""What is up though the last answer to its purpose, on the card and on those merged with it, is
no, was never given, counted until a day before ``?1``, or is a minor's own yes."""

_SAVE = (
    f"INSERT INTO photo_publication ({_COLUMNS}) VALUES ({', '.join('?' * 10)})"  # noqa: S608 - constants only
    " ON CONFLICT (id) DO UPDATE SET place = excluded.place, day = excluded.day,"
    " down_day = excluded.down_day, down_staff = excluded.down_staff,"
    " version = excluded.version"
)


class PhotoPublications:
    """The publications as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def of_client(self, client_id: ClientId) -> list[Publication]:
        """Return where photos of a client were published, the latest first, as read."""
        rows = self._connection.execute(
            _SELECT + f" WHERE {OF_CARD} ORDER BY day DESC, id", (client_id,)
        )
        found = sound(rows.fetchall(), _publication_of)
        for one in found:
            self._report(Verb.READ, one)
        return found

    def not_agreed(self, today: date) -> list[Publication]:
        """Return what is up without a client's agreement now, the oldest first, as read."""
        rows = self._connection.execute(_SELECT + _NOT_AGREED, (today.isoformat(),))
        found = sound(rows.fetchall(), _publication_of)
        for one in found:
            self._report(Verb.READ, one)
        return found

    def get(self, publication_id: PublicationId) -> Publication:
        """Return one of them and report it as read; raise NotFound."""
        found = self._kept(publication_id)
        if found is None:
            raise NotFound(Subject.PUBLICATION, publication_id)
        self._report(Verb.READ, found)
        return found

    def save(self, publication: Publication) -> Publication:
        """Keep it, new or changed, and return it with its version; raise EditConflict."""
        before = self._kept(publication.id)
        if publication.version != (before.version if before else 0):
            raise EditConflict
        kept = replace(publication, version=publication.version + 1)
        self._connection.execute(_SAVE, _row_of(kept))
        self._report(Verb.CHANGED, kept)
        return kept

    def _kept(self, publication_id: PublicationId) -> Publication | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (publication_id,))
        return next(iter(sound(rows.fetchall(), _publication_of)), None)

    def _report(self, verb: Verb, one: Publication) -> None:
        self._touched(Touch(verb, Subject.PUBLICATION, one.id, one.version))


def _publication_of(*row: Any) -> Publication:  # noqa: ANN401 - whatever a row holds
    id_, client, photo, purpose, place, on, by, down_on, down_by, version = row
    return Publication(
        id=PublicationId(id_),
        client=ClientId(client),
        photo=photo,
        purpose=Purpose(purpose),
        place=place,
        on=day(on),
        by=by,
        down_on=day_or_none(down_on),
        down_by=down_by,
        version=version,
    )


def _row_of(one: Publication) -> tuple[Any, ...]:
    return (
        one.id,
        one.client,
        one.photo,
        one.purpose.value,
        one.place,
        one.on.isoformat(),
        one.by,
        iso(one.down_on),
        one.down_by,
        one.version,
    )
