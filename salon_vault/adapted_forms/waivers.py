"""Words that take a client's rights away, which no paper of ours has (wording rule 17)."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

import resources

FILE = "forms/waivers.toml"


def waivers(source: str, language: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text on which such words stand, and the words."""
    for number, line in enumerate(source.splitlines(), 1):
        for pattern in _lists()[language]:
            if found := pattern.search(line):
                yield number, found[0]
                break


@cache
def _lists() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    read = tomllib.loads(resources.path(FILE).read_text("utf-8"))
    return {
        language: tuple(re.compile(each, re.IGNORECASE) for each in patterns)
        for language, patterns in read.items()
    }
