"""R7: pages torn, zeroed or swapped, and files cut short, are reported or change nothing."""

import random
import shutil

import pytest

from tests.faults.scale import times
from tests.faults.spoiling import dump, key_of, lived_in, opened, outcomes_of

PAGE = 4096
FRAME = 24 + PAGE
WAL_HEADER = 32
"""Bytes, as SQLite's file format has them."""

SECTOR = 512
TRIED = times(30, 1_000_000)
"""Of each kind of spoiling; in full, every page there is."""


@pytest.fixture
def anchors(tmp_path):
    return tmp_path / "anchors"


@pytest.fixture
def database(salon, anchors):
    """The database alone, without what a crash left beside it."""
    lived_in(salon, anchors)
    opened(salon, anchors).close()
    return salon.folder / "db-1.sqlite"


@pytest.fixture
def ahead(salon, anchors):
    """The write-ahead log as a crash leaves it."""
    lived_in(salon, anchors)
    return salon.folder / "db-1.sqlite-wal"


def some(ways):
    every = list(ways)
    return random.Random(7).sample(every, min(TRIED, len(every)))


def with_page(whole, number, page):
    return whole[: number * PAGE] + page + whole[(number + 1) * PAGE :]


def page_of(whole, number):
    return whole[number * PAGE : (number + 1) * PAGE]


def zeroed(whole):
    return [with_page(whole, number, bytes(PAGE)) for number in range(len(whole) // PAGE)]


def torn(whole):
    """Of each page, the sectors behind a place that a power cut chose are another page's."""
    chance = random.Random(7)
    for number in range(len(whole) // PAGE - 1):
        here, there = page_of(whole, number), page_of(whole, number + 1)
        cut = SECTOR * chance.randrange(1, PAGE // SECTOR)
        yield with_page(whole, number, here[:cut] + there[cut:])


def swapped(whole):
    for number in range(len(whole) // PAGE - 1):
        here, there = page_of(whole, number), page_of(whole, number + 1)
        yield with_page(with_page(whole, number, there), number + 1, here)


def cut(whole):
    return [whole[:size] for size in range(0, len(whole), PAGE)]


@pytest.mark.parametrize("spoil", [zeroed, torn, swapped, cut])
def test_a_database_with_spoilt_pages_is_reported_and_shows_nothing_else(
    salon, database, spoil
):
    key = key_of(salon)
    expected = dump(salon.folder, key)
    ways = some(spoil(database.read_bytes()))

    found = outcomes_of(salon, database, ways, lambda: dump(salon.folder, key), expected)

    assert found["another"] == 0
    assert found["DatabaseDamaged"] > len(ways) / 2
    assert found["DatabaseDamaged"] + found["the same"] == len(ways)


def test_a_write_ahead_log_cut_short_is_an_earlier_whole_state_that_the_anchor_tells(
    salon, ahead, anchors
):
    key, told = key_of(salon), {}
    contents, anchor = ahead.read_bytes(), shutil.copytree(anchors, anchors.with_name("then"))
    lengths = some(range(WAL_HEADER, len(contents), FRAME))

    def look():
        entries = dump(salon.folder, key)["log"]
        vault = opened(salon, anchors)
        told[len(entries)] = vault.anchors.put_back() is not None
        vault.close()
        shutil.rmtree(anchors)
        shutil.copytree(anchor, anchors)
        return entries

    cuts = [contents, *(contents[:length] for length in lengths)]
    states = []
    outcomes_of(salon, ahead, cuts, lambda: states.append(look()), None)

    whole = states[0]
    assert all(state == whole[: len(state)] for state in states), "never written like that"
    assert len(told) > 5, "the cuts were not noticed at all"
    assert [entries for entries, warned in told.items() if not warned] == [len(whole)]
