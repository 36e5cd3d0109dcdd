"""The measured rows say what was promised and whether it was kept."""

import json
from dataclasses import fields

import pytest

from benchmarks.__main__ import SERIES
from benchmarks.row import Row, against, below, keep, p95, reported
from tests.architecture.test_rooms import ROOT

SHAPE = {"id", "what", "clients", "value", "unit", "peer", "ratio", "target", "met"}


@pytest.mark.parametrize(("value", "met"), [(2.9, True), (3.0, True), (3.1, False)])
def test_row_beside_a_peer_is_met_up_to_the_limit(value, met):
    row = against("search", "search", 1000, value, "ms", peer=2.0, limit=1.5)

    assert row.met is met
    assert row.is_missed_promise is not met
    assert row.ratio == value / 2.0
    assert row.target == "<= 1.5 x peer"


def test_extra_is_added_to_the_limit():
    row = against("card", "card", None, 8.9, "ms", peer=1.0, limit=4, extra=5)

    assert row.met
    assert row.target == "<= 4 x peer + 5 ms"
    assert not against("card", "card", None, 9.1, "ms", peer=1.0, limit=4, extra=5).met


def test_row_below_a_limit_may_or_may_not_reach_it():
    assert below("open", "open", 1000, 15.0, "ms", 15).met
    assert not below("type", "type", 1000, 16.0, "ms", 16, strictly=True).met
    assert below("type", "type", 1000, 15.9, "ms", 16, strictly=True).target == "< 16 ms"


def test_reported_row_promises_nothing():
    plain = reported("find", "find", 1000, 300.0, "ms", peer=200.0)
    aimed = reported("memory", "memory", 1000, 151.0, "MB", aim=150)

    assert plain.met is None
    assert plain.ratio == 1.5
    assert aimed.met is False
    assert not plain.is_missed_promise
    assert not aimed.is_missed_promise


def test_kept_rows_are_read_back_in_their_shape(tmp_path):
    path = tmp_path / "build" / "bench.json"

    keep([below("unlock", "unlock", None, 12.0, "ms", 50)], path)

    (kept,) = json.loads(path.read_text("utf-8"))
    assert set(kept) == SHAPE == {field.name for field in fields(Row)}
    assert kept["met"] is True
    assert kept["clients"] is None


def test_some_rows_measured_again_leave_the_others_as_they_were(tmp_path):
    path = tmp_path / "bench.json"
    keep([below("unlock", "u", size, 12.0, "ms", 50) for size in (1, 2)], path)

    keep([below("unlock", "u", 2, 9.0, "ms", 50)], path, fresh=False)
    assert [row["value"] for row in json.loads(path.read_text("utf-8"))] == [12.0, 9.0]

    keep([below("start", "s", None, 3.0, "ms", 50)], path)
    assert [row["id"] for row in json.loads(path.read_text("utf-8"))] == ["start"]


def test_ninety_fifth_percentile_leaves_five_of_a_hundred_above():
    assert p95(range(1, 101)) == pytest.approx(95.05)


def test_every_series_has_a_module():
    assert [name for name in SERIES if not (ROOT / f"benchmarks/{name}.py").is_file()] == []
