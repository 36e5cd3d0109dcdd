"""Searching and reading a card, warm: the same books on SQLCipher and on plain sqlite3."""

import statistics
from functools import partial
from pathlib import Path

from benchmarks.peers import PLAIN, copy_plainly, in_turn, plain_work
from benchmarks.row import Row, against, below
from benchmarks.vaults import SIZES, Filled, filled, unlocked
from salon_vault.clients.model import ClientId
from salon_vault.clients.use_cases import find_clients
from storage.work import SqlWork

ROUNDS = 7
"""Of which the first only warms up."""
TEXTS = 15
"""Clients of whose names several beginnings are typed."""
CARD_LIMIT = 0.3
SEALED = "SELECT version, sealed FROM sealed_record WHERE subject = ? AND client = ?"


def measure(folder: Path) -> list[Row]:
    """Measure at every size, both files opened anew and warmed."""
    return [row for size in SIZES for row in _measured(filled(folder, size), folder)]


def _measured(vault: Filled, folder: Path) -> list[Row]:
    plain = folder / f"plain-{vault.clients}.sqlite"
    with unlocked(vault) as opened:
        copy_plainly(opened, plain)
    with (
        unlocked(vault) as opened,
        opened.work() as ours,
        plain_work(opened, plain) as theirs,
    ):
        search, bare_search = _searched(ours, theirs, _texts(vault))
        card, bare_card = _read(ours, theirs, [one.id for one in vault.sought])
    plain.unlink()
    what = f"search, warm, mean of {4 * TEXTS + TEXTS} texts; peer: {PLAIN}"
    card_what = f"SQL of a card with its visits; {vault.sealed}; peer: {PLAIN}"
    size = vault.clients
    return [
        against("search.warm", what, size, search, "ms", bare_search, 1.5),
        below("card.sql", card_what, size, card, "ms", CARD_LIMIT, bare_card),
    ]


def _texts(vault: Filled) -> list[str]:
    """Return what is typed: one letter, three, a whole word, two beginnings, three digits."""
    texts = []
    for number, one in enumerate(vault.sought[:TEXTS]):
        first = one.name.split()[0]
        texts += [first[:1], first[:3], first, one.text, f"{number * 61:03d}"]
    return texts


def _searched(ours: SqlWork, theirs: SqlWork, texts: list[str]) -> tuple[float, float]:
    """Return the mean over ``texts`` of the median over all rounds, for both."""
    medians = []
    for text in texts:
        both = [partial(find_clients.do, work, text) for work in (ours, theirs)]
        rounds = [in_turn(both, number) for number in range(ROUNDS)][1:]
        medians.append([statistics.median(side) for side in zip(*rounds, strict=True)])
    our_side, their_side = zip(*medians, strict=True)
    return statistics.fmean(our_side), statistics.fmean(their_side)


def _read(ours: SqlWork, theirs: SqlWork, ids: list[ClientId]) -> tuple[float, float]:
    """Return the medians over all cards, read in the same order over and over."""
    samples = []
    for number in range(ROUNDS):
        for one in ids:
            pair = in_turn([partial(_card, ours, one), partial(_card, theirs, one)], number)
            samples += [pair] if number else []
    our_side, their_side = zip(*samples, strict=True)
    return statistics.median(our_side), statistics.median(their_side)


def _card(work: SqlWork, one: ClientId) -> None:
    work.clients.get(one)
    work.visits.of_client(one)
    for subject in ("contact", "health"):
        work.clients._connection.execute(SEALED, (subject, one)).fetchone()
