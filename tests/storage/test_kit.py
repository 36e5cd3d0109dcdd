"""The recovery kit can be typed from paper, and says where a slip was made."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salon_vault.errors import KitMistyped
from storage.kit import ALPHABET, GROUPS, make_kit, read_kit, short_id

SEEDS = st.binary(min_size=32, max_size=32)
VAULT, ROOT = "5a" * 16, bytes(32)


def groups_of(seed):
    return list(make_kit(seed, short_id(VAULT, ROOT)).groups)


@given(SEEDS)
def test_what_is_printed_is_read_back(seed):
    kit = make_kit(seed, short_id(VAULT, ROOT))
    assert len(kit.groups) == GROUPS
    assert read_kit(kit.code) == seed


@given(SEEDS)
def test_case_spaces_and_lookalikes_do_not_matter(seed):
    groups = groups_of(seed)
    for typed in (
        "".join(groups),
        " ".join(groups).lower(),
        "\n".join(groups),
        "  ".join("".join(groups)),
        " -".join(groups) + "-\n",
        "-".join(groups).replace("0", "o").replace("1", "l"),
    ):
        assert read_kit(typed) == seed


@given(SEEDS, st.integers(0, GROUPS - 1), st.integers(0, 3), st.sampled_from(ALPHABET))
def test_one_wrong_character_points_at_its_group(seed, group, place, character):
    groups = groups_of(seed)
    right = groups[group]
    if right[place] == character:
        return
    groups[group] = right[:place] + character + right[place + 1 :]
    with pytest.raises(KitMistyped) as slip:
        read_kit("-".join(groups))
    assert slip.value.groups == (group + 1,)


@given(SEEDS, st.integers(0, GROUPS - 1), st.integers(0, 3), st.integers(0, 3))
def test_two_exchanged_characters_point_at_their_group(seed, group, one, other):
    groups = groups_of(seed)
    letters = list(groups[group])
    letters[one], letters[other] = letters[other], letters[one]
    if groups[group] == "".join(letters):
        return
    groups[group] = "".join(letters)
    with pytest.raises(KitMistyped) as slip:
        read_kit("-".join(groups))
    assert slip.value.groups == (group + 1,)


@given(SEEDS, st.lists(st.integers(0, GROUPS - 1), min_size=2, max_size=2, unique=True))
def test_two_exchanged_groups_are_both_pointed_at(seed, pair):
    groups = groups_of(seed)
    one, other = pair
    groups[one], groups[other] = groups[other], groups[one]
    with pytest.raises(KitMistyped) as slip:
        read_kit("-".join(groups))
    assert slip.value.groups == tuple(sorted((one + 1, other + 1)))


def test_a_group_left_out_or_short_is_pointed_at():
    groups = groups_of(bytes(range(32)))
    short = [*groups[:6], groups[6][:3], *groups[7:]]
    with pytest.raises(KitMistyped) as slip:
        read_kit("-".join(short))
    assert slip.value.groups == (7,)
    with pytest.raises(KitMistyped) as slip:
        read_kit("-".join(groups[:-2]))
    assert slip.value.groups == (17, 18)
    with pytest.raises(KitMistyped):
        read_kit("-".join([*groups, "0000"]))


@given(st.text())
def test_any_text_is_refused_politely(text):
    with pytest.raises(KitMistyped):
        read_kit(text)


def test_slips_in_several_groups_do_not_get_through():
    chance = random.Random(8)
    groups = groups_of(bytes(range(32)))
    opened = 0
    for _ in range(20_000):
        typed = list(groups)
        for index in chance.sample(range(GROUPS), 3):
            typed[index] = "".join(chance.choices(ALPHABET, k=4))
        try:
            opened += typed != groups and read_kit("-".join(typed)) is not None
        except KitMistyped:
            continue
    assert opened == 0
