"""One find as a whole process, beside keepassxc-cli where that is installed."""

import base64
import secrets
import shutil
import statistics
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.peers import in_turn
from benchmarks.processes import answer_of, command
from benchmarks.row import Row, reported, timed
from benchmarks.vaults import PASSWORD, SIZES, Filled, filled, unlocked
from storage.keys import FLOOR, SALT, derive

PEER = "keepassxc-cli"
ROUNDS = 3
LEAST = 100
"""Milliseconds of key derivation below which the peer does not go."""


def measure(folder: Path) -> list[Row]:
    """Measure at every size; without the peer there is nothing to report."""
    if shutil.which(PEER) is None:
        print(f"({PEER} is not installed)", end=" ")
        return []
    derive(PASSWORD, bytes(SALT), FLOOR)
    cost = statistics.median(
        timed(lambda: derive(PASSWORD, bytes(SALT), FLOOR)) for _ in range(5)
    )
    wait = max(LEAST, round(cost))
    return [_measured(filled(folder, size), folder, wait) for size in SIZES]


def _measured(vault: Filled, folder: Path, wait: int) -> Row:
    one, compiled = vault.sought[0], folder / "compiled"
    exported, database = folder / "clients.xml", folder / f"{vault.clients}.kdbx"
    exported.write_text(_xml(vault), "utf-8")
    importing = [PEER, "import", "-q", "-p", "-t", str(wait), str(exported), str(database)]
    answer_of(importing, compiled, f"{PASSWORD}\n{PASSWORD}\n")
    exported.unlink()
    ours = command("find_once", str(vault.folder), one.name)
    theirs = [PEER, "search", "-q", str(database), one.name]
    works = [
        lambda: _found(answer_of(ours, compiled, f"{PASSWORD}\n"), one.name),
        lambda: _found(answer_of(theirs, compiled, f"{PASSWORD}\n"), one.name),
    ]
    rounds = [in_turn(works, number) for number in range(ROUNDS + 1)][1:]
    database.unlink()
    value, peer = (statistics.median(side) for side in zip(*rounds, strict=True))
    what = f"find as a whole process; peer: {PEER}, key derivation of {wait} ms for both"
    return reported("keepass.find", what, vault.clients, value, "ms", peer)


def _found(said: str, name: str) -> None:
    assert name in said, said


def _xml(vault: Filled) -> str:
    """Return everybody's name and a number as the peer's import format."""
    with unlocked(vault) as opened, opened.work() as work:
        rows = work.clients._connection.execute(
            "SELECT name, phone_tail FROM client"
        ).fetchall()
    entries = "".join(
        f"<Entry><UUID>{_uuid()}</UUID>"
        f"<String><Key>Title</Key><Value>{escape(name)}</Value></String>"
        f"<String><Key>UserName</Key><Value>{tail}</Value></String></Entry>"
        for name, tail in rows
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><KeePassFile><Meta/><Root><Group>'
        f"<UUID>{_uuid()}</UUID><Name>Root</Name>{entries}</Group></Root></KeePassFile>"
    )


def _uuid() -> str:
    return base64.b64encode(secrets.token_bytes(16)).decode("ascii")
