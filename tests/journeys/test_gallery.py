"""The gallery shows everything there is: a new screen without a picture fails here."""

import importlib
import json
import pkgutil
import subprocess
import sys
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget

import ui
from salon_vault.law.duties import Moment
from salon_vault.law.pack import load_pack
from tests.journeys.gallery.album import Album
from tests.journeys.gallery.founding import founded
from ui import words
from ui.problem_words import PROBLEMS
from ui.questions import QUESTIONS

ROOT = Path(__file__).parents[2]
WITHIN = timedelta(minutes=5)
LONGEST = "ru"
"""The language in which windows grow largest."""


@pytest.fixture(autouse=True)
def spoken():
    """Know the words as they stand on the pictures."""
    words.speak(LONGEST)
    yield
    words.speak("en")


@pytest.fixture(scope="session")
def gallery(tmp_path_factory):
    """Take all pictures once, the tours side by side, in the language that takes most room."""
    folders = {tour: tmp_path_factory.mktemp(tour) for tour in ("staff", "owner")}
    demo = founded(LONGEST, tmp_path_factory.mktemp("demo"))
    with ExitStack() as side_by_side:
        taking = [
            side_by_side.enter_context(on_tour(tour, folder, demo))
            for tour, folder in folders.items()
        ]
        for each in taking:
            _, said = each.communicate(timeout=WITHIN.total_seconds())
            assert each.returncode == 0, said
    return folders.values()


def on_tour(tour, folder, demo):
    """Begin to take the pictures of one tour."""
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.journeys.gallery"),
            *(LONGEST, "light", "1366x768", str(folder)),
            *("--tour", tour, "--demo", str(demo), "--noted"),
        ],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def seen(gallery):
    """What was on the pictures: classes of widgets, and words."""
    found = {}
    for folder in gallery:
        for name, words_seen in json.loads((folder / "seen.json").read_text("utf-8")).items():
            found.setdefault(name, set()).update(words_seen)
    return found


def widgets_of_the_program():
    """Return every kind of widget that the program has."""
    found = set()
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        for kind in vars(importlib.import_module(module.name)).values():
            ours = isinstance(kind, type) and kind.__module__ == module.name
            if ours and issubclass(kind, QWidget):
                found.add(f"{kind.__module__}.{kind.__qualname__}")
    return found


def test_every_widget_of_the_program_is_on_a_picture(seen):
    assert widgets_of_the_program() - seen["widgets"] == set()


def test_every_error_is_on_a_picture(seen):
    assert {words._(problem.title) for problem in PROBLEMS.values()} - seen["words"] == set()


def test_every_question_and_point_of_law_that_screens_show_is_on_a_picture(seen):
    pack = load_pack("pl")
    claims = {pack.fact(name).claim[LONGEST] for name in pack.unverified()}
    assert claims - seen["words"] == set()
    assert {words._(name) for name, _about in QUESTIONS.values()} - seen["words"] == set()
    first = [duty for duty in pack.duties if duty.when is Moment.BEFORE_FIRST_CARD]
    shown = "\n".join(seen["words"])
    assert all(duty.name[LONGEST] in shown for duty in first)


def test_no_window_is_larger_than_the_smallest_screen(seen):
    assert seen["too large"] == set()


def test_a_window_that_is_too_large_is_noted(qtbot, tmp_path):
    album, tall, small = Album(tmp_path), QDialog(), QDialog()
    for dialog, height in ((tall, 720), (small, 690)):
        qtbot.addWidget(dialog)
        dialog.resize(400, height)
        album.measure(dialog)

    assert album.too_large == {"QDialog 400x720 on "}


def test_a_widget_that_no_picture_shows_is_missed(seen):
    assert "ui.parts.button.Button" not in widgets_of_the_program() - seen["widgets"]
    assert {"ui.no.Such"} - seen["widgets"]
