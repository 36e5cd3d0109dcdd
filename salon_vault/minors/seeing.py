"""What a desk sees of a client's age, and how the law counts it."""

from dataclasses import dataclass
from datetime import date, timedelta

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.law.duties import Signer
from salon_vault.law.pack import load_pack
from salon_vault.minors.model import AgeRules, Guardian, GuardianId, PresenceRule
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind


@dataclass(frozen=True, slots=True)
class AgeSeen:
    """What a client's age means, for everybody who works here."""

    known: bool
    """Whether there is a birthday."""
    minor: bool
    of_age_from: date | None = None
    """Of a minor: the first of the month after the one of the coming-of-age."""
    under: int | None = None
    """The lowest age of law or rules that the client has not reached yet."""
    signs: Signer | None = None
    """Who signs papers, by the law pack."""
    presence: PresenceRule | None = None
    blocked: tuple[Kind, ...] = ()
    """What is not done yet, by the rules in force."""
    guardian_ids: tuple[GuardianId, ...] = ()
    """Of a minor: who is written down, by id alone; names lie in *contact*."""
    readable: bool = True
    """Whether the mark could be read; one that cannot be makes nobody grown up."""

    @property
    def has_guardian(self) -> bool:
        """Whether somebody is written down who answers for a minor."""
        return bool(self.guardian_ids)


@dataclass(frozen=True, slots=True)
class MinorSeen:
    """A client's age, and who answers for them as far as the keys reach."""

    age: AgeSeen
    guardians: tuple[Guardian, ...] | Sealed


def full_age(work: Work) -> int:
    """Return the age, in years, from which on somebody is grown up by the salon's law."""
    return load_pack(work.salon.get().law).guardian.full_age


def rules_in_force(work: Work) -> AgeRules | None:
    """Return the rules that an owner adopted, if there are any."""
    newest = work.minors.newest_rules()
    return newest.rules if newest is not None and newest.in_force else None


def age_seen(work: Work, client_id: ClientId, on: date) -> AgeSeen:
    """Return what a client's age means on a day."""
    mark, readable = work.minors.mark(client_id), work.minors.mark_is_whole(client_id)
    grown = full_age(work)
    if readable and (mark is None or not mark.is_under(grown, grown, on)):
        return AgeSeen(known=mark is not None, minor=False)
    rules = rules_in_force(work)
    presence = () if rules is None else rules.presence
    blocked = () if rules is None else rules.blocked
    signers = load_pack(work.salon.get().law).guardian.rules
    named = {grown, *(r.under for r in presence), *(r.under for r in blocked)}
    named |= {rule.under for rule in signers}

    def is_under(years: int) -> bool:
        """Tell whether somebody may be as young as that: of a mark nobody can read, yes."""
        return not readable or mark is None or mark.is_under(years, grown, on)

    return AgeSeen(
        known=readable,
        minor=True,
        readable=readable,
        of_age_from=mark.of_age_from if mark is not None and readable else None,
        under=min(years for years in named if is_under(years)),
        signs=next((r.who_signs for r in signers if is_under(r.under)), None),
        presence=_youngest([rule for rule in presence if is_under(rule.under)]),
        blocked=tuple(rule.kind for rule in blocked if is_under(rule.under)),
        guardian_ids=work.minors.guardian_ids(client_id),
    )


def born_by(work: Work, client_id: ClientId, on: date) -> date | None:
    """Return the last day of the month in which a minor was born; None for everybody else."""
    of_age_from = age_seen(work, client_id, on).of_age_from
    if of_age_from is None:
        return None
    return of_age_from.replace(year=of_age_from.year - full_age(work)) - timedelta(days=1)


def _youngest(rules: list[PresenceRule]) -> PresenceRule | None:
    return min(rules, key=lambda rule: rule.under, default=None)
