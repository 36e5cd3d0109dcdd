"""
Erased clients: who they were nobody can tell, but every older copy of them is recognised.

The ledger keeps a keyed token of a client's random id and the day. Its key comes from the log's
first key, which owners and kits hold and which never changes: so a set of any age, restored,
loses its copies of erased clients again before anything of it is shown.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from salon_vault.access import Permission
from salon_vault.audit import Seq, Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.errors import NotPermitted
from storage.backup.manifest import Erased
from storage.cipher import Connection
from storage.log import SqlLogBook
from storage.log_pages import OF_SEQ
from storage.planted import day, sound
from storage.ring import KeyRing
from storage.seal import KEY, bound, mac, stretch, wipe
from storage.sealed import Touched

USE = "erasure"
"""What the log's first key is stretched for."""

_ENTRIES = f"""
    WITH naming AS (
        SELECT DISTINCT seq FROM log_ref WHERE id IN (
            SELECT ?1
            UNION ALL SELECT id FROM visit WHERE client = ?1
            UNION ALL SELECT code FROM paper WHERE client = ?1)),
    intent AS (
        SELECT {OF_SEQ} AS seq FROM naming JOIN log USING (seq) WHERE {OF_SEQ} IS NOT NULL)
    SELECT seq FROM log_detail WHERE seq IN naming OR seq IN intent ORDER BY seq"""  # noqa: S608 - constants only
"""
Entries with a detail that name the card, and the INTENTs they answer, which name nobody.

Who names a record names its card (``storage.card_touches``); in version 0.1 not yet always.
"""


_HELD = """
    SELECT subject, client FROM sealed_record WHERE client = ?1
    UNION ALL SELECT subject, id FROM sealed_item WHERE client = ?1
    UNION ALL SELECT 'closed_card', client FROM closed_card WHERE client = ?1
    UNION ALL SELECT 'visit', id FROM visit WHERE client = ?1
    UNION ALL SELECT 'paper', code FROM paper WHERE client = ?1
    UNION ALL SELECT 'formula', id FROM formula WHERE client = ?1
    UNION ALL SELECT 'answers', id FROM answers WHERE client = ?1
    UNION ALL SELECT 'patch_test', id FROM patch_test WHERE client = ?1
    UNION ALL SELECT 'patch_test', id FROM test_lapse WHERE client = ?1
    UNION ALL SELECT 'reaction', id FROM reaction WHERE client = ?1
    UNION ALL SELECT 'override', id FROM clearance_override WHERE client = ?1
    UNION ALL SELECT 'publication', id FROM photo_publication WHERE client = ?1
    UNION ALL SELECT 'consent', id FROM consent_answer WHERE client = ?1
    UNION ALL SELECT 'scan', id FROM scan_page
        WHERE paper IN (SELECT code FROM paper WHERE client = ?1)"""
"""What the log holds, and goes with the card."""


_BLOBS = """
    SELECT blob FROM paper WHERE client = ?1
    UNION ALL SELECT blob FROM client_blob WHERE client = ?1
    UNION ALL SELECT picture FROM scan_page
        WHERE paper IN (SELECT code FROM paper WHERE client = ?1)
    UNION ALL SELECT thumbnail FROM scan_page
        WHERE paper IN (SELECT code FROM paper WHERE client = ?1)"""


def erasure_tokens(ring: KeyRing, clients: Iterable[ClientId]) -> list[bytes]:
    """
    Return the tokens of ``clients``, 32 bytes each, in their order.

    Raises:
        NotPermitted: without the grant of the log's first key.
    """
    first_key = ring.log_key()
    if first_key is None:
        raise NotPermitted(Permission.MANAGE_STAFF.value)
    key = stretch(first_key, USE)
    tokens = [mac(key, bound(USE, ring.vault_id, client)) for client in clients]
    wipe(key)
    return tokens


def keep_erasures(connection: Connection, erased: Iterable[Erased]) -> None:
    """Enter erasures into the ledger; of one that stands there already the first day stays."""
    connection.executemany(
        "INSERT INTO erasure (token, erased_on) VALUES (?, ?)"
        " ON CONFLICT (token) DO UPDATE SET erased_on = min(erased_on, excluded.erased_on)",
        [(each.token, each.erased_on) for each in erased],
    )


def known_erasures(connection: Connection) -> list[Erased]:
    """Return the whole ledger; what cannot be a token or a day was planted, and is none."""
    rows = connection.execute("SELECT token, erased_on FROM erasure ORDER BY token")
    return sound(rows, _erased)


def remember_erasure(
    connection: Connection, ring: KeyRing, client: ClientId, on: date
) -> Erased:
    """
    Enter the erasure of a client into the ledger, and return what stands there.

    The cards that were merged into theirs are entered with it: an older set has them apart.

    Raises:
        NotPermitted: without the grant of the log's first key.
    """
    merged = connection.execute("SELECT id FROM client WHERE merged_into = ?", (client,))
    cards = [client, *(ClientId(id_) for (id_,) in merged.fetchall())]
    erased = [Erased(token, on.isoformat()) for token in erasure_tokens(ring, cards)]
    keep_erasures(connection, erased)
    return erased[0]


def erased_among(connection: Connection, ring: KeyRing) -> list[ClientId]:
    """Return the clients whom the ledger says were erased, cards merged into others first."""
    rows = connection.execute("SELECT id FROM client ORDER BY merged_into IS NULL, id")
    clients = [ClientId(id_) for (id_,) in rows]
    ledger = {each.token for each in known_erasures(connection)}
    tokens = erasure_tokens(ring, clients) if ledger else []
    return [one for one, token in zip(clients, tokens, strict=False) if token in ledger]


def erase_records(
    connection: Connection, log: SqlLogBook, client: ClientId, touched: Touched
) -> list[str]:
    """
    Remove a client from the database, and report it; return the ids of blobs left without one.

    Every card that was merged into this one goes first. Of each: the card, words, tokens,
    sealed records, visits, day list, papers and their scans, hand-overs, photos, files, keys of
    blobs, the names of its files outside the vault, and the details of every entry of the log
    that names one of them. The touches say what went, those for the log with the root's word;
    the caller writes them into an entry.

    Raises:
        NotPermitted: without the root grant.
    """
    merged = connection.execute("SELECT id FROM client WHERE merged_into = ?", (client,))
    cards = [*(ClientId(id_) for (id_,) in merged.fetchall()), client]
    return [blob for card in cards for blob in _erase_card(connection, log, card, touched)]


def _erase_card(
    connection: Connection, log: SqlLogBook, client: ClientId, touched: Touched
) -> list[str]:
    log.erase_details([Seq(seq) for seq in _entries(connection, client)])
    blobs = [blob for (blob,) in connection.execute(_BLOBS, (client,))]
    for subject, record in connection.execute(_HELD, (client,)).fetchall():
        touched(Touch(Verb.ERASED, Subject(subject), record))
    connection.executemany("DELETE FROM blob WHERE id = ?", [(blob,) for blob in blobs])
    connection.execute("DELETE FROM client WHERE id = ?", (client,))
    touched(Touch(Verb.ERASED, Subject.CLIENT, client))
    return blobs


def _entries(connection: Connection, client: ClientId) -> Iterator[int]:
    """Return the entries that name a record of the client and still have their detail."""
    found = connection.execute(_ENTRIES, (client,))
    return (seq for (seq,) in found.fetchall())


def _erased(token: bytes, on: str) -> Erased:
    if len(token) != KEY or day(on).isoformat() != on:
        raise ValueError("erasure")
    return Erased(token, on)
