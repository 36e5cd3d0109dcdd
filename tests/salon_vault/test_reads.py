"""Leafing back and forth does not fill the log, and hides no reading from it."""

import pytest

from salon_vault.access import Permission
from salon_vault.clients.use_cases import add_client, open_card, rename_client
from salon_vault.gate import UseCase
from salon_vault.staff.model import Tier
from storage.cipher import DriverError

idle = UseCase("test.idle", Permission.VIEW_CARDS, lambda work: None)


@pytest.fixture
def client_id(seat):
    return seat(Tier.MANAGER).run(add_client, "Ewa", "pl").client.id


def opened(lines):
    return [line for line in lines if line.entry.case == "clients.open_card"]


def test_reads_of_one_card_share_an_entry_for_ten_minutes(seat, client_id, clock, entries):
    desk = seat(Tier.RECEPTION)
    for _ in range(5):
        desk.run(open_card, client_id)
        clock.move(seconds=119)
    desk.run(open_card, client_id)
    assert desk.run(idle) is None
    clock.move(seconds=6)
    desk.run(open_card, client_id)
    lines = entries()
    assert len(opened(lines)) == 2
    assert lines[-2].detail == {"repeated_reads": 5}


def test_reading_on_and_on_does_not_stretch_the_ten_minutes(seat, client_id, clock, entries):
    desk = seat(Tier.RECEPTION)
    for _ in range(13):
        desk.run(open_card, client_id)
        clock.move(minutes=5)
    assert len(opened(entries())) == 7


def test_a_changed_card_is_read_anew(seat, client_id, entries):
    desk = seat(Tier.RECEPTION)
    version = desk.run(open_card, client_id).client.version
    desk.run(rename_client, client_id, version, "Eva", "", "pl")
    desk.run(open_card, client_id)
    assert len(opened(entries())) == 2


def test_another_person_reading_the_same_card_gets_an_entry(seat, client_id, entries):
    for tier in (Tier.RECEPTION, Tier.SPECIALIST):
        seat(tier).run(open_card, client_id)
    assert len(opened(entries())) == 2


def test_a_read_with_a_reason_is_never_shared(seat, client_id, entries):
    desk = seat(Tier.RECEPTION)
    for reason in ("first", "second"):
        desk.asking(reason=reason).run(open_card, client_id)
    assert [line.detail["reason"] for line in opened(entries())] == ["first", "second"]


def test_a_read_whose_entry_was_not_kept_covers_nothing(seat, client_id, look, entries):
    look("CREATE TABLE owed (client TEXT REFERENCES client DEFERRABLE INITIALLY DEFERRED)")
    look(
        "CREATE TRIGGER commit_fails AFTER INSERT ON log WHEN NEW.core LIKE '%open_card%'"
        " BEGIN INSERT INTO owed VALUES ('nobody'); END"
    )
    desk = seat(Tier.RECEPTION)
    with pytest.raises(DriverError, match="FOREIGN KEY"):
        desk.run(open_card, client_id)
    desk.vault._connection.execute("DROP TRIGGER commit_fails")
    desk.run(open_card, client_id)
    assert len(opened(entries())) == 1
