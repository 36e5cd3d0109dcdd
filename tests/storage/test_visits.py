"""Visits come back in order, and the card knows the date of the last one."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clearance.model import Ground
from salon_vault.clients.model import Client, new_client_id
from salon_vault.errors import EditConflict, NotFound
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import TreatmentId
from salon_vault.visits.model import Against, Used, Visit, VisitId, new_visit_id


@pytest.fixture
def vault(open_as):
    return open_as(Tier.SPECIALIST)


@pytest.fixture
def client_id(vault):
    with vault.work() as work:
        return work.clients.save(Client(new_client_id(), "Ewa", "pl", date(2026, 1, 1))).id


@pytest.fixture
def given_visits(vault, client_id):
    def put(*days):
        with vault.work() as work:
            return [
                work.visits.save(Visit(new_visit_id(), client_id, day, "Cut", "Chair 2", 4500))
                for day in days
            ]

    return put


def last_visit(vault, client_id):
    with vault.work() as work:
        return work.clients.get(client_id).last_visit


def test_visits_come_back_latest_first(vault, client_id, given_visits):
    early, late = given_visits(date(2026, 2, 1), date(2026, 3, 1))
    with vault.work() as work:
        assert work.visits.of_client(client_id) == [late, early]
        told = [touch.id for touch in work.touches if touch.subject is Subject.VISIT]
        assert told == [late.id, early.id]


def test_card_knows_the_last_visit_through_saving_changing_and_removing(
    vault, client_id, given_visits
):
    early, late = given_visits(date(2026, 2, 1), date(2026, 3, 1))
    assert last_visit(vault, client_id) == late.on
    with vault.work() as work:
        work.visits.save(replace(early, on=date(2026, 4, 1), price=None))
    assert last_visit(vault, client_id) == date(2026, 4, 1)
    with vault.work() as work:
        work.visits.remove(early.id)
    assert last_visit(vault, client_id) == late.on
    with vault.work() as work:
        work.visits.remove(late.id)
    assert last_visit(vault, client_id) is None


def test_a_removed_visit_is_gone_and_reported_with_its_card(vault, client_id, given_visits):
    (visit,) = given_visits(date(2026, 2, 1))
    with vault.work() as work:
        work.visits.remove(visit.id)
        told = [(touch.verb, touch.subject, touch.id) for touch in work.touches]
    assert told == [
        (Verb.ERASED, Subject.VISIT, visit.id),
        (Verb.READ, Subject.CLIENT, client_id),
        (Verb.CHANGED, Subject.CLIENT, client_id),
    ]
    for ask in ("get", "remove"):
        with vault.work() as work, pytest.raises(NotFound):
            getattr(work.visits, ask)(visit.id)


def test_recording_a_visit_does_not_disturb_somebody_editing_the_card(vault, client_id):
    with vault.work() as work:
        before = work.clients.get(client_id)
        work.visits.save(Visit(new_visit_id(), client_id, date(2026, 2, 1), "Cut", "Chair 2"))
    with vault.work() as work:
        fresh = replace(work.clients.get(client_id), version=before.version)
        work.clients.save(fresh.renamed("Eva"))
    assert last_visit(vault, client_id) == date(2026, 2, 1)


def test_visit_saved_meanwhile_is_a_conflict(vault, given_visits):
    (visit,) = given_visits(date(2026, 2, 1))
    with vault.work() as work:
        work.visits.save(replace(visit, treatment="Colour"))
    with vault.work() as work, pytest.raises(EditConflict):
        work.visits.save(replace(visit, treatment="Perm"))


def test_unknown_visit_is_not_found(vault):
    with vault.work() as work, pytest.raises(NotFound):
        work.visits.get(VisitId("none"))


# --- of merged cards, of other people, of nobody -------------------------------------------


def test_visits_of_a_merged_card_are_read_with_the_card_that_stays_and_date_it(
    vault, client_id, given_visits
):
    given_visits(date(2026, 2, 1))
    with vault.work() as work:
        other = work.clients.save(Client(new_client_id(), "Eva", "pl", date(2026, 1, 1))).id
        vault._connection.execute(
            "UPDATE client SET merged_into = ? WHERE id = ?", (client_id, other)
        )
        late = work.visits.save(
            Visit(new_visit_id(), other, date(2026, 5, 1), "Cut", "Chair 2", practitioner="p")
        )
        assert work.visits.of_client(client_id)[0] == late
    with vault.work() as work:
        somebody = [replace(work.member, id="p", label="P")]
        assert work.visits.treated(client_id, somebody, late.on)
        assert not work.visits.treated(client_id, somebody, date(2026, 5, 2))
    assert last_visit(vault, client_id) == late.on


@pytest.mark.parametrize(
    "nonsense",
    [
        "day = 'May'",
        "day = '9999-01-01'",
        "treatment = ''",
        "price = -1",
        "against = 'one two'",
        "started_at = 'noon'",
        "seen_on = 'never'",
    ],
)
def test_a_row_that_says_nothing_hides_no_other(vault, client_id, given_visits, nonsense):
    planted, kept = given_visits(date(2026, 2, 1), date(2026, 1, 1))
    with vault.work() as work:
        vault._connection.execute(f"UPDATE visit SET {nonsense} WHERE id = ?", (planted.id,))
        assert work.visits.of_client(client_id) == [kept]
        work.visits.save(replace(kept, price=1))
    assert last_visit(vault, client_id) <= planted.on


def test_a_planted_product_without_a_name_hides_nothing(vault, client_id, given_visits):
    (visit,) = given_visits(date(2026, 2, 1))
    with vault.work() as work:
        visit = work.visits.save(replace(visit, used=(Used("Aurea", "7"),)))
        for place in (-1, 1):
            planted = "INSERT INTO visit_product VALUES (?, ?, '', '')"
            vault._connection.execute(planted, (visit.id, place))
        assert work.visits.of_client(client_id) == [visit]


def test_who_has_to_be_told_of_a_stop_is_told_once(vault, given_visits):
    age = Against(TreatmentId("t"), Ground.AGE, "too_young")
    first, second = given_visits(date(2026, 2, 1), date(2026, 3, 1))
    with vault.work() as work:
        first, second = (work.visits.save(replace(v, against=(age,))) for v in (first, second))
        work.visits.tell_later(first.id, "anna")
        assert work.visits.to_tell("ola") == []
        assert work.visits.to_tell("anna") == [first]
        assert work.visits.against_stops() == [second, first]
        work.visits.told("anna")
        work.visits.save(replace(second, seen_on=second.on))
        assert work.visits.to_tell("anna") == []
        assert work.visits.against_stops() == [first]
