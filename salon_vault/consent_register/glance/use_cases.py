"""What the list of clients asks beside a search."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.closed_cards.reach import within_reach
from salon_vault.consent_register.agreed import is_minor
from salon_vault.consent_register.glance.model import CardGlance, is_out, to_ask
from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.validity.lapsing import lapsed_forms
from salon_vault.gate import use_case
from salon_vault.ports import Work

MOST = 50
"""Cards that are told of at once: no screen shows more rows."""


@use_case(
    needs=Permission.VIEW_DAY,
    unlogged="goes with the search, which has its entry; the day list says no less",
    across="a list; of cards that are out of reach nothing is told",
)
def glance_at(work: Work, cards: Sequence[ClientId]) -> Mapping[ClientId, CardGlance]:
    """Return what stands beside the names on a list, asked for all of them at once."""
    today = day_of(work.clock.now())
    seen = [card for card in dict.fromkeys(cards[:MOST]) if within_reach(work, card)]
    consents, papers = work.consents.of_cards(seen), work.papers.kept_of_cards(seen)
    health_kept, lapsed = work.consents.health_asked(seen), lapsed_forms(work, seen, today)
    found: dict[ClientId, CardGlance] = {}
    for card in seen:
        said = consents.get(card, Consents())
        if said.agreed:  # of a minor a yes counts by a guardian alone; a no counts anyhow
            said = replace(said, by_guardian=is_minor(work, card))
        said = replace(said, today=today)
        found[card] = CardGlance(
            said.standing(Purpose.RECORD),
            to_ask(said, health_kept=card in health_kept),
            is_out(papers.get(card, ()), today),
            bool(lapsed.get(card)),
        )
    return found
