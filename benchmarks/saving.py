"""Saving, and opening a card, against writing and syncing 4 KB to the same disk."""

import statistics
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.peers import in_turn, synced_writing
from benchmarks.row import Row, against
from benchmarks.vaults import SIZES, Filled, Sought, filled, seated
from salon_vault.card_fields.model import CardField
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import open_card, rename_client, save_contact
from salon_vault.desk import Desk

SAMPLES = 150
LIMIT = 4
CARD_EXTRA = 5
WHAT = {
    "save.contact": "save contact details",
    "save.name": "save a name",
    "card.open": "open a card not read before",
}


def measure(folder: Path) -> list[Row]:
    """Measure at every size; each of the deeds writes a signed entry into the log."""
    return [row for size in SIZES for row in _measured(filled(folder, size))]


def _measured(vault: Filled) -> list[Row]:
    # the last ones: at this desk nobody has read their cards
    chosen = vault.sought[-SAMPLES:]
    with seated(vault) as desk, synced_writing(vault.folder) as write:
        with desk._vault.work() as work:  # past the gate, so that opening is a first reading
            contacts = {one.id: work.clients.contact(one.id) for one in chosen}
            work.salon.save(replace(work.salon.get(), card_fields=frozenset(CardField)))
            versions = {one.id: work.clients.get(one.id).version for one in chosen}
        rounds = []
        for number, one in enumerate(chosen):
            contact = contacts[one.id]
            assert isinstance(contact, Contact)
            works: list[Callable[[], object]] = [
                write,
                partial(desk.run, save_contact, one.id, replace(contact, address=f"{number}")),
                partial(_rename, desk, one, versions[one.id]),
                partial(desk.run, open_card, one.id),
            ]
            rounds.append(in_turn(works, number))
    peer, *ours = [statistics.median(column) for column in zip(*rounds, strict=True)]
    return [
        against(
            id_,
            f"{what}, median of {SAMPLES}; {vault.sealed}; peer: write + fsync of 4 KB",
            vault.clients,
            value,
            "ms",
            peer,
            LIMIT,
            CARD_EXTRA if id_ == "card.open" else 0,
        )
        for (id_, what), value in zip(WHAT.items(), ours, strict=True)
    ]


def _rename(desk: Desk, one: Sought, version: int) -> None:
    desk.run(rename_client, one.id, version, f"{one.name} Nowa", "", "pl")
