"""
The log in readable sentences: one for every use case in every phase of its run.

The log shows under whose login something was done, never who did it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from salon_vault.audit import SIT_DOWN, Entry, Fact, Phase
from salon_vault.law.pack import load_pack
from salon_vault.log.anchor import Verdict
from ui.claims.deeds import CLAIM_FACTS
from ui.clearance.deeds import CLEARANCE_FACTS
from ui.dates import near_day
from ui.day.deeds import DAY_FACTS
from ui.fact_words import FIELDS, UNNAMED
from ui.formulas.words import FORMULA_FIELDS
from ui.importing.deeds import IMPORT_FACTS
from ui.left_outside.deeds import OUTSIDE_FACTS
from ui.log.deeds import DEEDS, UNKNOWN
from ui.merging.deeds import KEPT, MERGING_FACTS
from ui.moving.deeds import MOVING_FACTS
from ui.notices.gaps import claim_of
from ui.patch_rules.log_words import ground_fact, rule_fact
from ui.patch_tests.deeds import PATCH_TEST_FACTS
from ui.products.words import LOT_FIELDS
from ui.questions import LAWS
from ui.recovery.deeds import RECOVERY_FACTS, trial_words
from ui.restore.deeds import RESTORE_BESIDE, RESTORE_FACTS
from ui.reveal.deeds import REVEAL_FACTS
from ui.reveal.words import WHYS
from ui.scans.deeds import SCAN_FACTS
from ui.scans.words import USELESS
from ui.slips.deeds import SLIP_FACTS
from ui.staff.deeds import STAFF_FACTS
from ui.staff.words import right_name
from ui.words import N_, _, listed, moment

_ASKED: Mapping[Phase, str] = {
    Phase.REFUSED: N_("Refused under the login of {who}: {deed}"),
    Phase.INTENT: N_("Begun under the login of {who}: {deed}"),
    Phase.FAILED: N_("Not finished under the login of {who}: {deed}"),
}

_WRONG_PASSWORDS = N_(
    "Wrong passwords were typed before the vault was unlocked under the login of {who}"
)
"""The entry is written by whoever unlocks next: it says nothing about who typed them."""

_TYPED_FOR = N_(
    "Wrong passwords were typed for the login of {whom}, before the vault was unlocked under "
    "the login of {who}"
)
"""The same, where the sealed detail is open and tells whose password it was to be."""

_BESIDE: Mapping[str, str] = {
    "staff.confirm": N_(
        "Under the login of {who} a wrong password was typed when it was asked for again"
    ),
    "staff.call_witness": N_(
        "Under the login of {who} a wrong password was typed for a second person"
    ),
    "consents.enter_papers": N_("Under the login of {who} the register of papers was written"),
    "log.damaged": N_("This entry cannot be read; verify the log"),
    **RESTORE_BESIDE,
}
"""Entries that no use case writes."""

_FACTS: Mapping[str, str] = {
    "reason": N_("Reason given"),
    "fields": N_("Fields"),
    "words": N_("Words searched for"),
    "queries": N_("Searches until typing stopped"),
    "hits": N_("Cards found"),
    "repeated_reads": N_("Reads since the last entry, not listed one by one"),
    "interrupted": N_("Interrupted, closed at the next unlocking"),
    "entries": N_("Entries checked"),
    "faults": N_("Places that do not add up"),
    "wrong_passwords": N_("Wrong passwords"),
    "last": N_("The last of them"),
    "copies": N_("Copies"),
    "fact": N_("Point of law"),
    "by": N_("Checked by"),
    "by_pin": N_("Opened with the PIN of the shift"),
    "countersigned": N_("Seals of the log signed by the owner's key"),
    "older_header": N_("An older list of people was put back"),
    "damaged": N_("Cannot be read"),
    "act_now": N_("To be done now"),
    "look_at": N_("To be looked at"),
    "swept": N_("Files removed"),
    "anchor": N_("Anchor"),
    "seen_entry": N_("Newest entry that was seen before"),
    "found_entry": N_("Newest entry found"),
    **RECOVERY_FACTS,
    "findings": N_("New questions for the owner"),
    **RESTORE_FACTS,
    **MOVING_FACTS,
    **STAFF_FACTS,
    **SLIP_FACTS,
    **MERGING_FACTS,
    **DAY_FACTS,
    **REVEAL_FACTS,
    **SCAN_FACTS,
    **CLEARANCE_FACTS,
    **CLAIM_FACTS,
    **PATCH_TEST_FACTS,
    **IMPORT_FACTS,
    **OUTSIDE_FACTS,
}


def sentence(entry: Entry, who: str, whom: str = "") -> str:
    """
    Return the entry as a sentence about what was done under the login of ``who``.

    ``whom`` is the login that wrong passwords were typed for, as far as the detail tells.
    """
    if entry.case in _BESIDE:
        return _(_BESIDE[entry.case]).format(who=who)
    deed = DEEDS.get(entry.case, UNKNOWN)
    if entry.case == SIT_DOWN and entry.phase is Phase.REFUSED:
        return _(_TYPED_FOR if whom else _WRONG_PASSWORDS).format(who=who, whom=whom)
    if entry.phase in _ASKED:
        return _(_ASKED[entry.phase]).format(who=who, deed=_(deed.asked))
    return _(deed.done).format(who=who)


IN_SENTENCE = frozenset({"typed_for"})
"""Facts of the detail that the sentence has told already."""


def fact_name(name: str) -> str:
    """Return what a fact of the sealed detail is called."""
    return _(_FACTS[name]) if name in _FACTS else name


def fact_words(name: str, fact: Fact) -> str:
    """Return the value of the fact ``name`` of the sealed detail; inner names become words."""
    if name in _VALUES:
        named = [fact] if isinstance(fact, str) else fact if isinstance(fact, Sequence) else ()
        return listed(_VALUES[name](one) for one in named)
    if isinstance(fact, bool):
        return _("yes") if fact else _("no")
    if fact is None:
        return "–"
    if isinstance(fact, str):
        return _day(fact) or fact
    if isinstance(fact, int):
        return str(fact)
    return listed(fact)


def _day(fact: str) -> str:
    """Return a day kept as 2026-12-05 the way people write it, "" for any other fact."""
    if len(fact) != len("2026-12-05"):
        return ""
    try:
        return near_day(date.fromisoformat(fact))
    except ValueError:
        return ""


def _moment(fact: str) -> str:
    """Return a moment kept in ISO 8601 the way people write it, any other fact as it is."""
    try:
        return moment(datetime.fromisoformat(fact))
    except ValueError:
        return fact


def _field(name: str) -> str:
    return _(_MORE_FIELDS.get(name) or FIELDS.get(name, UNNAMED))


_MORE_FIELDS: Mapping[str, str] = {
    **FORMULA_FIELDS,
    **LOT_FIELDS,
    "spelling": N_("Spelling"),
    "mail": N_("E-mail"),
    "since": N_("Client since"),
}


def _law(fact: str) -> str:
    """Return the title of a point of law; the log may speak of one that no pack has now."""
    claims = (found for law in LAWS for found in load_pack(law).facts if found.id == fact)
    return next((claim_of(found) for found in claims), _("A point of law of another version"))


def _deed(case: str) -> str:
    return _(DEEDS.get(case, UNKNOWN).asked)


def _why(why: str) -> str:
    return _(WHYS.get(why, UNNAMED))


def _useless(why: str) -> str:
    return _(USELESS.get(why, UNNAMED))


def _kept(keep: str) -> str:
    return _(KEPT.get(keep, UNNAMED))


def _verdict(verdict: str) -> str:
    return _(_VERDICTS.get(verdict, UNNAMED))


_VERDICTS: Mapping[str, str] = {
    Verdict.FITS: N_("matches"),
    Verdict.OLDER: N_("the folder is older"),
    Verdict.REWRITTEN: N_("the log was written anew"),
    Verdict.FOREIGN: N_("not of this vault"),
}

_VALUES: Mapping[str, Callable[[str], str]] = {
    "last": _moment,
    "fields": _field,
    "fact": _law,
    "anchor": _verdict,
    "cut_rights": right_name,
    "rights": right_name,
    "cases": _deed,
    "trial": trial_words,
    "allergies": _kept,
    "reveal": _why,
    "useless": _useless,
    "overridden": ground_fact,
    "rule": rule_fact,
    "before": rule_fact,
}
"""Facts whose values are inner names, and what puts them into words."""
