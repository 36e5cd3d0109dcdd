"""Names as short as a counter wants them: whoever stands at the desk reads along."""

from collections import Counter
from collections.abc import Mapping, Sequence

from salon_vault.day.model import DayEntryId, DayLine

LONGEST = 18
"""Letters of a short name."""


def short_name(name: str, language: str = "") -> str:
    """
    Return a name with all but the word that people are called by cut to initials.

    >>> short_name("Ada Maria Nowak"), short_name("Nguyễn Thị Hồng", "vi"), short_name("王小明")
    ('Ada N.', 'N.T. Hồng', '王小明')
    """
    words = [word for word in name.split() if any(map(str.isalnum, word))]
    if len(words) < 2 or name[:1] >= "\u2e80":
        return name[:LONGEST]
    if language == "vi":  # the given name comes last, and is what one is called by
        initials = "".join(f"{word[0]}." for word in words[:-1])
        return f"{initials} {words[-1][:LONGEST]}"
    return f"{words[0][:LONGEST]} {words[-1][0]}."


def short_names(lines: Sequence[DayLine]) -> Mapping[DayEntryId, str]:
    """Return the names of a day, short where no two people are alike then; no guests."""
    whole = {line.entry.id: whole_name(line) for line in lines if not line.entry.guest}
    short = {
        line.entry.id: short_name(whole[line.entry.id], line.line.language if line.line else "")
        for line in lines
        if line.entry.id in whole
    }
    people = {
        (short[line.entry.id], line.entry.client or line.entry.name)
        for line in lines
        if line.entry.id in whole
    }
    alike = Counter(name for name, _person in people)
    return {id_: whole[id_] if alike[name] > 1 else name for id_, name in short.items()}


def whole_name(line: DayLine) -> str:
    """Return the name of whoever comes, whole; "" for a guest."""
    return line.line.name if line.line is not None else line.entry.name
