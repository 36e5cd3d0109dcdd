"""Finding a client: three letters and Enter, similar names, and cards made from the search."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, open_card, save_contact
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.log.use_cases import read_log
from salon_vault.staff.model import Tier
from ui.clients.delegate import marked
from ui.clients.list_model import MARKS, second_identifier, spoken
from ui.clients.screen import ClientsScreen

NAMES = ("Małgorzata Żółkiewska", "Zofia Maj", "Zofia Malinowska", "Nguyễn Thị Hồng", "王小明")


@pytest.fixture
def screen_of(qtbot, line_of, asked):
    """Open the screen for somebody, in a salon with a few clients."""

    def screen_of(tier, names=NAMES):
        line = line_of(tier)
        for name in names:
            asked(add_client, name, "pl")
        screen = ClientsScreen(line)
        qtbot.addWidget(screen)
        screen.resize(1280, 720)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        qtbot.waitUntil(lambda: len(names_on(screen)) == len(names))
        screen.form.search.setFocus()
        return screen

    return screen_of


def names_on(screen):
    return [line.name for line in screen.form.list.rows.lines]


def name_on_card(screen):
    return screen.card.form.header.form.name.whole


def test_every_letter_narrows_the_list(qtbot, screen_of):
    screen = screen_of(Tier.RECEPTION)

    QTest.keyClicks(screen.form.search, "zof ma")

    qtbot.waitUntil(lambda: sorted(names_on(screen)) == ["Zofia Maj", "Zofia Malinowska"])


def test_three_letters_and_enter_open_the_card(qtbot, screen_of):
    screen = screen_of(Tier.RECEPTION)

    QTest.keyClicks(screen.form.search, "zol")
    QTest.keyClick(screen.form.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: name_on_card(screen) == "Małgorzata Żółkiewska")
    assert screen.form.beside.currentWidget() is screen.card


def test_the_last_digits_of_a_phone_find_its_card(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    client = asked(add_client, "Hannah O’Connor", "en").client.id
    asked(save_contact, client, Contact(phone="+48610334556"))

    QTest.keyClicks(screen.form.search, "556")

    qtbot.waitUntil(lambda: names_on(screen) == ["Hannah O’Connor"])
    line = screen.form.list.rows.lines[0]
    assert second_identifier(line).startswith("••• ••• 556 · ")
    assert "number ends in 5 5 6" in spoken(line)
    assert "610334" not in second_identifier(line) + spoken(line)


def test_arrows_move_from_the_search_field_into_the_list_and_back(qtbot, screen_of):
    screen = screen_of(Tier.RECEPTION)
    form = screen.form

    QTest.keyClick(form.search, Qt.Key.Key_Down)
    assert form.list.hasFocus()
    QTest.keyClick(form.list, Qt.Key.Key_Down)
    assert form.list.currentIndex().row() == 1
    QTest.keyClick(form.list, Qt.Key.Key_Up)
    QTest.keyClick(form.list, Qt.Key.Key_Up)
    assert form.search.hasFocus()


def test_letters_typed_in_the_list_go_on_in_the_search_field(qtbot, screen_of):
    screen = screen_of(Tier.RECEPTION)
    QTest.keyClick(screen.form.search, Qt.Key.Key_Down)

    QTest.keyClicks(screen.form.list, "w")
    QTest.keyClicks(screen.form.search, "ang")

    assert screen.form.search.text() == "wang"
    qtbot.waitUntil(lambda: names_on(screen) == ["王小明"])


def test_a_slip_of_the_finger_shows_similar_names(qtbot, screen_of):
    screen = screen_of(Tier.RECEPTION)

    QTest.keyClicks(screen.form.search, "malinovska")

    qtbot.waitUntil(lambda: screen.form.heading.text() == "SIMILAR NAMES")
    assert "Zofia Malinowska" in names_on(screen)


def test_nobody_found_offers_to_make_the_card(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    nobody = screen.form.nobody

    QTest.keyClicks(screen.form.search, "Xymena Quist")
    qtbot.waitUntil(nobody.isVisible)
    assert nobody.button.accessibleName() == "New client “Xymena Quist”"
    nobody.button.click()

    qtbot.waitUntil(lambda: name_on_card(screen) == "Xymena Quist")
    assert screen.form.search.text() == ""
    assert asked(open_card, screen.card.client_id).client.name == "Xymena Quist"


def test_an_empty_salon_says_so_with_one_button(qtbot, screen_of):
    screen = screen_of(Tier.RECEPTION, names=())

    qtbot.waitUntil(screen.form.nobody.isVisible)
    assert screen.form.nobody.words.text() == "There are no clients yet."
    assert screen.form.nobody.button.accessibleName() == "New client"


def test_a_search_goes_into_the_log_once_however_many_letters_it_took(qtbot, screen_of, asked):
    screen = screen_of(Tier.OWNER)

    QTest.keyClicks(screen.form.search, "zofia")
    QTest.keyClick(screen.form.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name_on_card(screen).startswith("Zofia"))

    settled = [line for line in asked(read_log) if line.entry.case == "clients.settled_search"]
    assert len(settled) == 1


def test_a_search_that_rests_goes_into_the_log_too(qtbot, screen_of, asked):
    screen = screen_of(Tier.OWNER)

    QTest.keyClicks(screen.form.search, "maj")

    def settled():
        return [line for line in asked(read_log) if line.entry.case == "clients.settled_search"]

    assert settled() == []
    qtbot.waitUntil(lambda: len(settled()) == 1)


def test_the_list_is_read_out_with_what_tells_namesakes_apart(qtbot, screen_of):
    screen = screen_of(Tier.RECEPTION)
    rows = screen.form.list.rows

    said = rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)

    assert said.endswith("no visit yet")


def test_typed_letters_are_marked_without_accents():
    assert marked("Małgorzata Żółkiewska", "zol") == (11, 3)
    assert marked("Małgorzata Żółkiewska", "kiew") == (0, 0)


def test_typing_never_holds_the_screen_up(qtbot, screen_of, watchdog):
    screen = screen_of(Tier.RECEPTION)
    watchdog.start()

    for letter in "zofia malinowska":
        QTest.keyClicks(screen.form.search, letter)
        qtbot.waitUntil(lambda: not screen.search.waiting)

    qtbot.waitUntil(lambda: names_on(screen) == ["Zofia Malinowska"])


def test_a_card_that_is_not_in_the_list_leaves_no_other_row_chosen(qtbot, screen_of):
    screen = screen_of(Tier.RECEPTION)
    rows = screen.form.list
    screen.open(rows.rows.lines[0].id)
    qtbot.waitUntil(lambda: rows.currentIndex().isValid())

    screen._choose("0" * 16)

    assert not rows.currentIndex().isValid()


def signs_of(screen, name):
    rows = screen.form.list.rows
    (row,) = [n for n, line in enumerate(rows.lines) if line.name == name]
    return [mark.icon for mark in rows.index(row, 0).data(MARKS)]


def words_of(screen, name):
    rows = screen.form.list.rows
    (row,) = [n for n, line in enumerate(rows.lines) if line.name == name]
    return rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_rows_say_what_is_agreed_and_to_be_signed_and_hear_of_changes(qtbot, screen_of, asked):
    screen = screen_of(Tier.RECEPTION, NAMES[:2])
    zofia = screen.form.list.rows.lines[[*names_on(screen)].index("Zofia Maj")].id
    asked(record_consents, zofia, {Purpose.RECORD: True})
    qtbot.waitUntil(lambda: signs_of(screen, "Zofia Maj") == ["camera"])
    assert words_of(screen, "Zofia Maj").endswith("photos on the card: agreed")
    (document,) = asked(compose_form_set, zofia, "general", "pl", "")
    asked(print_papers, zofia, (document,), "Counter", 1)
    asked(record_consents, zofia, {Purpose.RECORD: False})
    qtbot.waitUntil(lambda: signs_of(screen, "Zofia Maj") == ["file-signature", "camera-off"])
    assert "forms to sign; photos on the card: withdrawn" in words_of(screen, "Zofia Maj")
    assert signs_of(screen, NAMES[0]) == []
    assert words_of(screen, NAMES[0]).endswith("photos on the card: not asked")
    screen.grab()


def test_only_rows_in_sight_are_asked_about_and_not_while_somebody_types(
    qtbot, screen_of, asked, line
):
    screen = screen_of(Tier.RECEPTION, [f"Ada Nowak {n}" for n in range(30)])
    rows = screen.form.list.rows
    qtbot.waitUntil(lambda: bool(rows._glances))
    first = set(rows._glances)
    assert len(first) < 15, "as many as there is room for"
    screen.form.list.verticalScrollBar().setValue(10_000)
    qtbot.waitUntil(lambda: rows.lines[-1].id in rows._glances)
    screen.glances._fresh.clear()
    rows._glances.clear()
    QTest.keyClicks(screen.form.search, "ada")
    qtbot.waitUntil(lambda: len(rows.lines) == 30 and not screen.search.waiting)
    assert rows._glances == {}, "not before the list is at rest"
    qtbot.waitUntil(lambda: bool(rows._glances))
