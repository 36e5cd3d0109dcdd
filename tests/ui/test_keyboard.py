"""Everything works without a mouse: keys, the sheet of commands, and the order of Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.staff.model import Tier

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def name_on_card(window):
    return window.screen_of("clients").card.form.header.form.name.whole


@pytest.fixture
def window(qtbot, window_of, asked):
    """Open the window with one card on it, as the owner."""
    window = window_of(Tier.OWNER)
    asked(add_client, "Bea Maj", "pl")
    client = asked(add_client, "Ada Nowak", "pl").client.id
    window.go("clients", client)
    qtbot.waitUntil(lambda: name_on_card(window) == "Ada Nowak")
    return window


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (2, "day"),
        (3, "scans"),
        (4, "notices"),
        (5, "staff"),
        (6, "log"),
        (7, "inbox"),
        (8, "backups"),
        (9, "checkup"),
        (0, "salon"),
    ],
)
def test_ctrl_and_a_figure_go_to_a_place(window, key, place):
    press(window, Qt.Key(int(Qt.Key.Key_0) + key), CTRL)

    assert window.form.pages.currentWidget() is window.screen_of(place)


def test_ctrl_f_leads_to_the_search_field_from_everywhere(window):
    window.go("staff")

    press(window, Qt.Key.Key_F, CTRL)

    assert window.screen_of("clients").form.search.hasFocus()


def test_ctrl_n_makes_a_card_from_what_was_typed(qtbot, window, asked):
    QTest.keyClicks(window.screen_of("clients").form.search, "Xymena Quist")

    press(window, Qt.Key.Key_N, CTRL)

    qtbot.waitUntil(lambda: name_on_card(window) == "Xymena Quist")
    name = window.screen_of("clients").card.form.details.name.form.name_line
    qtbot.waitUntil(name.hasFocus)
    assert name.selectedText() == "Xymena Quist"


def test_ctrl_e_leads_to_the_name(qtbot, window):
    press(window, Qt.Key.Key_E, CTRL)

    name = window.screen_of("clients").card.form.details.name.form.name_line
    qtbot.waitUntil(name.hasFocus)


def test_ctrl_shift_n_begins_a_visit(qtbot, window):
    visits = window.screen_of("clients").card.form.visits

    press(window, Qt.Key.Key_N, CTRL | SHIFT)

    qtbot.waitUntil(lambda: visits.beginning is not None)
    qtbot.waitUntil(visits.beginning.picker.line.hasFocus)


def test_ctrl_p_leads_to_the_forms(qtbot, window):
    press(window, Qt.Key.Key_P, CTRL)

    pages = window.form.pages
    qtbot.waitUntil(lambda: pages.currentWidget() is window.screen_of("consents"))


def test_ctrl_l_locks(window):
    locked = []
    window._around.lock.locking.connect(lambda: locked.append(True))

    press(window, Qt.Key.Key_L, CTRL)

    assert locked == [True]


def test_f1_explains_and_esc_goes_back_to_where_one_was(qtbot, window):
    search = window.screen_of("clients").form.search
    search.setFocus()

    press(window, Qt.Key.Key_F1)
    assert window.help.isVisible()
    press(window, Qt.Key.Key_Escape)

    assert window.help.isHidden()
    assert search.hasFocus()


def test_ctrl_k_finds_a_client(qtbot, window):
    window.go("staff")
    press(window, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(window.finder.field, "bea")
    qtbot.waitUntil(lambda: "Bea Maj" in [c.words for c in window.finder.rows.commands])

    press(window, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: name_on_card(window) == "Bea Maj")
    assert window.finder.isHidden()


def test_ctrl_k_does_anything(qtbot, window):
    press(window, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(window.finder.field, "begin a vis")
    assert window.finder.rows.commands[0].words == "Begin a visit"

    press(window, Qt.Key.Key_Return)

    visits = window.screen_of("clients").card.form.visits
    qtbot.waitUntil(visits.beginning.picker.line.hasFocus)


def test_arrows_move_through_the_commands_while_typing_goes_on(window):
    press(window, Qt.Key.Key_K, CTRL)

    press(window, Qt.Key.Key_Down)

    assert window.finder.field.hasFocus()
    assert window.finder.list.currentIndex().row() == 1


def test_ctrl_k_offers_only_what_the_login_may_do(window_of):
    window = window_of(Tier.RECEPTION)

    window.show_commands()

    words = [command.words for command in window.finder.rows.commands]
    assert "Go to Log" not in words
    assert "Lock now" in words


def tab_order(window, first):
    order, part = [], first
    for _ in range(400):
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(part.accessibleName())
        part = part.nextInFocusChain()
        if part is first:
            break
    return order


def test_tab_goes_from_the_search_field_through_the_card(qtbot, window):
    order = tab_order(window, window.screen_of("clients").form.search)

    wanted = [
        "Search clients",
        "New client",
        "Clients",
        "Edit",
        "Print form",
        "Begin a visit",
        "Add an alert",
        "Parts of the card",
        "Record a visit",
        "Hand over notice",
    ]
    assert [name for name in order if name in wanted][: len(wanted)] == wanted


def test_tab_never_leaves_the_commands_for_something_unseen(window):
    for part in window.findChildren(QWidget):
        if part.hasFocus():
            assert part.isVisible()


def test_enter_in_a_field_saves_it(qtbot, window, asked):
    press(window, Qt.Key.Key_E, CTRL)
    name = window.screen_of("clients").card.form.details.name
    qtbot.waitUntil(name.form.name_line.hasFocus)
    QTest.keyClicks(name.form.name_line, "Ada Kowalska")

    press(window, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: name.note.text().startswith("Saved "))
    client = window.screen_of("clients").card.client_id
    assert asked(open_card, client).client.name == "Ada Kowalska"
