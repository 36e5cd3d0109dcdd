"""Wrong passwords are counted while the vault is locked, whatever else the file holds."""

from datetime import UTC, datetime

from salon_vault.staff.model import StaffId
from storage.failed_tries import MOST_BYTES, PENDING, FailedTries, FailedTry

AT = datetime(2026, 11, 21, 12, 0, 5, 700, tzinfo=UTC)
WHO = StaffId("ab" * 8)
TOLD = FailedTry("2026-11-21T12:00:05+00:00", WHO)


def test_tries_are_pending_until_they_are_cleared(tmp_path):
    tries = FailedTries(tmp_path)
    assert tries.pending() == []
    tries.note(WHO, AT)
    tries.note(WHO, AT)
    assert tries.pending() == [TOLD, TOLD]
    tries.clear()
    assert tries.pending() == []


def test_what_somebody_else_wrote_into_the_file_does_not_reach_the_log(tmp_path):
    tries = FailedTries(tmp_path)
    (tmp_path / PENDING).write_bytes(
        b"the owner did it " + b"ab" * 8 + b"\n\xff\xfe \x00\n2026-11-21 x\n"
        b"2026-11-21T12:00:05+00:00 nobody\n"
    )
    assert tries.pending() == []
    tries.note(WHO, AT)
    assert tries.pending() == [TOLD]


def test_a_file_that_was_made_huge_is_not_read_whole(tmp_path):
    tries = FailedTries(tmp_path)
    line = f"{TOLD.at} {WHO}\n".encode()
    (tmp_path / PENDING).write_bytes(line * (3 * MOST_BYTES // len(line)))
    assert len(tries.pending()) == MOST_BYTES // len(line)
    tries.note(WHO, AT)
    assert len(tries.pending()) == MOST_BYTES // len(line)


def test_the_log_is_told_whose_password_was_tried(tmp_path):
    tries, other, stranger = FailedTries(tmp_path), StaffId("cd" * 8), StaffId("ef" * 8)
    for who in (WHO, other, WHO, stranger):
        tries.note(who, AT)
    assert tries.told([WHO, other]) == [
        {"wrong_passwords": 2, "last": TOLD.at, "typed_for": WHO},
        {"wrong_passwords": 1, "last": TOLD.at, "typed_for": other},
        {"wrong_passwords": 1, "last": TOLD.at},
    ]
