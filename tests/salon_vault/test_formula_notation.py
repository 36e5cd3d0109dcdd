"""A mixture is read however a colourist types it, and what is unclear is pointed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salon_vault.errors import InvalidInput
from salon_vault.formulas.concerns import Concern, concerns
from salon_vault.formulas.mix import Developer, Mix, Shade
from salon_vault.formulas.model import read_level
from salon_vault.formulas.notation import Problem, Unclear, read_mix, written

USUAL = "7.1 30 + 7.0 30 | 6% 90 | 35"


@pytest.mark.parametrize(
    "typed",
    [
        USUAL,
        "7,1 30 + 7,0 30 | 6 % 90 | 35",
        "7.1 30g + 7.0 30g, 6% 90g, 35 min",
        "7.1 30 7.0 30 6% 90 35",
        "7.1 30 + 7.0 30 | 6 90 | 35",
        "7.1 30 + 7.0 30 | 20 vol 90 | 35",
        "7.1 30 + 7.0 30 | 20vol. 1:1,5 35'",
        "7.1 30 + 7.0 30 | 6% 1:1.5 | 35",
        "7.1 (30) + 7.0 (30) / oxy 6% 90 / 35",
        "7,1 30г + 7,0 30г | оксид 6% 90г | 35 мин",
        "７．１ ３０＋７．０ ３０｜６％ ９０｜３５",
        "7.1 30克、7.0 30克；双氧 20度 90克；35分钟",
        "7。1 30 + 7。0 30 | 6% 90 | 35分",
        "7.1 30g + 7.0 30g | oxy 20 vol 90 ml | 35 phút",
    ],
)
def test_every_way_to_type_the_usual_mixture_says_the_same(typed):
    mix = read_mix(typed)
    assert isinstance(mix, Mix), typed
    assert written(mix) == USUAL
    assert (mix.colour, mix.total, mix.ratio, mix.minutes) == (60.0, 150.0, 1.5, 35)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("clear 20 | 15 min", "CLEAR 20 | 15 min"),
        ("6n 60 | 35", "6N 60 | 35 min"),
        ("7/43 30.5 + 0/11 2 | 1.9% 1:2 | 20", "7/43 30.5 + 0/11 2 | 1.9% 65 | 20"),
        ("powder 30 | 9% 60 heat", "POWDER 30 | 9% 60 | heat"),
        ("9.1 40 | 12% 80 | 50 | ciepło", "9.1 40 | 12% 80 | 50 | heat"),
    ],
)
def test_less_usual_mixtures(typed, said):
    mix = read_mix(typed)
    assert isinstance(mix, Mix)
    assert written(mix) == said


@pytest.mark.parametrize(
    ("typed", "problem", "there"),
    [
        ("", Problem.NOTHING, ""),
        ("7.1", Problem.NO_GRAMS, "7.1"),
        ("7.1 30 + 7.0 | 6% 90", Problem.NO_GRAMS, "7.0"),
        ("7.1 30 | ６％", Problem.NO_DEVELOPER_GRAMS, "６％"),
        ("6% 90 | 35", Problem.NO_SHADE, "6%"),
        ("7.1 30 | 6% 90 | 35 | quickly", Problem.LEFT_OVER, "quickly"),
        ("7.1 30 | 6% 90 | 35 | 40", Problem.LEFT_OVER, "40"),
        ("7.1 3000 | 6% 90", Problem.OUT_OF_BOUNDS, "7.1 3000"),
        ("7.1 30 | 60% 90", Problem.OUT_OF_BOUNDS, "60% 90"),
        ("7.1 30 | 6% 90 | 500", Problem.OUT_OF_BOUNDS, "500"),
    ],
)
def test_what_is_unclear_is_pointed_at(typed, problem, there):
    found = read_mix(typed)
    assert isinstance(found, Unclear)
    assert (found.problem, typed[found.start : found.end]) == (problem, there)


@given(st.text(alphabet="7.,1 0+|%6vol:min3５％x克#/-", max_size=40))
def test_no_typing_is_more_than_unclear(typed):
    found = read_mix(typed)
    if isinstance(found, Unclear):
        assert 0 <= found.start <= found.end <= len(typed)
    else:
        again = read_mix(written(found))
        assert isinstance(again, Mix)
        assert written(again) == written(found)


_GRAMS = st.integers(1, 10_000).map(lambda tenths: tenths / 10)
_CODES = st.from_regex(r"[1-9][0-9]?[./][0-9]{1,2}|[1-9]N|CLEAR", fullmatch=True)


@given(
    st.builds(
        Mix,
        st.lists(st.builds(Shade, _CODES, _GRAMS), min_size=1, max_size=4).map(tuple),
        st.none() | st.builds(Developer, st.sampled_from([1.5, 3, 6, 9.0, 12]), _GRAMS),
        st.none() | st.integers(1, 180),
        heat=st.booleans(),
    )
)
def test_what_is_written_is_read_back(mix):
    assert read_mix(written(mix)) == mix


def test_batches_go_to_the_shades_in_their_order_and_to_the_developer():
    mix = read_mix(USUAL).with_lots(iter(["A", "B", "C"]))
    assert [shade.lot for shade in mix.shades] == ["A", "B"]
    assert mix.developer.lot == "C"
    assert list(mix.without_lots().lots) == ["", "", ""]
    assert list(mix.with_lots(iter(["A"])).lots) == ["A", "", ""]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (USUAL, []),
        ("7.1 60 | 6% 90 1:1.5", []),
        ("7.1 60 | 6% 90 1:2", [Concern.OTHER_RATIO]),
        ("7.1 60 | 6% 20", [Concern.LITTLE_DEVELOPER]),
        ("7.1 10 | 6% 60", [Concern.MUCH_DEVELOPER]),
        ("7.1 60 | 13% 90", [Concern.STRONG]),
        ("7.1 60 | 6% 90 | 100", [Concern.LONG]),
        ("7.1 300 | 6% 300", [Concern.LARGE]),
    ],
)
def test_unusual_mixtures_are_told_and_kept(typed, told):
    assert list(concerns(read_mix(typed))) == told


@pytest.mark.parametrize(("typed", "said"), [("6", "6"), (" 7,43", "7.43"), ("10/n", "10.N")])
def test_levels_are_read_in_any_notation(typed, said):
    assert str(read_level(typed)) == said


@pytest.mark.parametrize("typed", ["0", "13", "dark", "7.1.2", "777777777"])
def test_what_is_no_level_is_refused(typed):
    with pytest.raises(InvalidInput):
        read_level(typed)


def test_no_level_typed_is_none():
    assert read_level(" ") is None
