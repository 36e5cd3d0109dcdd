"""What columns, encodings and separators are called."""

from collections.abc import Mapping, Sequence

from salon_vault.importing.model import Fault, Target
from ui.importing.facts import FAULTS
from ui.words import N_, _

TARGETS: Mapping[Target, str] = {
    Target.LEFT_OUT: N_("Left out"),
    Target.NAME: N_("Name"),
    Target.FIRST_NAME: N_("First name"),
    Target.LAST_NAME: N_("Last name"),
    Target.SPELLING: N_("Spelling"),
    Target.PHONE: N_("Phone"),
    Target.MAIL: N_("E-mail"),
    Target.ADDRESS: N_("Address"),
    Target.BIRTHDAY: N_("Birthday"),
    Target.LANGUAGE: N_("Language of papers"),
    Target.SINCE: N_("Client since"),
    Target.ALLERGIES: N_("Allergies"),
    Target.NOTES: N_("Notes"),
}

SEPARATORS: Mapping[str, str] = {
    ",": N_("Comma"),
    ";": N_("Semicolon"),
    "\t": N_("Tab"),
    "|": N_("Vertical bar"),
}

CARD_NAMES: Mapping[str, str] = {
    "FN": N_("Name"),
    "TEL": N_("Phone"),
    "EMAIL": N_("E-mail"),
    "ADR": N_("Address"),
    "BDAY": N_("Birthday"),
    "LANG": N_("Language of papers"),
    "NOTE": N_("Notes"),
}
"""What the properties of a vCard are called."""


def column_names(headings: Sequence[str]) -> list[str]:
    """Return what columns are called; those without a heading are counted."""
    return [_column(heading, at) for at, heading in enumerate(headings, 1)]


def fault_rows(faults: Sequence[Fault], names: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return row, column and what is wrong there, for a table."""
    return [
        (
            str(fault.row),
            names[fault.column - 1] if 0 < fault.column <= len(names) else "–",
            _(FAULTS[fault.wrong]),
        )
        for fault in faults
    ]


def _column(heading: str, at: int) -> str:
    if heading in CARD_NAMES:
        return _(CARD_NAMES[heading])
    return heading or _("Column {n}").format(n=at)
