"""What ages, guardians and rules about them are called."""

from collections.abc import Mapping

from salon_vault.law.duties import Signer
from salon_vault.minors.model import Presence
from salon_vault.minors.seeing import AgeSeen
from ui.treatments.kinds import kind_name
from ui.words import N_, _, about, ended, listed, run_on

PRESENCE: Mapping[Presence, str] = {
    Presence.IN_THE_ROOM: N_("the guardian stays in the room"),
    Presence.WITHIN_REACH: N_("the guardian stays within reach"),
    Presence.MAY_LEAVE: N_("the guardian may leave"),
}

SIGNS: Mapping[Signer, str] = {
    Signer.GUARDIAN: N_("the guardian signs"),
    Signer.BOTH: N_("the guardian and the client sign"),
}


def minor_words(age: AgeSeen) -> str:
    """Return the one line on a minor: where the guardian is, and who signs."""
    told = []
    if not age.readable:
        told.append(_("what is kept of the age cannot be read"))
    if age.presence is not None:
        told.append(_(PRESENCE[age.presence.guardian]))
    if age.signs is not None:
        told.append(_(SIGNS[age.signs]))
    return about(_("Minor"), listed(told)) if told else _("Minor")


def blocked_words(age: AgeSeen) -> str:
    """Return what is not done yet, "" for nothing."""
    if not age.blocked:
        return ""
    kinds = listed(kind_name(kind) for kind in age.blocked)
    return about(_("Too young for"), kinds)


def whole_words(age: AgeSeen) -> str:
    """Return everything that is to be minded, as sentences."""
    missing = "" if age.has_guardian else _("No guardian is written down yet.")
    return run_on((ended(blocked_words(age)), missing))


def under_words(age: AgeSeen) -> str:
    """Return the chip: under which age somebody is."""
    words = _("Minor · under {age}") if age.readable else _("Age cannot be read")
    return words.format(age=age.under)
