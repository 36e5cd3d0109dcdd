"""What is asked of one client, or of one record, reads no table from beginning to end."""

import pytest

from salon_vault.audit import Subject
from salon_vault.clients.model import Client, new_client_id
from salon_vault.staff.model import Tier
from storage.card_touches import CARD_OF
from storage.consents_of_cards import _LAPSED
from storage.erasures import _BLOBS, _ENTRIES, _HELD
from storage.form_validity import _CHANGES, _SIGNED, _VISITS
from storage.held_rows import HELD
from storage.scans import _OF_CARD, _SELECT
from storage.treatments import _NAMED


@pytest.fixture
def reads(open_as):
    """Return the tables that a statement reads from beginning to end."""
    vault = open_as(Tier.OWNER)

    def reads(statement, values=()):
        with vault.work():
            plan = vault._connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            steps = [step for *_, step in plan.fetchall()]
        return {
            step.split()[1]
            for step in steps
            if step.startswith("SCAN") and "CONSTANT" not in step and "(subquery" not in step
        }

    return reads


def test_a_client_goes_without_a_look_at_any_others_records(reads):
    """The plan has the look for whatever refers to the card, too."""
    assert reads("DELETE FROM client WHERE id = 'x'") == {"client_word"}, "which lies by word"


def test_what_is_erased_with_a_client_is_found_by_the_card(reads):
    for statement in (_ENTRIES, _HELD, _BLOBS):
        assert reads(statement, ("x",)) <= {"naming", "intent"}, statement


def test_a_record_and_its_card_are_found_by_the_id_of_the_record(reads):
    for subject, statement in CARD_OF.items():
        assert reads(statement, ("x",)) == set(), subject
    for held in HELD:
        where = " WHERE id = ?1" + " AND version = ?2" * held.each_version
        values = ("x", 1) if held.each_version else ("x",)
        assert reads(held.select + where, values) == set(), held.subject


def test_scans_of_a_card_a_paper_or_a_file_are_found_without_a_look_at_others(reads):
    for where in ("source = ?", "paper = ?", "id = ?"):
        assert reads(f"{_SELECT} WHERE {where}", ("x",)) == set()
    assert reads(_OF_CARD, ("x",)) == set()


def test_what_cards_on_a_list_signed_and_said_is_found_without_a_look_at_others(reads):
    cards = '["x", "y"]'
    for statement, values in (
        (_SIGNED, (cards, '["general-health"]')),
        (_VISITS, (cards, "2026-01-01")),
        (_CHANGES, (cards,)),
        (_LAPSED, (cards, "2026-01-01")),
    ):
        asked = {"json_each", "asked", "card", "signed", "said", "latest"}
        assert reads(statement, values) <= asked, statement


def test_whether_visits_name_a_treatment_is_found_list_by_list(open_as):
    vault = open_as(Tier.OWNER)
    with vault.work():
        plan = vault._connection.execute(f"EXPLAIN QUERY PLAN {_NAMED}", ("x",)).fetchall()
    visits = [step for *_, step in plan if " visit " in f"{step} "]
    assert len(visits) == 2
    assert all("visit_by_treatments" in step for step in visits)


def test_whose_files_go_is_found_by_the_card(open_as, clock):
    vault = open_as(Tier.OWNER)
    asked = []
    with vault.work() as work:
        card = work.clients.save(Client(new_client_id(), "Ewa", "pl", clock.now().date()))
        vault._connection.set_trace_callback(asked.append)
        work.photos._files.drop(card.id, "x")
        vault._connection.set_trace_callback(None)
        (plan,) = vault._connection.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
    assert "SEARCH client_blob USING INDEX client_blob_by_client" in plan[-1]
    assert Subject.PHOTO.value in asked[0]
