"""No inner name of the program stands in a sentence on screen: every one of them has words."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from salon_vault import errors
from salon_vault.law.pack import load_pack
from salon_vault.notices.answers import missing
from salon_vault.salon.model import Elsewhere, Salon, Where
from ui import words
from ui.day.words import FILE_FAULTS
from ui.fact_words import FAULTS, FIELDS, GONE, PARTS, SET_PARTS, UNNAMED, WRONG
from ui.parts.new_password import PROBLEMS as PASSWORD_PROBLEMS
from ui.place_words import PLACES
from ui.problems import details_of, problem_of
from ui.questions import FIELDS as SALON_FIELDS
from ui.words import LANGUAGES, _

ROOT = Path(__file__).parents[2]
WORDED = {
    ("InvalidInput", 0): FIELDS,
    ("InvalidInput", 1): FAULTS,
    ("clean_text", 0): FIELDS,
    ("clean_line", 0): FIELDS,
    ("figure_in", 0): FIELDS,
    ("not_ahead", 2): FIELDS,
    ("VaultMissing", 0): PARTS,
    ("FolderRefused", 0): PLACES,
    ("WatchedFolderRefused", 0): PLACES,
    ("BackupDamaged", 0): SET_PARTS,
    ("DayFileRefused", 0): FILE_FAULTS,
    ("WeakPassword", 0): PASSWORD_PROBLEMS,
}
"""Who is called with an inner name at which place, and where its words are."""
HANDED_ON = {
    ("InvalidInput", 0, "field"),
    ("InvalidInput", 0, "name"),
    ("InvalidInput", 1, "error.problem"),
    ("BackupDamaged", 0, "part"),
    ("BackupDamaged", 0, "item.part"),
}
"""What a function was given: counted where that one is called, or tested by its cases."""


@pytest.fixture(autouse=True)
def spoken():
    yield
    words.speak("en")


def inner_names(source: str) -> Iterator[tuple[str, int, object]]:
    """Yield who is called, the place, and the literal there (or the name of a variable)."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call):
            called = ast.unparse(call.func).rpartition(".")[2]
            for place, given in enumerate(call.args):
                if (called, place) in WORDED:
                    literal = isinstance(given, ast.Constant)
                    yield called, place, given.value if literal else ast.unparse(given)


def without_words(source: str) -> list[tuple[str, int, object]]:
    """Return the inner names in ``source`` that have no words."""
    return [
        found
        for found in inner_names(source)
        if found not in HANDED_ON and found[2] not in WORDED[found[0], found[1]]
    ]


def sources() -> list[Path]:
    return [
        path
        for room in ("salon_vault", "storage", "ui")
        for path in (ROOT / room).rglob("*.py")
    ]


def test_every_inner_name_an_error_is_raised_with_has_words():
    assert [
        (path, without_words(path.read_text("utf-8")))
        for path in sources()
        if without_words(path.read_text("utf-8"))
    ] == []


def test_no_words_are_left_over():
    raised = {found for path in sources() for found in inner_names(path.read_text("utf-8"))}
    for known in (FIELDS, FAULTS, PARTS, PLACES, PASSWORD_PROBLEMS):
        named = {name for called, place, name in raised if WORDED[called, place] is known}
        assert set(known) <= named


@pytest.mark.parametrize(
    "source",
    [
        'raise InvalidInput("shoe_size", "long")',
        'raise errors.InvalidInput("phone", "purple")',
        'raise VaultMissing("roof")',
        "raise InvalidInput(name, problem)",
        'clean_text("diary", text)',
    ],
)
def test_a_name_without_words_would_be_found(source):
    assert without_words(source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_differ_from_the_names_they_stand_for(language):
    words.speak(language)
    for known in (FIELDS, FAULTS, PARTS):
        for name, word in known.items():
            assert _(word) != name
            assert "_" not in _(word)
    for word in (*FAULTS.values(), *PARTS.values(), *PLACES.values()):
        assert language == "en" or _(word) != word


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paper_that_waits_says_for_what_in_the_language_on_screen(language):
    words.speak(language)
    abroad = Elsewhere(Where.OUTSIDE)
    bare = missing(load_pack("pl"), replace(Salon(), elsewhere={"booking": abroad}))
    assert any(name.startswith("salon.") for name in bare)
    assert "elsewhere.booking.country" in bare
    assert "elsewhere.sms" in bare

    happened = problem_of(errors.PaperNotReady(bare)).happened

    assert [name for name in bare if name in happened] == []
    assert "law.bases" not in happened
    assert happened.count(_("Outside the program")) == 1
    assert happened.count(_("points of law")) == 1
    assert _(SALON_FIELDS["address"]) in happened


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "error",
    [
        errors.InvalidInput("salon_name", "not grantable"),
        errors.VaultMissing("database"),
        errors.NotFound("notice language", "vi"),
        errors.NotPermitted("manage_staff"),
        errors.WeakPassword("guessable"),
        errors.TemplateFault("hair/1/pl.md", 7, "setting version"),
        errors.FolderRefused("network", "nfs4"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_no_sentence_carries_an_inner_name(language, error):
    words.speak(language)
    problem = problem_of(error)
    said = "\n".join((problem.title, problem.happened, problem.kept, problem.todo))
    english = {"database", "network"} if language == "en" else set()
    kept = {"hair/1/pl.md"} | english  # a file's own name, and plain English words
    inner = {given for given in error.args if isinstance(given, str)} - kept
    assert [name for name in inner if name in said.split()] == []
    assert [name for name in inner if len(name) > 3 and name in said] == []


def test_an_unknown_inner_name_is_passed_over_in_silence():
    invalid = problem_of(errors.InvalidInput("shoe_size", "purple")).happened
    assert invalid == f"{UNNAMED}: {WRONG}."
    assert problem_of(errors.VaultMissing("roof")).happened.endswith(f"{GONE}.")


def test_what_is_wrong_in_a_form_is_told_to_programmers():
    fault = errors.TemplateFault("hair/1/pl.md", 7, "setting version")
    assert "hair/1/pl.md:7: setting version" in details_of(fault)


def test_the_program_that_copies_a_folder_is_named():
    assert "OneDrive" in problem_of(errors.FolderRefused("synced", "OneDrive")).happened
