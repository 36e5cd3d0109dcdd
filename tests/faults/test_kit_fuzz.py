"""R14: whatever is typed for a recovery kit, only that kit is read, and nothing breaks."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salon_vault.errors import KitMistyped
from storage.kit import ALPHABET, GROUPS, make_kit, read_kit, short_id
from storage.seal import KEY
from tests.faults.scale import times

TRIES = times(quick=500, full=100_000)

SLOWEST = 0.1
"""Seconds one refusal may take, even of a book pasted by mistake."""

LONG = 100_000
"""Characters; a line of the screen takes a third of it."""

VAULT, ROOT = "5a" * 16, bytes(32)
GROUP = st.text(ALPHABET, min_size=4, max_size=4)
TYPED = st.sampled_from(
    [*ALPHABET, *"OILUoilu", " ", "-", "–", "\n", "\t", "\u00a0", "ß", "İ", "0"]
)
PIECE = TYPED | GROUP | st.text(max_size=6) | st.characters()


@st.composite
def typed_kits(draw):
    """A printed kit after a few slips of the hand: left out, put in, twice, elsewhere."""
    text = make_kit(draw(st.binary(min_size=KEY, max_size=KEY)), short_id(VAULT, ROOT)).code
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        put_in = draw(PIECE | st.sampled_from(["", text[start:end] * 2, text, text[::-1]]))
        text = text[:start] + put_in + text[end:]
    return text


def characters_of(text):
    """Return what counts of a typed kit, by rules of our own."""
    spelled = text.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    return re.sub(r"[\s–—-]", "", spelled)


def hold(read, text):
    """Read ``text``: it is refused with groups to look at, or it is that very kit."""
    begun = time.thread_time()
    try:
        seed = read(text)
    except KitMistyped as slip:
        look_at(slip.groups)
    else:
        assert characters_of(make_kit(seed, short_id(VAULT, ROOT)).code) == characters_of(text)
    assert time.thread_time() - begun < SLOWEST


def look_at(groups):
    assert groups
    assert sorted(set(groups)) == list(groups)
    assert 1 <= groups[0] <= groups[-1] <= GROUPS + 1


def read_trusting(code):
    """A reader that looks at the length alone, and leaves out every check."""
    characters = characters_of(code)
    if len(characters) != GROUPS * 4 or not set(characters) <= set(ALPHABET):
        raise KitMistyped([1])
    number = 0
    for place, character in enumerate(characters):
        if place % 4 != 3:
            number = number * 32 + ALPHABET.index(character)
    return (number >> 14).to_bytes(KEY)


@settings(max_examples=TRIES, deadline=None)
@given(typed_kits())
def test_a_kit_with_slips_is_refused_or_is_the_kit(text):
    hold(read_kit, text)


@settings(max_examples=TRIES, deadline=None)
@given(st.lists(GROUP, max_size=80).map("-".join))
def test_any_number_of_groups_is_refused(text):
    hold(read_kit, text)


@settings(max_examples=TRIES, deadline=None)
@given(st.text())
def test_any_text_is_refused(text):
    hold(read_kit, text)


def test_control_a_trusting_reader_is_caught_by_the_same_fuzz():
    @settings(max_examples=2_000, deadline=None, database=None)
    @given(typed_kits())
    def fuzz(text):
        hold(read_trusting, text)

    with pytest.raises(AssertionError):
        fuzz()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-" * LONG,
        "0000-" * (LONG // 5),
        "A" * LONG,
        "\u0130" * LONG,
        "\ud800" * LONG,
        "a\u0301" * (LONG // 2),
        "\x00" * LONG,
        "0000-" * GROUPS,
    ],
    ids=[
        "nothing",
        "hyphens",
        "groups",
        "a word",
        "İ",
        "surrogates",
        "accents",
        "NUL",
        "zeros",
    ],
)
def test_bombs_are_refused_quickly(text):
    hold(read_kit, text)


def test_a_kit_pasted_twice_says_where_it_should_end():
    code = make_kit(bytes(range(KEY)), short_id(VAULT, ROOT)).code
    with pytest.raises(KitMistyped) as slip:
        read_kit(f"{code}\n{code}")
    assert slip.value.groups == (GROUPS + 1,)
