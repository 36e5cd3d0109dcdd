"""What staff can do about minors."""

from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.compartments import Sealed
from salon_vault.errors import EditConflict, NotFound
from salon_vault.gate import use_case
from salon_vault.minors.model import AdoptedAges, AgeRules, Guardian, GuardianId, KeptAges
from salon_vault.minors.seeing import MinorSeen, age_seen
from salon_vault.ports import Work


@use_case(needs=Permission.VIEW_CARDS)
def view_age(work: Work, client_id: ClientId) -> MinorSeen:
    """Return what a client's age means today, and who answers for a minor."""
    work.clients.get(client_id)
    seen = age_seen(work, client_id, day_of(work.clock.now()))
    if not seen.minor and not work.minors.guardian_ids(client_id):
        return MinorSeen(seen, ())
    guardians = work.minors.guardians(client_id)
    return MinorSeen(seen, guardians if isinstance(guardians, Sealed) else tuple(guardians))


@use_case(needs=Permission.EDIT_CONTACT)
def save_guardian(work: Work, client_id: ClientId, guardian: Guardian) -> Guardian:
    """Keep who answers for a client, new or changed; raise InvalidInput, EditConflict."""
    work.clients.get(client_id)
    return work.minors.save_guardian(client_id, guardian.tidied())


@use_case(needs=Permission.EDIT_CONTACT)
def remove_guardian(work: Work, client_id: ClientId, guardian_id: GuardianId) -> None:
    """Take a guardian off a card; raise NotFound."""
    known = work.minors.guardians(client_id)
    if isinstance(known, Sealed) or guardian_id not in {one.id for one in known}:
        raise NotFound("guardian", guardian_id)
    work.minors.remove_guardian(guardian_id)


@use_case(needs=Permission.VIEW_SALON, unlogged="the salon's own rules; nobody's data")
def view_age_rules(work: Work) -> KeptAges:
    """Return the salon's newest rules about age, in force or not."""
    return KeptAges(work.minors.newest_rules(), work.minors.rules_are_whole())


@use_case(needs=Permission.EDIT_QUESTIONS)
def adopt_age_rules(
    work: Work, rules: AgeRules, version: int, *, in_force: bool = True
) -> AdoptedAges:
    """
    Put rules about age into force as a new version, or out of force.

    Raises:
        EditConflict: if ``version`` is not the newest one to be read; 0 before there is any.
    """
    newest = work.minors.newest_rules()
    if version != (newest.rules.version if newest else 0):
        raise EditConflict
    made = replace(rules, version=work.minors.newest_version() + 1)
    adopted = AdoptedAges(made, work.clock.now(), work.member.label, in_force)
    work.minors.adopt(adopted)
    return adopted
