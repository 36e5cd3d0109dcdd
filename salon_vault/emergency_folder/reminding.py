"""When the folder is to be printed: never so far, old, used up, or a form has other words."""

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

import resources
from salon_vault.access import Permission, may
from salon_vault.clock import day_of
from salon_vault.consents.library import form_of
from salon_vault.consents.words import STATION_SLIP
from salon_vault.emergency_folder.model import NO_REMINDER, Blank, Cause, Printed, Reminder
from salon_vault.ports import Work
from salon_vault.station_slip.model import VERSION as SLIP_VERSION


def reminder_of(
    work: Work, printed: Sequence[Printed], after: int, today: date
) -> Reminder | None:
    """
    Return why the folder wants to be printed; None where nothing does, or nobody is reminded.

    That there never was one is told to owners and managers, once there is anybody to sign.
    """
    if after == NO_REMINDER:
        return None
    if not printed:
        told = may(work.member, Permission.CHECK_UP, today) and work.clients.count()
        return Reminder(Cause.NEVER) if told else None
    last = printed[0]
    printed_on = day_of(last.at)
    if not last.unused:
        return Reminder(Cause.USED_UP, printed_on)
    changed = {each.kind for each in last.blanks if each.unused and _is_reworded(work, each)}
    if changed:
        return Reminder(Cause.REWORDED, printed_on, tuple(sorted(changed)))
    if today - printed_on >= timedelta(days=after):
        return Reminder(Cause.OLD, printed_on)
    return None


def _is_reworded(work: Work, blank: Blank) -> bool:
    """Tell whether such a paper would have other words today."""
    own = work.wordings.newest(blank.kind)
    if own is not None and own.is_own:
        return blank.fingerprint != _digest(own.texts.get(blank.language, ""))
    slip = blank.kind == STATION_SLIP
    version = SLIP_VERSION if slip else form_of(blank.kind).version
    return blank.fingerprint != _shipped(blank.kind, version, blank.language)


@cache
def _shipped(form: str, version: int, language: str) -> str:
    path = resources.path(f"forms/{form}/{version}/{language}.md")
    return _digest(path.read_text("utf-8"))


def _digest(text: str) -> str:
    """Return what ``Template.fingerprint`` says of a text, without reading it as a template."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()
