"""Columns and buttons are as wide as the longest words of the language on screen."""

from datetime import date

import pytest

from salon_vault.words import LANGUAGES
from ui import theme, words
from ui.dates import near_day
from ui.navigation import PLACES
from ui.parts.day_label import DayLabel
from ui.parts.paper_sheet import PaperSheet
from ui.parts.plain_label import PlainLabel
from ui.rail import Rail

OTHER_YEAR = 2025


@pytest.fixture(autouse=True)
def spoken():
    yield
    words.speak("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [100, 150])
def test_no_day_is_cut(qtbot, qapp, language, scale):
    theme.wear(theme.Theme(scale=scale), qapp)
    words.speak(language)
    for month in range(1, 13):
        day = date(OTHER_YEAR, month, 28)
        label = DayLabel(day)
        qtbot.addWidget(label)
        label.ensurePolished()
        needed = label.fontMetrics().horizontalAdvance(near_day(day))
        assert needed <= label.width(), label.text()


def test_a_fixed_width_would_have_cut_one(qtbot, qapp):
    words.speak("zh")
    label = PlainLabel(near_day(date(OTHER_YEAR, 12, 28)), role="muted")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.fontMetrics().horizontalAdvance(label.text()) > 82


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [90, 100, 150])
def test_the_rail_loses_no_letter(qtbot, qapp, language, scale):
    theme.wear(theme.Theme(scale=scale), qapp)
    words.speak(language)
    rail = Rail(PLACES)
    qtbot.addWidget(rail)
    rail.show()
    for button in (*rail.buttons.values(), rail.help):
        needed = button.fontMetrics().horizontalAdvance(button.text())
        assert needed <= button.contentsRect().width(), button.text()


def test_tabs_of_papers_get_a_row_of_their_own_before_words_are_cut(qtbot):
    sheet = PaperSheet(tuple(LANGUAGES.items()))
    qtbot.addWidget(sheet)
    sheet.show_papers(["Health sheet", "Consent to the treatment"], [])
    sheet.resize(900, 500)
    sheet.show()
    assert sheet.tabs.y() + sheet.tabs.height() > sheet.language.y()
    sheet.resize(400, 500)
    qtbot.waitUntil(lambda: sheet.tabs.y() >= sheet.language.y() + sheet.language.height())
    assert sheet.tabs.width() >= sheet.tabs.wanted_width()
