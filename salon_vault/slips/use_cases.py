"""What can be done about first logins: seeing whose is still to come, and making slips."""

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clock import day_of
from salon_vault.errors import NotFound
from salon_vault.gate import Outside, use_case
from salon_vault.ports import Work
from salon_vault.slips.model import FirstLogins, LoginSlip, Slip, last_day
from salon_vault.staff.finding import member_of
from salon_vault.staff.model import StaffId
from salon_vault.staff.passwords import make_passphrase


@use_case(needs=Permission.VIEW_STAFF, unlogged="whose first login is still to come")
def first_logins(work: Work) -> FirstLogins:
    """Return whose password somebody else made, and whose login was lost in a restore."""
    former = frozenset(one.id for one in work.members if not (one.active or one.spare))
    return FirstLogins(work.slips, former.intersection(work.lost_logins.lost()))


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def enrol_lost(outside: Outside, who: StaffId) -> LoginSlip:
    """
    Give somebody whose login was lost in a restore another, as the same person.

    Its passphrase is returned once, to be printed, and kept nowhere.

    Raises:
        NotFound: if they are not among those whose login was lost; a spare login is made anew.
    """
    member = member_of(outside, who)
    with outside.work() as work:
        lost, until = work.lost_logins.lost(), last_day(day_of(work.clock.now()))
    if who not in lost or member.spare:
        raise NotFound("staff", who)
    passphrase = make_passphrase()
    outside.vault.roster.enrol_lost(who, passphrase, Slip(until))
    outside.remarks["until"] = until.isoformat()
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))
    with outside.work() as work:
        work.lost_logins.strike(who)
    return LoginSlip(who, member.label, passphrase, until)
