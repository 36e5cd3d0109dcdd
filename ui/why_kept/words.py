"""
What the law pack says of kept fields, in the languages that the pack itself does not speak.

The English labels of the pack are what is translated; a test holds the two together.
"""

from collections.abc import Mapping

from salon_vault.compartments import Compartment
from salon_vault.law.shape import Wording
from salon_vault.why_kept.model import Ground, WhyKept
from ui.staff.words import TIERS
from ui.words import N_, _, language, listed

LABELS = (
    N_("name"),
    N_("language"),
    N_("contact"),
    N_("date of birth"),
    N_("e-mail address"),
    N_("home address"),
    N_("what you like"),
    N_("Serving you as you like it"),
    N_("visit data"),
    N_("health data"),
    N_("the alert for staff"),
    N_("signed papers"),
    N_("photographs"),
    N_(
        "Booking and carrying out your visit; finding the right card, even among namesakes; "
        "checking your age"
    ),
    N_("Checking whether anything rules a treatment out, and adapting it to you"),
    N_("Comparing the results of treatments"),
    N_("News and offers, only by the channel you choose"),
    N_("Tax and accounting"),
    N_("Complaints and claims"),
    N_("Showing what we told you and what was agreed"),
    N_("contract for the service, and steps taken before it"),
    N_("duty under tax law"),
    N_("duty to be able to show how we follow the GDPR"),
    N_("legitimate interest"),
    N_("legitimate interest; for health data: legal claims"),
    N_("your explicit consent"),
    N_("your consent"),
    N_(
        "until the visit is done and paid for, and again at the next one; otherwise as for "
        "complaints and claims"
    ),
    N_(
        "until you withdraw consent, at most 3 years from the last visit; after that only as "
        "evidence for claims"
    ),
    N_("until you withdraw consent, at most 2 years without a visit"),
    N_("5 years from the end of the year in which the tax fell due"),
    N_(
        "6 years from the last visit, to the end of that year; for minors at least to the end "
        "of the year they turn 20"
    ),
    N_(
        "6 years from withdrawal or from erasing the card, to the end of that year; for minors "
        "as above"
    ),
)
"""What the shipped packs call the purposes, grounds and periods of fields on a card."""

OPENS: Mapping[Compartment, str] = {
    Compartment.SALON: N_("Opens to every login: {tiers}"),
    Compartment.CONTACT: N_("Opens with the key to contact details: {tiers}"),
    Compartment.HEALTH: N_("Opens with the key to health entries: {tiers}"),
    Compartment.OWNER: N_("Opens with the owner's key: {tiers}"),
}
"""By which key a field opens, and which tiers hold it by themselves."""


def said(wording: Wording) -> str:
    """Return a label of the law pack in the language on screen."""
    english = wording["en"]
    return wording.get(language()) or _(english)


def ground_words(ground: Ground) -> tuple[str, str]:
    """Return the purpose, and below it legal ground and period."""
    cite = ground.cite.get(language()) or ground.cite["en"]
    basis = _("{basis} ({cite})").format(basis=said(ground.basis), cite=cite)
    return said(ground.purpose), " · ".join((basis, said(ground.period)))


def readers_words(why: WhyKept) -> str:
    """Return who can read the field."""
    tiers = listed(_(TIERS[tier]) for tier in why.readers)
    return _(OPENS[why.compartment]).format(tiers=tiers)
