"""Closing cards, and letting specialists open a colleague's clients' cards for a while."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.closed_cards.model import (
    MOST_MONTHS,
    ClosedCard,
    Cover,
    CoverId,
    new_cover_id,
)
from salon_vault.compartments import Compartment
from salon_vault.errors import InvalidInput, NotFound
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.staff.model import Member, StaffId


@use_case(needs=Permission.CLOSE_CARDS, fresh=True, reason=True)
def close_card(work: Work, client_id: ClientId, named: frozenset[StaffId]) -> None:
    """
    Let a card open to owners and those named, alone; everybody else sees its initials.

    Name, spelling and ending of the number are sealed to them. Cards that were merged into it
    are closed with it, and can be taken apart no longer.

    Raises:
        InvalidInput: if it is closed already.
    """
    work.clients.get(client_id)
    _check_named(work, named)
    if work.closed_cards.get(client_id) is not None:
        raise InvalidInput("card", "closed already")
    for each in work.merging.about(client_id):  # what they said before names the client
        work.merging.forget(each)
    work.closed_cards.close(client_id, named)


@use_case(needs=Permission.CLOSE_CARDS, fresh=True)
def name_persons(work: Work, client_id: ClientId, named: frozenset[StaffId]) -> None:
    """Let a closed card open to these persons, and no longer to others; raise NotFound."""
    _check_named(work, named)
    if work.closed_cards.get(client_id) is None:
        raise NotFound("closed card", client_id)
    work.closed_cards.name_others(client_id, named)


@use_case(needs=Permission.CLOSE_CARDS, fresh=True)
def reopen_card(work: Work, client_id: ClientId) -> None:
    """Let a closed card open to everybody again, as cards do; raise NotFound."""
    if work.closed_cards.get(client_id) is None:
        raise NotFound("closed card", client_id)
    work.closed_cards.reopen(client_id)


@use_case(needs=Permission.VIEW_CARDS, unlogged="whether a card is marked as closed")
def how_closed(work: Work, client_id: ClientId) -> ClosedCard | None:
    """
    Return since when a card is closed, and to whom it opens; None for an open one.

    To whom, only those hear to whom it opens.
    """
    staying = work.clients.staying(client_id)
    found = work.closed_cards.get(staying)
    if found is None or work.closed_cards.opens(staying):
        return found
    return replace(found, named=frozenset())


@use_case(needs=Permission.CLOSE_CARDS, unlogged="who can be named")
def possible_persons(work: Work) -> Sequence[Member]:
    """Return who can be named for a closed card: everybody here but owners, who need not be."""
    owner = Compartment.OWNER
    return [each for each in work.members if each.is_here and owner not in each.compartments]


# --- only one's own clients ------------------------------------------------------------------


@use_case(needs=Permission.EDIT_SALON)
def set_only_own(work: Work, months: int) -> int:
    """
    Have specialists open only cards of clients they had within so many months; 0 for all.

    Those on the day list, new ones and a colleague's whom they stand in for open, too.
    """
    if not 0 <= months <= MOST_MONTHS:
        raise InvalidInput("months", "range")
    work.remark("months", months)
    work.salon.save(replace(work.salon.get(), only_own_months=months))
    return months


@use_case(needs=Permission.GIVE_COVER)
def give_cover(work: Work, member: StaffId, instead_of: StaffId, until: date) -> Cover:
    """Let somebody open the cards of a colleague's clients up to a day; raise InvalidInput."""
    here = {each.id for each in work.members if each.active}
    if not {member, instead_of} <= here:
        raise NotFound("staff", member)
    cover = Cover(new_cover_id(), member, instead_of, until, work.member.label)
    cover.check(day_of(work.clock.now()))
    work.closed_cards.keep_cover(cover)
    return cover


@use_case(needs=Permission.GIVE_COVER)
def end_cover(work: Work, cover: CoverId) -> None:
    """Take a cover back before its day; raise NotFound."""
    work.closed_cards.end_cover(cover)


@use_case(needs=Permission.GIVE_COVER, unlogged="who stands in for whom")
def list_covers(work: Work) -> Sequence[Cover]:
    """Return who stands in for whom, from today on."""
    today = day_of(work.clock.now())
    return [each for each in work.closed_cards.covers() if each.in_force(today)]


def _check_named(work: Work, named: frozenset[StaffId]) -> None:
    here = {each.id for each in work.members if each.is_here}
    if not named <= here:
        raise NotFound("staff", next(iter(named - here)))
