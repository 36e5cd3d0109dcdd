"""The day list in the database: in order, with its cards, and gone with them."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clients.model import Client, Severity, new_client_id
from salon_vault.clients.use_cases import add_client
from salon_vault.day.model import Coming, DayEntry, new_entry_id
from salon_vault.day.use_cases import change_entry, put_on_day
from salon_vault.errors import EditConflict, NotFound
from salon_vault.staff.model import Tier
from storage.cipher import Connection
from storage.erasures import erase_records

DAY = date(2026, 11, 22)


@pytest.fixture
def vault(open_as):
    return open_as(Tier.RECEPTION)


@pytest.fixture
def client_id(vault):
    with vault.work() as work:
        return work.clients.save(Client(new_client_id(), "Ada", "pl", date(2026, 1, 1))).id


def entry(at=None, **more):
    return DayEntry(new_entry_id(), DAY, at, **more)


def keep(vault, *entries):
    with vault.work() as work:
        return [work.day.save(each) for each in entries]


def on_list(vault, day=DAY):
    with vault.work() as work:
        return work.day.of_day(day)


def run(vault, sql, *values):
    connection: Connection = vault._connection
    return connection.execute(sql, values).fetchall()


def test_a_day_comes_back_by_time_with_its_cards_and_is_reported_once(vault, client_id, salon):
    chair = salon.people[Tier.SPECIALIST]
    late, early, some_time = keep(
        vault,
        entry(time(15), name="Wiktor Lis"),
        entry(time(9, 30), client=client_id, treatment="Gloss", person=chair),
        entry(),
    )
    with vault.work() as work:
        lines = work.day.of_day(DAY)
        touches = [(touch.verb, touch.subject, touch.id) for touch in work.touches]
    assert [line.entry for line in lines] == [early, late, some_time]
    assert [line.line.name if line.line else None for line in lines] == ["Ada", None, None]
    assert [line.person for line in lines] == ["Chair 2", "", ""]
    assert touches == [(Verb.READ, Subject.DAY, "2026-11-22")]
    assert on_list(vault, DAY + timedelta(days=1)) == []


def test_an_entry_changed_meanwhile_is_a_conflict(vault):
    (kept,) = keep(vault, entry(time(9), name="Wiktor"))
    keep(vault, replace(kept, at=time(10)))
    with pytest.raises(EditConflict), vault.work() as work:
        work.day.save(replace(kept, at=time(11)))
    assert [line.entry.at for line in on_list(vault)] == [time(10)]


def test_an_entry_taken_off_is_gone_and_reported(vault):
    (kept,) = keep(vault, entry(time(9), name="Wiktor"))
    with vault.work() as work:
        assert work.day.remove(kept.id) == kept
        assert [(t.verb, t.id) for t in work.touches] == [(Verb.ERASED, kept.id)]
    for ask in ("get", "remove"):
        with vault.work() as work, pytest.raises(NotFound):
            getattr(work.day, ask)(kept.id)


def test_old_days_are_forgotten_and_names_without_a_card_sooner(vault, client_id):
    named, listed, young = keep(
        vault,
        entry(time(9), name="Wiktor"),
        entry(time(10), client=client_id),
        replace(entry(time(11), name="Maria"), day=DAY + timedelta(days=1)),
    )
    with vault.work() as work:
        work.day.forget(entries_before=DAY, names_before=DAY + timedelta(days=1))
        assert [(t.verb, t.id) for t in work.touches] == [(Verb.CHANGED, named.id)]
    assert [line.entry.guest for line in on_list(vault)] == [True, False]
    assert on_list(vault, young.day)[0].entry.name == "Maria"
    with vault.work() as work:
        work.day.forget(DAY + timedelta(days=1), DAY)
        assert {t.id for t in work.touches} == {named.id, listed.id}
    assert on_list(vault) == []


def test_entries_of_a_merged_card_are_those_of_the_card_that_stays(vault, client_id):
    with vault.work() as work:
        other = work.clients.save(Client(new_client_id(), "Ada K", "pl", date(2026, 1, 2))).id
    keep(vault, entry(time(9), client=other))
    run(vault, "UPDATE client SET merged_into = ? WHERE id = ?", client_id, other)
    (line,) = on_list(vault)
    assert (line.entry.client, line.line.name) == (client_id, "Ada")
    with vault.work() as work:
        assert [each.at for each in work.day.of_client(client_id, DAY, DAY)] == [time(9)]


def test_a_listed_client_explains_an_opened_card_until_taken_off(vault, client_id):
    (kept,) = keep(vault, entry(time(9), client=client_id))
    with vault.work() as work:
        assert work.odd_use.visits([client_id]).listed == {client_id: frozenset({DAY})}
        work.day.remove(kept.id)
        assert work.odd_use.visits([client_id]).listed == {client_id: frozenset()}


def test_a_clients_entries_are_erased_with_the_card_and_with_what_the_log_says(seat, look):
    desk = seat(Tier.OWNER)
    client = desk.run(add_client, "Ada", "pl").client.id
    put = desk.run(put_on_day, entry(time(9), client=client))
    desk.run(change_entry, replace(put, at=time(10)))
    desk.run(put_on_day, entry(time(11), name="Wiktor"))
    details = "SELECT count(*) FROM log_ref JOIN log_detail USING (seq) WHERE id = ?"
    assert look(details, put.id) == [(1,)]
    vault = seat(Tier.OWNER).vault
    with vault.work() as work:
        erase_records(vault._connection, work.log, client, work._touches.append)
    assert [line.entry.name for line in on_list(vault)] == ["Wiktor"]
    assert look(details, put.id) == [(0,)]


@pytest.mark.parametrize(
    ("column", "nonsense"),
    [
        ("at", "soon"),
        ("at", "10:30:15"),
        ("day", "2026-11-22T10"),
        ("name", "x" * 5000),
        ("treatment", "x" * 5000),
        ("coming", "maybe"),
        ("origin", "planted"),
        ("client", None),
    ],
)
def test_a_planted_row_hides_no_other_and_stops_nobody(vault, client_id, column, nonsense):
    bad, good = keep(
        vault, entry(time(9), client=client_id), entry(time(10), name="Wiktor", treatment="Cut")
    )
    if column == "client":  # a card and a name at once
        run(vault, "UPDATE day_entry SET name = 'Ada' WHERE id = ?", bad.id)
    else:
        run(vault, f"UPDATE day_entry SET {column} = ? WHERE id = ?", nonsense, bad.id)
    assert [line.entry for line in on_list(vault)] == [good]
    with vault.work() as work:
        assert work.day.kept_on(DAY) == [good]
        assert work.day.of_client(client_id, DAY, DAY) == []
        assert "Cut" in work.day.treatments(10)


def test_a_card_that_somebody_garbled_hides_nobody_and_its_alert_weighs_most(vault, client_id):
    kept = keep(vault, entry(time(9), client=client_id), entry(time(10), name="Wiktor"))
    run(vault, "UPDATE client SET severity = 77, last_visit = 'x'")
    listed = on_list(vault)
    assert [line.entry for line in listed] == kept
    assert listed[0].line.severity is Severity.STOP


def test_what_was_done_is_remembered_with_the_entry(vault):
    (kept,) = keep(vault, entry(time(9), name="Wiktor"))
    keep(vault, replace(kept, coming=Coming.CAME))
    assert on_list(vault)[0].entry.coming is Coming.CAME
