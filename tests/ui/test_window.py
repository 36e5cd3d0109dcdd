"""The window: places by tier, the way back, the curtain, the lock, and nothing in its title."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel

from salon_vault.clients.model import Severity
from salon_vault.clients.use_cases import add_client, write_handling
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Tier
from ui import theme
from ui.history import LONGEST, History, Stop
from ui.navigation import PLACES, place_named
from ui.parts.strip import Strip
from ui.window_form import WindowForm

CTRL = Qt.KeyboardModifier.ControlModifier


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def name_on_card(window):
    return window.screen_of("clients").card.form.header.form.name.whole


@pytest.mark.parametrize(
    ("tier", "names"),
    [
        (Tier.RECEPTION, ["clients", "day", "scans", "notices", "salon"]),
        (Tier.SPECIALIST, ["clients", "day", "scans", "notices", "salon"]),
        (
            Tier.MANAGER,
            [
                "clients",
                "day",
                "scans",
                "notices",
                "staff",
                "log",
                "backups",
                "checkup",
                "salon",
            ],
        ),
        (
            Tier.OWNER,
            [
                "clients",
                "day",
                "scans",
                "notices",
                "staff",
                "log",
                "inbox",
                "backups",
                "checkup",
                "salon",
            ],
        ),
    ],
)
def test_the_rail_shows_what_the_login_may_open(window_of, tier, names):
    assert list(window_of(tier).form.rail.buttons) == names


def test_a_closed_place_cannot_be_reached_by_name(window_of):
    window = window_of(Tier.RECEPTION)

    window.go("log")

    assert window.form.pages.currentWidget() is window.screen_of("clients")


def test_the_cursor_stands_in_the_search_field(qtbot, window_of):
    window = window_of(Tier.RECEPTION)

    qtbot.waitUntil(window.screen_of("clients").form.search.hasFocus)


def test_the_title_names_nobody(qtbot, window_of, asked):
    window = window_of(Tier.OWNER)
    client = asked(add_client, "Ada Nowak", "pl").client.id

    window.go("clients", client)

    qtbot.waitUntil(lambda: name_on_card(window) == "Ada Nowak")
    assert window.windowTitle() == "Salon Vault"


def test_the_window_is_never_smaller_than_it_can_be(window_of):
    window = window_of(Tier.OWNER)

    assert window.minimumSize().toTuple() == (1280, 720)
    for place in window.places:
        window.go(place.name)
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720


def test_many_strips_scroll_and_push_nothing_off_the_screen(qtbot, window_of):
    window = window_of(Tier.RECEPTION)
    window.resize(1280, 720)
    strips = [Strip("warn", "clock", "Seen", "Later") for _number in range(6)]
    for strip in strips:
        window.form.add_note(strip)
    notes = strips[0].parentWidget()
    tall = {}
    for number, strip in enumerate(strips, 1):
        strip.ask("Something waits for an answer.")
        QApplication.processEvents()
        tall[number] = notes.parentWidget().height()
    assert tall[1] < tall[2] < tall[3] == tall[6]
    assert window.minimumSizeHint().height() <= 720
    assert window.height() == 720
    for strip in strips:
        strip.no.click()
    qtbot.waitUntil(lambda: notes.parentWidget().height() == 0)


def test_the_bar_shows_salon_login_and_countdown(qtbot, window_of, asked):
    window = window_of(Tier.OWNER)
    kept = asked(view_salon)
    asked(save_salon, Salon(name="Studio Magnolia", version=kept.version))

    qtbot.waitUntil(lambda: window.form.bar.salon.whole == "Studio Magnolia")
    window._around.idle.seconds_left.emit(45, 180)
    assert window.form.bar.lock.words == "Locks in 0:45"


def test_back_leads_to_the_card_before(qtbot, window_of, asked):
    window = window_of(Tier.OWNER)
    first = asked(add_client, "Ada Nowak", "pl").client.id
    second = asked(add_client, "Bea Maj", "pl").client.id
    window.go("clients", first)
    qtbot.waitUntil(lambda: name_on_card(window) == "Ada Nowak")
    window.screen_of("clients").open(second)
    qtbot.waitUntil(lambda: name_on_card(window) == "Bea Maj")
    window.go("staff")

    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.form.pages.currentWidget() is window.screen_of("clients")
    window.back()

    qtbot.waitUntil(lambda: name_on_card(window) == "Ada Nowak")


def test_the_way_back_is_bounded_and_forgets_what_is_behind():
    history = History()
    assert history.back() is None
    for number in range(LONGEST * 2):
        history.come(Stop("clients", str(number)))
        history.come(Stop("clients", str(number)))

    assert history.back() == Stop("clients", str(LONGEST * 2 - 2))
    assert sum(1 for _ in iter(history.back, None)) == LONGEST - 2


def test_every_place_has_help(window_of):
    window = window_of(Tier.OWNER)

    for place in PLACES:
        window.go(place.name)
        window.show_help()
        assert window.help.isVisible()
        assert len(window.help.text.text()) > 60
        window.help.go()


def test_one_key_hides_the_screen_and_any_key_shows_it(qtbot, window_of):
    window = window_of(Tier.RECEPTION)
    search = window.screen_of("clients").form.search
    qtbot.waitUntil(search.hasFocus)

    press(window, Qt.Key.Key_F9)
    assert window.curtain.isVisible()
    assert window.curtain.size() == window.size()

    press(window, Qt.Key.Key_N, CTRL)
    assert window.curtain.isHidden()
    assert search.hasFocus()
    assert window.screen_of("clients").card.client_id is None


def test_the_print_button_leads_to_the_forms_of_this_client(qtbot, window_of, asked):
    window = window_of(Tier.RECEPTION)
    client = asked(add_client, "Ada Nowak", "pl").client.id
    window.go("clients", client)
    qtbot.waitUntil(lambda: name_on_card(window) == "Ada Nowak")

    window.screen_of("clients").card.form.header.form.print.click()

    forms = window.screen_of("consents")
    assert window.form.pages.currentWidget() is forms
    qtbot.waitUntil(lambda: "Ada Nowak" in forms.form.page.lead.text())


def test_nothing_flashes_up_as_a_window_of_its_own(qtbot, window_of, asked, stray_windows):
    window = window_of(Tier.OWNER)
    client = asked(add_client, "Ada Nowak", "pl").client.id
    stray_windows.clear()

    for place in window.places:
        window.go(place.name, client if place.name in {"clients", "consents"} else "")
        asked(view_salon)
    window.show_commands()
    window.show_help()
    window.toast.say("Name saved", lambda: None)

    assert stray_windows == []


def test_a_stray_window_would_be_noticed(qtbot, stray_windows):
    label = QLabel("stray")
    qtbot.addWidget(label)
    label.show()

    assert stray_windows == ["QLabel"]


def test_a_demo_vault_says_so_and_others_do_not(qtbot, window_of):
    window = window_of(Tier.OWNER)
    demo = WindowForm(window.places, window.line.member, demo=True)
    qtbot.addWidget(demo)

    assert len(demo.findChildren(QFrame, "demo")) == 1
    assert window.form.findChildren(QFrame, "demo") == []


def test_screens_may_call_a_place_by_another_name():
    assert place_named("card") is place_named("clients")
    assert place_named("nowhere") is None


def test_a_deed_is_announced_and_taken_back_from_the_keyboard(qtbot, window_of):
    window, done = window_of(Tier.RECEPTION), []
    window.screen_of("clients").said.emit("Name saved", lambda: done.append("undone"))
    assert window.toast.words.text() == "Name saved"

    press(window, Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: done == ["undone"])


@pytest.mark.parametrize("scale", [90, 100, 120, 150])
@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_nothing_on_the_card_is_cut_off_at_the_side(qtbot, qapp, window_of, asked, scale, size):
    theme.wear(theme.Theme(scale=scale), qapp)
    window = window_of(Tier.OWNER)
    client = asked(add_client, "Małgorzata Żółkiewska", "pl").client.id
    window.go("clients", client)
    qtbot.waitUntil(lambda: name_on_card(window) == "Małgorzata Żółkiewska")
    window.resize(*size)
    card = window.screen_of("clients").card

    for page in range(card.form.pages.count()):
        card.form.tabs.setCurrentIndex(page)
        area = card.form.pages.widget(page)
        qtbot.waitUntil(lambda area=area: area.width() == card.width())
        qtbot.waitUntil(
            lambda area=area: area.widget().minimumSizeHint().width() <= area.viewport().width()
        )
        assert area.isVisible()


def test_the_red_line_stays_while_chips_give_way_to_large_text(qtbot, qapp, window_of, asked):
    theme.wear(theme.Theme(scale=150), qapp)
    window = window_of(Tier.OWNER)
    made = asked(add_client, "Ada Nowak", "pl").client
    asked(write_handling, made.id, made.version, Severity.STOP, "Patch test first")
    window.go("clients", made.id)
    card = window.screen_of("clients").card
    qtbot.waitUntil(card.form.handling.banner.isVisible)
    window.resize(1280, 720)
    overview = card.form.pages.widget(0)

    qtbot.waitUntil(lambda: overview.isAncestorOf(card.form.chips))
    assert not overview.isAncestorOf(card.form.handling.banner)
