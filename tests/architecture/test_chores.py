"""The chores of the workshop find what they are there to find."""

import os
import subprocess
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from scripts.libraries import PACKAGES, missing
from scripts.wording import forbidden
from scripts.words import message_faults

ROOT = Path(__file__).parents[2]


@pytest.fixture
def old_machine(tmp_path):
    """A PATH on which every Python says that it is too old."""
    for name in ("python3", "python"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\nexit 1\n")
        program.chmod(0o755)
    for name in ("sh", "cat", "command", "grep", "sort", "rm"):
        found = Path("/bin") / name
        if found.exists():
            (tmp_path / name).symlink_to(found)
    return {**os.environ, "PATH": str(tmp_path)}


def test_a_machine_without_a_fitting_python_is_told_so_and_left_alone(old_machine, tmp_path):
    target = tmp_path / "venv"

    done = subprocess.run(
        ["/bin/sh", ROOT / "scripts" / "setup.sh", target],
        env=old_machine,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "found none" in done.stderr
    assert "Nothing was changed" in done.stderr
    assert not target.exists()


def test_a_missing_library_is_named_by_its_package():
    named = set(missing())

    assert named <= set(PACKAGES.values())
    assert "libfontconfig1" not in named


def faults_of(msgid, msgstr, **more):
    catalog = Catalog(locale="pl")
    message = catalog.add(msgid, msgstr, **more)
    return [fault.split(":")[0] for fault in message_faults(message, catalog)]


def test_a_finished_translation_has_no_faults():
    assert faults_of("Saved {time}", "Zapisano {time}") == []
    plural = ("{n} card", "{n} cards")
    assert faults_of(plural, ("{n} karta", "{n} karty", "{n} kart")) == []


@pytest.mark.parametrize(
    ("msgid", "msgstr", "fault"),
    [
        ("Saved", "", "untranslated"),
        ("Saved {time}", "Zapisano", "other placeholders"),
        ("Saved", "Zapisano {when}", "other placeholders"),
        (("{n} card", "{n} cards"), ("{n} karta", "", "{n} kart"), "untranslated"),
    ],
)
def test_an_unfinished_translation_is_refused(msgid, msgstr, fault):
    assert fault in faults_of(msgid, msgstr)


def test_a_forbidden_word_is_found_and_an_innocent_one_is_not():
    assert list(forbidden("This proves it", [r"\bproves\b"], "x"))
    assert not list(forbidden("The dough proved well", [r"\bproves\b"], "x"))
