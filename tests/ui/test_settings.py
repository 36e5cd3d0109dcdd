"""Settings: they keep themselves, say when, and belong to the owner; the look to everybody."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from salon_vault.odd_use.use_cases import odd_use
from salon_vault.salon.model import QUESTIONS, Elsewhere, Salon, Where
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Tier
from ui.around import Around
from ui.own_password import OwnPassword
from ui.preferences import Preferences
from ui.questions import FIELDS, LAWS, WHERE
from ui.questions import QUESTIONS as WORDS
from ui.salon.form import NAMES
from ui.salon.screen import SettingsScreen


@pytest.fixture
def screen_of(qtbot, line_of):
    """Open the settings for somebody of this tier."""

    def screen_of(tier, **given):
        screen = SettingsScreen(line_of(tier), **given)
        qtbot.addWidget(screen)
        screen.resize(1280, 800)
        screen.show()
        qtbot.waitUntil(lambda: screen._salon is not None)
        held.append(screen)  # a test may look at a part of it alone
        return screen

    held = []
    yield screen_of
    held.clear()


def type_into(line, text):
    line.selectAll()
    QTest.keyClicks(line, text)


def test_name_keeps_itself_and_says_when(qtbot, screen_of, asked):
    screen = screen_of(Tier.OWNER)

    type_into(screen.form.facts.lines["name"], "Studio Magnolia")

    qtbot.waitUntil(lambda: screen.form.saved.text().startswith("Saved "), timeout=5000)
    assert asked(view_salon).name == "Studio Magnolia"


def test_salon_without_a_name_is_not_kept(qtbot, screen_of, asked, complaints):
    screen = screen_of(Tier.OWNER)

    type_into(screen.form.facts.lines["phone"], "1")

    field = screen.form.facts.fields["name"]
    qtbot.waitUntil(lambda: "needs a name" in field.below.text(), timeout=5000)
    assert asked(view_salon).phone == ""
    assert complaints == []


def test_answers_outside_the_program_are_kept(qtbot, screen_of, asked):
    screen = screen_of(Tier.OWNER)
    type_into(screen.form.facts.lines["name"], "Magnolia")
    rows = screen.form.outside.rows
    screen.arrive("outside")

    rows["sms"].where.button(Where.NOT_USED).click()
    rows["booking"].where.button(Where.OUTSIDE).click()
    type_into(rows["booking"].details.country, "Elsewhereland")

    qtbot.waitUntil(lambda: len(asked(view_salon).elsewhere) == 2, timeout=5000)
    kept = asked(view_salon).elsewhere
    assert kept["sms"] == Elsewhere()
    assert kept["booking"] == Elsewhere(Where.OUTSIDE, "", "Elsewhereland", "")


def test_details_are_asked_only_where_they_are_printed(screen_of):
    row = screen_of(Tier.OWNER).form.outside.rows["booking"]
    seen = []

    for where in Where:
        row.where.button(where).click()
        parts = (row.details.name, row.details.country, row.details.safeguard)
        seen.append([part.isVisibleTo(row) for part in parts])

    assert seen == [[False, False, False], [True, False, False], [True, True, True]]


def test_unanswered_questions_are_counted_on_their_tab(screen_of):
    screen = screen_of(Tier.OWNER)

    assert screen.form.tabs.accessibleTabName(1) == f"Outside the program, {len(QUESTIONS)}"


def test_waits_before_locking_are_kept(qtbot, screen_of, asked):
    screen = screen_of(Tier.OWNER)
    type_into(screen.form.facts.lines["name"], "Magnolia")
    wait = screen.form.lock.idle

    wait.choose("600")
    wait.activated.emit(wait.currentIndex())

    qtbot.waitUntil(lambda: asked(view_salon).idle_seconds == 600, timeout=5000)


def test_the_owner_sets_the_opening_hours_and_takes_them_back(qtbot, screen_of, asked):
    screen = screen_of(Tier.OWNER)
    said = []
    screen.said.connect(lambda words, undo: said.append((words, undo)))
    panel = screen.form.facts.hours
    assert not panel.keep.isEnabled()

    panel.editor.kept.setChecked(True)
    monday = panel.editor.days[0]
    monday.begins.setText("25")
    assert not panel.keep.isEnabled()
    monday.begins.setText("10:30")
    monday.ends.setText("20")
    panel.keep.click()

    qtbot.waitUntil(lambda: bool(said))
    assert asked(odd_use).thresholds.opening.days[0] == (630, 1200)
    qtbot.waitUntil(lambda: not panel.keep.isEnabled())
    ((words, undo),) = said
    assert words == "Opening hours saved"
    undo()
    qtbot.waitUntil(lambda: not panel.editor.kept.isChecked())
    assert asked(odd_use).thresholds.opening is None


def test_nobody_else_finds_opening_hours_to_set(screen_of):
    assert screen_of(Tier.MANAGER).form.facts.hours is None


def test_what_another_screen_saves_does_not_disturb_typing(qtbot, screen_of, asked):
    screen = screen_of(Tier.OWNER)
    asked(save_salon, Salon(name="Magnolia"))
    qtbot.waitUntil(lambda: screen.form.facts.lines["name"].text() == "Magnolia")

    type_into(screen.form.facts.lines["address"], "Lipowa 4")

    qtbot.waitUntil(lambda: asked(view_salon).address == "Lipowa 4", timeout=5000)
    assert asked(view_salon).name == "Magnolia"


def test_only_the_owner_changes_the_salon(screen_of):
    screen = screen_of(Tier.RECEPTION)

    assert screen.form.read_only.isVisible()
    assert not screen.form.facts.isEnabled()
    assert not screen.form.outside.isEnabled()
    assert screen.form.screen.isEnabled()


def test_everybody_chooses_how_this_pc_looks(screen_of):
    wanted = []
    screen = screen_of(
        Tier.RECEPTION, preferences=Preferences(printer="Counter"), prefer=wanted.append
    )
    page = screen.form.screen

    page.scale.choose("120")
    page.scale.activated.emit(0)
    page.look.choose("dark")
    page.look.activated.emit(0)
    page.touch.click()

    assert wanted[-1] == Preferences(printer="Counter", scale=120, look="dark", touch=True)


def test_everybody_changes_their_own_password(screen_of):
    screen = screen_of(Tier.RECEPTION)

    screen.form.screen.password.click()

    assert screen.findChild(OwnPassword) is not None


@pytest.mark.parametrize("page", NAMES)
def test_every_page_is_reached_by_its_name(screen_of, page):
    screen = screen_of(Tier.OWNER)

    screen.arrive(page)

    assert screen.form.pages[page].isVisible()


def test_every_question_answer_and_law_has_words():
    assert tuple(WORDS) == QUESTIONS
    assert set(WHERE) == set(Where)
    assert {"name", "address", "phone", "mail", "tax_id", "officer"} <= set(FIELDS)
    assert Salon().law in LAWS


def test_printer_and_copies_are_remembered_side_by_side():
    kept = [Preferences(language="pl")]
    nobody = None, None, kept[0], kept.append, None, None
    around = Around(*nobody, now=lambda: kept[-1])

    around.remember_printer("Back office")
    around.remember_copies(2)

    assert kept[-1] == Preferences(language="pl", printer="Back office", copies=2)
    assert replace(kept[-1], copies=99).tidied().copies == 1
