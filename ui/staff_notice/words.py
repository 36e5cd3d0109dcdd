"""How far somebody has come with the papers they sign, in words."""

from collections.abc import Mapping

from salon_vault.staff_notice.model import SheetKind, SheetSigning, Told
from ui.dates import near_day, today
from ui.words import N_, _, about, ended

KINDS: Mapping[SheetKind, str] = {
    SheetKind.NOTICE: N_("Staff notice"),
    SheetKind.AUTHORISATION: N_("Authorisation"),
}

SIGNINGS: Mapping[SheetSigning, tuple[str, str, str]] = {
    SheetSigning.MISSING: ("warn", "circle-alert", N_("not handed over yet")),
    SheetSigning.PRINTED: ("info", "printer", N_("printed, not signed yet")),
    SheetSigning.CHANGED: ("warn", "history", N_("changed since it was signed")),
    SheetSigning.SIGNED: ("ok", "circle-check", N_("signed")),
}
"""Tone, icon and word of how far a paper has come."""


def spoken(kind: SheetKind, signing: SheetSigning) -> str:
    """Return what the chip of a paper means, with the paper's name."""
    return about(_(KINDS[kind]), _(SIGNINGS[signing][2]))


def starts_words(told: Told) -> str:
    """Return from when somebody's login is looked at."""
    if told.starts is None:
        return _("Unusual use is not looked at for this login.")
    if told.starts <= today():
        return ended(_("In force for this login since {day}").format(day=near_day(told.starts)))
    return ended(_("In force for this login from {day}").format(day=near_day(told.starts)))
