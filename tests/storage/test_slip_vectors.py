"""A slot that is a slip is frozen: read and spelled the same, and opened as it was."""

from datetime import date

from salon_vault.slips.model import NO_END, Slip
from storage.header import dump_header, parse_header
from storage.unlocking import identity_of
from tests.storage.test_header_vectors import FACTS, VECTORS

RAW = (VECTORS / "header-2-slip.bin").read_bytes()
HEADER = parse_header(RAW)


def test_the_header_is_read_and_spelled_the_same():
    assert dump_header(HEADER) == RAW
    assert HEADER.format == 2
    assert [slot.slip for slot in HEADER.slots] == [None, Slip(date(2026, 11, 28)), NO_END]


def test_the_passphrases_open_the_identities_of_then():
    for facts, slot in zip(FACTS["slots"], HEADER.slots, strict=True):
        identity = identity_of(HEADER, slot.member, facts["password"])
        assert identity.packed().hex() == facts["identity"]
