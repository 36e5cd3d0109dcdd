"""Answers of clients in the database: moved along, held to the log, and never half read."""

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.consent_register.model import Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents, view_consents
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from storage.cipher import create
from storage.consent_register import SqlConsentBook
from storage.consents_of_all import _SAID
from storage.migrate import bring_up_to_date, steps
from tests.vaults import Patient

PLANTED = """
    INSERT INTO consent_answer SELECT 77, 'planted', client, 'social', said, day, staff, form,
    wording, fingerprint, language, how, paper, until, guardian, receipt, mistaken
    FROM consent_answer"""
GARBLED = "UPDATE consent_answer SET said = 'perhaps' WHERE said = 'withdrawn'"
MOVED_ON = "UPDATE consent_answer SET number = 0 WHERE said = 'withdrawn'"
"""The withdrawal stands before the yes then."""


@pytest.fixture
def client(seat):
    """A client who agreed to the website and to post, and does not to post any more."""
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Wanda Klimek", "pl").client.id
    desk.run(record_consents, client, {Purpose.WEBSITE: True, Purpose.POST: True})
    desk.run(record_consents, client, {Purpose.POST: False})
    return client


def altered(vault, statement):
    """Write with the database's key, past the gate."""
    with vault.work():
        assert vault._connection.execute(statement).rowcount > 0


@pytest.mark.parametrize("statement", ["", PLANTED, GARBLED, MOVED_ON])
def test_what_nobody_said_at_a_desk_is_found_when_the_log_is_verified(seat, client, statement):
    desk = seat(Tier.OWNER)
    if statement:
        altered(desk.vault, statement + " WHERE purpose = 'website'" * (statement is PLANTED))
    assert bool(desk.run(verify_log, Patient()).faults) is bool(statement)


def test_no_yes_counts_as_long_as_an_answer_cannot_be_read(seat, client):
    desk = seat(Tier.OWNER)
    assert desk.run(view_consents, client).agreed == (Purpose.WEBSITE,)
    altered(desk.vault, GARBLED)
    found = desk.run(view_consents, client)
    assert found.agreed == ()
    assert found.standing(Purpose.POST) is Standing.UNREADABLE


def test_entries_taken_back_are_looked_up_by_their_index(open_as):
    """Without it, five thousand cards took the better part of a minute."""
    vault = open_as(Tier.OWNER)
    with vault.work():
        plan = vault._connection.execute(f"EXPLAIN QUERY PLAN {_SAID}", ("sms",)).fetchall()
    told = "\n".join(step for *_, step in plan)
    assert "consent_answer_mistaken (mistaken=?)" in told
    assert "SCAN m" not in told


def test_answers_about_photos_move_along(tmp_path):
    known = steps()
    (move,) = (step for step in known if "CREATE TABLE consent_answer" in step.script)
    connection = create(tmp_path / "db-1.sqlite", bytearray(32))
    bring_up_to_date(connection, lambda: None, known[: move.number - 1])
    connection.execute(
        "INSERT INTO client (id, name, spelling, since, language, phone_tail, tail_backwards,"
        " severity, handling, version)"
        " VALUES ('c', 'Ewa', '', '2026-01-02', 'pl', '', '', 0, '', 1)"
    )
    for number, said in ((1, 1), (2, 0)):
        connection.execute(
            "INSERT INTO photo_answer VALUES (?, 'c', 'website', ?, '2026-03-04', 'Ewa K.', 1,"
            " 'g')",
            (number, said),
        )
    bring_up_to_date(connection, lambda: None, known)
    yes, no = SqlConsentBook(connection, lambda _touch: None).of_client("c").answers
    assert (yes.agrees, no.agrees) == (True, False)
    assert (yes.by, yes.guardian, yes.wording.version) == ("Ewa K.", "g", 1)
    assert yes.id != no.id
    connection.close()
