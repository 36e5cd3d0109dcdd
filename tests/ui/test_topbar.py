"""The bar in a narrow window: words give way in order, and none is cut without a tooltip."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from salon_vault.backup.state import BackupState, Light, Reason
from salon_vault.staff.model import Member, StaffId, Tier
from salon_vault.words import LANGUAGES
from ui import theme, words
from ui.navigation import PLACES
from ui.parts.elided import Elided
from ui.parts.giving_way import give_way
from ui.window_form import WindowForm

UNTIL = datetime(2026, 11, 22, 18, 45, tzinfo=UTC)
NEVER = BackupState(Light.RED, Reason.NEVER_SHIPPED, None, None, ())
SALON = "Studio Fryzjerstwa i Pielęgnacji Magnolia"


@pytest.fixture(autouse=True)
def spoken():
    yield
    words.speak("en")


@pytest.fixture
def bar_of(qtbot, qapp):
    """Show a window's frame of this width, with all that the bar may have to say."""

    kept = []

    def bar_of(width, language="en", scale=100, *, state=NEVER, demo=False, salon=SALON):
        theme.wear(theme.Theme(scale=scale), qapp)
        words.speak(language)
        member = Member(StaffId("1"), "Aleksandra K.", Tier.SPECIALIST, frozenset())
        form = WindowForm(PLACES, member, demo=False)
        qtbot.addWidget(form)
        kept.append(form)
        form.bar.salon.say(salon)
        form.resize(width, 700)
        form.show()
        form.bar.lock.show_pin(UNTIL)
        if state is not None:
            form.bar.backup.show_state(state, demo=demo)
        for _layout in range(3):
            QApplication.processEvents()
        return form.bar

    return bar_of


def cut_without_a_word(bar):
    """Return what is narrower than its words, and has no tooltip with the whole of them."""
    pressed = [part for part in bar.findChildren(QPushButton) if part.isVisible()]
    cut = [part for part in pressed if part.width() < part.sizeHint().width()]
    names = [name for name in bar.findChildren(Elided) if name.text() != name.whole]
    return cut + [name for name in names if name.whole not in name.toolTip()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1280, 1366])
def test_nothing_in_the_bar_is_cut(bar_of, language, width):
    for scale in (100, 150):
        bar = bar_of(width, language, scale)
        assert cut_without_a_word(bar) == []
        edges = [bar.salon, bar.finder, bar.backup, bar.blank, bar.lock, bar._who]
        for left, right in pairwise(edges):
            assert left.geometry().right() < right.geometry().left()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_can_be_as_narrow_as_it_may(bar_of, language):
    bar = bar_of(1366, language, 150)

    assert bar.window().minimumSizeHint().width() <= 1280


def test_a_bar_that_never_gives_way_would_be_cut(bar_of):
    bar = bar_of(1280)
    needed = sum(part.widths[0] for part in bar._forms()) + bar.salon.sizeHint().width()

    assert bar._rest() + needed + bar._who.width() > bar.width()


def test_a_wide_bar_says_everything(bar_of):
    bar = bar_of(2200)

    assert bar.finder.keys.isVisible()
    assert bar.lock.words.startswith("Locks in")
    assert "PIN until" in bar.lock.words
    assert bar.backup.words == "No backup on a stick yet"
    assert bar.salon.text() == SALON


def test_words_give_way_before_names(bar_of):
    bar = bar_of(1180)

    assert not bar.finder.keys.isVisible()
    assert "Locks in" not in bar.lock.words
    assert "Locks in" not in bar.lock.toolTip()
    assert "PIN until" in bar.lock.toolTip()
    assert bar.person.text() == "Aleksandra K."


def test_backups_in_a_bad_way_keep_their_words_longest(bar_of):
    calm, bad = bar_of(1180, demo=True), bar_of(1180)

    assert calm.backup.words != calm.backup.said.short
    assert bad.backup.words == bad.backup.said.short


def test_everybody_gets_their_words_back_in_a_wider_window(qtbot, bar_of):
    bar = bar_of(760)
    assert bar.backup.words == ""
    bar.window().resize(2200, 700)

    qtbot.waitUntil(lambda: bar.backup.words == "No backup on a stick yet")
    assert bar.salon.text() == SALON


def test_a_part_gives_way_one_form_at_a_time():
    assert give_way(95, [(60, 20), (70, 50, 10)], [1, 0, 1]) == ([1, 1], 0)
    assert give_way(200, [(60, 20), (70, 50, 10)], [1, 0, 1]) == ([0, 0], 0)
