"""Who comes when: typed, pasted, imported; found on file, asked about, or not there yet."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from salon_vault.access import BY_PIN, Permission, cuttable
from salon_vault.audit import Subject, Verb
from salon_vault.clearance.model import Weight
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, open_card, save_contact
from salon_vault.clock import day_of
from salon_vault.closed_cards.errors import NotOwnClient
from salon_vault.closed_cards.use_cases import close_card, set_only_own
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.sets.use_cases import look_over_day_sets
from salon_vault.consents.tracking.signing import Signing, signing_of
from salon_vault.day.bringing.use_cases import (
    Chosen,
    Filled,
    delete_bookings,
    fill_days,
    look_over_file,
    look_over_paste,
    take_back,
)
from salon_vault.day.due import due_for
from salon_vault.day.errors import DayLineRefused
from salon_vault.day.listed import on_day_list
from salon_vault.day.matching import Who
from salon_vault.day.model import MOST_A_DAY, Coming, DayEntry, Origin, new_entry_id
from salon_vault.day.told import LineFault
from salon_vault.day.use_cases import (
    change_entry,
    list_day,
    mark_coming,
    offered_on_day,
    put_back_on_day,
    put_on_day,
    take_off_day,
    what_is_due,
)
from salon_vault.errors import EditConflict, InvalidInput, NotFound
from salon_vault.importing.errors import SourceChanged, SourceStays
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import begin_visit
from salon_vault.visits.use_cases import record_visit
from tests.conftest import PASSWORD
from tests.salon_vault.telling import PAPER
from tests.signed_forms import sign_form
from tests.vaults import Patient

TODAY = date(2026, 11, 21)
NEXT_WEEK = TODAY + timedelta(days=7)
COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)
MASSAGE = Treatment(new_treatment_id(), "Back massage", Kind.MASSAGE)


@pytest.fixture
def desk(seat):
    return seat(Tier.RECEPTION)


@pytest.fixture
def ada(desk):
    client = desk.run(add_client, "Ada Nowak", "pl").client.id
    desk.run(save_contact, client, Contact(phone="+48 600 000 123"))
    return client


def entry(at=time(10, 30), day=TODAY, **more):
    return DayEntry(new_entry_id(), day, at, **more)


def entries(desk, day=TODAY):
    return [line.entry for line in desk.run(list_day, day).lines]


def paste(desk, text):
    return desk.run(look_over_paste, text, TODAY, Patient())


@pytest.fixture
def file_of(tmp_path):
    """Write a file of the booking program with these lines."""

    def file_of(*lines):
        file = tmp_path / "bookings.csv"
        file.write_text("\n".join(("Date;Time;Client;Phone;Service;Staff", *lines)), "utf-8")
        return file

    return file_of


# --- typed -----------------------------------------------------------------------------------


def test_an_entry_is_put_changed_marked_taken_off_and_put_back(desk, ada):
    put = desk.run(put_on_day, entry(client=ada, treatment="  Gloss \n"))
    assert (put.treatment, put.version) == ("Gloss", 1)
    later = desk.run(change_entry, replace(put, at=time(11), coming=Coming.CAME))
    assert (later.at, later.coming) == (time(11), Coming.EXPECTED), (
        "marking is a deed of its own"
    )
    came = desk.run(mark_coming, put.id, Coming.CAME)
    assert desk.run(take_off_day, put.id) == came
    assert entries(desk) == []
    assert replace(desk.run(put_back_on_day, came), version=came.version) == came


def test_an_entry_changed_meanwhile_is_a_conflict_and_stays(desk):
    put = desk.run(put_on_day, entry(name="Wiktor"))
    desk.run(mark_coming, put.id, Coming.MISSED)
    with pytest.raises(EditConflict):
        desk.run(change_entry, replace(put, at=time(12)))
    assert entries(desk)[0].coming is Coming.MISSED


def test_choosing_a_card_drops_the_name(desk, ada):
    put = desk.run(put_on_day, entry(name="Ada N."))
    desk.run(change_entry, put.of_client(ada))
    assert [(each.client, each.name) for each in entries(desk)] == [(ada, "")]
    with pytest.raises(InvalidInput):
        entry(client=ada, name="Ada N.")


@pytest.mark.parametrize("days", [-93, 401])
def test_a_day_far_from_today_is_refused(desk, days):
    with pytest.raises(InvalidInput):
        desk.run(put_on_day, entry(day=TODAY + timedelta(days=days)))
    desk.run(put_on_day, entry(day=TODAY + timedelta(days=days - (1 if days > 0 else -1))))


def test_a_card_that_is_not_there_is_refused(desk):
    with pytest.raises(NotFound):
        desk.run(put_on_day, entry(client="0" * 16))
    assert entries(desk) == []


def test_a_day_has_room_for_so_many(desk):
    with desk.vault.work() as work:
        work.day.add([entry() for _ in range(MOST_A_DAY)])
    with pytest.raises(InvalidInput):
        desk.run(put_on_day, entry())
    desk.run(put_on_day, entry(day=TODAY + timedelta(days=1)))


def test_names_without_a_card_go_after_a_week_and_entries_after_three_months(desk, ada, clock):
    desk.run(put_on_day, entry(name="Wiktor"))
    desk.run(put_on_day, entry(client=ada))
    clock.move(days=7)
    assert {each.name for each in entries(desk)} == {"Wiktor", ""}
    clock.move(days=1)
    assert {each.name for each in entries(desk)} == {""}
    clock.move(days=84)
    assert len(entries(desk)) == 2
    clock.move(days=1)
    assert entries(desk) == []


def test_they_go_though_nobody_looks_at_the_list(seat, ada, clock, look, salon):
    desk = seat(Tier.RECEPTION)
    desk.run(put_on_day, entry(name="Wiktor"))
    desk.run(put_on_day, entry(client=ada))
    look("UPDATE salon SET settings = json_set(settings, '$.law', 'xx')")
    clock.move(days=8)
    seat(Tier.SPECIALIST)
    assert set(look("SELECT name, client FROM day_entry")) == {("", None), ("", ada)}
    clock.move(days=85)
    seat(Tier.SPECIALIST)
    assert look("SELECT * FROM day_entry") == []


def test_treatments_are_offered_from_the_list_first_and_from_earlier_days(seat):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    desk = seat(Tier.RECEPTION)
    for treatment in ("Gloss", "root COLOUR", ""):
        desk.run(put_on_day, entry(treatment=treatment))
    offered = desk.run(offered_on_day)
    assert offered.treatments == ("Root colour", "Gloss")
    assert set(offered.people.values()) == {"Ewa K.", "Marek", "Chair 2", "Front desk"}
    assert [each.treatment_id for each in entries(desk)].count(COLOUR.id) == 1


# --- who a line means ------------------------------------------------------------------------


def test_pasted_lines_are_matched_with_cards(desk, ada):
    desk.run(add_client, "Maria Malinowska", "pl")
    desk.run(add_client, "Maria Malinowska", "pl")
    desk.run(add_client, "王小明", "zh")
    preview = paste(
        desk,
        "9:00 Ada Nowak root colour\n10:00 Nowak, Ada\n11:00 Ada cut\n"
        "12:00 Maria Malinowska\n13:00 Wiktor Lis cut\n14:00 guest cut\n15:00 Wang Xiaoming\n",
    )
    found = [
        (each.meant.who, each.meant.name, each.meant.treatment) for each in preview.proposals
    ]
    assert found == [
        (Who.FOUND, "Ada Nowak", "root colour"),
        (Who.FOUND, "Nowak Ada", ""),
        (Who.ASK, "Ada", "cut"),
        (Who.ASK, "Maria Malinowska", ""),
        (Who.NOT_ON_FILE, "Wiktor Lis", "cut"),
        (Who.GUEST, "", "cut"),
        (Who.FOUND, "Wang Xiaoming", ""),
    ]
    assert [len(each.meant.candidates) for each in preview.proposals] == [1, 1, 1, 2, 0, 0, 1]
    assert entries(desk) == [], "nothing is kept before somebody says so"


def test_a_number_finds_the_card_only_with_the_key_to_contact(seat, ada, file_of):
    file = file_of(
        "22.11.2026;10:30;Nowak A.;600 000 123;Cut;",
        "22.11.2026;11:30;Somebody Else;600 000 123;Cut;",
        "22.11.2026;12:30;Somebody Else;000 123;Cut;",
    )
    by_key = seat(Tier.RECEPTION).run(look_over_file, file, Patient()).proposals
    assert [each.meant.who for each in by_key] == [Who.FOUND, Who.ASK, Who.NOT_ON_FILE]
    without = seat(Tier.SPECIALIST).run(look_over_file, file, Patient()).proposals
    assert [each.meant.who for each in without] == [Who.NOT_ON_FILE] * 3


def test_persons_and_treatments_are_known_by_their_names(seat, salon, file_of):
    treatment = seat(Tier.OWNER).run(save_treatment, COLOUR)
    file = file_of(
        "22.11.2026;10:30;Wiktor Lis;;root Colour;CHAIR 2",
        "22.11.2026;11:30;Wiktor Lis;;roots;Marek W.",
        "22.11.2026;12:30;Wiktor Lis;;;Nobody",
    )
    found = seat(Tier.RECEPTION).run(look_over_file, file, Patient()).proposals
    people = [salon.people[Tier.SPECIALIST], salon.people[Tier.MANAGER], None]
    assert [each.person for each in found] == people
    assert [each.treatment_id for each in found] == [treatment.id, None, None]


def test_earlier_days_are_left_out_and_far_ones_are_faults(desk, file_of):
    file = file_of("20.11.2026;;Ada;;;", "21.11.2026;;Ada;;;", "21.11.2028;;Ada;;;")
    preview = desk.run(look_over_file, file, Patient())
    assert (len(preview.proposals), preview.earlier) == (1, 1)
    assert [(each.line, each.fault) for each in preview.wrong] == [(4, LineFault.RANGE)]


def test_only_the_file_that_was_read_is_deleted(desk, salon, file_of, entries):
    file = file_of("22.11.2026;10:30;Wiktor Lis;;Cut;")
    sha256 = desk.run(look_over_file, file, Patient()).sha256
    file_of("23.11.2026;10:30;Wiktor Lis;;Cut;")
    with pytest.raises(SourceChanged):
        desk.run(delete_bookings, file, sha256)
    inside = salon.folder / "bookings.csv"
    inside.write_bytes(file.read_bytes())
    sha256 = desk.run(look_over_file, inside, Patient()).sha256
    with pytest.raises(SourceStays):
        desk.run(delete_bookings, inside, sha256)
    assert inside.exists()
    desk.run(delete_bookings, file, sha256)
    assert not file.exists()
    (*_, last) = entries()
    assert [(each.verb, each.subject) for each in last.entry.touches] == [
        (Verb.ERASED, Subject.SOURCE)
    ]


# --- kept ------------------------------------------------------------------------------------


def test_a_preview_is_kept_as_it_was_chosen_and_known_the_next_time(desk, ada):
    text = "9:00 Ada Nowak colour\n10:00 Wiktor Lis cut\n11:00 guest"
    chosen = [
        Chosen(each.line, each.entry(ada if each.line == 1 else None, Origin.PASTED))
        for each in paste(desk, text).proposals
    ]
    filled = desk.run(fill_days, chosen)
    assert filled == Filled(tuple(each.entry.id for each in chosen))
    assert [(each.client, each.name, each.guest) for each in entries(desk)] == [
        (ada, "", False),
        (None, "Wiktor Lis", False),
        (None, "", True),
    ]
    assert [each.there for each in paste(desk, text).proposals] == [True, True, False]
    desk.run(take_off_day, chosen[0].entry.id)
    desk.run(take_back, filled)
    assert entries(desk) == []


def test_one_line_that_cannot_be_kept_keeps_none_and_is_named(desk):
    good, bad = entry(name="Wiktor"), entry(client="0" * 16)
    with pytest.raises(DayLineRefused) as refused:
        desk.run(fill_days, [Chosen(3, good), Chosen(7, bad)])
    assert refused.value.args == (7, LineFault.GONE)
    far = entry(day=TODAY + timedelta(days=500))
    with pytest.raises(DayLineRefused) as refused:
        desk.run(fill_days, [Chosen(3, good), Chosen(8, far)])
    assert refused.value.args == (8, LineFault.RANGE)
    full = [Chosen(n, entry()) for n in range(1, MOST_A_DAY + 2)]
    with pytest.raises(DayLineRefused) as refused:
        desk.run(fill_days, full)
    assert refused.value.args == (MOST_A_DAY + 1, LineFault.MANY)
    assert entries(desk) == []


def test_the_log_names_the_day_or_the_entry_and_its_card(desk, ada, entries):
    put = desk.run(put_on_day, entry(client=ada))
    desk.run(fill_days, [Chosen(1, entry(name="Wiktor"))])
    desk.run(list_day, TODAY)
    told = [line.entry for line in entries() if line.entry.case.startswith("day.")]
    assert [{touch.id for touch in each.touches} for each in told] == [
        {put.id, ada},
        {"2026-11-21"},
        {"2026-11-21"},
    ]
    assert "Wiktor" not in repr(told)


# --- what other rules ask --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "tier", "listed"),
    [
        (0, None, True),
        (0, Tier.SPECIALIST, True),
        (0, Tier.MANAGER, False),
        (-1, Tier.SPECIALIST, True),
        (-2, Tier.SPECIALIST, False),
        (1, Tier.SPECIALIST, False),
    ],
)
def test_only_mine_is_today_and_yesterday_for_oneself_or_nobody(
    seat, ada, salon, clock, days, tier, listed
):
    today = day_of(clock.now())
    person = None if tier is None else salon.people[tier]
    listing = entry(day=today + timedelta(days=days), client=ada, person=person)
    seat(Tier.RECEPTION).run(put_on_day, listing)
    desk = seat(Tier.SPECIALIST)
    with desk.vault.work() as work:
        assert on_day_list(work, ada, work.member) is listed
        assert work.touches == []


def test_a_visit_that_is_begun_says_that_the_client_came(desk, ada):
    for at, day in ((time(9), TODAY), (time(15), TODAY), (time(9), TODAY + timedelta(days=1))):
        desk.run(put_on_day, entry(at, day, client=ada))
    desk.run(begin_visit, ada, (), also="Cut", unlisted=[Kind.HAIR_CARE])
    assert [each.coming for each in entries(desk)] == [Coming.CAME, Coming.EXPECTED]
    desk.run(record_visit, ada, TODAY, "Gloss", None)
    assert [each.coming for each in entries(desk)] == [Coming.CAME, Coming.CAME]
    assert entries(desk, TODAY + timedelta(days=1))[0].coming is Coming.EXPECTED


def test_nobody_opens_a_card_by_listing_it(seat, ada):
    seat(Tier.OWNER).run(set_only_own, 6)
    guest = seat(Tier.RECEPTION).run(put_on_day, entry())
    desk = seat(Tier.SPECIALIST)
    desk.run(put_on_day, entry(client=ada))
    desk.run(change_entry, guest.of_client(ada))
    with pytest.raises(NotOwnClient):
        desk.run(open_card, ada)
    listed = seat(Tier.RECEPTION).run(put_on_day, entry(client=ada))
    desk = seat(Tier.SPECIALIST)
    desk.run(change_entry, replace(listed, at=time(17)))
    assert desk.run(open_card, ada).client.name == "Ada Nowak"


def test_of_a_card_that_is_not_for_this_desk_nothing_is_due(seat, ada):
    owner = seat(Tier.OWNER)
    owner.run(save_treatment, COLOUR)
    owner.run(set_only_own, 6)
    desk = seat(Tier.SPECIALIST)
    put = desk.run(put_on_day, entry(client=ada, treatment="root colour"))
    assert desk.run(what_is_due, TODAY) == {}
    assert set(seat(Tier.RECEPTION).run(what_is_due, TODAY)) == {put.id}


def test_a_closed_card_stands_on_the_list_with_initials_but_for_those_it_opens_to(seat, ada):
    owner = seat(Tier.OWNER)
    proof = owner.confirm(PASSWORD)
    owner.asking(proof=proof, reason="well known").run(close_card, ada, frozenset())
    desk = seat(Tier.RECEPTION)
    desk.run(put_on_day, entry(client=ada))
    assert "Nowak" not in repr(desk.run(list_day, TODAY))
    assert seat(Tier.OWNER).run(list_day, TODAY).lines[0].line.name == "Ada Nowak"


def came_of(outcome, on=None, until=None):
    return replace(PAPER, outcome=outcome, outcome_on=on, awaited_until=until)


def test_forms_are_due_until_they_are_signed(seat, ada):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    desk = seat(Tier.RECEPTION)
    put = desk.run(put_on_day, entry(client=ada, treatment="root colour"))
    for other in (
        entry(name="Wiktor", treatment="Root colour"),
        entry(client=ada, treatment="Cut"),
    ):
        desk.run(put_on_day, other)
    due = desk.run(what_is_due, TODAY)
    assert {id_: each.forms for id_, each in due.items()} == {
        put.id: ("hair-colour-health", "hair-colour-consent")
    }
    with desk.vault.work() as work:
        work.papers.add(replace(PAPER, client=ada, outcome=Outcome.SIGNED))
        assert due_for(work, TODAY)[put.id].forms == ("hair-colour-health",)
        assert due_for(work, TODAY)[put.id].clearance.weight is Weight.NONE
    desk.run(mark_coming, put.id, Coming.CAME)
    assert desk.run(what_is_due, TODAY) == {}


def test_the_form_of_a_minor_is_due_as_the_set_of_the_visit_has_it(seat, ada, clock):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    desk = seat(Tier.RECEPTION)
    young = replace(desk.run(open_card, ada).contact, birthday=date(2012, 3, 1))
    desk.run(save_contact, ada, young)
    put = desk.run(put_on_day, entry(client=ada, treatment="root colour"))
    (first,) = desk.run(look_over_day_sets, TODAY).coming
    due = desk.run(what_is_due, TODAY)[put.id].forms
    assert "minor" in due
    assert due == tuple(p.form for p in first.set.papers if p.ticked and p.form in due)
    sign_form(desk.vault, ada, "minor")
    assert "minor" not in desk.run(what_is_due, TODAY)[put.id].forms
    clock.move(days=7)
    later = desk.run(put_on_day, entry(client=ada, treatment="root colour", day=NEXT_WEEK))
    assert "minor" in desk.run(what_is_due, NEXT_WEEK)[later.id].forms, "it is asked each time"


def test_a_form_is_due_for_each_of_several_treatments_written_in_one_line(seat, ada):
    owner = seat(Tier.OWNER)
    for each in (COLOUR, MASSAGE):
        owner.run(save_treatment, each)
    desk = seat(Tier.RECEPTION)
    put = desk.run(put_on_day, entry(client=ada, treatment="Root colour + Back massage"))
    due = desk.run(what_is_due, TODAY)[put.id]
    assert {"hair-colour-consent", "massage-consent"} <= set(due.forms)


@pytest.mark.parametrize(
    ("came", "due", "awaited"),
    [
        (came_of(Outcome.REFUSED, TODAY), False, False),
        (came_of(Outcome.REFUSED, TODAY - timedelta(days=1)), True, False),
        (came_of(Outcome.NOT_NEEDED, TODAY), False, False),
        (came_of(Outcome.NOT_NEEDED, TODAY - timedelta(days=1)), True, False),
        (came_of(Outcome.WILL_BRING, None, TODAY), False, True),
        (came_of(Outcome.WILL_BRING, None, TODAY - timedelta(days=1)), True, False),
        (came_of(Outcome.PRINTED), True, False),
        (came_of(Outcome.VOID), True, False),
    ],
    ids=lambda given: given.outcome.value if isinstance(given, Paper) else "",
)
def test_what_came_of_a_form_tells_whether_it_is_due_or_brought(seat, ada, came, due, awaited):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    desk = seat(Tier.RECEPTION)
    put = desk.run(put_on_day, entry(client=ada, treatment="root colour"))
    with desk.vault.work() as work:
        work.papers.add(replace(came, client=ada))
        found = due_for(work, TODAY)[put.id]
    consent = "hair-colour-consent"
    assert (consent in found.forms, consent in found.awaited) == (due, awaited)


def test_a_paper_printed_beside_a_signed_one_and_not_needed_leaves_that_one_in_force():
    before = [came_of(Outcome.SIGNED)]
    twice = came_of(Outcome.NOT_NEEDED, TODAY - timedelta(days=1))
    consent = "hair-colour-consent"
    assert signing_of(consent, [twice, *before], TODAY) is Signing.SETTLED
    assert signing_of(consent, [came_of(Outcome.PRINTED), *before], TODAY) is Signing.MISSING


def test_a_health_sheet_that_was_refused_stays_so_and_a_consent_for_its_day():
    before = [came_of(Outcome.REFUSED, TODAY - timedelta(days=300))]
    assert signing_of("hair-colour-health", before, TODAY) is Signing.SETTLED
    for form in ("hair-colour-consent", "minor"):
        assert signing_of(form, before, TODAY) is Signing.MISSING


def test_the_owner_can_take_the_list_from_a_login_and_a_pin_opens_it(seat):
    member = seat(Tier.RECEPTION).member
    assert {Permission.VIEW_DAY, Permission.EDIT_DAY} <= cuttable(member) & BY_PIN
