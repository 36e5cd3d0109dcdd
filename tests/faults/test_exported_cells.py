"""R26: no cell that leaves is a formula in another program, and all come back as they were."""

import csv
import random
from io import StringIO

import pytest

from salon_vault.exporting.cells import PREFIX, STARTS_FORMULA, defused, restored, table
from tests.faults.scale import times

BEFORE = ["", "'", "''", " ", "\n", "\u00a0", "\ufeff", "' "]
AFTER = ["", "1", "cmd|' /C calc'!A0", "HYPERLINK(1)", '"', "+48601234418", "\r\n=1"]
FORMS = [
    before + sign + after
    for sign in sorted(STARTS_FORMULA)
    for before in BEFORE
    for after in AFTER
]
HARMLESS = ["", "Ada", "'s-Gravenhage", "1-2", "a=b", "00 48", "ul. Długa 5 - 7", "王小明"]


def read_back(written):
    text = b"".join(written).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), strict=True))


def test_whatever_could_compute_begins_with_an_apostrophe_in_quotes():
    for form in FORMS:
        written = b"".join(table([[form, "next"]])).decode("utf-8-sig")
        assert written.startswith('"' + PREFIX)
        assert read_back(table([[form, "next"]])) == [[PREFIX + form, "next"]]
        assert restored(defused(form)) == form


@pytest.mark.parametrize("text", HARMLESS)
def test_what_cannot_compute_stays_as_it_is(text):
    assert defused(text) == restored(text) == text


def test_any_text_comes_back():
    chance = random.Random(26)
    letters = "=+-@'\" \t\r\n\0,;＝＋－＠aż王"
    for _ in range(times(500, 100_000)):
        text = "".join(chance.choices(letters, k=chance.randrange(8)))
        assert restored(defused(text)) == text
        assert read_back(table([[text]])) == [[defused(text)]]


def test_control_a_plain_table_hands_formulas_on():
    plain = StringIO(newline="")
    csv.writer(plain).writerow(["=1+1"])
    assert plain.getvalue().startswith("=")
