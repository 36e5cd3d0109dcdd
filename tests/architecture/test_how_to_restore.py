"""The page that lies on every backup stick names what is on the screen, word by word."""

import re

import pytest

import resources
from salon_vault.words import LANGUAGES, Translator

MARKS = {"en": '""', "pl": "„”", "ru": "«»", "vi": '""', "zh": "“”"}
"""How each language quotes."""

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
"""What the page names, in its order."""


def page(language: str) -> str:
    return resources.path(f"backup/how-to-restore/{language}.txt").read_text("utf-8")


def quoted(language: str, text: str) -> list[str]:
    """Return what ``text`` quotes; a line may break within."""
    begin, end = MARKS[language]
    found = re.findall(f"{begin}([^{end}]+){end}", text)
    return [" ".join(each.split()) for each in found]


def on_screen(language: str) -> list[str]:
    words = Translator.of(language)
    return [words.tr(name) for name in NAMED]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_on_it_is_the_one_on_the_screen(language):
    assert quoted(language, page(language)) == on_screen(language)


def test_a_name_that_went_stale_would_be_found():
    stale = page("pl").replace("„Odtwórz kopię…”", "„Odtwórz kopię”")
    assert stale != page("pl")
    assert quoted("pl", stale) != on_screen("pl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_asks_for_no_place_for_the_program_finds_one(language):
    ask = "choose an empty|puste miejsce|пустое место|chỗ trống|空的位置"
    assert not re.search(ask, page(language))
