"""The words by which pasted lines and files are understood, from ``resources/day``."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import resources
from salon_vault.clients.names import words


def plain(text: str) -> str:
    """
    Return ``text`` as it is compared with known words.

    >>> plain(" Imię i Nazwisko: ")
    'imie i nazwisko'
    """
    return " ".join(words(text))


def means_guest(text: str) -> bool:
    """Tell whether ``text`` is a word for somebody of whom nothing is kept."""
    return plain(text) in _known("guest")


def means_called_off(text: str) -> bool:
    """Tell whether ``text`` says that somebody is not coming any more."""
    return plain(text) in _known("called_off")


def column_named(heading: str) -> str:
    """Return what a column called ``heading`` holds: day, name …; "" if it is not read."""
    return _columns().get(plain(heading), "")


@cache
def _known(group: str) -> frozenset[str]:
    return frozenset(plain(word) for word in _source()[group])


@cache
def _columns() -> Mapping[str, str]:
    columns: Mapping[str, Sequence[str]] = _source()["columns"]
    return {plain(word): kind for kind, names in columns.items() for word in names}


@cache
def _source() -> Mapping[str, Any]:
    return tomllib.loads(resources.path("day/words.toml").read_text("utf-8"))
