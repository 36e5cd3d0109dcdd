"""Every use case is asked by a screen or the command line: nobody else reaches a rule."""

import ast
import importlib

from salon_vault.gate import USE_CASES
from tests.architecture.test_rooms import ROOT, USE_CASE_FILES, module_name

ASKS = (ROOT / "ui", ROOT / "salon_vault" / "command_line")
"""Where people are."""

NOT_ON_SCREEN = {
    "staff.sit_down": "the desk carries it out itself, as soon as somebody has unlocked",
    "demo.fill_demo": "it is carried out while the demo vault is founded",
    "moving.stay_on_this_pc": "the mover carries it out before anybody sits down",
}
"""Use cases that no screen asks, each with who does instead."""


def asked():
    """Return module and name of everything that screens and the command line take in."""
    found = set()
    for room in ASKS:
        for path in room.rglob("*.py"):
            for each in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(each, ast.ImportFrom):
                    found |= {(each.module, one.name) for one in each.names}
    return found


def test_every_use_case_is_asked_by_a_screen_or_the_command_line():
    for path in USE_CASE_FILES:
        importlib.import_module(module_name(path))
    taken_in = asked()
    unasked = {
        name
        for name, case in USE_CASES.items()
        if (case.do.__module__, case.do.__name__) not in taken_in
    }
    assert unasked == set(NOT_ON_SCREEN)
