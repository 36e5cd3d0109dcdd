"""Every use case is asked by a screen or the command line: nobody else reaches a rule."""

import ast
import importlib

from salon_vault.gate import USE_CASES
from tests.architecture.parsing import parsed
from tests.architecture.test_rooms import ROOT, USE_CASE_FILES, module_name

ASKS = (ROOT / "ui", ROOT / "salon_vault" / "command_line")
"""Where people are."""

NOT_ON_SCREEN = {
    "staff.sit_down": "the desk carries it out itself, as soon as somebody has unlocked",
    "demo.fill_demo": "it is carried out while the demo vault is founded",
    "moving.stay_on_this_pc": "the mover carries it out before anybody sits down",
}
"""Use cases that no screen asks, each with who does instead."""


def where_people_are(but=""):
    return [path for room in ASKS for path in room.rglob("*.py") if but not in path.parts]


def never_asked(paths):
    """Return the use cases that none of these files takes in; lint knows what is unused."""
    for path in USE_CASE_FILES:
        importlib.import_module(module_name(path))
    taken_in = {
        (each.module, one.name)
        for path in paths
        for each in ast.walk(parsed(path))
        if isinstance(each, ast.ImportFrom)
        for one in each.names
    }
    return {
        name
        for name, case in USE_CASES.items()
        if (case.do.__module__, case.do.__name__) not in taken_in
    }


def test_every_use_case_is_asked_by_a_screen_or_the_command_line():
    assert never_asked(where_people_are()) == set(NOT_ON_SCREEN)


def test_one_that_nobody_asks_would_be_found():
    assert "patch_tests.add_observation" in never_asked(where_people_are(but="patch_tests"))
