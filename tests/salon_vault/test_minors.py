"""Minors: what the birthday decides, and how little of it everybody sees."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.clearance.model import Ground, Weight
from salon_vault.clearance.use_cases import what_stands_against
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.compartments import Compartment, Sealed
from salon_vault.contraindications.sets.shipped import sources
from salon_vault.errors import EditConflict, InvalidInput, NotFound, NotPermitted
from salon_vault.law.duties import Signer
from salon_vault.merging.use_cases import complete_tokens
from salon_vault.minors.model import BlockedRule, Guardian, Presence, new_guardian_id
from salon_vault.minors.shipped import proposed_ages
from salon_vault.minors.use_cases import (
    adopt_age_rules,
    remove_guardian,
    save_guardian,
    view_age,
    view_age_rules,
)
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment

COLOUR = Treatment(new_treatment_id(), "Colour", Kind.HAIR_COLOUR)
LASER = Treatment(new_treatment_id(), "Laser", Kind.LASER)
MOTHER = Guardian(new_guardian_id(), " Ada  Nowak ", "mother", "601 555 417")
"""It is 21 November 2026."""
FIFTEEN, SEVENTEEN, GROWN = date(2010, 12, 24), date(2009, 6, 1), date(1988, 3, 15)


@pytest.fixture
def born(seat):
    """``born(FIFTEEN)`` makes a card with that birthday and returns its id."""
    desk = seat(Tier.OWNER)
    for treatment in (COLOUR, LASER):
        desk.run(save_treatment, treatment)

    def born(birthday=None):
        desk = seat(Tier.RECEPTION)
        client = desk.run(add_client, "Ola", "pl").client.id
        desk.run(save_contact, client, Contact(birthday=birthday))
        return client

    return born


def obstacles(desk, client, treatment, on):
    found = desk.run(what_stands_against, client, [treatment.id], on).obstacles
    return {each.code: each.weight for each in found if each.ground is Ground.AGE}


def test_a_specialist_sees_the_age_that_matters_and_no_birthday(seat, born, look):
    client = born(FIFTEEN)
    age = seat(Tier.SPECIALIST).run(view_age, client).age
    assert (age.minor, age.under, age.signs) == (True, 18, Signer.BOTH)
    assert look("SELECT of_age_from FROM age_mark") == [("2029-01-01",)]


@pytest.mark.parametrize(
    ("birthday", "known", "minor"),
    [(None, False, False), (GROWN, True, False), (SEVENTEEN, True, True)],
)
def test_whose_birthday_is_not_known_is_not_called_grown_up(seat, born, birthday, known, minor):
    client = born(birthday)
    age = seat(Tier.RECEPTION).run(view_age, client).age
    assert (age.known, age.minor) == (known, minor)


def test_nothing_is_kept_in_salon_of_a_birthday_of_somebody_of_age(seat, born, look, clock):
    client = born(GROWN)
    assert look("SELECT client, of_age_from FROM age_mark") == [(client, "grown")]
    child = born(SEVENTEEN)
    clock.move(days=365)
    seat(Tier.RECEPTION).run(complete_tokens)
    assert look("SELECT of_age_from FROM age_mark WHERE client = ?", child) == [("grown",)]


def test_a_rule_holds_to_the_end_of_the_month_and_never_too_short(seat, born, clock):
    client = born(date(2008, 11, 30))
    desk = seat(Tier.SPECIALIST)
    assert desk.run(view_age, client).age.minor
    clock.move(days=9)
    assert desk.run(view_age, client).age.minor, "the birthday itself"
    clock.move(days=1)
    assert not desk.run(view_age, client).age.minor


def test_older_vaults_get_their_marks_from_who_holds_the_key(seat, born, open_as, look):
    client = born(FIFTEEN)
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute("DELETE FROM age_mark")
        vault._connection.execute("INSERT INTO age_due VALUES (?)", (client,))
    seat(Tier.SPECIALIST).run(complete_tokens)
    assert look("SELECT count(*) FROM age_mark") == [(0,)]
    assert seat(Tier.RECEPTION).run(complete_tokens) == 0
    assert look("SELECT client FROM age_mark") == [(client,)]
    assert look("SELECT * FROM age_due") == []


# --- rules -----------------------------------------------------------------------------------


def test_rules_count_once_an_owner_adopted_them(seat, born, clock):
    client, today = born(FIFTEEN), clock.now().date()
    desk = seat(Tier.SPECIALIST)
    without = {"guardian_signs": Weight.NOTE, "guardian_unknown": Weight.NOTE}
    assert obstacles(desk, client, COLOUR, today) == without
    seat(Tier.OWNER).run(adopt_age_rules, proposed_ages(), 0)
    desk = seat(Tier.SPECIALIST)
    assert obstacles(desk, client, COLOUR, today) == {
        "too_young": Weight.STOP,
        "guardian_present": Weight.ADAPT,
        "guardian_unknown": Weight.NOTE,
    }
    age = desk.run(view_age, client).age
    assert (age.under, age.presence.guardian) == (16, Presence.IN_THE_ROOM)
    assert Kind.HAIR_COLOUR in age.blocked


def test_the_day_of_the_treatment_counts_and_not_today(seat, born):
    seat(Tier.OWNER).run(adopt_age_rules, proposed_ages(), 0)
    client = born(FIFTEEN)
    desk = seat(Tier.SPECIALIST)
    assert "too_young" in obstacles(desk, client, COLOUR, date(2026, 12, 31))
    assert "too_young" not in obstacles(desk, client, COLOUR, date(2027, 1, 1))
    assert "too_young" in obstacles(desk, client, LASER, date(2027, 1, 1))


def test_an_unknown_age_is_told_where_only_adults_are_treated(seat, born, clock):
    seat(Tier.OWNER).run(adopt_age_rules, proposed_ages(), 0)
    client, today = born(), clock.now().date()
    desk = seat(Tier.RECEPTION)
    assert obstacles(desk, client, LASER, today) == {"age_unknown": Weight.NOTE}
    assert obstacles(desk, client, COLOUR, today) == {}


def test_owners_change_ages_and_a_change_is_a_new_version(seat):
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(adopt_age_rules, proposed_ages(), 0)
    desk = seat(Tier.OWNER)
    assert desk.run(view_age_rules).newest is None
    desk.run(adopt_age_rules, proposed_ages(), 0)
    stricter = replace(proposed_ages(), blocked=(BlockedRule(Kind.NAILS, 18, "own"),))
    second = desk.run(adopt_age_rules, stricter, 1)
    assert second == desk.run(view_age_rules).newest
    assert second.rules == replace(stricter, version=2)
    with pytest.raises(EditConflict):
        desk.run(adopt_age_rules, stricter, 1)
    assert not desk.run(adopt_age_rules, stricter, 2, in_force=False).in_force


def test_shipped_ages_have_sources_and_nonsense_is_refused():
    rules = proposed_ages()
    assert {r.source for r in (*rules.presence, *rules.blocked)} <= set(sources())
    with pytest.raises(InvalidInput):
        BlockedRule(Kind.NAILS, 99, "own")
    with pytest.raises(InvalidInput):
        replace(rules, blocked=(*rules.blocked, rules.blocked[0]))


@pytest.mark.parametrize("nonsense", ["", "2029", "0000-01-01", "1999-01-02", "of age"])
def test_a_mark_that_says_nothing_stops_and_makes_nobody_grown_up(
    seat, born, open_as, clock, nonsense
):
    client, today = born(FIFTEEN), clock.now().date()
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        vault._connection.execute("UPDATE age_mark SET of_age_from = ?", (nonsense,))
        work.clients.complete_tokens(0)
    desk = seat(Tier.SPECIALIST)
    assert obstacles(desk, client, COLOUR, today) == {"unreadable": Weight.STOP}
    age = desk.run(view_age, client).age
    assert (age.known, age.minor, age.readable) == (False, True, False)
    seat(Tier.RECEPTION).run(complete_tokens)
    assert "unreadable" not in obstacles(seat(Tier.SPECIALIST), client, COLOUR, today)


def test_rules_that_nobody_can_read_stop_minors_until_the_owner_adopts_them_again(
    seat, born, open_as, clock
):
    client, grown, unknown = born(FIFTEEN), born(GROWN), born()
    today, owner = clock.now().date(), seat(Tier.OWNER)
    owner.run(adopt_age_rules, proposed_ages(), 0)
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute("INSERT INTO age_rules VALUES (9, 'x', '', 1, '{}')")
    desk = seat(Tier.SPECIALIST)
    for who in (client, unknown):
        assert obstacles(desk, who, COLOUR, today) == {"rules_unreadable": Weight.STOP}
    assert obstacles(desk, grown, COLOUR, today) == {}
    owner = seat(Tier.OWNER)
    kept = owner.run(view_age_rules)
    assert (kept.newest.rules.version, kept.whole) == (1, False)
    assert owner.run(adopt_age_rules, proposed_ages(), 1).rules.version == 10
    assert "too_young" in obstacles(seat(Tier.SPECIALIST), client, COLOUR, today)


# --- guardians -------------------------------------------------------------------------------


def test_guardians_lie_in_contact_and_everybody_knows_that_there_is_one(seat, born):
    client = born(FIFTEEN)
    desk = seat(Tier.RECEPTION)
    kept = desk.run(save_guardian, client, MOTHER)
    assert (kept.name, kept.phone, kept.version) == ("Ada Nowak", "+48601555417", 1)
    changed = desk.run(save_guardian, client, replace(kept, relation="aunt"))
    assert desk.run(view_age, client).guardians == (changed,)
    specialist = seat(Tier.SPECIALIST)
    seen = specialist.run(view_age, client)
    assert seen.guardians == Sealed(Compartment.CONTACT)
    assert seen.age.has_guardian
    with pytest.raises(NotPermitted):
        specialist.run(save_guardian, client, MOTHER)


def test_a_guardian_is_removed_from_their_own_card_only(seat, born):
    client, other = born(FIFTEEN), born(SEVENTEEN)
    desk = seat(Tier.RECEPTION)
    kept = desk.run(save_guardian, client, MOTHER)
    with pytest.raises(NotFound):
        desk.run(remove_guardian, other, kept.id)
    desk.run(remove_guardian, client, kept.id)
    assert desk.run(view_age, client).guardians == ()


@pytest.mark.parametrize("wrong", [{"name": " "}, {"relation": "x" * 61}, {"phone": "1" * 41}])
def test_a_guardian_without_a_name_or_with_too_much_is_refused(seat, born, wrong):
    client = born(FIFTEEN)
    with pytest.raises(InvalidInput):
        seat(Tier.RECEPTION).run(save_guardian, client, replace(MOTHER, **wrong))
