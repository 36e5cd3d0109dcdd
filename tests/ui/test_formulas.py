"""Formulas on the card: typed with few keys, repeated with a change, compared, never lost."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.formulas.model import Bowl, Formula, Level, Zone, new_formula_id
from salon_vault.formulas.notation import read_mix, written
from salon_vault.formulas.use_cases import list_formulas, save_formula
from salon_vault.products.use_cases import who_had_lot
from salon_vault.staff.model import Tier
from ui.card.form import HAIR
from ui.card.screen import CardView
from ui.dates import today

USUAL = "7.1 30 + 7.0 30 | 6% 90 | 35"
MOST_KEYS = 60


@pytest.fixture
def client(seat, counter, clock):
    """Put one card with a formula into the vault, whose clock is this PC's."""
    clock.move(days=(today() - clock.now().date()).days)
    desk = seat(Tier.OWNER)
    made = desk.run(add_client, "Ada Nowak", "pl").client
    mix = read_mix("7.1 30 | 6% 45 | 30").with_lots(iter(["A1", "D9"]))
    bowl = Bowl(Zone.ROOTS, mix, "Orvelle", "Silk")
    day = date(2026, 10, 1)
    levels = {"natural": Level(6), "start": Level(6), "target": Level(7, "1")}
    formula = Formula(new_formula_id(), made.id, day, Zone.ROOTS, (bowl,), **levels)
    desk.run(save_formula, formula)
    counter.clear()
    return made.id


@pytest.fixture
def card_of(qtbot, line_of, client):
    """Open that card for somebody of this tier."""

    def card_of(tier=Tier.SPECIALIST):
        card = CardView(line_of(tier))
        card.said_words = []
        card.said.connect(lambda words, undo: card.said_words.append((words, undo)))
        qtbot.addWidget(card)
        card.resize(1000, 700)
        card.show()
        card.activateWindow()
        qtbot.waitUntil(card.isActiveWindow)
        card.open(client)
        qtbot.waitUntil(lambda: bool(card.form.formulas._formulas))
        qtbot.waitUntil(lambda: bool(card.form.formulas._shelf.brands))
        return card

    return card_of


class KeysPressed(QObject):
    """Counts what fingers do: every key that goes down, Ctrl and Shift too."""

    ALONE = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt})

    def __init__(self):
        super().__init__()
        self.count = self.clicks = 0

    def eventFilter(self, watched, event):
        if watched.isWindowType():
            self.clicks += event.type() is QEvent.Type.MouseButtonPress
            if event.type() is QEvent.Type.KeyPress and event.key() not in self.ALONE:
                held = bin(event.modifiers().value).count("1")
                self.count += 1 + held
        return False


@pytest.fixture
def fingers(qapp):
    fingers = KeysPressed()
    qapp.installEventFilter(fingers)
    yield fingers
    qapp.removeEventFilter(fingers)


def press(card, key, *held):
    """Press a key where the focus is, as a person would."""
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= each
    QTest.keyClick(card.window().windowHandle(), key, modifiers)
    QApplication.processEvents()


def type_keys(card, text):
    QTest.keyClicks(QApplication.focusWidget(), "")  # there has to be one
    for letter in text:
        QTest.keyClick(card.window().windowHandle(), letter)


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_usual_formula_takes_at_most_sixty_keys_and_no_mouse(
    card_of, client, asked, fingers, qtbot
):
    card = card_of()
    press(card, Qt.Key.Key_F, CTRL, SHIFT)
    type_keys(card, USUAL)
    press(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(card.form.formulas._formulas) == 2)
    newest = asked(list_formulas, client)[0]
    assert written(newest.bowls[0].mix) == USUAL
    assert (newest.bowls[0].brand, newest.bowls[0].line) == ("Orvelle", "Silk")
    assert (newest.on, str(newest.start)) == (today(), "7.1")
    assert list(newest.bowls[0].mix.lots) == ["A1", "", "D9"]
    assert len(USUAL) < fingers.count <= MOST_KEYS
    assert fingers.clicks == 0


def test_the_last_formula_is_repeated_with_one_number_changed(
    card_of, client, asked, fingers, qtbot
):
    card = card_of()
    press(card, Qt.Key.Key_R, CTRL)
    assert card.form.tabs.currentIndex() == HAIR
    type_keys(card, "40")
    press(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(card.form.formulas._formulas) == 2)
    newest = asked(list_formulas, client)[0]
    assert written(newest.bowls[0].mix) == "7.1 40 | 6% 45 | 30"
    assert fingers.count <= 8


def test_another_batch_is_typed_over_the_open_one(card_of, client, asked, qtbot):
    card = card_of()
    panel = card.form.formulas
    panel.repeat_last()
    lots = panel.entry.bowls.first.lots
    assert [line.text() for line in lots.lines] == ["A1", "D9"]
    assert "open since" in lots.lines[0].accessibleDescription()
    lots.lines[0].setFocus()
    lots.lines[0].selectAll()
    type_keys(card, "B7")
    press(card, Qt.Key.Key_Return)
    panel.entry.enter()
    qtbot.waitUntil(lambda: len(panel._formulas) == 2)
    assert len(asked(who_had_lot, "b7").clients) == 1
    qtbot.waitUntil(lambda: panel.entry is None)
    panel.repeat_last()
    qtbot.waitUntil(
        lambda: [line.text() for line in panel.entry.bowls.first.lots.lines] == ["B7", "D9"]
    )


def test_what_is_unclear_is_marked_in_the_line_and_nothing_is_saved(card_of, qtbot):
    card = card_of()
    panel = card.form.formulas
    panel.begin()
    bowl = panel.entry.bowls.first
    bowl.mix_line.setText("7.1 30 + 7.0 | 6% 90")
    panel.entry.enter()
    assert bowl.mix_line.selectedText() == "7.0"
    assert "7.0" in bowl.mix.below.text()
    assert panel.entry is not None
    panel.entry.target_line.setText("13")
    bowl.mix_line.setText(USUAL)
    panel.entry.enter()
    assert panel.entry.target.below.text()
    assert len(panel._formulas) == 1


def test_sums_and_what_is_unusual_are_told_while_typing(card_of):
    panel = card_of().form.formulas
    panel.begin()
    bowl = panel.entry.bowls.first
    bowl.mix_line.setFocus()
    QTest.keyClicks(bowl.mix_line, USUAL)
    assert bowl.mix.below.text() == "60 g + 90 g = 150 g, 1:1.5, 35 min"
    assert bowl.concerns.isHidden()
    bowl.mix_line.selectAll()
    QTest.keyClicks(bowl.mix_line, "7.1 60 | 13% 20 | 35")
    assert "12 %" in bowl.concerns.text()
    assert bowl.bowl() is not None


def test_brand_and_line_are_completed_as_they_are_typed(card_of):
    panel = card_of().form.formulas
    panel.begin()
    bowl = panel.entry.bowls.first
    bowl.brand.setFocus()
    bowl.brand.clear()
    QTest.keyClicks(bowl.brand, "or")
    assert bowl.brand.text().casefold() == "orvelle"
    bowl.line.setFocus()
    bowl.line.clear()
    QTest.keyClicks(bowl.line, "S")
    assert bowl.line.text() == "Silk"


def test_unfinished_typing_comes_back_with_all_bowls_after_a_lock(card_of, client, line, qtbot):
    panel = card_of().form.formulas
    panel.begin()
    entry = panel.entry
    QTest.keyClicks(entry.bowls.first.mix_line, USUAL)
    entry.bowls.one_more()
    QTest.keyClicks(entry.bowls.all[1].mix_line, "9.1 20")
    entry.bowls.all[1].zone.choose(Zone.TONER)
    QTest.keyClicks(entry.bowls.all[1].lots.lines[0], "T7")
    QTest.keyClicks(entry.result_line, "ash")
    line.drafts.keep_now()
    assert line.drafts.settle(within=5)

    other = CardView(line)  # as the next process shows it
    qtbot.addWidget(other)
    other.show()
    other.open(client)
    again = other.form.formulas
    qtbot.waitUntil(lambda: again.entry is not None)
    bowls = again.entry.bowls.all
    assert [fields.mix_line.text() for fields in bowls] == [USUAL, "9.1 20"]
    assert bowls[1].zone.key == Zone.TONER
    assert bowls[1].lots.numbers() == ["T7"]
    assert again.entry.result_line.text() == "ash"
    assert again.entry.note.text()
    assert other.form.tabs.currentIndex() == HAIR
    again.entry.stop.click()
    assert again._unfinished.of(f"formula-{client}") is None


def test_the_rows_and_the_sheet_never_flash_up_as_windows(card_of, qtbot, stray_windows):
    card = card_of()
    panel, keys = card.form.formulas, card.windowHandle()
    stray_windows.clear()

    panel.repeat_last()
    panel.entry.enter()
    qtbot.waitUntil(lambda: len(panel._formulas) == 2 and panel.entry is None)
    QTest.keyClick(keys, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: panel.entry is not None)

    assert stray_windows == []


def test_the_sheet_is_made_ahead_and_nothing_stays_on_it(card_of, qtbot):
    card = card_of()
    panel = card.form.formulas
    qtbot.waitUntil(lambda: not panel._next._turns.isActive())
    waiting = panel._next._sheet

    panel.begin()
    assert panel.entry is waiting
    panel.entry.result_line.setText("too warm")
    panel.entry.stop.click()
    qtbot.waitUntil(lambda: panel._next._sheet is not None)
    panel.begin()

    assert panel.entry is not waiting
    assert panel.entry.result_line.text() == ""


def test_removing_and_saving_can_be_taken_back(card_of, client, asked, qtbot):
    card = card_of()
    panel = card.form.formulas
    panel.change(panel._formulas[0])
    panel.entry.result_line.setText("ash")
    panel.entry.enter()
    qtbot.waitUntil(lambda: panel._formulas[0].result == "ash")
    qtbot.waitUntil(lambda: len(card.said_words) == 1)
    card.said_words[-1][1]()
    qtbot.waitUntil(lambda: panel._formulas[0].result == "")
    panel.change(panel._formulas[0])
    panel.entry.remove.click()
    qtbot.waitUntil(lambda: panel._formulas == [])
    card.said_words[-1][1]()
    qtbot.waitUntil(lambda: len(panel._formulas) == 1)


def test_two_formulas_are_compared_and_the_differences_are_marked(
    card_of, client, asked, qtbot
):
    card = card_of()
    panel = card.form.formulas
    changed = panel._formulas[0].repeated(date(2026, 11, 2))
    bowl = Bowl(Zone.ROOTS, read_mix("7.1 40 | 6% 60 | 30"), "Orvelle", "Silk")
    asked(save_formula, Formula(changed.id, client, changed.on, Zone.ROOTS, (bowl,)))
    qtbot.waitUntil(lambda: len(panel._formulas) == 2)
    card.form.tabs.setCurrentIndex(HAIR)
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    panel.listing.compare(panel._formulas[0])
    shown = panel.listing.comparison
    qtbot.waitUntil(shown.isVisible)
    differing = {pair.place.part for pair in shown.pairs if pair.differs}
    assert {"shade", "developer", "natural"} <= differing
    assert not {"minutes", "strength", "product"} & differing
    press(card, Qt.Key.Key_Escape)
    assert panel.listing.comparison is None


def test_the_tab_counts_formulas_and_another_card_shows_its_own(card_of, asked, qtbot):
    card = card_of()
    assert card.form.tabs._counts[HAIR] == 1
    other = asked(add_client, "Bea", "en").client.id
    card.form.formulas.begin()
    card.open(other)
    qtbot.waitUntil(lambda: card.form.formulas._client == other)
    qtbot.waitUntil(lambda: card.form.tabs._counts[HAIR] == 0)
    assert card.form.formulas.entry is None
    assert asked(open_card, other).client.id == other
