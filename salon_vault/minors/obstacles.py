"""What a client's age puts in the way of a treatment."""

from collections.abc import Iterator
from datetime import date

from salon_vault.clearance.model import Ground, Obstacle, Weight, behind
from salon_vault.clients.model import ClientId
from salon_vault.minors.seeing import age_seen, full_age, rules_in_force
from salon_vault.ports import Work
from salon_vault.treatments.model import Treatment

TOO_YOUNG = "too_young"
GUARDIAN_PRESENT = "guardian_present"
GUARDIAN_SIGNS = "guardian_signs"
GUARDIAN_UNKNOWN = "guardian_unknown"
AGE_UNKNOWN = "age_unknown"
UNREADABLE = "unreadable"
"""What is kept of the age says nothing: it could be that of a child."""
RULES_UNREADABLE = "rules_unreadable"
"""So does the newest version of the rules, and the client may be one whom they protect."""


def from_age(
    work: Work, client_id: ClientId, treatment: Treatment, on: date
) -> Iterator[Obstacle]:
    """Yield what stands against a treatment by the client's age on that day."""
    seen = age_seen(work, client_id, on)
    if not seen.readable:
        yield Obstacle(Ground.AGE, Weight.STOP, treatment.id, UNREADABLE)
        return
    if not work.minors.rules_are_whole() and (seen.minor or not seen.known):
        yield Obstacle(Ground.AGE, Weight.STOP, treatment.id, RULES_UNREADABLE)
        return
    rules = rules_in_force(work)
    rule = rules.blocked_under(treatment.kind) if rules else None
    if not seen.minor:
        if rule is not None and not seen.known and rule.under >= full_age(work):
            facts = {"under": rule.under}
            yield Obstacle(Ground.AGE, Weight.NOTE, treatment.id, AGE_UNKNOWN, facts)
        return
    if rules and rule is not None and treatment.kind in seen.blocked:
        facts = {"under": rule.under}
        record = behind((f"of_age_{seen.of_age_from}", rules.version))
        yield Obstacle(Ground.AGE, Weight.STOP, treatment.id, TOO_YOUNG, facts, record)
    if seen.presence is not None:
        where = {"under": seen.presence.under, "guardian": seen.presence.guardian.value}
        yield Obstacle(Ground.AGE, Weight.ADAPT, treatment.id, GUARDIAN_PRESENT, where)
    else:
        yield Obstacle(Ground.AGE, Weight.NOTE, treatment.id, GUARDIAN_SIGNS)
    if not seen.has_guardian:
        yield Obstacle(Ground.AGE, Weight.NOTE, treatment.id, GUARDIAN_UNKNOWN)
