"""Canonical JSON: one value, one spelling; what is signed is what is stored."""

import json
from collections.abc import Mapping, Sequence

type Json = str | int | bool | Sequence[Json] | Mapping[str, Json]
"""Numbers are whole, there is no null: fewer shapes, fewer surprises."""


class NotCanonical(ValueError):
    """The bytes are not the canonical spelling of any value."""


_SPELLING = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
)
"""Kept, for ``json.dumps`` would make one anew each time; a save spells a dozen values."""


def canonical(value: Json) -> bytes:
    """Return the spelling of ``value``: ASCII, sorted keys, no spaces, whole numbers."""
    return _SPELLING.encode(value).encode("ascii")


def from_canonical(spelling: bytes, longest: int) -> Json:
    """
    Return the value spelled by ``spelling``.

    Raises:
        NotCanonical: if it is longer than ``longest`` bytes, has a key twice, a fraction,
            a null, or is spelled in any other way than ours.
    """
    if len(spelling) > longest:
        raise NotCanonical("size")
    try:
        value: Json = json.loads(
            spelling.decode("ascii"),
            object_pairs_hook=_unique,
            parse_float=_refuse,
            parse_constant=_refuse,
        )
        ours = canonical(value) == spelling and not (b"null" in spelling and _has_null(value))
    except (ValueError, RecursionError) as problem:
        raise NotCanonical("syntax") from problem
    if not ours:
        raise NotCanonical("spelling")
    return value


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    unique = dict(pairs)
    if len(unique) != len(pairs):
        raise NotCanonical("key twice")
    return unique


def _refuse(literal: str) -> Json:
    raise NotCanonical(literal[:16])


def _has_null(value: object) -> bool:
    if isinstance(value, dict):
        return any(_has_null(item) for item in value.values())
    if isinstance(value, list):
        return any(_has_null(item) for item in value)
    return value is None
