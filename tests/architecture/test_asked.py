"""Every use case is asked by somebody: a screen, the command line, or the program itself."""

import ast
import importlib

from salon_vault.gate import USE_CASES
from tests.architecture.test_rooms import SOURCES, USE_CASE_FILES, module_name, parsed


def asked_by_name(paths):
    """Return every name that these files speak of; importing alone is not asking."""
    return {
        node.id if isinstance(node, ast.Name) else node.attr
        for path in paths
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Name | ast.Attribute)
    }


def never_asked(paths):
    for path in USE_CASE_FILES:
        importlib.import_module(module_name(path))
    asked = asked_by_name(paths)
    return sorted(name for name in USE_CASES if name.split(".")[1] not in asked)


def test_every_use_case_is_asked_by_somebody():
    assert never_asked(path for path in SOURCES if path not in USE_CASE_FILES) == []


def test_one_that_nobody_asks_would_be_found():
    screens = [path for path in SOURCES if "patch_tests" not in path.parts]
    assert "patch_tests.add_observation" in never_asked(screens)
