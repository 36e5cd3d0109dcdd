"""Format 2 with a key file is frozen: read and spelled the same, and opened by both only."""

import json

import pytest

from salon_vault.errors import HeaderDamaged, KeyFileMissing
from salon_vault.staff.model import StaffId
from storage.canonical import canonical, from_canonical
from storage.header import FIRST_LINE, LONGEST, dump_header, parse_header
from storage.key_file import read_key_file
from storage.keys import derive
from storage.unlocking import identity_of
from tests.storage.test_header import framed
from tests.storage.test_header_vectors import VECTORS

RAW = (VECTORS / "header-2.bin").read_bytes()
FACTS = json.loads((VECTORS / "header-2.json").read_text(encoding="utf-8"))
HEADER = parse_header(RAW)
WHO = StaffId(FACTS["member"])
KEY_FILE = read_key_file((VECTORS / "keyfile-1.svkey").read_bytes())


def test_the_header_is_read_and_spelled_the_same():
    assert dump_header(HEADER) == RAW
    assert HEADER.format == 2
    assert HEADER.slot(WHO).key_file == KEY_FILE.id
    assert [slot.kind for slot in HEADER.slots] == ["password+keyfile", "password", "password"]


def test_password_and_key_file_come_to_the_same_keys_and_identity():
    slot = HEADER.slot(WHO)
    derived = derive(FACTS["password"], bytes.fromhex(FACTS["salt"]), slot.cost, KEY_FILE)
    assert (derived.key.hex(), derived.commitment.hex()) == (FACTS["key"], FACTS["commitment"])
    identity = identity_of(HEADER, WHO, FACTS["password"], KEY_FILE)
    assert identity.packed().hex() == FACTS["identity"]
    with pytest.raises(KeyFileMissing):
        identity_of(HEADER, WHO, FACTS["password"])


@pytest.mark.parametrize("changes", [{"format": 1, "min_reader": 1}, {"min_reader": 1}])
def test_it_cannot_be_called_a_header_of_format_1(changes):
    body = from_canonical(RAW[len(FIRST_LINE) : -73], LONGEST)
    with pytest.raises(HeaderDamaged):
        parse_header(framed(FIRST_LINE + canonical({**body, **changes})))
