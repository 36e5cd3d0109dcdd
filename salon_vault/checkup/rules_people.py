"""The rules about logins: unused ones, passwords that others know, rights that ran out."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from salon_vault.audit import SIT_DOWN
from salon_vault.checkup.facts import VaultFacts
from salon_vault.checkup.model import Check, Finding, FindingFact, Lying, State
from salon_vault.clock import day_of
from salon_vault.staff.model import Member, StaffId, Tier

UNUSED = 90
"""Days after which a login that nobody used should be looked at."""


def findings_of_people(
    facts: VaultFacts, members: Sequence[Member], now: datetime
) -> Iterator[Finding]:
    """Yield what is found about everybody who has a login."""
    there = [each for each in members if each.active and not each.kit]
    labels = {each.id: each.label for each in there}
    cheap = [login.who for login in facts.logins if login.cheap]
    yield _named(Check.PASSWORD_COST, cheap, labels)
    bare = {login.who for login in facts.logins if not login.key_file}
    owners = [each.id for each in there if each.tier is Tier.OWNER and each.id in bare]
    yield _named(Check.OWNER_KEY_FILE, owners, labels)
    yield _named(Check.UNUSED_LOGINS, [*_unused(facts, there, now)], labels)
    yield _named(Check.FIRST_PASSWORDS, sorted(facts.first_passwords), labels)
    today = day_of(now)
    over = [each.id for each in there if each.deputy and each.deputy.until < today]
    yield _named(Check.DEPUTIES, over, labels)


def findings_of_papers(lying: Sequence[Lying]) -> Iterator[Finding]:
    """Yield what left the vault this month, where anybody can read it."""
    saved = sum(each.papers for each in lying if not each.printed)
    printed = sum(each.papers for each in lying if each.printed)
    yield Finding(Check.PAPERS_SAVED, State.LOOK if saved else State.GOOD, {"n": saved})
    yield Finding(Check.PAPERS_PRINTED, State.GOOD, {"n": printed})


def _unused(facts: VaultFacts, there: Sequence[Member], now: datetime) -> Iterator[StaffId]:
    for member in there:
        used = facts.last_of(member.id, SIT_DOWN) or facts.first_entry
        begun = facts.first_passwords.get(member.id, used)
        since = max((each for each in (used, begun) if each), default=now)
        if (now - since).days > UNUSED and not (member.away or member.spare):
            yield member.id


def _named(check: Check, who: Sequence[StaffId], labels: dict[StaffId, str]) -> Finding:
    names = tuple(labels[each] for each in who if each in labels)
    facts: dict[str, FindingFact] = {"names": names}
    return Finding(check, State.LOOK if names else State.GOOD, facts)
