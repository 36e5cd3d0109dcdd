"""What the fields of a card say, in words, when two of them stand side by side."""

from collections.abc import Mapping
from typing import Any

from salon_vault.clients.model import AllergyState, Handling, Health
from salon_vault.compartments import Sealed
from salon_vault.merging.halves import Half
from ui.card.header.phone import grouped
from ui.card.tongues import TONGUES
from ui.severities import NAMES
from ui.words import N_, _, about, chained, day, plural

TITLES: Mapping[str, str] = {
    "name": N_("Name"),
    "language": N_("Language of papers"),
    "handling": N_("Alert"),
    "phone": N_("Phone"),
    "mail": N_("E-mail"),
    "address": N_("Address"),
    "birthday": N_("Birthday"),
}
"""What the fields that can be taken from the other card are called."""

NOTHING = "–"


def shown(half: Half, field: str) -> str:
    """Return what a field of a card says."""
    value = half.value(field)
    if field == "name" and half.card.client.spelling:
        return f"{value}  {half.card.client.spelling}"
    return _worded(field, value) if value else NOTHING


def _worded(field: str, value: Any) -> str:  # noqa: ANN401 - as different as the fields are
    match field, value:
        case "language", str(language):
            return _(TONGUES[language])
        case "phone", str(phone):
            return grouped(phone)
        case "birthday", when:
            return day(when)
        case _, Handling(severity=severity, text=text):
            return about(_(NAMES[severity]), text)
    return str(value)


def shown_health(half: Half) -> str:
    """Return what a card says about allergies, and whether there are notes."""
    health = half.card.health
    if isinstance(health, Sealed):
        return _("closed to you") if half.has_health else NOTHING
    parts = [_allergies(health)]
    if health.notes:
        parts.append(_("with notes"))
    return chained(parts)


def _allergies(health: Health) -> str:
    if health.state is AllergyState.NEVER_ASKED:
        return _("never asked")
    if health.state is AllergyState.NONE_KNOWN:
        return _("none known")
    return chained(
        about(each.name, each.reaction) if each.reaction else each.name
        for each in health.allergens
    )


def shown_amount(half: Half) -> str:
    """Return how much hangs on a card."""
    visits = plural("{n} visit", "{n} visits", half.visits)
    papers = plural("{n} paper", "{n} papers", half.papers)
    return " · ".join((visits, papers))
