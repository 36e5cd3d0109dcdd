"""What is written down about delegations once they are over."""

from dataclasses import replace
from datetime import date

from salon_vault.gate import Outside
from salon_vault.personnel.model import PastDelegation
from salon_vault.ports import Work
from salon_vault.staff.model import Member


def note_ended(work: Work, member: Member, today: date) -> None:
    """Keep that what was left to ``member`` is over, if anything was."""
    left = member.deputy
    if left is not None:
        work.personnel.keep_past(PastDelegation(member.id, left.since, left.until, today))


def note_new_root(outside: Outside) -> None:
    """Keep that keys which former deputies may have copied open nothing new any more."""
    with outside.work() as work:
        for past in work.personnel.past_delegations():
            if not past.root_changed:
                work.personnel.keep_past(replace(past, root_changed=True))
