"""A booking that moved and is imported again changes its entry, and adds none."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from salon_vault.day.bringing.use_cases import (
    Chosen,
    Filled,
    fill_days,
    look_over_file,
    take_back,
)
from salon_vault.day.model import Coming, Origin
from salon_vault.day.use_cases import change_entry, list_day, mark_coming
from salon_vault.staff.model import Tier
from tests.vaults import Patient

TODAY = date(2026, 11, 21)


@pytest.fixture
def desk(seat):
    return seat(Tier.RECEPTION)


def entries(desk, day=TODAY):
    return [line.entry for line in desk.run(list_day, day).lines]


HEADING = "Date;Time;Client;Service;Staff;Booking number"


@pytest.fixture
def bring(desk, tmp_path):
    """Import lines of a booking program, and return the preview and what was kept of it."""

    def bring(*lines, heading=HEADING, cards=None):
        file = tmp_path / "bookings.csv"
        file.write_text("\n".join((heading, *lines)), "utf-8")
        preview = desk.run(look_over_file, file, Patient())
        chosen = [
            Chosen(each.line, each.entry(cards, Origin.IMPORTED))
            for each in preview.proposals
            if not each.there
        ]
        return preview.proposals, desk.run(fill_days, chosen)

    return bring


def when(desk, *days):
    return [
        (day, each.at, each.name, each.treatment) for day in days for each in entries(desk, day)
    ]


TOMORROW = TODAY + timedelta(days=1)


def test_an_appointment_that_moved_changes_its_entry_and_adds_none(desk, bring, seat):
    bring("21.11.2026;10:30;Wiktor Lis;Cut;;4711", "21.11.2026;12:00;Eve Maj;Gloss;;4712")
    (first, _) = entries(desk)
    again, filled = bring(
        "22.11.2026;9:00;Wiktor Lis;Cut;;4711", "21.11.2026;12:00;Eve Maj;Gloss;;4712"
    )
    assert [(each.before and each.before.id, each.there) for each in again] == [
        (None, True),
        (first.id, False),
    ]
    moved = (TOMORROW, time(9), "Wiktor Lis", "Cut")
    assert when(desk, TODAY, TOMORROW) == [(TODAY, time(12), "Eve Maj", "Gloss"), moved]
    assert filled == Filled(moved=(first,))
    desk.run(take_back, filled)
    assert entries(desk)[0] == replace(first, version=3)
    assert entries(desk, TOMORROW) == []


def test_what_the_file_does_not_say_stays_as_it_was(desk, bring, salon):
    bring("21.11.2026;10:30;Wiktor Lis;Cut;;4711")
    (entry,) = entries(desk)
    specialist = salon.people[Tier.SPECIALIST]
    desk.run(change_entry, replace(entry, person=specialist, treatment="Cut, short"))
    bring("21.11.2026;11:00;Wiktor Lis;;;4711")
    (entry,) = entries(desk)
    assert (entry.at, entry.person, entry.treatment) == (time(11), specialist, "Cut, short")


def test_somebody_else_under_that_number_is_another_entry(desk, bring):
    bring("21.11.2026;10:30;Wiktor Lis;Cut;;4711")
    bring("21.11.2026;11:30;Eve Maj;Cut;;4711")
    assert [each.name for each in entries(desk)] == ["Wiktor Lis", "Eve Maj"]


def test_what_is_over_is_not_moved_away(desk, bring):
    bring("21.11.2026;10:30;Wiktor Lis;Cut;;4711")
    desk.run(mark_coming, entries(desk)[0].id, Coming.MISSED)
    (same,), _ = bring("21.11.2026;11:30;Wiktor Lis;Cut;;4711")
    assert same.there
    bring("22.11.2026;10:30;Wiktor Lis;Cut;;4711")
    assert [each[:2] for each in when(desk, TODAY, TOMORROW)] == [
        (TODAY, time(10, 30)),
        (TOMORROW, time(10, 30)),
    ]


def test_several_lines_of_one_booking_are_entries_of_their_own(desk, bring):
    lines = [
        "21.11.2026;10:30;Wiktor Lis;Colour;;4711",
        "21.11.2026;12:00;Wiktor Lis;Cut;;4711",
    ]
    bring(*lines)
    bring(*(line.replace("21.11", "22.11") for line in lines))
    assert [each[1:] for each in when(desk, TODAY, TOMORROW)] == [
        (time(10, 30), "Wiktor Lis", "Colour"),
        (time(12), "Wiktor Lis", "Cut"),
    ]


def test_an_event_of_a_calendar_moves_by_its_uid(desk, tmp_path):
    def bring(start):
        file = tmp_path / "bookings.ics"
        event = f"UID:a@salon.example\nDTSTART:{start}\nSUMMARY:Ada Maj - Cut"
        file.write_text(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{event}\nEND:VEVENT\nEND:VCALENDAR")
        (each,) = desk.run(look_over_file, file, Patient()).proposals
        desk.run(fill_days, [Chosen(each.line, each.entry(None, Origin.IMPORTED))])

    bring("20261121T103000")
    bring("20261122T090000")
    assert when(desk, TODAY, TOMORROW) == [(TOMORROW, time(9), "Ada Maj", "Cut")]


def test_nothing_of_what_the_other_program_calls_it_is_kept(desk, bring, look):
    bring("21.11.2026;10:30;Wiktor Lis;Cut;;wiktor@example.com")
    ((kept,),) = look("SELECT booking FROM day_entry")
    assert len(kept) == 32
    assert set(kept) <= set("0123456789abcdef")
