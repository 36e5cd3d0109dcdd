"""Pasted lines and booking programs' files are read; what cannot be is named by its line."""

import os
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salon_vault.day.columns import Column, Layout
from salon_vault.day.errors import DayFileRefused
from salon_vault.day.pasting import read_pasted
from salon_vault.day.reading import Unclear, fetch, read_text
from salon_vault.day.told import MOST_BYTES, MOST_LINES, LineFault, Reading
from storage.from_elsewhere import SourceFiles

BOOKINGS = Path(__file__).with_name("bookings")
"""Rebuilt from what the programs' own guides say about columns and formats; all invented."""

PHONE = "+48 600 000 123"
SUNDAY, MONDAY = date(2026, 11, 22), date(2026, 11, 23)


def table(*lines, heading="Date;Time;Client;Service"):
    return read_text("\n".join((heading, *lines)))


def calendar(*lines):
    events = ("BEGIN:VEVENT", *lines, "END:VEVENT")
    return read_text("\r\n".join(("BEGIN:VCALENDAR", *events, "END:VCALENDAR")))


def read_file(path):
    return fetch(path, SourceFiles()).look()


def faults(reading):
    return [(wrong.line, wrong.fault) for wrong in reading.wrong]


@pytest.mark.parametrize(
    ("line", "at", "parts", "person"),
    [
        ("10:30 Ada Nowak colour", time(10, 30), ("Ada Nowak colour",), ""),
        ("10.30-11.15 Ada Nowak colour", time(10, 30), ("Ada Nowak colour",), ""),
        ("10:30\tAda Nowak\tGloss\tChair 2", time(10, 30), ("Ada Nowak", "Gloss"), "Chair 2"),
        ("Ada Nowak; 9h30; Cut", time(9, 30), ("Ada Nowak", "Cut"), ""),
        ("• 2:15 pm – Ada Nowak – Cut, gloss", time(14, 15), ("Ada Nowak", "Cut, gloss"), ""),
        ("Ada Nowak", None, ("Ada Nowak",), ""),
        ("14点30分 王小明 剪发", time(14, 30), ("王小明 剪发",), ""),
        ("11:00 guest cut", time(11), (), ""),
        ("11:00;Gość;Strzyżenie", time(11), (), ""),
    ],
)  # fmt: skip
def test_a_pasted_line_is_taken_apart(line, at, parts, person):
    (told,) = read_pasted(f"\n{line}\n", SUNDAY).told
    assert (told.line, told.day, told.at) == (2, SUNDAY, at)
    assert (told.parts, told.person) == (parts, person)


def test_a_pasted_line_without_a_name_is_named():
    reading = read_pasted("10:30 Ada\n11:00\n\n12:00 ; ;\n", SUNDAY)
    assert faults(reading) == [(2, LineFault.NOBODY), (4, LineFault.NOBODY)]
    assert [told.line for told in reading.told] == [1]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (
            "google-calendar.csv",
            [
                (2, SUNDAY, time(10, 30), ("Ada Nowak", "Root colour"), "", "", ""),
                (4, SUNDAY, time(13, 15), ("Maria Malinowska", "Cut"), "", "", ""),
                (5, MONDAY, None, (), "", "", ""),
            ],
        ),
        (
            "acuity.csv",
            [
                (2, SUNDAY, time(10, 30), ("Ada Nowak",), "Root colour", "Chair 2", PHONE),
                (3, SUNDAY, time(14, 15), ("Wiktor Lis",), "Cut", "Marek", ""),
            ],
        ),
        (
            "salontrac.csv",
            [
                (2, SUNDAY, time(10, 30), ("Ada Nowak",), "", "C2", ""),
                (3, MONDAY, time(14, 15), ("Wiktor Lis",), "", "MAR", ""),
            ],
        ),
        (
            "booking-pl.csv",
            [
                (3, SUNDAY, time(10, 30), ("Ada Nowak",), "Koloryzacja", "Chair 2", PHONE[4:]),
                (5, SUNDAY, time(13), (), "Strzyżenie", "", ""),
            ],
        ),
    ],
)  # fmt: skip
def test_the_table_of_a_booking_program_is_read(file, expected):
    reading = read_file(BOOKINGS / file)
    found = [
        (told.line, told.day, told.at, told.parts, told.treatment, told.person, told.phone)
        for told in reading.told
    ]
    assert found == expected
    assert (reading.wrong, reading.called_off) == ((), int(file == "booking-pl.csv"))


def test_the_calendar_of_a_booking_program_is_read():
    reading = read_file(BOOKINGS / "google-calendar.ics")
    warsaw = datetime(2026, 11, 22, 9, 30, tzinfo=UTC).astimezone()
    utc = datetime(2026, 11, 22, 13, 15, tzinfo=UTC).astimezone()
    assert [(told.line, told.day, told.at, told.parts) for told in reading.told] == [
        (15, warsaw.date(), warsaw.time(), ("Root colour , gloss", "Ada Nowak")),
        (30, utc.date(), utc.time(), ("Wiktor Lis",)),
        (36, MONDAY, None, ()),
    ]
    assert (reading.wrong, reading.called_off, reading.as_written) == ((), 1, False)


def test_days_are_read_month_first_only_where_nothing_else_fits():
    assert table("11/22/2026;;Ada", "11/09/2026;;Ada").told[1].day == date(2026, 11, 9)
    assert table("22/11/2026;;Ada", "11/09/2026;;Ada").told[1].day == date(2026, 9, 11)
    both = table("22/11/2026;;Ada", "11/23/2026;;Ada")
    assert faults(both) == [(3, LineFault.DAY)]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("soon;10:30;Ada Nowak;Cut", LineFault.DAY),
        ("31.02.2026;10:30;Ada Nowak;Cut", LineFault.DAY),
        ("22.11.2026;late;Ada Nowak;Cut", LineFault.TIME),
        ("22.11.2026;25:00;Ada Nowak;Cut", LineFault.TIME),
        ("22.11.2026;10:30;;Cut", LineFault.NOBODY),
        ("22.11.2026;10:30;Ada Nowak;Cut;more", LineFault.CELLS),
        ('22.11.2026;10:30;"Ada Nowak;Cut', LineFault.QUOTE),
    ],
)
def test_a_faulty_line_of_a_table_is_named_and_the_others_are_read(line, fault):
    reading = table("22.11.2026;10:00;Ada Nowak;Cut", "", line)
    assert faults(reading) == [(4, fault)]
    assert len(reading.told) == 1


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (("DTSTART:20261122T103000", "RRULE:FREQ=DAILY", "SUMMARY:A"), (4, LineFault.REPEATS)),
        (("DTSTART:20261122T253000", "SUMMARY:Ada"), (3, LineFault.TIME)),
        (("DTSTART:tomorrow", "SUMMARY:Ada"), (3, LineFault.TIME)),
        (("SUMMARY:Ada",), (2, LineFault.DAY)),
        (("DTSTART:20261122T103000", "SUMMARY: "), (2, LineFault.NOBODY)),
        (("DTSTART:20261122T103000", "SUMMARY:Ada", "no line at all"), (5, LineFault.BROKEN)),
    ],
)  # fmt: skip
def test_a_faulty_event_of_a_calendar_is_named_by_its_line(lines, fault):
    assert faults(calendar(*lines))[:1] == [fault]
    assert faults(calendar("DTSTART:20261122T103000", "SUMMARY:Ada")) == []


def test_a_calendar_that_stops_half_way_is_named():
    assert faults(read_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Ada"))
    assert faults(read_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR"))


def test_a_zone_that_this_pc_does_not_know_is_taken_as_written_and_said():
    reading = calendar("DTSTART;TZID=Salon Time:20261122T103000", "SUMMARY:Ada")
    assert (reading.told[0].at, reading.as_written) == (time(10, 30), True)
    floating = calendar("DTSTART:20261122T103000", "SUMMARY:Ada")
    assert (floating.told[0].at, floating.as_written) == (time(10, 30), False)


@pytest.mark.parametrize(
    ("contents", "problem"),
    [
        (b"", "blank"),
        (b"\xff\xfe\x00\x00D\x00\x00\x00", "format"),
        (b" \n \n", "blank"),
        (b"x" * (MOST_BYTES + 1), "large"),
        (b"Date;Client\n22.11.2026;Ada\0", "format"),
        (b"END:VCALENDAR", "columns"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\nmore", "format"),
        (b"Names of nobody\nx\ny", "columns"),
        ("Date;Client\n" + "22.11.2026;Ada\n" * (MOST_LINES + 1), "many"),
        (
            "BEGIN:VCALENDAR\n"
            + "BEGIN:VEVENT\nDTSTART:20261122\nSUMMARY:Ada\nEND:VEVENT\n" * (MOST_LINES + 1),
            "many",
        ),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_taken_is_refused_as_a_whole(tmp_path, contents, problem):
    file = tmp_path / "bookings"
    file.write_bytes(contents.encode() if isinstance(contents, str) else contents)
    with pytest.raises(DayFileRefused) as refused:
        read_file(file)
    assert refused.value.args == (problem,)


UNNAMED = "21.11.2026;10:30;Ada Nowak;Cut;yes\n21.11.2026;12:00;Wiktor Lis;;no\n"


def unclear(tmp_path, text):
    file = tmp_path / "bookings.csv"
    file.write_text(text, "utf-8")
    found = fetch(file, SourceFiles()).look()
    assert isinstance(found, Unclear)
    return found


def test_a_table_without_names_of_columns_is_asked_about(tmp_path):
    asked = unclear(tmp_path, UNNAMED)
    out = Column.LEFT_OUT
    assert asked.guessed == Layout((Column.DAY, Column.TIME, out, out, out), headed=False)
    told = Layout((Column.DAY, Column.TIME, Column.NAME, Column.TREATMENT, out), headed=False)
    read = asked.bookings.read(told).told
    assert [(each.line, each.at, each.parts, each.treatment) for each in read] == [
        (1, time(10, 30), ("Ada Nowak",), "Cut"),
        (2, time(12), ("Wiktor Lis",), ""),
    ]


def test_a_table_with_names_that_nobody_knows_is_asked_about(tmp_path):
    asked = unclear(tmp_path, "Kiedy;Kto;Co\n" + "21.11.2026;Ada Nowak;Cut\n" * 3)
    out = Column.LEFT_OUT
    assert asked.guessed == Layout((Column.DAY, out, out))
    told = Layout((Column.DAY, Column.NAME, Column.NAME))
    assert [each.parts for each in asked.bookings.read(told).told] == [("Ada Nowak",)] * 3
    with pytest.raises(DayFileRefused):
        asked.bookings.read(asked.guessed)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(DayFileRefused):
        read_file(tmp_path / "bookings.csv")


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of another kind")
def test_a_pipe_holds_nobody_up_and_no_link_is_followed(tmp_path):
    os.mkfifo(tmp_path / "bookings.csv")
    (tmp_path / "link.csv").symlink_to(BOOKINGS / "booking-pl.csv")
    for name in ("bookings.csv", "link.csv"):
        with pytest.raises(DayFileRefused) as refused:
            read_file(tmp_path / name)
        assert refused.value.args == ("unreadable",)


def test_a_file_is_read_once(tmp_path):
    file = tmp_path / "bookings.csv"
    file.write_bytes((BOOKINGS / "booking-pl.csv").read_bytes())
    bookings = fetch(file, SourceFiles())
    file.write_bytes(b"\xff\xfe" + "Date;Client\n21.11.2026;Eve".encode("utf-16-le"))
    assert bookings.look() == read_file(BOOKINGS / "booking-pl.csv")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1250"])
def test_a_table_is_read_in_the_encodings_of_booking_programs(tmp_path, encoding):
    text = (BOOKINGS / "booking-pl.csv").read_text("utf-8")
    file = tmp_path / "bookings.csv"
    file.write_bytes(text.encode(encoding))
    assert read_file(file) == read_file(BOOKINGS / "booking-pl.csv")


@pytest.mark.parametrize("text", ["", "\n - \n", "10:30 Ada\n" * (MOST_LINES + 1)])
def test_a_paste_that_cannot_be_taken_is_refused_as_a_whole(text):
    with pytest.raises(DayFileRefused):
        read_pasted(text, SUNDAY)


PIECES = st.sampled_from(
    [
        *("BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "END:VCALENDAR\n"),
        *("DTSTART", ";TZID=", "Europe/Warsaw", ":20261122T103000", "SUMMARY:", "RRULE:"),
        *("Date;Time;Client\n", "22.11.2026", "10:30", "Ada", ";", ",", '"', "\n", " ", "\t"),
        *("\r", "\\", "\\n", "=", "/", "9999999999999", "٣", "\ufeff", "\x85"),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_whatever_a_file_says_it_is_read_or_refused(text):
    for start in ("", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "Date;Time;Client\n"):
        try:
            assert isinstance(read_text(start + text), Reading)
        except DayFileRefused:
            continue


@given(st.lists(PIECES, max_size=20).map("".join))
def test_whatever_is_pasted_is_read_or_refused(text):
    try:
        assert isinstance(read_pasted(text, SUNDAY), Reading)
    except DayFileRefused:
        assert not any(letter.isalnum() for letter in text)
