"""What the law pack says on screens stands there in the language on screen, and no other."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from salon_vault.law.pack import load_pack
from ui import words
from ui.first_run.salon_step import SalonStep
from ui.notices.check import CheckFact
from ui.notices.gap_list import GapList
from ui.notices.gaps import gaps_in
from ui.words import LANGUAGES

PACK = load_pack("pl")


@pytest.fixture(autouse=True)
def spoken():
    yield
    words.speak("en")


def said(widget: QWidget) -> str:
    """Return every word the widget shows."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def texts(language: str) -> set[str]:
    """Return what the pack says on screens in one language."""
    claims = {fact.claim[language] for fact in PACK.facts}
    titles = {source.title[language] for source in PACK.sources}
    return claims | titles | {duty.name[language] for duty in PACK.duties}


def others(language: str) -> set[str]:
    """Return what the pack says in the other languages."""
    return {text for each in LANGUAGES if each != language for text in texts(each)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_gaps_of_the_notice_speak_the_language_on_screen(qtbot, language):
    words.speak(language)
    shown = GapList()
    qtbot.addWidget(shown)
    shown.show_gaps(gaps_in(PACK.unverified(), PACK), PACK, may_fill=True, may_check=True)

    screen = said(shown)

    for fact in PACK.unverified():
        assert PACK.fact(fact).claim[language] in screen
    assert [text for text in others(language) if text in screen] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_recording_a_check_speaks_the_language_on_screen(qtbot, line, language):
    words.speak(language)
    owner = QWidget()
    qtbot.addWidget(owner)
    fact = PACK.fact("law.retention.tax")

    screen = said(CheckFact(owner, line, fact, PACK))

    assert fact.claim[language] in screen
    assert [text for text in others(language) if text in screen] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_duties_before_the_first_client_speak_the_language_on_screen(qtbot, language):
    words.speak(language)
    step = SalonStep()
    qtbot.addWidget(step)
    step.show_pack(PACK)

    listed = step.listed.text()

    assert [text for text in texts(language) if text in listed]
    assert [text for text in others(language) if text in listed] == []
