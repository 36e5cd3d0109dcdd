"""Pages on paper and on sticks name what is on the screen, word by word."""

import re
from collections.abc import Sequence

import pytest

import resources
from salon_vault.paper import drill_sheet
from salon_vault.words import LANGUAGES, Translator

MARKS = {"en": '""', "pl": "„”", "ru": "«»", "vi": '""', "zh": "“”"}
"""How each language quotes in a plain text."""
MARKS_ON_PAPER = MARKS | {"en": "“”", "vi": "“”"}

NAMED = (
    "Restore a backup…",
    "Backup",
    "Opened by",
    "Recovery kit",
    "Restore",
    "The vault is restored",
    "Go to the restored vault",
    "No backup was found",
    "Look in a folder…",
)
"""What the page on a stick names, in its order."""

SIGNED_AT = ("Backups", "Checks", "Record the signature…")
"""Where the signature under a trial restore is recorded."""


def page(language: str) -> str:
    return resources.path(f"backup/how-to-restore/{language}.txt").read_text("utf-8")


def quoted(marks: str, text: str) -> list[str]:
    """Return what ``text`` quotes; a line may break within."""
    begin, end = marks
    found = re.findall(f"{begin}([^{end}]+){end}", text)
    return [" ".join(each.split()) for each in found]


def on_screen(language: str, names: Sequence[str]) -> list[str]:
    words = Translator.of(language)
    return [words.tr(name) for name in names]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_a_stick_names_what_is_on_the_screen(language):
    assert quoted(MARKS[language], page(language)) == on_screen(language, NAMED)


def test_a_name_that_went_stale_would_be_found():
    stale = page("pl").replace("„Odtwórz kopię…”", "„Odtwórz kopię”")
    assert stale != page("pl")
    assert quoted(MARKS["pl"], stale) != on_screen("pl", NAMED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_asks_for_no_place_as_the_program_finds_one(language):
    ask = "choose an empty|puste miejsce|пустое место|chỗ trống|空的位置"
    assert not re.search(ask, page(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_about_a_trial_restore_says_where_it_is_recorded(language):
    path = resources.path(
        f"forms/{drill_sheet.SHEET.form}/{drill_sheet.SHEET.version}/{language}.md"
    )
    found = quoted(MARKS_ON_PAPER[language], path.read_text("utf-8"))
    assert found == on_screen(language, SIGNED_AT)
