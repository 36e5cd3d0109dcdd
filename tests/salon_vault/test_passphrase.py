"""A generated passphrase is long enough to be one, and short enough to be typed."""

import math
import re
from collections import Counter

from salon_vault.staff.passphrase import FEWEST, WORDS
from salon_vault.staff.passwords import PASSPHRASE_WORDS, check_password, make_passphrase

LEAST_BITS = 55


def test_there_are_words_enough():
    assert len(WORDS) >= FEWEST
    assert PASSPHRASE_WORDS * math.log2(len(WORDS)) >= LEAST_BITS


def test_no_word_comes_twice():
    assert [word for word, times in Counter(WORDS).items() if times > 1] == []


def test_every_word_is_short_and_plain():
    assert [word for word in WORDS if not re.fullmatch("[a-z]{3,8}", word)] == []


def test_every_passphrase_is_one_the_rules_accept():
    for _ in range(50):
        check_password(make_passphrase())


def test_words_are_joined_so_that_they_can_be_told_apart():
    words = make_passphrase().split("-")

    assert len(words) == PASSPHRASE_WORDS
    assert set(words) <= set(WORDS)
