"""A list of 100,000 clients taken in while somebody stands at the counter."""

import sqlite3
from pathlib import Path

from benchmarks import counter
from benchmarks.beat import Beat
from benchmarks.counter import Counter, manned_counter
from benchmarks.peers import PLAIN
from benchmarks.row import Row, below, reported, timed
from benchmarks.vaults import filled
from salon_vault.importing.model import ROWS, Allergies, Plan
from salon_vault.importing.source import reading_of
from salon_vault.importing.survey import look_at
from salon_vault.importing.use_cases import bring_list, read_list, take_in_list
from storage.migrate import steps
from ui.waiting import Waiting

GAP = 50
"""Milliseconds for which the event loop may hear nothing."""
TABLES = ("client", "client_word", "contact_token", "sealed_record", "imported_record")
HEADINGS = "First name,Last name,Mobile,E-mail,Date of birth,City,Client since,Allergies\n"
NAMES = ("Ada", "Łucja", "Ольга", "Hoa", "王小明", "Zoë", "Grażyna", "Ian", "Mai", "Eve")
ALLERGIES = ("latex", "PPD", *("none",) * 8)


def measure(folder: Path) -> list[Row]:
    """Read a list and take it in, and write the same rows into a plain database."""
    counter.PATIENCE = 900.0
    source = _list(folder / "list.csv")
    vault = filled(folder, 1_000)
    with manned_counter(vault.folder) as manned:
        beat = Beat()
        reading, taking = _import(manned, source)
        gap = beat.most
        plain = _plainly(manned, folder / "plain.sqlite")
    what = "read, seal and look up a list of clients"
    return [
        reported("import.read", what, ROWS, reading / 1000, "s"),
        reported("import.rate", f"{what}: rows", ROWS, ROWS / reading * 1000, "rows/s"),
        reported("import.take_in", "one transaction that makes the cards", ROWS, taking, "ms"),
        reported(
            "import.ratio",
            f"the whole import beside the same rows by {PLAIN}, executemany",
            ROWS,
            reading + taking,
            "ms",
            plain,
        ),
        below("import.gap", "longest gap of the event loop meanwhile", ROWS, gap, "ms", GAP),
    ]


def _import(manned: Counter, source: Path) -> tuple[float, float]:
    """Return the milliseconds of reading, and of the transaction at the end."""
    line, screen = manned.line, manned.screen
    looking = Waiting(screen, line, "looking")
    brought = manned.heard(line.ask(screen, bring_list, source, looking))
    looking.over()
    reading = reading_of(brought)
    targets = look_at(brought, reading).targets
    plan = Plan(reading, targets, language="pl", allergies=Allergies.TAKE_IN)
    beside = Waiting(screen, line, "reading")
    read = timed(lambda: manned.heard(line.ask(screen, read_list, brought, plan, beside)))
    beside.over()
    inside = Waiting(screen, line, "taking in", serves=False)
    asked = timed(
        lambda: manned.heard(line.ask(screen, take_in_list, plan, inside, twins=True))
    )
    inside.over()
    return read, asked


def _plainly(manned: Counter, path: Path) -> float:
    """Return the milliseconds in which a database without a key takes the same rows."""
    connection = manned.line.desk.vault._connection
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL").fetchall()
    plain.execute("PRAGMA trusted_schema = ON")
    for step in steps():
        plain.executescript(step.script)
    rows = {}

    def fetch() -> None:
        for table in TABLES:
            found = connection.execute(f"SELECT * FROM {table}")
            rows[table] = [column[0] for column in found.description], found.fetchall()

    manned.heard(manned.line._carry(manned.line, lambda: fetch() or True)[0])

    def write() -> None:
        plain.execute("BEGIN")
        for table, (columns, contents) in rows.items():
            places = ", ".join("?" * len(columns))
            names = ", ".join(columns)
            plain.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", contents)
        plain.execute("COMMIT")

    spent = timed(write)
    plain.close()
    return spent


def _list(path: Path) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADINGS)
        for number in range(ROWS):
            name, allergy = NAMES[number % len(NAMES)], ALLERGIES[number % len(ALLERGIES)]
            born = f"{1950 + number % 50}-0{1 + number % 9}-1{number % 9}"
            reached = f"6{number:08},{number}@example.org"
            file.write(f"{name},Nr{number},{reached},{born},Łódź,2020-01-01,{allergy}\n")
    return path
