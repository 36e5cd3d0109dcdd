"""Entries and rows of format 1, as they were written once, read the same for ever."""

import json
from dataclasses import replace

import pytest

from salon_vault.compartments import Compartment, Sealed
from salon_vault.log.anchor import Verdict, figures
from storage.anchors import VaultAnchors
from storage.audit import SqlAuditLog
from storage.contacts import ContactRecords
from storage.health import HealthRecords
from storage.log import SqlLogBook
from storage.log_format import (
    commit,
    first_link,
    link,
    move_forward,
    read_core,
    seal_forward,
    signer_id,
    to_sign,
    write_core,
)
from storage.seal_format import Seal, read_seal, to_countersign, to_sign_seal
from storage.verification import Verifier
from tests.vectors.build_log import (
    AT,
    CARD,
    CLIENT,
    CONTACT,
    HEALTH,
    HERE,
    OWNER,
    RECEPTION,
    SPECIALIST,
    GoldenClock,
    entries,
    golden_database,
    golden_header,
    golden_ring,
    golden_roll,
)

LOG = json.loads((HERE / "entry-1.json").read_text("utf-8"))
SEALS = json.loads((HERE / "seal-1.json").read_text("utf-8"))
ROWS = json.loads((HERE / "row-1.json").read_text("utf-8"))


class Patient:
    """Somebody waiting, without a word."""

    def reached(self, done, of):
        pass


def test_cores_read_back_as_the_entries_they_were_made_from():
    for row, (slot, entry) in zip(LOG["log"], entries(), strict=True):
        core = row["core"].encode()
        read = read_core(core)
        assert read.entry == replace(entry, detail={})
        assert read.stamp.signer == signer_id(golden_ring(slot).public_key)
        assert write_core(entry, read.stamp) == core


def test_links_signatures_and_macs_come_out_the_same():
    vault_id = golden_ring(OWNER).vault_id
    head, state = first_link(vault_id), bytes.fromhex(LOG["mac_state"][0])
    assert state == golden_ring(OWNER).log_key()
    for row, (slot, _) in zip(LOG["log"], entries(), strict=True):
        head = link(head, row["core"].encode())
        assert head.hex() == row["link"]
        message = to_sign(vault_id, row["seq"], head)
        assert golden_ring(slot).sign(message).hex() == row["signature"]
        assert seal_forward(state, head).hex() == row["mac"]
        state = move_forward(state)
    assert state.hex() == LOG["mac_state"][1]


def test_commitment_binds_the_sealed_detail():
    row = LOG["log"][-1]
    salt, sealed = bytes.fromhex(row["salt"]), bytes.fromhex(row["sealed"])
    assert json.loads(row["core"])["c"] == commit(salt, row["seq"], sealed)


@pytest.fixture
def database(tmp_path):
    """Put the golden rows into a database of today."""
    connection = golden_database(tmp_path)
    for row in LOG["log"]:
        values = [bytes.fromhex(row[name]) for name in ("link", "signature", "mac")]
        connection.execute(
            "INSERT INTO log (seq, core, link, signature, mac) VALUES (?, ?, ?, ?, ?)",
            (row["seq"], row["core"], *values),
        )
        for touch in read_core(row["core"].encode()).entry.touches:
            connection.execute(
                "INSERT INTO log_ref VALUES (?, ?, ?)",
                (touch.subject.value, touch.id, row["seq"]),
            )
    detail = LOG["log"][-1]
    connection.execute(
        "INSERT INTO log_detail VALUES (?, ?, ?)",
        (detail["seq"], bytes.fromhex(detail["salt"]), bytes.fromhex(detail["sealed"])),
    )
    connection.execute(
        "INSERT INTO log_state VALUES (1, ?, ?, ?)",
        (detail["seq"], bytes.fromhex(detail["link"]), bytes.fromhex(LOG["mac_state"][1])),
    )
    connection.execute(CARD, (CLIENT,))
    for subject, client, version, sealed in ROWS["sealed_record"]:
        connection.execute(
            "INSERT INTO sealed_record VALUES (?, ?, ?, ?)",
            (subject, client, version, bytes.fromhex(sealed)),
        )
    yield connection
    connection.close()


def test_golden_log_verifies_and_goes_on(database):
    ring = golden_ring(OWNER)
    database.execute("DELETE FROM sealed_record")  # no golden entry tells of the golden rows
    assert Verifier(database, ring, golden_roll()).verify(Patient()).sound
    SqlAuditLog(database, ring, GoldenClock()).append(entries()[0][1])
    assert Verifier(database, ring, golden_roll()).verify(Patient()).sound


def golden_book(database, slot):
    ring = golden_ring(slot)
    anchors = VaultAnchors(database, ring, golden_header, GoldenClock())
    return SqlLogBook(database, ring, lambda touch: None, golden_roll, anchors)


def test_golden_seal_and_anchor_come_out_the_same(database):
    ring, told = golden_ring(OWNER), LOG["log"][-1]
    by = (ring.member.id, signer_id(ring.public_key))
    seal = Seal(1, told["seq"], told["link"], *by, AT)
    assert seal.body.decode() == SEALS["body"]
    assert ring.sign(to_sign_seal(ring.vault_id, seal)).hex() == SEALS["signature"]
    countersigned = ring.sign_as_root(to_countersign(ring.vault_id, seal))
    assert countersigned.hex() == SEALS["countersignature"]
    assert read_seal(SEALS["body"].encode()) == seal
    for slot, kept in ((OWNER, "root"), (RECEPTION, "member")):
        anchors = VaultAnchors(database, golden_ring(slot), golden_header, GoldenClock())
        assert anchors.made().decode() == SEALS["anchors"][kept]
        for raw in SEALS["anchors"].values():
            assert anchors.held_against(raw.encode()).verdict is Verdict.FITS
    assert list(figures(bytes.fromhex(told["link"]))) == SEALS["figures"]


def test_golden_detail_opens_to_the_owner_alone(database):
    details = [
        golden_book(database, slot).latest(None, 1)[0].detail for slot in (OWNER, RECEPTION)
    ]
    assert details == [entries()[-1][1].detail, Sealed(Compartment.OWNER)]


def test_golden_contact_and_health_open_as_they_were_kept(database):
    contacts = ContactRecords(database, golden_ring(RECEPTION), lambda touch: None)
    health = HealthRecords(database, golden_ring(SPECIALIST), lambda touch: None)
    assert contacts.get(CLIENT) == replace(CONTACT, version=1)
    assert health.get(CLIENT) == replace(HEALTH, version=1)


def test_tokens_of_numbers_and_birthdays_come_out_the_same(database):
    contacts = ContactRecords(database, golden_ring(RECEPTION), lambda touch: None)
    contacts.save(CLIENT, replace(CONTACT, version=1, mail=""))
    rows = database.execute("SELECT token FROM contact_token ORDER BY token")
    assert [token.hex() for (token,) in rows] == ROWS["contact_token"]
