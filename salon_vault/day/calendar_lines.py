"""The lines of a calendar file (iCalendar, RFC 5545): unfolded and taken apart."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from salon_vault.clients.names import tidy_line

_VALUE = r'(?:"[^"]*"|[^";:,]*)'
_LINE = re.compile(
    rf"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+={_VALUE}(?:,{_VALUE})*)*):(.*)", re.DOTALL
)
_PARAMETER = re.compile(rf";([A-Za-z0-9-]+)=({_VALUE})")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Property:
    """One unfolded line of the file: its name, its parameters, its value."""

    line: int
    name: str
    parameters: Mapping[str, str]
    value: str


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    r"""
    Yield the logical lines, each with the number of its first one (RFC 5545, 3.1).

    >>> list(unfolded("SUMMARY:Ada\r\n  Nowak\r\nEND:VEVENT\r\n"))
    [(1, 'SUMMARY:Ada Nowak'), (3, 'END:VEVENT')]
    """
    start, whole = 0, ""
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if line[:1] in {" ", "\t"} and start:
            whole += line[1:]
        else:
            if whole.strip():
                yield start, whole
            start, whole = number, line
    if whole.strip():
        yield start, whole


def property_of(number: int, line: str) -> Property | None:
    """Return the property that a logical line is (RFC 5545, 3.1); None if it is none."""
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    named = {name.upper(): value.strip('"') for name, value in _PARAMETER.findall(found[2])}
    return Property(number, found[1].upper(), named, found[3].strip())


def plain_text(value: str) -> str:
    r"""
    Return a text without its escapes (RFC 5545, 3.3.11).

    >>> plain_text("Nowak\\, Ada\\nCut")
    'Nowak, Ada Cut'
    """
    spelled = _ESCAPED.sub(lambda sign: " " if sign[1] in "nN" else sign[1], value)
    return tidy_line(spelled)
