"""Reviews of access in the database, and the lines of the log drawn for them."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from salon_vault.access_review.model import INTERVALS, Review, ReviewId, Verdict
from salon_vault.audit import Seq, Subject, Touch, Verb
from salon_vault.errors import RecordDamaged
from salon_vault.log.model import LogLine
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.client_rows import day as day_or_none
from storage.client_rows import iso
from storage.header import Header
from storage.log_format import read_core
from storage.log_pages import last_seat, numbers_of
from storage.owners_records import Kind, OwnersRecords, keep_setting, setting
from storage.owners_word import OwnersWord
from storage.ring import KeyRing
from storage.sealed import Opened, Touched, reading

_REVIEWS = Kind("access_review", Subject.REVIEW)
_MONTHS = "review_months"


class SqlAccessReviewBook:
    """Reviews as one transaction sees them."""

    def __init__(
        self, connection: Connection, ring: KeyRing, header: Header, touched: Touched
    ) -> None:
        self._connection = connection
        self._touched = touched
        word = OwnersWord(connection, header)
        self._records = OwnersRecords(connection, ring, _REVIEWS, word, touched)

    def months(self) -> int:
        """Return how many months lie between two reviews; the fewest, if nonsense is kept."""
        kept = {str(months): months for months in INTERVALS}
        return kept.get(setting(self._connection, _MONTHS) or "", INTERVALS[0])

    def set_months(self, months: int) -> None:
        """Keep another interval."""
        keep_setting(self._connection, _MONTHS, str(months))
        self._touched(Touch(Verb.CHANGED, Subject.REVIEW, _MONTHS))

    def reviews(self) -> list[Review]:
        """Return every review, the latest first."""
        found = []
        for record, opened in self._records.every():
            try:
                found.append(_review_of(record, opened))
            except RecordDamaged:
                continue
        return sorted(found, key=lambda review: review.made_at, reverse=True)

    def review(self, review: ReviewId) -> Review:
        """Return one review; raise NotFound."""
        return _review_of(review, self._records.get(review))

    def save(self, review: Review) -> Review:
        """Keep a review sealed to the owner, and return it with its new version."""
        version = self._records.keep(review.id, review.version, _fields_of(review))
        return replace(review, version=version)

    def last_use(self, who: StaffId) -> datetime | None:
        """Return when somebody last unlocked the vault; None if never."""
        seq = last_seat(self._connection, who)
        lines = self._lines([] if seq is None else [seq])
        return lines[0].entry.at if lines else None

    def sample(self, who: StaffId, since: date, number: int) -> Sequence[LogLine]:
        """Return lines of somebody's drawn at random, the newest first; without details."""
        begin = datetime.combine(since, time())
        seqs = numbers_of(self._connection, who, begin)
        drawn = secrets.SystemRandom().sample(seqs, min(number, len(seqs)))
        lines = self._lines(sorted(drawn, reverse=True))
        self._touched(Touch(Verb.READ, Subject.LOG, who))
        return lines

    def _lines(self, seqs: Sequence[int]) -> list[LogLine]:
        found = []
        for seq in seqs:
            (core,) = self._connection.execute(
                "SELECT CAST(core AS BLOB) FROM log WHERE seq = ?", (seq,)
            ).fetchone()
            try:
                found.append(LogLine(Seq(seq), read_core(core).entry, {}))
            except ValueError:
                continue
        return found


def _fields_of(review: Review) -> dict[str, Any]:
    return {
        "made_at": review.made_at.isoformat(),
        "by": review.by,
        "verdicts": {who: verdict.value for who, verdict in review.verdicts.items()},
        "sha256": review.sha256.hex(),
        "blob": review.blob,
        "signed_on": iso(review.signed_on),
    }


def _review_of(record: str, opened: Opened) -> Review:
    fields = opened.fields
    with reading():
        return Review(
            id=ReviewId(record),
            made_at=datetime.fromisoformat(fields["made_at"]),
            by=str(fields["by"]),
            verdicts={StaffId(who): Verdict(each) for who, each in fields["verdicts"].items()},
            sha256=bytes.fromhex(fields["sha256"]),
            blob=str(fields["blob"]),
            signed_on=day_or_none(fields["signed_on"]),
            version=opened.version,
        )
