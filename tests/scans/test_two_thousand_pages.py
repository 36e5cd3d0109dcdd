"""
Two thousand scanned pages: read right or left to a person, and none read wrong.

A tenth of them is read in every run; ``make scans`` reads all, and shows the table. Whether
they are *filed* right is shown in ``tests/salon_vault``, with the same reader.
"""

import os
import random
from functools import cache

import pytest

from salon_vault.scans.model import Ink
from tests.scans.reading import (
    NOT_READ,
    RIGHT,
    Figures,
    Verdict,
    compared,
    figures_of,
    read_by_children,
    table_of,
)
from tests.scans.sheets import printed_sheets
from tests.scans.stack import CONDITIONS, PAGES, RESOLUTIONS, SEED, scanned, with_decoys
from ui.helper.scanned import read_pages

FULL = os.environ.get("SALON_SCANS") == "full"
SAMPLE = PAGES // 10

RIGHT_SHARE = 0.99
"""Of the pages of 150 dpi and more."""

SURE_SHARE = 0.9
"""Of the signed fields: told to be signed, and not left to a person."""


@cache
def verdicts() -> list[Verdict]:
    """Read a tenth that has every condition at every resolution, or everything."""
    first = 0 if FULL else random.Random(SEED).randrange(10) * SAMPLE
    numbers = range(PAGES) if FULL else range(first, first + SAMPLE)
    return read_by_children(sheets(), numbers)


@cache
def sheets():
    return printed_sheets(random.Random(SEED))


def assert_as_promised(found: Figures) -> None:
    """Hold the figures against what was promised."""
    assert found.wrong == 0
    assert found.share_right >= RIGHT_SHARE
    assert found.signed_as_empty == 0
    assert found.empty_as_written == 0
    assert found.signed_unsure <= (1 - SURE_SHARE) * found.signed


def test_pages_are_read_right_and_none_is_read_wrong(capsys):
    found = figures_of(verdicts())
    with capsys.disabled():
        print(f"\n{table_of(verdicts())}" if FULL else "", end="")
    assert found.pages == (PAGES if FULL else SAMPLE)
    assert_as_promised(found)


def test_every_condition_is_met_at_every_resolution():
    met = {(each.condition, each.dpi) for each in verdicts()}
    assert met == {(condition, dpi) for condition in CONDITIONS for dpi in RESOLUTIONS}
    assert {ink for each in verdicts() for ink in each.signed_as} >= {Ink.WRITTEN.value}
    assert {ink for each in verdicts() for ink in each.empty_as} >= {Ink.EMPTY.value}


def careless(code):
    """Believe every QR code that looks a little like ours: no mark, no check digits."""
    text = code.text
    return (text[3:19], int(text[19:21])) if text[19:21].isdigit() else None


def test_codes_beside_ours_are_not_believed_and_a_careless_reader_is_seen(qapp):
    made = list(with_decoys(sheets(), range(8)))
    pages = [read_pages(each.contents, 0, 1)[0] for each in made]
    careful = [compared(*pair).code for pair in zip(made, pages, strict=True)]
    assert careful == [RIGHT] * len(made)
    believing = [compared(*pair, careless) for pair in zip(made, pages, strict=True)]
    assert figures_of(believing).wrong > 0
    with pytest.raises(AssertionError):
        assert_as_promised(figures_of(believing))


@pytest.mark.parametrize(
    "change",
    [
        {"code": "wrong"},
        {"signed_as": ("empty",)},
        {"empty_as": ("written",)},
        {"signed_as": ("unsure",) * 99},
    ],
)
def test_control_one_page_told_wrong_is_seen(change):
    fine = [Verdict(n, "clean", 200, RIGHT, ("written",), ("empty",)) for n in range(200)]
    assert_as_promised(figures_of(fine))
    bad = Verdict(
        **{
            "number": 0,
            "condition": "clean",
            "dpi": 200,
            "code": RIGHT,
            "signed_as": (),
            "empty_as": (),
        }
        | change
    )
    with pytest.raises(AssertionError):
        assert_as_promised(figures_of([*fine, bad]))


def test_control_pages_left_to_a_person_are_counted():
    fine = [Verdict(n, "clean", 200, RIGHT, (), ()) for n in range(98)]
    left = [Verdict(n, "clean", 200, NOT_READ, (), ()) for n in range(2)]
    with pytest.raises(AssertionError):
        assert_as_promised(figures_of([*fine, *left]))


def test_the_same_seed_makes_the_same_pages():
    (once,), (twice,) = (list(scanned(sheets(), [7])) for _ in range(2))
    assert once.contents == twice.contents
    (other,) = scanned(sheets(), [57])
    assert other.contents != once.contents
