"""What a line of the roster says comes back as it was, and only in its one spelling."""

from datetime import date

import pytest

from salon_vault.errors import HeaderDamaged, InvalidInput
from salon_vault.staff.model import (
    Delegation,
    Employment,
    Hours,
    Member,
    StaffId,
    Tier,
    keys_for,
)
from storage.identity import PublicKeys
from storage.line_json import AT_TIMES, line_from_json, line_to_json, uses_newer_words
from storage.sheet import KeyName, RosterLine, key_names

KEYS = PublicKeys(bytes(32), bytes(range(32)))
HOURS = Hours(((540, 1140),) * 5 + ((600, 840), None))
LEFT = Delegation(date(2026, 12, 1), date(2026, 12, 14), frozenset({"manage_staff"}))
NEWER = {
    "employment": Employment.TRAINEE,
    "away": True,
    "senior": True,
    "deputy": LEFT,
    "hours": HOURS,
    "spare": True,
}


def line(**more):
    who = Member(StaffId("ab" * 8), "Chair 2", Tier.MANAGER, keys_for(Tier.MANAGER), **more)
    return RosterLine(who, KEYS)


@pytest.mark.parametrize("name", NEWER)
def test_each_newer_word_comes_back_and_is_there_only_when_said(name):
    said = line(**{name: NEWER[name]})
    spelled = line_to_json(said)
    assert AT_TIMES & spelled.keys() == {name}
    assert line_from_json(spelled) == said
    assert uses_newer_words(said.member)


def test_all_of_them_come_back_together():
    said = line(**NEWER)
    assert line_from_json(line_to_json(said)) == said
    assert set(NEWER) == AT_TIMES


def test_an_ordinary_line_says_nothing_newer():
    assert not AT_TIMES & line_to_json(line()).keys()
    assert not uses_newer_words(line().member)


@pytest.mark.parametrize(
    "word",
    [
        {"away": False},
        {"employment": "employee"},
        {"employment": "partner"},
        {"hours": [[540, 1140]] * 6},
        {"hours": [[1140, 540]] * 7},
        {"hours": [[540, 1141 + 300]] * 7},
        {"hours": [[540]] * 7},
        {"deputy": {"since": "2026-12-1", "until": "2026-12-14", "rights": []}},
        {"deputy": {"since": "20261201", "until": "2026-12-14", "rights": []}},
        {"deputy": {"since": "2026-12-01", "until": "2026-12-14", "rights": ["b", "a"]}},
        {"deputy": {"since": "2026-12-01", "until": "2026-12-14"}},
        {"nickname": "Hoa"},
    ],
)
def test_any_other_spelling_is_damage(word):
    with pytest.raises(HeaderDamaged):
        line_from_json({**line_to_json(line()), **word})


def test_hours_that_are_none_cannot_be_made():
    with pytest.raises(InvalidInput):
        Hours(((540, 540),) * 7)
    with pytest.raises(InvalidInput):
        Hours((None,) * 6)


def test_whoever_is_away_is_granted_nothing_and_a_deputy_what_enrolling_needs():
    assert key_names(line(away=True).member) == frozenset()
    assert key_names(line(deputy=LEFT).member) == frozenset(KeyName) - {KeyName.LOG}
