"""The day list by keyboard: typed in seconds, looked over before it is kept."""

from datetime import date, time, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salon_vault.clearance.model import Clearance, Ground, Obstacle, Weight
from salon_vault.clients.model import Contact, new_client_id
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.consent_first.model import ToldOnly
from salon_vault.consents.use_cases import list_papers
from salon_vault.contraindications.obstacles import NOT_ASKED, OUTDATED, TO_DECIDE
from salon_vault.day.due import Due
from salon_vault.day.model import Coming, DayEntry, new_entry_id
from salon_vault.day.use_cases import list_day, put_on_day
from salon_vault.log.use_cases import read_log
from salon_vault.minors.obstacles import GUARDIAN_PRESENT, GUARDIAN_SIGNS, TOO_YOUNG
from salon_vault.patch_tests.findings import Code
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.left_open import LeftOpen
from salon_vault.visits.begun.use_cases import begin_visit, close_visit
from salon_vault.visits.model import new_visit_id
from salon_vault.visits.use_cases import list_visits
from ui.day.due_words import BY_CODE, due_marks
from ui.day.matters import MOST
from ui.day.preview import PreviewDialog
from ui.day.screen import DayScreen
from ui.station_slip.print_slip import PrintSlip

DAY = date(2026, 11, 21)
"""The day of the stopped clock."""
BY_REACTION = {Code.REACTED, Code.REACTED_LINE}
ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab


@pytest.fixture
def screen_of(qtbot, line_of, asked):
    """Open the list of the stopped clock's day; ``Ada Nowak`` and ``Zofia Maj`` have cards."""

    def screen_of(tier=Tier.OWNER):
        line = line_of(tier)
        cards = {name: asked(add_client, name, "pl").client.id for name in NAMES}
        asked(save_contact, cards["Ada Nowak"], Contact(phone="+48 600 000 417"))
        if tier is Tier.OWNER:
            asked(save_treatment, COLOUR)
        screen = DayScreen(line)
        qtbot.addWidget(screen)
        screen.resize(1280, 640)
        screen.show_day(DAY)
        screen.cards = cards
        screen.undo = []
        screen.said.connect(lambda words, undo: screen.undo.append(undo))
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.form.entry.time_line.setFocus()
        settle(qtbot, screen)
        return screen

    return screen_of


NAMES = ("Ada Nowak", "Zofia Maj", "Zofia Malinowska")
COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)


def settle(qtbot, screen):
    """Wait until every question is answered, and the questions that came of the answers."""
    for _round in range(3):
        answered = []
        screen.ask(list_day, DAY).then(answered.append)
        qtbot.waitUntil(lambda answered=answered: bool(answered))


def press(*keys):
    """Press keys where the cursor is, as fingers do; return how many they were."""
    count = 0
    for each in keys:
        for key in each if isinstance(each, str) else (each,):
            QTest.keyClick(QApplication.focusWidget(), key)
            count += 1
    return count


def entries(asked, day=DAY):
    return [line.entry for line in asked(list_day, day).lines]


def shown(screen):
    return [(row.time, row.name, row.second) for row in screen.form.list.rows.rows]


def marks(screen):
    return [mark.text for mark in screen.form.list.rows.rows[0].marks]


def put(asked, screen, at=time(10, 30), **more):
    if "name" not in more and "guest" not in more:
        more.setdefault("client", screen.cards["Ada Nowak"])
    more.pop("guest", None)
    return asked(put_on_day, DayEntry(new_entry_id(), DAY, at, **more))


# --- typing ----------------------------------------------------------------------------------


def test_a_client_is_put_on_the_list_with_twelve_keys_and_no_mouse(qtbot, screen_of, asked):
    screen = screen_of()
    keys = press("1030", TAB, "now")
    qtbot.waitUntil(screen.entry.who.suggestions.isVisible)
    keys += press(ENTER, "ro", ENTER)
    qtbot.waitUntil(lambda: shown(screen) == [("10:30", "Ada N.", "Root colour")])
    assert keys <= 12
    (entry,) = entries(asked)
    assert (entry.at, entry.client) == (time(10, 30), screen.cards["Ada Nowak"])
    assert entry.treatment_id == COLOUR.id
    assert screen.form.entry.time_line.hasFocus(), "and the next one is typed"


def test_whoever_types_faster_than_the_answer_gets_what_was_typed(qtbot, screen_of, asked):
    screen = screen_of()
    press("9", TAB, "malin", ENTER)  # nothing has been answered yet
    qtbot.waitUntil(screen.form.entry.treatment_line.hasFocus)
    press(ENTER)
    qtbot.waitUntil(lambda: bool(shown(screen)))
    assert entries(asked)[0].client == screen.cards["Zofia Malinowska"]


def test_letters_where_a_time_belongs_begin_a_name(qtbot, screen_of, asked):
    screen = screen_of()
    press("now")
    qtbot.waitUntil(screen.entry.who.suggestions.isVisible)
    press(ENTER, ENTER)
    qtbot.waitUntil(lambda: shown(screen) == [("", "Ada N.", "")])
    assert entries(asked)[0].at is None


def test_a_guest_is_one_key_and_nothing_is_kept_of_them(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    press("1100")
    QTest.keyClick(screen, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    press("Cut", ENTER)
    qtbot.waitUntil(lambda: shown(screen) == [("11:00", "Guest", "Cut")])
    (entry,) = entries(asked)
    assert entry.guest
    assert entry.name == ""


def test_what_is_no_time_or_nobody_is_said_and_nothing_is_kept(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    form = screen.form.entry
    press("99")
    form.put.click()
    assert form.time.below.text()
    form.time_line.setText("10")
    form.put.click()
    assert form.client.below.text()
    assert entries(asked) == []


def test_somebody_without_a_card_stays_a_name_until_a_card_is_made(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    put(asked, screen, name="Wiktor Lis")
    qtbot.waitUntil(lambda: [name for _, name, _ in shown(screen)] == ["Wiktor L."])
    screen.form.list.setFocus()
    press(ENTER)
    qtbot.waitUntil(screen.entry.who.suggestions.isVisible)
    words = [each.words for each in screen.entry.who.suggestions.rows.commands]
    assert words == ["“Wiktor Lis” without a card", "New client “Wiktor Lis”"]
    press(Qt.Key.Key_Down, ENTER, ENTER)
    qtbot.waitUntil(lambda: entries(asked)[0].client is not None)
    assert entries(asked)[0].name == ""


def test_an_entry_is_changed_in_the_same_fields_and_changed_back(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    put(asked, screen)
    qtbot.waitUntil(lambda: bool(shown(screen)))
    screen.form.list.setFocus()
    press(Qt.Key.Key_F2)
    press("1145", ENTER, ENTER, ENTER)
    qtbot.waitUntil(lambda: shown(screen) == [("11:45", "Ada N.", "")])
    qtbot.waitUntil(lambda: bool(screen.undo))
    screen.undo[-1]()
    qtbot.waitUntil(lambda: shown(screen) == [("10:30", "Ada N.", "")])


# --- the list --------------------------------------------------------------------------------


def test_enter_opens_space_marks_and_delete_takes_off_until_it_is_undone(
    qtbot, screen_of, asked
):
    screen = screen_of(Tier.RECEPTION)
    put(asked, screen)
    qtbot.waitUntil(lambda: bool(shown(screen)))
    screen.form.list.setFocus()
    with qtbot.waitSignal(screen.wants) as wanted:
        press(ENTER)
    assert wanted.args == ["card", screen.cards["Ada Nowak"]]
    for key, coming in (
        (SPACE, Coming.CAME),
        (SPACE, Coming.EXPECTED),
        (Qt.Key.Key_Minus, Coming.MISSED),
    ):
        press(key)
        qtbot.waitUntil(lambda coming=coming: screen.chosen.entry.coming is coming)
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: entries(asked) == [])
    settle(qtbot, screen)
    screen.undo[-1]()
    qtbot.waitUntil(lambda: [each.coming for each in entries(asked)] == [Coming.MISSED])


def test_names_are_short_but_on_the_chosen_row_and_no_number_is_ever_shown(
    qtbot, screen_of, asked
):
    screen = screen_of(Tier.RECEPTION)
    put(asked, screen)
    for name in ("Zofia Maj", "Zofia Malinowska"):
        put(asked, screen, time(12), client=screen.cards[name])
    qtbot.waitUntil(lambda: len(shown(screen)) == 3)
    rows = screen.form.list.rows.rows
    assert [row.name for row in rows[:1]] == ["Ada N."]
    assert {row.name for row in rows[1:]} == {"Zofia Maj", "Zofia Malinowska"}, "alike: whole"
    assert rows[0].whole == "Ada Nowak"
    assert "417" not in repr(rows)


def test_what_is_due_stands_on_the_row_until_the_client_came(qtbot, screen_of, asked):
    screen = screen_of()
    put(asked, screen, treatment="root colour")
    qtbot.waitUntil(lambda: bool(shown(screen)))
    qtbot.waitUntil(lambda: marks(screen) == ["forms to sign"])
    assert "something missing: 1" in screen.form.lead.text().replace("\u00a0", " ")
    screen.form.list.setFocus()
    press(SPACE)
    qtbot.waitUntil(lambda: marks(screen) == ["came"])


def test_days_are_gone_to_by_key_by_button_and_by_date(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    put(asked, screen)
    qtbot.waitUntil(lambda: bool(shown(screen)))
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(screen, Qt.Key.Key_PageDown, control)
    assert screen.day == DAY + timedelta(days=1)
    qtbot.waitUntil(screen.form.nobody.isVisible)
    screen.form.switch.line.setText("21.11.2026")
    screen.form.switch.line.editingFinished.emit()
    assert screen.day == DAY
    qtbot.waitUntil(lambda: bool(shown(screen)))
    screen.form.switch.tomorrow.click()
    assert screen.day == DAY + timedelta(days=1)


def test_a_list_that_nobody_looks_at_asks_for_nothing(qtbot, screen_of, asked):
    screen = screen_of()
    screen.hide()
    asked(add_client, "Wiktor Lis", "pl")
    settle(qtbot, screen)
    assert screen._stale
    screen.show()
    assert not screen._stale


def test_a_client_comes_along_from_the_card(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    screen.arrive(screen.cards["Zofia Maj"])
    screen.show_day(DAY)
    qtbot.waitUntil(lambda: screen.form.entry.client_line.text() == "Zofia Maj")
    press("16", ENTER, ENTER, ENTER)
    qtbot.waitUntil(lambda: [each.at for each in entries(asked)] == [time(16)])
    assert entries(asked)[0].client == screen.cards["Zofia Maj"]


def test_the_card_offers_to_put_its_client_on_the_list(qtbot, window_of, asked):
    window = window_of(Tier.RECEPTION)
    client = asked(add_client, "Ada Nowak", "pl").client.id
    window.go("clients", client)
    clients = window.screen_of("clients")

    def listing():
        return [each for each in clients.commands() if each.icon == "calendar-days"]

    qtbot.waitUntil(lambda: bool(listing()))
    listing()[0].do()
    screen = window.screen_of("day")
    qtbot.waitUntil(lambda: screen.form.entry.client_line.text() == "Ada Nowak")
    assert window.form.pages.currentWidget() is screen


# --- bringing a day over ---------------------------------------------------------------------


def tick(rows, number):
    """Press the box at the head of a row with the pointer."""
    box = rows.visualRect(rows.rows.index(number, 0)).topLeft() + QPoint(30, 20)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box)


def preview_of(qtbot, screen):
    qtbot.waitUntil(lambda: screen.bringing.dialog is not None)
    dialog = screen.bringing.dialog
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


@pytest.mark.parametrize("pasted_in", ["list", "time_line"])
def test_pasted_lines_are_kept_once_every_one_of_them_is_somebodys(
    qtbot, screen_of, asked, pasted_in
):
    screen = screen_of(Tier.RECEPTION)
    put(asked, screen, time(8), guest=True)
    qtbot.waitUntil(lambda: bool(shown(screen)))
    QGuiApplication.clipboard().setText(
        "9:00 Ada Nowak gloss\n10:00 Zofia cut\n11:00 Wiktor Lis"
    )
    where = getattr(screen.form, pasted_in, None) or screen.form.entry.time_line
    where.setFocus()
    QTest.keyClick(where, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = preview_of(qtbot, screen)
    assert not dialog.go.isEnabled()
    assert dialog.list.row == 1
    assert "Zofia Maj" in dialog.whose.itemText(1)
    dialog.whose.setCurrentIndex(1)
    dialog.whose.activated.emit(1)
    assert dialog.go.isEnabled()
    dialog.list.choose(2)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, SPACE)
    tick(dialog.list, 0)
    assert [row.ticked for row in dialog.list.rows.rows] == [False, True, False]
    tick(dialog.list, 0)
    dialog.go.click()
    qtbot.waitUntil(lambda: len(entries(asked)) == 3)
    assert [each.client for each in entries(asked)[1:]] == [
        screen.cards["Ada Nowak"],
        screen.cards["Zofia Maj"],
    ]


@pytest.mark.parametrize("cleared", [False, True])
def test_a_file_with_faulty_lines_is_kept_only_if_they_are_left_out(
    qtbot, screen_of, asked, tmp_path, cleared
):
    screen = screen_of(Tier.RECEPTION)
    file = tmp_path / "bookings.csv"
    file.write_text("Date;Time;Client\n21.11.2026;9:00;Ada Nowak\nsoon;9:30;Zofia Maj\n")
    screen.bringing.look_over(file)
    dialog = preview_of(qtbot, screen)
    assert not dialog.go.isEnabled()
    dialog.skip.click()
    dialog.clear.setChecked(cleared)
    dialog.go.click()
    qtbot.waitUntil(lambda: [each.at for each in entries(asked)] == [time(9)])
    settle(qtbot, screen)
    assert file.exists() is not cleared


def test_what_columns_hold_is_asked_where_their_names_do_not_tell(
    qtbot, screen_of, asked, tmp_path
):
    screen = screen_of(Tier.RECEPTION)
    file = tmp_path / "bookings.csv"
    file.write_text("Kiedy;Kto;Co\n21.11.2026 9:00;Ada Nowak;Gloss\n")
    screen.bringing.look_over(file)
    qtbot.waitUntil(lambda: screen.bringing.columns is not None)
    dialog = screen.bringing.columns
    assert [choice.key for choice in dialog.table.choices] == ["day", "left_out", "left_out"]
    assert not dialog.go.isEnabled()
    for at, key in ((1, "name"), (2, "treatment")):
        choice = dialog.table.choices[at]
        choice.choose(key)
        choice.activated.emit(choice.currentIndex())
    dialog.go.click()
    preview_of(qtbot, screen).go.click()
    qtbot.waitUntil(lambda: [each.treatment for each in entries(asked)] == ["Gloss"])
    assert entries(asked)[0].client == screen.cards["Ada Nowak"]


def test_a_booking_that_moved_is_marked_and_changes_its_entry(
    qtbot, screen_of, asked, tmp_path
):
    screen = screen_of(Tier.RECEPTION)
    file = tmp_path / "bookings.csv"
    for at, marks in (("9:00", "card found"), ("9:45", "moved from 09:00")):
        file.write_text(f"Date;Time;Client;Booking ID\n21.11.2026;{at};Ada Nowak;4711\n")
        screen.bringing.look_over(file)
        dialog = preview_of(qtbot, screen)
        assert dialog.list.rows.rows[0].marks[0].text == marks
        dialog.go.click()
        qtbot.waitUntil(lambda: screen.bringing.dialog is None)
    assert [each.at for each in entries(asked)] == [time(9, 45)]


def test_a_file_that_cannot_be_taken_is_said_and_changes_nothing(
    qtbot, screen_of, asked, tmp_path, complaints
):
    screen = screen_of(Tier.RECEPTION)
    (tmp_path / "shades.csv").write_text("Shade\n7.0\n")
    for name in ("shades.csv", "missing.csv"):
        screen.bringing.look_over(tmp_path / name)
    qtbot.waitUntil(lambda: len(complaints) == 2)
    assert {each.problem for each in complaints} == {"columns", "unreadable"}
    assert entries(asked) == []


def test_looking_at_a_day_is_one_line_of_the_log(qtbot, screen_of, asked):
    screen = screen_of()
    settle(qtbot, screen)
    cases = [line.entry.case for line in asked(read_log)]
    assert cases.count("day.list_day") == 1
    assert "day.what_is_due" not in cases


def test_every_code_of_an_obstacle_has_short_words_of_its_own():
    codes = {
        *((Ground.PATCH_TEST, code) for code in Code if code not in BY_REACTION),
        *((Ground.REACTION, code) for code in BY_REACTION),
        *((Ground.ANSWERS, code) for code in (NOT_ASKED, OUTDATED, TO_DECIDE)),
        *((Ground.AGE, code) for code in (TOO_YOUNG, GUARDIAN_PRESENT, GUARDIAN_SIGNS)),
    }
    assert codes <= set(BY_CODE)


def test_what_is_due_is_said_once_and_the_heaviest_first():
    treatment = COLOUR.id
    obstacles = (
        Obstacle(Ground.AGE, Weight.NOTE, treatment, GUARDIAN_SIGNS),
        Obstacle(Ground.PATCH_TEST, Weight.STOP, treatment, Code.NO_TEST),
        Obstacle(Ground.PATCH_TEST, Weight.STOP, treatment, Code.EXPIRED),
        Obstacle(Ground.ANSWERS, Weight.REFER, treatment, "not known here"),
    )
    marks = list(due_marks(Due(Clearance(obstacles), ("hair-colour-consent",))))
    assert [(mark.text, mark.tone) for mark in marks] == [
        ("patch test needed", "danger"),
        ("ask a doctor first", "danger"),
        ("guardian signs too", "info"),
        ("forms to sign", "warn"),
    ]


def test_a_visit_left_open_on_an_earlier_day_stands_below_the_list_and_opens_its_card(
    qtbot, screen_of, asked, clock
):
    screen = screen_of()
    panel = screen.form.left_open
    for name in NAMES:
        asked(begin_visit, screen.cards[name], [COLOUR.id])
    assert panel.isHidden()
    clock.move(days=1)
    panel.ask()
    qtbot.waitUntil(panel.isVisible)
    assert panel.title.text() == "3 visits were never closed"
    assert len(panel.shown) == 2
    with qtbot.waitSignal(screen.wants) as wanted:
        panel.shown[0].card.click()
    assert wanted.args == ["card", panel.shown[0].left.client]
    panel.more.click()
    assert len(panel.shown) == 3
    assert panel.more.isHidden()
    assert panel.shown[0].left.name in panel.shown[0].card.accessibleName()
    for name in NAMES:
        (visit,) = asked(list_visits, screen.cards[name])
        asked(close_visit, visit, "", "", (), "the printer was broken")
    qtbot.waitUntil(panel.isHidden)


def test_of_several_sheets_that_wait_one_is_open_and_the_list_keeps_its_room(
    qtbot, screen_of, clock
):
    form = screen_of().form
    told = [ToldOnly(new_client_id(), name, clock.now().date()) for name in NAMES]
    qtbot.waitUntil(form.folder.isVisible)  # there never was one
    form.told_only.show_waiting(told)
    assert form.told_only.isVisible(), "the reminder of the folder makes room"
    assert form.folder.isHidden()
    form.folder.show_waiting([])
    assert form.told_only.isVisible()
    assert not form.matters.strip.isVisible()
    left = LeftOpen(new_visit_id(), new_client_id(), "Ada", clock.now().date(), "", "")
    form.left_open.show_waiting([left])
    first, second = (each for each in form.matters.buttons if each.isVisible())
    assert (first.accessibleName(), first.isChecked()) == ("1 visit was never closed", False)
    assert form.told_only.isVisible(), "what somebody looks at stays"
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert (form.left_open.isVisible(), form.told_only.isVisible()) == (True, False)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not any(each.isChecked() for each in (first, second))
    assert form.left_open.isHidden()
    form.left_open.show_waiting([])
    assert form.told_only.isVisible()
    form.told_only.show_waiting([])
    assert form.matters.isHidden()


def test_what_is_unfolded_below_the_list_scrolls_and_makes_no_window_higher(
    qtbot, screen_of, clock
):
    screen = screen_of()
    panel, day = screen.form.told_only, clock.now().date()
    panel.show_waiting([ToldOnly(new_client_id(), "Ada N.", day) for _ in range(12)])
    qtbot.waitUntil(panel.isVisible)
    assert len(panel.shown) == 2
    high = screen.height()
    panel.more.click()
    qtbot.waitUntil(lambda: panel.height() > 2 * MOST)
    for _ in range(10):  # a part asks the one around it for room, and that one the next
        QApplication.processEvents()
    assert len(panel.shown) == 12
    assert screen.height() == high
    assert screen.minimumSizeHint().height() <= high
    before, last = (row.card for row in panel.shown[-2:])
    assert last.visibleRegion().isEmpty()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert screen.focusWidget() is last
    assert not last.visibleRegion().isEmpty()


def test_a_half_typed_entry_comes_back_after_a_lock(qtbot, screen_of, line):
    entry = screen_of().form.entry
    QTest.keyClicks(entry.treatment_line, "Cut")
    line.drafts.keep_now()
    drafts = line.desk.vault.drafts
    qtbot.waitUntil(lambda: "day-entry" in drafts.waiting())
    again = DayScreen(line)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.form.entry.treatment_line.text() == "Cut")
    again.entry.give_up()
    qtbot.waitUntil(lambda: "day-entry" not in drafts.waiting())


def test_f3_shows_the_station_slip_of_whoever_came(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    put(asked, screen)
    qtbot.waitUntil(lambda: bool(shown(screen)))
    screen.form.list.setFocus()
    press(Qt.Key.Key_F3)
    slip = screen.findChild(PrintSlip)
    qtbot.waitUntil(slip.go.isEnabled)
    press(ENTER)
    qtbot.waitUntil(lambda: not shiboken6.isValid(slip) or not slip.isVisible())
    (paper,) = asked(list_papers, screen.cards["Ada Nowak"])
    assert paper.kind == "station-slip"
