"""What becomes of two answers about allergies when two cards turn out to be one person."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from salon_vault.clients.model import Allergen, AllergyState, Health, clean_text
from salon_vault.clients.names import fold
from salon_vault.merging.errors import AllergiesContradict


class Keep(StrEnum):
    """Which answer about allergies counts from now on."""

    BOTH = "both"
    """Every substance of both cards."""
    STAYING = "staying"
    GOING = "going"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about two answers that contradict each other."""

    keep: Keep
    by: str
    on: date
    heading: str
    """Stands over the substances that do not count any more, in the notes."""


def contradict(one: Health, other: Health) -> bool:
    """Tell whether the answers differ so that no program may choose between them."""
    states = {one.state, other.state}
    if AllergyState.NEVER_ASKED in states:
        return False
    return len(states) > 1 or _names(one) != _names(other)


def united(staying: Health, going: Health, decision: Decision | None = None) -> Health:
    """
    Return what the card that stays says from now on; no substance is lost.

    Those that the decision leaves out go into the notes, with their reactions.

    Raises:
        AllergiesContradict: if somebody has to decide, and nobody has.
        InvalidInput: if the notes of both are too long for one.
    """
    if decision is None and contradict(staying, going):
        raise AllergiesContradict
    notes = [staying.notes, "" if going.notes == staying.notes else going.notes]
    answer = _answer(staying, going, decision)
    aside = [each for each in _every(staying, going) if each not in answer.allergens]
    if decision is not None and aside:
        notes += [decision.heading, *map(_line, aside)]
    whole = clean_text("notes", "\n".join(filter(None, notes)))
    return replace(answer, notes=whole, version=staying.version)


def _answer(staying: Health, going: Health, decision: Decision | None) -> Health:
    if decision is not None and contradict(staying, going):
        chosen = going if decision.keep is Keep.GOING else staying
        allergens = chosen.allergens
        if decision.keep is Keep.BOTH:
            allergens = _every(staying, going)
        state = AllergyState.KNOWN if allergens else AllergyState.NONE_KNOWN
        return Health(state, allergens, decision.on, decision.by)
    newer = max(staying, going, key=lambda each: each.confirmed_on or date.min)
    return replace(newer, allergens=_every(staying, going))


def _every(staying: Health, going: Health) -> tuple[Allergen, ...]:
    """Return the substances of both, each telling of it once."""
    return tuple(dict.fromkeys((*staying.allergens, *going.allergens)))


def _names(health: Health) -> set[str]:
    return {fold(each.name).strip() for each in health.allergens}


def _line(allergen: Allergen) -> str:
    return " · ".join(filter(None, (allergen.name, allergen.reaction, allergen.since)))
