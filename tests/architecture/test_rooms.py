"""The house rules that a reader would otherwise have to remember."""

import ast
import importlib
import re
from pathlib import Path

import pytest

from salon_vault import gate
from salon_vault.access import GRANTS, Permission
from salon_vault.gate import USE_CASES, UseCase
from salon_vault.staff.model import TIER_KEYS, Tier
from tests.architecture.parsing import parsed

ROOT = Path(__file__).parents[2]
ROOMS = ("salon_vault", "storage", "ui", "resources", "scripts", "benchmarks")
SOURCES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SCREENS = sorted((ROOT / "ui").rglob("*.py"))
USE_CASE_FILES = sorted((ROOT / "salon_vault").rglob("use_cases.py"))
TABLE = Path(__file__).with_name("permissions.txt")

LONGEST_FILE = 250
LONGEST_FUNCTION = 40
FORBIDDEN_NAMES = (
    "Manager",
    "Utils",
    "Handler",
    "Service",
    "Controller",
    "Base",
    "Data",
    "Info",
)

SPEAKING = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "PlainLabel",
    "addAction", "addItem", "addTab", "setAccessibleDescription", "setAccessibleName",
    "setPlaceholderText", "setStatusTip", "setText", "setTitle", "setToolTip", "setWindowTitle",
}  # fmt: skip
PROPER_NAMES = {"Salon Vault"}


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def functions(path: Path):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(parsed(path)) if isinstance(node, kinds)]


def test_a_file_is_read_in_one_sitting():
    lengths = {module_name(p): len(p.read_text("utf-8").splitlines()) for p in SOURCES}

    assert {name: long for name, long in lengths.items() if long > LONGEST_FILE} == {}


def test_a_function_fits_one_screen():
    long = [
        f"{module_name(path)}.{each.name}"
        for path in SOURCES
        for each in functions(path)
        if each.end_lineno - each.lineno >= LONGEST_FUNCTION
    ]

    assert long == []


def test_a_module_says_what_one_looks_for_in_it():
    assert [module_name(p) for p in SOURCES if not ast.get_docstring(parsed(p))] == []


def test_classes_are_named_after_things_of_the_salon():
    classes = [
        f"{module_name(path)}.{node.name}"
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef)
    ]

    assert [name for name in classes if name.endswith(FORBIDDEN_NAMES)] == []


@pytest.mark.parametrize("path", USE_CASE_FILES, ids=module_name)
def test_every_public_function_of_a_use_case_file_is_behind_the_gate(path):
    module = importlib.import_module(module_name(path))
    names = [
        node.name
        for node in parsed(path).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]

    assert [name for name in names if not isinstance(getattr(module, name), UseCase)] == []


def test_use_cases_stand_where_the_page_of_rights_looks_for_them():
    """In files called use_cases.py, which are read for the page; elsewhere they would miss."""
    gated = {name for name in dir(gate) if name.endswith("use_case")}
    astray = [
        f"{module_name(path)}.{node.name}"
        for path in SOURCES
        if path.name != "use_cases.py"
        for node in functions(path)
        for mark in node.decorator_list
        if isinstance(mark, ast.Call) and getattr(mark.func, "id", "") in gated
    ]

    assert astray == []


MARKS = (
    *("outside", "stepwise", "fresh", "witness", "senior", "reason"),
    *("on_slip", "each_time"),
)
"""What a use case asks for besides its permission, as the page names it."""


def permission_table() -> str:
    """Return who may do what, as a page a person can read."""
    for path in USE_CASE_FILES:
        importlib.import_module(module_name(path))
    lines = ["permission           " + "  ".join(f"{tier.value:10}" for tier in Tier)]
    for permission in Permission:
        ticks = ("yes" if permission in GRANTS[tier] else "-" for tier in Tier)
        lines.append(f"{permission.value:20} " + "  ".join(f"{tick:10}" for tick in ticks))
    lines += ["", "keys                 " + "  ".join(f"{tier.value:10}" for tier in Tier)]
    for compartment in sorted({c for keys in TIER_KEYS.values() for c in keys}):
        ticks = ("yes" if compartment in TIER_KEYS[tier] else "-" for tier in Tier)
        lines.append(f"{compartment.value:20} " + "  ".join(f"{tick:10}" for tick in ticks))
    lines += ["", "use case                      needs"]
    for name, case in sorted(USE_CASES.items()):
        marks = [mark for mark in MARKS if getattr(case, mark)]
        if case.across:
            marks.append(f"across: {case.across}")
        if case.unlogged:
            marks.append(f"unlogged: {case.unlogged}")
        lines.append(f"{name:29} {case.needs.value:18} {', '.join(marks)}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def test_the_permission_table_is_the_one_that_was_agreed():
    """After a change that is meant, write the table anew: python -m tests.architecture.agree"""
    assert permission_table() == TABLE.read_text("utf-8")


def test_every_tier_has_grants_and_keys():
    assert set(GRANTS) == set(Tier) == set(TIER_KEYS)


def test_every_word_on_a_screen_is_translatable():
    bare = [
        (module_name(path), node.lineno, argument.value)
        for path in SCREENS
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in SPEAKING
        for argument in node.args
        if isinstance(argument, (ast.Constant, ast.JoinedStr))
        and re.search(r"[^\W\d_]{2}", getattr(argument, "value", "") or "")
        and argument.value not in PROPER_NAMES
    ]

    assert bare == []


def test_nothing_is_formatted_before_it_is_translated():
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in {"_", "N_", "tr"}
        and any(isinstance(argument, (ast.JoinedStr, ast.BinOp)) for argument in node.args)
    ]

    assert wrong == []


def test_whatever_is_silenced_has_its_reason_beside_it():
    bare = re.compile(
        r"# (noqa: [A-Z0-9, ]+|type: ignore\[[a-z, -]+\]|type: ignore|noqa)$", re.M
    )
    found = [path.name for path in SOURCES + TESTS if bare.search(path.read_text("utf-8"))]
    assert found == []


def test_no_test_stands_in_for_the_real_thing():
    """No mocks, no patching: tests use real vaults and real widgets."""
    words = re.compile(r"unittest" r"\.mock|Magic" r"Mock|monkey" r"patch\.setattr")
    assert [str(p.relative_to(ROOT)) for p in TESTS if words.search(p.read_text("utf-8"))] == []


def test_nobody_but_sqlite_opens_the_database():
    """One open and close in our own process would drop SQLite's lock (see SECURITY.md)."""
    opening = re.compile(r"""(open|read_bytes|write_bytes)\([^)\n]*(\.sqlite|database_path)""")
    found = [
        p for p in SOURCES if p.parts[-2] != "benchmarks" and opening.search(p.read_text())
    ]

    assert found == []


def test_every_resource_is_shipped():
    spec = (ROOT / "build.spec").read_text("utf-8")
    folders = {p.name for p in (ROOT / "resources").iterdir() if p.is_dir()} - {"__pycache__"}

    assert [folder for folder in sorted(folders) if f'"{folder}"' not in spec] == []
