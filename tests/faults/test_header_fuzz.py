"""R13: whatever is done to a header's bytes, an altered one is refused, and quickly."""

import hashlib
import random
import re
import time
from collections import Counter

import pytest

from salon_vault.errors import HeaderDamaged, KdfOutOfBounds, VaultTooNew
from storage.canonical import NotCanonical, from_canonical
from storage.header import FIRST_LINE, LONGEST, dump_header, parse_header
from storage.strict import listed
from tests.faults.scale import times
from tests.storage.header_of import salon
from tests.storage.test_header_2_vectors import RAW as RAW_2

MUTATIONS = times(quick=100_000, full=10_000_000)

SLOWEST = 0.020
"""Seconds one refusal may take."""

TAIL = 73
"""Bytes of the checksum line."""


def flip(raw, chance):
    place = chance.randrange(len(raw))
    raw[place] ^= 1 << chance.randrange(8)


def cut_off(raw, chance):
    del raw[chance.randrange(len(raw)) :]


def insert(raw, chance):
    place = chance.randrange(len(raw))
    raw[place:place] = chance.randbytes(chance.randrange(1, 20))


def leave_out(raw, chance):
    place = chance.randrange(len(raw))
    del raw[place : place + chance.randrange(1, 200)]


def blank(raw, chance):
    place = chance.randrange(len(raw))
    end = min(len(raw), place + 512)
    raw[place:end] = bytes(end - place)


def turn_round(raw, chance):
    one, other = sorted(chance.sample(range(len(raw)), 2))
    raw[:] = raw[:one] + raw[other:] + raw[one:other]


def change_a_digit(raw, chance):
    digit = re.compile(rb"[0-9]").search(raw, chance.randrange(len(raw)))
    if digit:
        raw[digit.start()] = ord(chance.choice("0123456789"))


def replace_all(raw, chance):
    raw[:] = chance.randbytes(chance.randrange(600))


DEEDS = (flip, cut_off, insert, leave_out, blank, turn_round, replace_all)


def framed(front):
    return front + b"\nsha256 " + hashlib.sha256(front).hexdigest().encode() + b"\n"


def mutated(raw, chance):
    """Return ``raw`` after one deed; half of the time under a fresh checksum."""
    if chance.random() < 0.5:
        other = bytearray(raw)
        chance.choice(DEEDS)(other, chance)
        return bytes(other)
    front = bytearray(raw[:-TAIL])
    chance.choice((*DEEDS, change_a_digit))(front, chance)
    return framed(bytes(front))


def outcomes(parse, raw, count, seed):
    """Count what became of ``count`` mutations, and return the longest refusal in seconds."""
    chance = random.Random(seed)
    found = Counter()
    slowest = 0.0
    for _ in range(count):
        other = mutated(raw, chance)
        begun = time.thread_time()
        try:
            parse(other)
        except (HeaderDamaged, KdfOutOfBounds, VaultTooNew) as trouble:
            found[type(trouble).__name__] += 1
        else:
            found["same" if other == raw else "ALTERED"] += 1
        slowest = max(slowest, time.thread_time() - begun)
    return found, slowest


def parse_trusting(raw):
    """A parser that looks at shapes alone: no checksum, no signature."""
    try:
        body = from_canonical(raw[len(FIRST_LINE) : -TAIL], LONGEST)
    except NotCanonical as problem:
        raise HeaderDamaged from problem
    if not isinstance(body, dict) or "slots" not in body:
        raise HeaderDamaged
    listed(body["slots"], 64)


@pytest.mark.parametrize("with_key_file", [False, True])
def test_no_altered_header_is_accepted(with_key_file):
    raw = RAW_2 if with_key_file else dump_header(salon().header)
    count = MUTATIONS // 2
    found, slowest = outcomes(parse_header, raw, count, seed=13)
    assert found["ALTERED"] == 0
    assert sum(found.values()) == count
    assert found["HeaderDamaged"] > 0.9 * count
    assert found["KdfOutOfBounds"] > 0
    assert slowest < SLOWEST


def test_a_trusting_parser_is_caught_by_the_same_fuzz():
    found, _ = outcomes(parse_trusting, dump_header(salon().header), 3_000, seed=13)
    assert found["ALTERED"] > 0


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        FIRST_LINE,
        framed(b""),
        framed(FIRST_LINE),
        framed(FIRST_LINE + b"{}"),
        framed(FIRST_LINE + b"[" * 200_000),
        framed(FIRST_LINE + b'{"format":' + b"9" * 10_000 + b"}"),
        framed(FIRST_LINE + b'"' + b"a" * 5_000_000 + b'"'),
        bytes(LONGEST * 4),
    ],
)
def test_bombs_are_refused_quickly(raw):
    begun = time.thread_time()
    with pytest.raises(HeaderDamaged):
        parse_header(raw)
    assert time.thread_time() - begun < SLOWEST
