"""
R20: what was taken out of the vault is in none of its pages any more.

The pages are decrypted here one by one, as somebody with the database's key would, past SQLite.
"""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from salon_vault.clients.use_cases import add_client
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import change_visit, record_visit, remove_visit
from storage.cipher import _open
from storage.header_files import HeaderFiles
from storage.unlocking import open_identity

PAGE, RESERVED, SALT = 4096, 80, 16
WAL_HEAD, FRAME_HEAD = 32, 24

FILLED = 60
"""Visits before and after, so that pages split and fill up again."""


def decrypted(page, key, start=0):
    """Return a page of SQLCipher 4 in plain: AES-256-CBC, the IV in the reserved bytes."""
    iv = page[PAGE - RESERVED :][:16]
    cipher = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
    return cipher.update(page[start : PAGE - RESERVED]) + cipher.finalize()


def plain_pages(path, key):
    """Return everything the database and its write-ahead log hold, in plain."""
    raw = path.read_bytes()
    pages = [
        decrypted(raw[at : at + PAGE], key, SALT if at == 0 else 0)
        for at in range(0, len(raw), PAGE)
    ]
    wal = path.with_name(f"{path.name}-wal")
    frames = wal.read_bytes()[WAL_HEAD:] if wal.exists() else b""
    for at in range(0, len(frames), FRAME_HEAD + PAGE):
        page = frames[at + FRAME_HEAD : at + FRAME_HEAD + PAGE]
        pages += [decrypted(page, key), decrypted(page, key, SALT)]
    return b"".join(pages)


@pytest.fixture
def pages(salon, counter):
    """``pages()`` is the vault's database in plain, after everybody stood up."""

    def pages():
        counter.clear()
        header = HeaderFiles(salon.folder).load()
        ring = open_identity(header, salon.people[Tier.OWNER], salon.identity(Tier.OWNER))
        return plain_pages(salon.folder / header.sheet.database_file, ring.database_key())

    return pages


def test_a_removed_visit_and_a_changed_treatment_are_in_no_page(seat, clock, pages):
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ada", "pl").client.id
    today = clock.now().date()
    visits = [
        desk.run(record_visit, client, today, f"Marked treatment {n:03d} of those", 100)
        for n in range(FILLED)
    ]
    assert pages().count(b"Marked treatment") >= FILLED, "the control: there they are found"
    desk = seat(Tier.RECEPTION)
    for number, visit in enumerate(visits):
        if number % 2:
            desk.run(remove_visit, visit.id)
        else:
            desk.run(change_visit, replace(visit, treatment=f"Cut {number}"))
    found = pages()
    assert b"Cut 4" in found
    assert b"Marked treatment" not in found


def test_control_without_secure_delete_a_removed_row_is_found(tmp_path):
    path, key = tmp_path / "plain.sqlite", bytes(range(32))
    path.touch()
    connection = _open(path, bytearray(key))
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("CREATE TABLE visit (id TEXT PRIMARY KEY, treatment TEXT) WITHOUT ROWID")
    for n in range(FILLED):
        connection.execute("INSERT INTO visit VALUES (?, ?)", (n, f"Marked treatment {n:03d}"))
    connection.execute("DELETE FROM visit")
    connection.close()
    assert b"Marked treatment" in plain_pages(path, key)
