"""
Made ``entry-1.json`` and ``row-1.json``, once: ``python -m tests.vectors.build_log``.

Keys and people are those of ``header-1.bin``; content keys, salts and nonces were random on the
day. The files are never made again for format 1: ``tests/storage/test_log_vectors.py`` holds
every later program to them.
"""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from salon_vault.audit import Entry, Phase, Seq, Subject, Touch, Verb
from salon_vault.clients.model import Allergen, AllergyState, ClientId, Contact, Health
from storage.audit import SqlAuditLog, begin_log
from storage.cipher import Connection, create
from storage.contacts import ContactRecords
from storage.header import Header, parse_header
from storage.health import HealthRecords
from storage.identity import Identity
from storage.migrate import bring_up_to_date
from storage.ring import KeyRing
from storage.roll import Roll
from storage.signed_key import signed_key
from storage.signers import keep_signer
from storage.unlocking import open_identity

HERE = Path(__file__).parent
OWNER, SPECIALIST, RECEPTION = range(3)
"""Slots of the golden header."""

CLIENT = ClientId("00000000000000c1")
CONTACT = Contact(
    "+48600100200",
    "zażółć@example.org",
    "Długa 1\nŁódź",
    date(1988, 5, 12),
    date(2026, 11, 21),
)
HEALTH = Health(
    AllergyState.KNOWN,
    (Allergen("PPD", "swelling", "spring 2019"), Allergen("latex")),
    date(2026, 11, 21),
    "Chị Hoa",
    "tells it herself",
)
BOOT = "00000000000000b0"
AT = datetime(2026, 11, 21, 12, 30, 15, tzinfo=UTC)


CARD = (
    "INSERT INTO client (id, name, spelling, phone_tail, severity, last_visit, language,"
    " since, handling, allergies_asked_on, tail_backwards, version, words) VALUES"
    " (?, 'x', '', '', 0, NULL, 'pl', '2026-01-01', '', NULL, '', 1, ' x')"
)
"""What the sealed rows hang on."""


class GoldenClock:
    """Shows one time."""

    def now(self) -> datetime:
        return AT

    def monotonic(self) -> float:
        return 4321.5


def golden_ring(slot: int) -> KeyRing:
    """Return the keys of a person of the golden header."""
    header = parse_header((HERE / "header-1.bin").read_bytes())
    facts = json.loads((HERE / "header-1.json").read_text("utf-8"))["slots"][slot]
    identity = Identity.unpacked(bytes.fromhex(facts["identity"]))
    return open_identity(header, facts["member"], identity)


def golden_roll() -> Roll:
    """Return whom the log believes, as the golden header says."""
    return Roll.of(golden_header())


def golden_header() -> Header:
    """Return the golden header."""
    return parse_header((HERE / "header-1.bin").read_bytes())


def golden_database(folder: Path) -> Connection:
    """Return a new database with the golden people's signatures and an empty log."""
    connection = create(folder / "golden.sqlite", golden_ring(OWNER).database_key())
    bring_up_to_date(connection, lambda: None)
    owner = golden_ring(OWNER)
    for slot in (OWNER, SPECIALIST, RECEPTION):
        ring = golden_ring(slot)
        keep_signer(connection, signed_key(owner, ring.member.id, ring.public_key))
    return connection


def entries() -> list[tuple[int, Entry]]:
    """Return the golden entries, and whose slot wrote each."""
    owner, reception = golden_ring(OWNER).member.id, golden_ring(RECEPTION).member.id
    read = Touch(Verb.READ, Subject.CONTACT, CLIENT, 3, bytes(range(32)))
    printed = Touch(Verb.PRINTED, Subject.PAPER, "7KQM4T2F9XPDAAAA")
    return [
        (OWNER, Entry(AT, owner, "staff.sit_down", Phase.RUN)),
        (RECEPTION, Entry(AT, reception, "clients.open_card", Phase.RUN, (read,))),
        (OWNER, Entry(AT, owner, "consents.print_paper", Phase.INTENT, fresh=True)),
        (
            OWNER,
            Entry(
                AT,
                owner,
                "consents.print_paper",
                Phase.DONE,
                (printed,),
                of_seq=Seq(3),
                detail={"reason": "прошу ещё раз", "copies": 2, "fields": ["name"]},
            ),
        ),
    ]


def log_rows(connection: Connection) -> list[dict[str, object]]:
    """Return the log as the JSON file has it."""
    rows = connection.execute(
        "SELECT seq, core, link, signature, mac, salt, sealed"
        " FROM log LEFT JOIN log_detail USING (seq) ORDER BY seq"
    )
    names = ("seq", "core", "link", "signature", "mac", "salt", "sealed")
    return [dict(zip(names, map(_hex, row), strict=True)) for row in rows]


def _hex(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value


def build(folder: Path) -> tuple[dict[str, object], dict[str, object]]:
    """Return the golden entries and rows."""
    connection = golden_database(folder)
    connection.execute("BEGIN")
    begin_log(connection, golden_ring(OWNER))
    ((start,),) = connection.execute("SELECT mac_state FROM log_state").fetchall()
    for slot, entry in entries():
        SqlAuditLog(connection, golden_ring(slot), GoldenClock(), BOOT).append(entry)
    ((end,),) = connection.execute("SELECT mac_state FROM log_state").fetchall()
    connection.execute(CARD, (CLIENT,))
    ring = golden_ring(SPECIALIST)
    HealthRecords(connection, ring, lambda touch: None).save(CLIENT, HEALTH)
    ContactRecords(connection, golden_ring(RECEPTION), lambda touch: None).save(CLIENT, CONTACT)
    sealed = connection.execute("SELECT subject, client, version, sealed FROM sealed_record")
    tokens = connection.execute("SELECT token FROM contact_token ORDER BY token")
    rows: dict[str, object] = {
        "sealed_record": [[_hex(value) for value in row] for row in sealed],
        "contact_token": [token.hex() for (token,) in tokens],
    }
    log = {"mac_state": [start.hex(), end.hex()], "log": log_rows(connection)}
    connection.close()
    return log, rows


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        for name, made in zip(("entry-1", "row-1"), build(Path(place)), strict=True):
            spelled = json.dumps(made, indent=1, ensure_ascii=False)
            (HERE / f"{name}.json").write_text(spelled + "\n", encoding="utf-8")
