"""SECURITY.md promises nothing without a test that is there, and the desk has one way in."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROMISES = (ROOT / "SECURITY.md").read_text("utf-8")

MAY_REACH = {"close", "demo", "drafts", "interrupt", "member"}
"""What ``ui`` may ask of an open vault itself; everything else goes through the gate."""


def test_every_test_that_is_named_is_there():
    named = set(re.findall(r"`([\w/]+\.py)`", PROMISES))

    assert {name for name in named if not (ROOT / "tests" / name).is_file()} == set()


def test_every_threat_has_a_number_of_its_own():
    numbers = re.findall(r"^\| (T\d+[a-z]?) \|", PROMISES, re.MULTILINE)
    assert len(numbers) > 15
    assert len(set(numbers)) == len(numbers)


def test_every_promise_names_its_test_or_says_that_there_is_none():
    rows = [line.split("|") for line in PROMISES.splitlines() if re.match(r"\| T\d", line)]
    assert len(rows) > 15
    shown = [row[5].strip() for row in rows]
    assert [words for words in shown if not (words in {"–", "as T1"} or "test_" in words)] == []


def test_screens_reach_records_through_the_gate_alone():
    """``desk.vault`` is for drafts, interrupting and closing; a use case is never called."""
    past = [
        f"{path.relative_to(ROOT)}:{node.lineno} .{node.attr}"
        for path in sorted((ROOT / "ui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "vault"
        and isinstance(node.value.value, ast.Name | ast.Attribute)
        and getattr(node.value.value, "attr", getattr(node.value.value, "id", "")) == "desk"
        and node.attr not in MAY_REACH
    ]
    assert past == []
