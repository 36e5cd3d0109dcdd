"""The small parts: they show what they are given, give way, and never lose a word."""

from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.dates import age_on
from ui.parts.avatar import initials
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.choice import Choice
from ui.parts.curtain import Curtain
from ui.parts.elided import Elided
from ui.parts.field import Field
from ui.parts.flow import Flow
from ui.parts.group import Group
from ui.parts.lock_pill import LockPill
from ui.parts.plain_label import PlainLabel
from ui.parts.radios import Radios
from ui.parts.rows import Rows
from ui.parts.scroll import Scroll
from ui.parts.tabs import Tabs
from ui.parts.text_line import TextLine
from ui.parts.tips import tip
from ui.toast import Toast


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(600, 400)
    window.rows = QVBoxLayout(window)
    qtbot.addWidget(window)
    return window


def shown(qtbot, window):
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_label_shows_markup_as_it_was_typed(qtbot):
    label = PlainLabel("<b>Ada</b>")
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_tooltip_shows_markup_as_it_was_typed():
    assert "<img" not in tip('<img src="x">')


def test_a_long_name_gives_way_and_stays_whole_in_the_tooltip(qtbot):
    name = Elided("Małgorzata Żółkiewska-Brzęczyszczykiewicz")
    qtbot.addWidget(name)
    name.resize(80, 20)
    name.show()

    assert name.text().endswith("…")
    assert "Brzęczyszczykiewicz" in name.toolTip()
    assert name.accessibleName() == name.whole


def test_a_row_that_is_full_begins_another(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(box, 8)
    for _ in range(4):
        flow.addWidget(Chip("Allergies", "warn", "circle-alert"))
    chip = flow.itemAt(0).sizeHint()

    assert flow.heightForWidth(chip.width() * 4 + 24) == chip.height()
    assert flow.heightForWidth(chip.width() * 2 + 8) == chip.height() * 2 + 8


def test_a_chip_speaks_its_words(qtbot):
    chip = Chip("Notice · not handed over yet", "warn", "file-text")
    qtbot.addWidget(chip)

    assert chip.accessibleName() == chip.text
    assert chip.sizeHint().height() >= 20


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Aoife Ní Bhriain", "AB"),
        ("王小明", "王"),
        ("Đặng Thuỳ Linh", "ĐL"),
        ("", ""),
        ("?", ""),
    ],
)
def test_initials_are_taken_from_first_and_last_word(name, letters):
    assert initials(name) == letters


def test_the_pill_says_how_long_it_takes_to_lock(qtbot):
    pill = LockPill()
    qtbot.addWidget(pill)

    pill.count_down(152, 180)

    assert pill.words == "Locks in 2:32"
    assert "2 min 32 s" in pill.accessibleName()


def test_a_tab_speaks_its_count(qtbot):
    tabs = Tabs("Parts")
    qtbot.addWidget(tabs)
    tabs.add("Overview")
    timeline = tabs.add("Timeline")
    narrow = tabs.tabSizeHint(timeline)

    tabs.count_up(timeline, 11)

    assert tabs.accessibleTabName(timeline) == "Timeline, 11"
    assert tabs.tabSizeHint(timeline).width() > narrow.width()


def test_a_choice_is_made_by_key_and_not_by_the_wheel(qtbot):
    choice = Choice("Language", [("pl", "Polish"), ("zh", "Chinese")])
    qtbot.addWidget(choice)

    choice.choose("zh")

    assert choice.key == "zh"


@pytest.mark.parametrize("kind", ["primary", "danger"])
def test_the_icon_of_a_disabled_button_has_the_colour_of_its_words(kind):
    icon = Button("Print", kind, "printer").icon()
    seen = icon.pixmap(QSize(17, 17), 1.0, QIcon.Mode.Disabled).toImage()
    inks = (seen.pixelColor(x, y) for x in range(17) for y in range(17))
    darkest = max(inks, key=lambda ink: ink.alpha())
    wanted = theme.colour("text3")
    assert darkest.alpha() > 200
    assert max(abs(darkest.red() - wanted.red()), abs(darkest.blue() - wanted.blue())) < 12


def test_radio_buttons_tell_what_was_chosen(qtbot):
    radios = Radios("Weight", [("0", "No line"), ("3", "Stop")])
    qtbot.addWidget(radios)
    heard = []
    radios.chosen.connect(heard.append)

    radios.button("3").click()

    assert (heard, radios.key) == (["3"], "3")
    assert radios.button("3").accessibleName() == "Weight: Stop"


def test_a_fault_stands_below_its_field_and_is_spoken(qtbot):
    line = TextLine("Birthday")
    field = Field("Birthday", line, "For example 25/12/1988")
    qtbot.addWidget(field)

    field.blame("This is not a date.")
    assert (field.below.text(), line.accessibleDescription()) == ("This is not a date.",) * 2

    field.blame("")
    assert field.below.text() == "For example 25/12/1988"


def test_a_group_is_left_only_when_the_focus_goes_out_of_it(qtbot, window):
    group, outside = Group(), TextLine("outside")
    rows = QVBoxLayout(group)
    first, second = TextLine("first"), TextLine("second")
    rows.addWidget(first)
    rows.addWidget(second)
    window.rows.addWidget(group)
    window.rows.addWidget(outside)
    shown(qtbot, window)
    left = []
    group.left.connect(lambda: left.append(True))

    first.setFocus()
    second.setFocus()
    assert left == []

    outside.setFocus()
    assert left == [True]


def test_undo_takes_back_typing_first_and_then_the_deed(qtbot, window):
    line, done = TextLine("Name"), []
    window.rows.addWidget(line)
    toast = Toast(window)
    toast.say("Name saved", lambda: done.append("undone"))
    shown(qtbot, window)
    line.setFocus()
    QTest.keyClicks(line, "Ada")

    assert line.isUndoAvailable()
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (line.text(), done) == ("", [])

    toast.undo()
    assert done == ["undone"]


def test_a_toast_is_undone_once(window):
    done = []
    toast = Toast(window)
    toast.say("Visit saved", lambda: done.append("undone"))

    toast.undo()
    toast.undo()

    assert done == ["undone"]
    assert toast.isHidden()


def test_the_curtain_hides_everything_and_any_key_takes_it_away(qtbot, window):
    line = TextLine("Name")
    window.rows.addWidget(line)
    shown(qtbot, window)
    line.setFocus()
    curtain = Curtain(window)

    curtain.draw("Studio Magnolia")
    assert curtain.geometry() == window.rect()
    assert curtain.hasFocus()
    assert curtain.name.text() == "Studio Magnolia"
    window.resize(QSize(700, 500))
    assert curtain.geometry() == window.rect()

    QTest.keyClick(curtain, Qt.Key.Key_A)
    assert curtain.isHidden()
    assert line.hasFocus()
    assert line.text() == ""


@pytest.mark.parametrize("day", [27, 28])
def test_somebody_born_on_a_leap_day_grows_older_in_march(day):
    assert age_on(date(2026, 2, day), date(2008, 2, 29)) == 17
    assert age_on(date(2026, 3, 1), date(2008, 2, 29)) == 18


def test_rows_come_a_few_at_a_time_and_the_program_is_heard_in_between(qtbot, window):
    made, heard = [], []
    rows = Rows()
    window.layout().addLayout(rows)
    QTimer.singleShot(0, lambda: heard.append(len(made)))
    rows.show_each((made.append(n) or PlainLabel(str(n)) for n in range(23)), 5)
    assert len(made) == 5
    qtbot.waitUntil(lambda: rows.is_whole)
    assert len(made) == 23
    assert heard[0] < 23


def test_rows_that_are_still_to_come_give_way_to_others(qtbot, window):
    rows = Rows()
    window.layout().addLayout(rows)
    rows.show_each((PlainLabel("old") for _ in range(50)), 5)
    rows.show_rows([PlainLabel("new")])
    shown(qtbot, window)
    assert rows.is_whole
    seen = [label.text() for label in window.findChildren(PlainLabel) if label.isVisible()]
    assert seen == ["new"]


def test_a_deed_about_all_rows_has_them_all(window):
    rows = Rows()
    window.layout().addLayout(rows)
    made = []
    rows.show_each((made.append(n) or PlainLabel(str(n)) for n in range(23)), 5)
    rows.finish()
    assert len(made) == 23
    assert rows.is_whole


class Flowing(QWidget):
    """Words that take one line more where they have a few pixels less."""

    def hasHeightForWidth(self):
        return True

    def heightForWidth(self, width):
        return 400 if width <= 500 else 300

    def sizeHint(self):
        return QSize(500, 400)


def test_a_page_that_is_higher_where_it_is_narrower_scrolls_and_comes_to_rest(qtbot):
    page, side = Flowing(), 28
    scroll = Scroll(page, side)
    qtbot.addWidget(scroll)
    scroll.resize(500 + 2 * side, 380)
    scroll.show()
    qtbot.waitUntil(scroll.verticalScrollBar().isVisible)
    assert page.width() == 500
    scroll.resize(510 + 2 * side, 380)
    qtbot.waitUntil(lambda: not scroll.verticalScrollBar().isVisible())
    assert page.width() == 510
