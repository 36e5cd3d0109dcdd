"""R27: a list from elsewhere costs no more memory than a row, and changes no vault by half."""

import random
import subprocess
import sys
import zipfile
import zlib

import pytest

from salon_vault.clients.use_cases import find_clients
from salon_vault.errors import UserMistake
from salon_vault.importing.errors import FileTooLarge, FileUnreadable
from salon_vault.importing.model import COSTS_ROW, Plan
from salon_vault.importing.source import people_of, reading_of
from salon_vault.importing.survey import look_at
from salon_vault.importing.use_cases import read_list, take_in_list
from salon_vault.staff.model import Tier
from tests.faults.scale import times
from tests.salon_vault import lists_of_clients as lists
from tests.vaults import Patient

MEGABYTE = 1024 * 1024
LARGE = 100
"""Megabytes of the longest line."""
MOST = 60
"""Megabytes that a process may have that reads any list."""

PIECES = (
    *("Name;Phone;Allergies\n", "Ada;601 234 567;latex\n", "Eve;=1+1;@x\n", ";;\n", "\n"),
    *('"', '""', ";", ",", "\t", "|", "\r", "\r\n", "\0", "\ufeff", "sep=;\n", "\u202e"),
    *("Łąka;+48 601;brak\n", "Ёлка;8 900;нет\n", "王;1;无\n", "e\u0301" * 40, "=cmd|' /C'!A0"),
    *("BEGIN:VCARD\n", "FN:Ida\n", "N:;;\n", "END:VCARD\n", "TEL;CHARSET=none:1\n"),
    *(";" * 300, "x" * 5000, "PK\x03\x04", "9" * 500 + "\n"),
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1250", "cp1251", "gb18030")


def memory_of(path, way):
    words = [sys.executable, "-m", "tests.faults.memory_of_list", path, way]
    said = subprocess.run(words, capture_output=True, check=True, timeout=60, text=True).stdout
    word, megabytes = said.split()
    return word, int(megabytes)


@pytest.fixture
def long_line(tmp_path):
    """Write one line of 100 MB, a megabyte at a time."""
    path = tmp_path / "long.csv"
    with path.open("wb") as file:
        file.write(b"Name,Phone\n")
        for _ in range(LARGE):
            file.write(b"601 234 567," * (MEGABYTE // 12))
    return path


def test_a_line_of_100_megabytes_is_refused_within_bounded_memory(long_line):
    word, megabytes = memory_of(long_line, "as built")
    assert word == "FileTooLarge"
    assert megabytes < MOST


def test_control_a_file_read_at_once_is_beyond_those_bounds(long_line):
    assert memory_of(long_line, "at once")[1] > MOST


def test_a_card_with_a_picture_of_megabytes_is_read_without_it(tmp_path):
    path = tmp_path / "cards.vcf"
    picture = "PHOTO;ENCODING=b:" + "A" * (30 * MEGABYTE)
    path.write_text(f"BEGIN:VCARD\nFN:Ada\n{picture}\nEND:VCARD\n")
    word, megabytes = memory_of(path, "as built")
    assert (word, megabytes < MOST) == ("read", True)
    assert [row.cells[0] for row in every_row_of(path)] == ["Ada"]


@pytest.fixture(scope="module")
def bomb(tmp_path_factory):
    """Write a workbook of some hundred kilobytes that unpacks to 300 MB."""
    path = tmp_path_factory.mktemp("bomb") / "bomb.xlsx"
    return lists.packed(path, " " * (300 * MEGABYTE))


def every_row_of(path):
    came = lists.brought(path)
    return list(people_of(came, reading_of(came)))


def refusal_of(path):
    with pytest.raises(UserMistake) as refused:
        every_row_of(path)
    return refused.value


def test_a_workbook_that_unpacks_beyond_the_limit_is_refused(bomb):
    assert bomb.stat().st_size < MEGABYTE
    assert refusal_of(bomb).what == "bytes"


def test_a_workbook_that_lies_about_its_size_is_refused(tmp_path, bomb):
    path = tmp_path / "lie.xlsx"
    with zipfile.ZipFile(bomb) as book:
        part = next(one for one in book.infolist() if one.filename.endswith("sheet1.xml"))
        begins = book.read(part)[:16]
    raw = bomb.read_bytes()
    told = part.CRC.to_bytes(4, "little"), part.file_size.to_bytes(4, "little")
    for true, false in zip(told, (zlib.crc32(begins), 16), strict=True):
        raw = raw.replace(true, false.to_bytes(4, "little"))
    path.write_bytes(raw)
    with zipfile.ZipFile(path) as book:
        assert book.read(part.filename) == begins  # what a look by ``zipfile`` alone shows
    assert refusal_of(path).what == "bytes"


@pytest.mark.parametrize(
    ("place", "what"), [("XFD1", "columns"), ("A1048576", "rows"), ("a' r='XFD9", "columns")]
)
def test_a_cell_at_the_end_of_the_sheet_lays_out_no_sheet(tmp_path, place, what):
    cell = f"<sheetData><row><c r='{place}'><v>1</v></c></row></sheetData>"
    assert refusal_of(lists.packed(tmp_path / "far.xlsx", cell)).what == what


def hostile(chance):
    text = "".join(chance.choices(PIECES, k=chance.randrange(1, 40)))
    raw = text.encode(chance.choice(ENCODINGS), "ignore")
    if chance.random() < 0.3:
        at = chance.randrange(len(raw) + 1)
        raw = raw[:at] + chance.randbytes(chance.randrange(1, 9)) + raw[at:]
    return raw[: chance.randrange(1, len(raw) + 2)]


def test_any_list_is_taken_in_row_by_row_or_refused_and_says_where(seat, tmp_path):
    chance = random.Random(27)
    desk = seat(Tier.OWNER)
    path = tmp_path / "list"
    came = []
    for _ in range(times(50, 10_000)):
        path.write_bytes(hostile(chance))
        try:
            brought = lists.brought(path)
            reading = reading_of(brought)
            plan = Plan(reading, look_at(brought, reading).targets)
            rows = list(people_of(brought, reading))
            preview = desk.run(read_list, brought, plan, Patient())
        except (FileTooLarge, FileUnreadable, UserMistake) as refused:
            came.append(type(refused).__name__)
        else:
            came.append("read")
            out = {fault.row for fault in preview.faults if fault.wrong in COSTS_ROW}
            assert preview.cards + preview.rows_left_out == len(rows)
            assert preview.rows_left_out >= len(out)
            assert out <= {row.number for row in rows}
    assert {"read", "FileUnreadable"} <= set(came)
    assert desk.run(find_clients, "").total == 0
    with desk.vault.work() as work:
        assert work.log.verify(Patient()).sound


def test_control_one_list_that_is_taken_in_is_in_the_vault(seat, tmp_path):
    desk = seat(Tier.OWNER)
    path = tmp_path / "list.csv"
    path.write_text("Name;Phone\nAda;=1+1\n")
    came = lists.brought(path)
    reading = reading_of(came)
    plan = Plan(reading, look_at(came, reading).targets)
    desk.run(read_list, came, plan, Patient())
    desk.run(take_in_list, plan, Patient(), twins=True)
    assert desk.run(find_clients, "").total == 1
