"""Versions of the privacy notice and their hand-overs in the database."""

from datetime import datetime

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.notices.model import Handover, How, NoticeVersion
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.sealed import Touched

_STILL_TO_TELL = """
    WITH told(client) AS (
        SELECT DISTINCT client FROM handover
        WHERE version = (SELECT max(number) FROM notice_version)),
    merged(id, staying) AS (
        SELECT id, merged_into FROM client WHERE merged_into IS NOT NULL)
    SELECT (SELECT count(*) FROM client) - (SELECT count(*) FROM merged)
        - (SELECT count(*) FROM told) + (SELECT count(*) FROM merged JOIN told ON client = id)
        - (SELECT count(DISTINCT staying) FROM merged JOIN told ON client = id
           WHERE staying NOT IN (SELECT client FROM told))"""
"""Cards less those that were told; a card counts as told where one merged into it was."""


class SqlNoticeBook:
    """The notices as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def latest(self) -> NoticeVersion | None:
        """Return the version in force, None before there is one."""
        row = self._connection.execute(
            "SELECT number, law, fingerprint, since FROM notice_version"
            " ORDER BY number DESC LIMIT 1"
        ).fetchone()
        if row is None:
            return None
        number, law, fingerprint, since = row
        return NoticeVersion(number, law, fingerprint, datetime.fromisoformat(since))

    def add_version(self, version: NoticeVersion) -> None:
        """Keep a new version."""
        self._connection.execute(
            "INSERT INTO notice_version (number, law, fingerprint, since) VALUES (?, ?, ?, ?)",
            (version.number, version.law, version.fingerprint, version.since.isoformat()),
        )
        number = str(version.number)
        self._touched(Touch(Verb.CHANGED, Subject.NOTICE, number, digest=version.fingerprint))

    def hand_over(self, handover: Handover) -> None:
        """Record that a version was handed to a client."""
        self._connection.execute(
            "INSERT INTO handover (client, version, language, at, how, staff)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                handover.client,
                handover.version,
                handover.language,
                handover.at.isoformat(),
                handover.how.value,
                handover.by,
            ),
        )
        self._report(Verb.CHANGED, handover.client, handover.version)

    def handovers(self, client_id: ClientId) -> list[Handover]:
        """Return what a client was handed, the latest first, and report it as read."""
        rows = self._connection.execute(
            f"SELECT version, language, at, how, staff FROM handover WHERE {OF_CARD}"  # noqa: S608 - constants only
            " ORDER BY at DESC, id DESC",
            (client_id,),
        )
        handovers = [
            Handover(client_id, version, language, datetime.fromisoformat(at), How(how), staff)
            for version, language, at, how, staff in rows
        ]
        newest = handovers[0].version if handovers else 0
        self._report(Verb.READ, client_id, newest)
        return handovers

    def still_to_tell(self) -> int:
        """Return how many clients have not been handed the version in force."""
        return int(self._connection.execute(_STILL_TO_TELL).fetchone()[0])

    def _report(self, verb: Verb, client_id: ClientId, version: int) -> None:
        """Hand-overs have no ids of their own; the touch names the client."""
        self._touched(Touch(verb, Subject.HANDOVER, client_id, version))
