"""Finding cards by the words of their names, as they are typed."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice

from salon_vault.clients.model import Client, ClientId, ClientLine
from salon_vault.clients.names import search_words
from salon_vault.clients.names import words as split
from storage.cipher import Connection
from storage.client_rows import LINE, line_of

PROBE = 2000
"""Rows at which a beginning counts as common; counting on would cost more than it saves."""

HIGHEST = "\U0010ffff"
"""Sorts after every letter: the end of the range of words with one beginning."""

BLANK = " "
"""Stands before each word of ``client_word.name`` and ``client.words``."""

ALIKE = 72.0
"""Least ``rapidfuzz`` ratio, 0 to 100, of a typing error: one slip in four letters."""

WORDS_ALIKE = 50
"""Most words that one misspelt word may stand for."""

LENGTHS = 2
"""Letters that a misspelt word may be longer or shorter."""

_LINES = f"""
    SELECT {LINE} FROM client_word AS w CROSS JOIN client AS c ON c.id = w.client"""  # noqa: S608 - constants only

_HAS_TOO = " AND instr(w.name, ?) > 0"

_HAS_ONE_OF = """
    AND EXISTS (SELECT 1 FROM json_each(?)
                WHERE instr(w.name || ' ', ' ' || value || ' ') > 0)"""

_BY_NAME = " ORDER BY w.word, w.name, w.client"

_TAKE_OUT = "DELETE FROM client_word WHERE word = ? AND name = ? AND client = ?"
_PUT_IN = "INSERT INTO client_word (word, name, client) VALUES (?, ?, ?)"


def words_of(client: Client) -> str:
    """Return all words of a card, each after a blank, those of its name first and as there."""
    every = search_words(client.name, client.spelling)
    written = [word for word in dict.fromkeys(split(client.name)) if word in every]
    return "".join(BLANK + word for word in (*written, *sorted(every.difference(written))))


class ClientWords:
    """The index of words over the names of all cards."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, client_id: ClientId, was: str, now: str) -> None:
        """
        Index a card by the words of ``now`` in place of those of ``was``; see ``words_of``.

        What was indexed is told and not folded again: another program may have folded it.
        """
        if was == now:
            return
        for sql, name in ((_TAKE_OUT, was), (_PUT_IN, now)):
            self._connection.executemany(
                sql, [(word, name, client_id) for word in name.split()]
            )

    def find(self, words: Sequence[str], limit: int) -> list[ClientLine]:
        """Return the cards that have, for each folded word, a word beginning with it."""
        if not words:
            return []
        rarest, *others = sorted(dict.fromkeys(words), key=self._how_common)
        sql = _LINES + " WHERE w.word >= ? AND w.word < ?" + _HAS_TOO * len(others) + _BY_NAME
        values = (*_range_of(rarest), *(BLANK + word for word in others))
        with closing(self._connection.execute(sql, values)) as rows:
            return list(islice(_each_once(map(line_of, rows)), limit))

    def find_similar(self, words: Sequence[str], limit: int) -> list[ClientLine]:
        """Return the cards that have, for each word, one a typing error away, best first."""
        if not words:
            return []
        first, *others = [self._alike(word) for word in words]
        lines = _each_once(line for word in first for line in self._having(word, others))
        return list(islice(lines, limit))

    def _how_common(self, word: str) -> int:
        """Return how many rows begin with ``word``, counted no further than ``PROBE``."""
        row = self._connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM client_word"
            " WHERE word >= ? AND word < ? LIMIT ?)",
            (*_range_of(word), PROBE),
        ).fetchone()
        return int(row[0])

    def _having(self, word: str, others: Sequence[Sequence[str]]) -> Iterator[ClientLine]:
        sql = _LINES + " WHERE w.word = ?" + _HAS_ONE_OF * len(others) + _BY_NAME
        rows = self._connection.execute(sql, (word, *map(json.dumps, others)))
        with closing(rows):
            yield from map(line_of, rows)

    def _alike(self, word: str) -> list[str]:
        from rapidfuzz import fuzz, process  # not before the unlock window

        found = process.extract(
            word,
            self._neighbours(word),
            scorer=fuzz.ratio,
            score_cutoff=ALIKE,
            limit=WORDS_ALIKE,
        )
        return [alike for alike, _, _ in found]

    def _neighbours(self, word: str) -> list[str]:
        """Return all words of a similar length that begin with one of its first letters."""
        found: list[str] = []
        for letter in sorted(set(word[:2])):
            rows = self._connection.execute(
                "SELECT DISTINCT word FROM client_word WHERE word >= ? AND word < ?"
                " AND length(word) BETWEEN ? AND ?",
                (*_range_of(letter), len(word) - LENGTHS, len(word) + LENGTHS),
            )
            found.extend(row[0] for row in rows)
        return found


def _range_of(beginning: str) -> tuple[str, str]:
    return beginning, beginning + HIGHEST


def _each_once(lines: Iterator[ClientLine]) -> Iterator[ClientLine]:
    seen: set[ClientId] = set()
    for line in lines:
        if line.id not in seen:
            seen.add(line.id)
            yield line
