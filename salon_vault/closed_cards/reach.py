"""
Whose card may be opened by whom: asked for every record that a use case has touched.

What a use case hands out it reports, or the log would not know of it; so here nothing can be
forgotten. It is asked before the transaction ends and before anything is handed out; whose
client it is goes by what was kept before, so that nobody makes a client their own on the way.
"""

from collections.abc import Iterable
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.closed_cards.errors import CardClosed, NotOwnClient
from salon_vault.ports import Work
from salon_vault.staff.model import Member, Tier

_CAN_COVER = frozenset({Tier.OWNER, Tier.MANAGER})
MONTH = 30.5
"""Days of a month, where it makes no odds which."""


def check_reach(work: Work) -> None:
    """
    Refuse what a use case has touched of cards that are not for the person at this desk.

    Raises:
        CardClosed: if the owner has closed one of them to all but some.
        NotOwnClient: if the salon has specialists open the cards of their own clients alone.
    """
    only_own = _only_own(work)
    if not only_own and not work.closed_cards.any_closed():
        return
    for client in sorted(work.closed_cards.cards_of(tuple(work.touches))):
        if work.closed_cards.get(client) and not work.closed_cards.opens(client):
            raise CardClosed(client, _labels(work, {Tier.OWNER}))
        if only_own and not _is_own(work, client):
            raise NotOwnClient(client, _labels(work, _CAN_COVER))


def within_reach(work: Work, client: ClientId) -> bool:
    """Tell whether a card is for the person at this desk; nothing is touched by asking."""
    if work.closed_cards.get(client) and not work.closed_cards.opens(client):
        return False
    return not _only_own(work) or _is_own(work, client)


def _only_own(work: Work) -> bool:
    """Tell whether the person at this desk opens the cards of their own clients alone."""
    return work.member.tier is Tier.SPECIALIST and work.salon.get().only_own_months > 0


def _is_own(work: Work, client: ClientId) -> bool:
    """Tell whether a client is one's own, or that of somebody one stands in for."""
    from salon_vault.day.listed import on_day_list

    me, today = work.member, day_of(work.clock.now())
    if client in work.clients.made or work.closed_cards.made_by(client, me.id):
        return True
    ours = _stood_in_for(work, me, today)
    months = work.salon.get().only_own_months
    since = date.fromordinal(today.toordinal() - round(months * MONTH))
    listed = any(on_day_list(work, client, member) for member in ours)
    return listed or work.visits.treated(client, ours, since)


def _stood_in_for(work: Work, me: Member, today: date) -> list[Member]:
    covers = [each for each in work.closed_cards.covers() if each.member == me.id]
    absent = {each.instead_of for each in covers if each.in_force(today)}
    return [me, *(each for each in work.members if each.id in absent)]


def _labels(work: Work, tiers: Iterable[Tier]) -> list[str]:
    wanted = set(tiers)
    return [each.label for each in work.members if each.is_here and each.tier in wanted]
