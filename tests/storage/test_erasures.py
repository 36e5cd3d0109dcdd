"""Whoever was erased is erased again in every older copy, and nobody can tell who it was."""

from datetime import date

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clients.model import Contact, Health
from salon_vault.clients.use_cases import (
    add_client,
    open_card,
    rename_client,
    save_contact,
    save_health,
)
from salon_vault.errors import NotFound, NotPermitted
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.staff.model import Tier
from storage.cipher import connect
from storage.erasures import (
    erased_among,
    erasure_tokens,
    known_erasures,
    remember_erasure,
)
from storage.header_files import HeaderFiles
from storage.unlocking import open_identity
from tests.storage.backup.conftest import photographed, stage
from tests.storage.backup.restoring import enter, restored
from tests.vaults import Patient

__all__ = ["photographed", "restored", "stage"]

DAY = date(2026, 11, 20)


@pytest.fixture
def within(salon, counter):
    """Do something with the database and the ring of a tier, while nobody sits there."""

    def within(do, tier=Tier.OWNER, folder=None):
        counter.clear()
        folder = folder or salon.folder
        header = HeaderFiles(folder).load()
        ring = open_identity(header, salon.people[tier], salon.identity(tier))
        connection = connect(folder / header.sheet.database_file, ring.database_key())
        try:
            return do(connection, ring)
        finally:
            connection.close()
            ring.wipe()

    return within


@pytest.fixture
def cards(photographed, seat):
    """Keep two clients with everything, and return their ids."""
    desk = seat(Tier.OWNER)
    found = []
    for name, phone in (("Wanda Klimek", "+48600100200"), ("Olga Lis", "+48600100300")):
        client = desk.run(add_client, name, "pl").client
        desk.run(save_contact, client.id, Contact(phone=phone))
        desk.run(save_health, client.id, Health(notes=f"note of {name}"))
        card = desk.run(open_card, client.id).client
        desk.run(rename_client, client.id, card.version, name.upper(), "", "pl")
        found.append(client.id)
    return found


def test_a_token_is_the_same_every_day_and_names_nobody(cards, within):
    def tokens(_connection, ring):
        return erasure_tokens(ring, cards)

    first, second = within(tokens), within(tokens)
    assert first == second
    assert len(set(first)) == 2
    assert all(
        len(token) == 32 and card.encode() not in token
        for token, card in zip(first, cards, strict=True)
    )


def test_nobody_without_the_logs_first_key_can_make_or_try_a_token(cards, within):
    with pytest.raises(NotPermitted):
        within(lambda _connection, ring: erasure_tokens(ring, cards), Tier.MANAGER)


def test_the_first_day_of_an_erasure_stays(cards, within):
    def twice(connection, ring):
        remember_erasure(connection, ring, cards[0], DAY)
        remember_erasure(connection, ring, cards[0], date(2026, 12, 1))
        return known_erasures(connection)

    (kept,) = within(twice)
    assert kept.erased_on == "2026-11-20"


def test_a_client_erased_after_the_set_is_not_in_the_restored_vault(
    photographed, cards, stage, restored, within, clock
):
    name = stage()
    gone, stays = cards
    within(lambda connection, ring: remember_erasure(connection, ring, gone, DAY))
    made = restored(name)
    assert made.erased == 1
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    try:
        with vault.work() as work:
            with pytest.raises(NotFound):
                work.clients.get(gone)
            assert work.clients.health(stays).notes == "note of Olga Lis"
            assert work.clients.find_number("00200", 10) == []
            assert work.log.verify(Patient()).faults == ()
            entry = next(
                line.entry
                for line in work.log.latest(None, 20)
                if line.entry.case == "backup.erase_again"
            )
            about = list(work.log.of_client(gone, 100))
    finally:
        vault.close()
    told = {(touch.verb, touch.subject) for touch in entry.touches}
    assert (Verb.ERASED, Subject.CLIENT) in told
    assert (Verb.ERASED, Subject.CONTACT) in told
    assert (Verb.ERASED, Subject.LOG) in told
    assert all(line.detail is None or not line.detail for line in about)


@pytest.mark.parametrize("merged_in_set", [False, True])
def test_cards_merged_into_an_erased_one_go_with_it(
    photographed, cards, stage, restored, within, seat, merged_in_set
):
    before = stage()
    gone, merged = cards
    desk = seat(Tier.OWNER)
    seen = desk.run(preview_merge, gone, merged)
    desk.run(merge_cards, seen, seen.proposed)
    name = stage() if merged_in_set else before
    within(lambda connection, ring: remember_erasure(connection, ring, gone, DAY))
    made = restored(name)
    assert made.erased == 2

    def left(connection, _ring):
        tables = ("client", "merging", "sealed_item", "sealed_record")
        rows = [connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables]
        return [row for some in rows for row in some if gone in row or merged in row]

    assert within(left, folder=made.folder) == []


def test_nothing_of_the_erased_client_is_left_in_the_pages(
    photographed, cards, stage, restored, within, clock
):
    name = stage()
    gone = cards[0]
    within(lambda connection, ring: remember_erasure(connection, ring, gone, DAY))
    made = restored(name)

    def left(connection, _ring):
        tables = ("client", "client_word", "contact_token", "sealed_record", "visit", "paper")
        column = {"client": "id"}
        return {
            table: connection.execute(
                f"SELECT count(*) FROM {table} WHERE {column.get(table, 'client')} = ?", (gone,)
            ).fetchone()[0]
            for table in tables
        }

    assert set(within(left, folder=made.folder).values()) == {0}


def test_an_erasure_that_only_a_later_set_knows_of_counts_too(
    photographed, cards, stage, restored, within, clock
):
    from storage.backup.places import STAGING
    from storage.backup.reading import read_manifest

    name = stage()
    within(lambda connection, ring: remember_erasure(connection, ring, cards[0], DAY))
    later = read_manifest(photographed.folder / STAGING / stage())
    assert len(later.erased) == 1
    assert restored(name, present=None, beside=[later]).erased == 1


def test_control_without_the_ledger_the_client_comes_back(
    photographed, cards, stage, restored, within, clock
):
    name = stage()
    within(lambda connection, ring: remember_erasure(connection, ring, cards[0], DAY))
    made = restored(name, present=None)
    assert made.erased == 0
    assert within(erased_among, folder=made.folder) == []
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    with vault.work() as work:
        assert work.clients.get(cards[0])
    vault.close()
