"""One value has one spelling, and no other is read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.canonical import NotCanonical, canonical, from_canonical

VALUES = st.recursive(
    st.text() | st.integers(-(2**53), 2**53) | st.booleans(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_spelled_is_read_back(value):
    assert from_canonical(canonical(value), 100_000) == value


@given(VALUES)
def test_any_other_spelling_is_refused(value):
    spelling = canonical(value)
    for other in (
        json.dumps(value, indent=1).encode(),
        spelling + b" ",
        b"\n" + spelling,
        json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\t",
    ):
        if other != spelling:
            with pytest.raises(NotCanonical):
                from_canonical(other, 100_000)


@pytest.mark.parametrize(
    "spelling",
    [
        b'{"a":1,"a":1}',
        b'{"b":1,"a":2}',
        b"1.0",
        b"1e3",
        b"NaN",
        b"-Infinity",
        b"null",
        b'{"a":[null]}',
        b"[" * 100_000,
        b"9" * 5000,
        b'"\xc3\xa9"',
        b"-0",
        b"",
    ],
)
def test_what_is_not_ours_is_refused(spelling):
    with pytest.raises(NotCanonical):
        from_canonical(spelling, 200_000)


def test_more_than_was_asked_for_is_refused():
    assert from_canonical(b'"abc"', 5) == "abc"
    with pytest.raises(NotCanonical):
        from_canonical(b'"abc"', 4)
