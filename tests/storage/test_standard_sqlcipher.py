"""The database is standard SQLCipher 4: another program that knows the format reads it too."""

import apsw
import pytest

from storage.header_files import HeaderFiles
from storage.unlocking import open_identity
from tests.conftest import Tier


def raw_key(salon):
    ring = open_identity(
        HeaderFiles(salon.folder).load(), salon.people[Tier.OWNER], salon.identity(Tier.OWNER)
    )
    return bytes(ring.database_key()).hex()


def elsewhere(path, key):
    """Open a database with SQLite3 Multiple Ciphers, which shares no code with SQLCipher."""
    other = apsw.Connection(f"file:{path}?mode=ro", flags=apsw.SQLITE_OPEN_URI | 1)
    other.pragma("cipher", "sqlcipher")
    other.pragma("legacy", 4)
    other.pragma("key", f"x'{key}'")
    return other


def test_another_implementation_reads_what_this_one_wrote(salon, look):
    ours = look("SELECT member, public_key FROM signer ORDER BY id")
    assert len(ours) == 5
    other = elsewhere(salon.folder / "db-1.sqlite", raw_key(salon))
    theirs = list(other.execute("SELECT member, public_key FROM signer ORDER BY id"))
    assert theirs == ours
    assert other.pragma("integrity_check") == "ok"
    other.close()


def test_with_another_key_it_reads_nothing(salon):
    with pytest.raises(apsw.NotADBError):
        elsewhere(salon.folder / "db-1.sqlite", "00" * 32).pragma("user_version")
