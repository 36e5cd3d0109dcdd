"""What waits on Today, what a reaction bars besides, notes on a test, and blank rules."""

import pytest
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import Allergen, AllergyState, Health
from salon_vault.clients.use_cases import add_client, save_health
from salon_vault.patch_rules.use_cases import list_rules, save_rule
from salon_vault.patch_tests.use_cases import list_tests, place_test
from salon_vault.patch_tests.writing import Placed
from salon_vault.products.model import Product, ProductKind, new_product_id
from salon_vault.products.use_cases import add_lot, list_lots
from salon_vault.reactions.use_cases import list_reactions, what_to_bar
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from tests.salon_vault.patch_cases import rule
from ui.parts.text_line import TextLine
from ui.patch_rules.dialogs import EditRule
from ui.patch_rules.screen import RulesScreen
from ui.patch_tests.dialogs import AddNote
from ui.patch_tests.due import DueTests
from ui.products.change_product import ChangeProduct
from ui.products.lot_row import LotRow
from ui.products.shelf_panel import ShelfPanel
from ui.reactions.bar_more import BarMore
from ui.reactions.dialogs import RecordReaction
from ui.reactions.panel import ReactionsPanel

PLACED = Placed(Kind.HAIR_COLOUR, "Luma Color")


@pytest.fixture
def client(seat, counter, clock):
    """A client who is allergic to PPD, and whose test can be read since yesterday."""
    clock.move(days=-3)
    desk = seat(Tier.OWNER)
    desk.run(save_rule, rule())
    made = desk.run(add_client, "Ada Nowak", "pl").client.id
    allergic = Health(AllergyState.KNOWN, (Allergen("PPD"),), clock.now().date())
    desk.run(save_health, made, allergic)
    desk.run(place_test, made, PLACED)
    counter.clear()
    clock.move(days=3)
    return made


def test_a_test_that_can_be_read_stands_on_today_and_opens_the_card(qtbot, line_of, client):
    panel = DueTests(line_of(Tier.RECEPTION))
    qtbot.addWidget(panel)
    assert panel.isHidden()
    qtbot.waitUntil(lambda: len(panel.shown) == 1 and not panel.isHidden())
    row = panel.shown[0]
    assert "Ada N. · Hair colouring · Luma Color" in row.card.accessibleName()
    with qtbot.waitSignal(panel.wants_card) as wanted:
        row.card.click()
    assert wanted.args == [client]


def test_a_known_allergy_bars_treatments_or_nothing_and_later_more(
    qtbot, line_of, client, asked
):
    panel = ReactionsPanel(line_of(Tier.SPECIALIST))
    qtbot.addWidget(panel)
    panel.show_client(client)
    qtbot.waitUntil(lambda: panel.suspects.asked.count() > 0)
    (suspect,) = asked(what_to_bar, client)
    panel._decide(suspect)
    dialog = panel.findChild(RecordReaction)
    dialog.on.line.setText("20/11/2026")
    with qtbot.waitSignal(dialog.accepted):
        dialog.give()
    (kept,) = asked(list_reactions, client).reactions
    more = BarMore(panel, panel.line, kept)
    more.give()
    assert more.fields["bars"].below.text()
    more.bars.tick([Kind.MASSAGE])
    more.lines.setText("Luma Color, , Orvelle")
    with qtbot.waitSignal(more.accepted):
        more.give()
    (kept,) = asked(list_reactions, client).reactions
    assert kept.bars >= {Kind.HAIR_COLOUR, Kind.MASSAGE}
    assert kept.barred_lines == ("Luma Color", "Orvelle")


def test_nothing_to_bar_is_kept_with_who_decided_and_not_asked_again(
    qtbot, line_of, client, asked
):
    panel = ReactionsPanel(line_of(Tier.SPECIALIST))
    qtbot.addWidget(panel)
    panel.show_client(client)
    qtbot.waitUntil(lambda: panel.suspects.asked.count() > 0)
    (suspect,) = asked(what_to_bar, client)
    panel.suspects.bars_nothing.emit(suspect)
    qtbot.waitUntil(lambda: panel.suspects.decided.count() > 0)
    qtbot.waitUntil(lambda: panel.suspects.asked.count() == 0)
    assert [one.by for one in asked(list_reactions, client).bars_nothing] == ["Chair 2"]


def test_what_a_client_says_on_the_phone_is_noted_without_a_result(
    qtbot, line_of, client, asked
):
    line, parent = line_of(Tier.SPECIALIST), QWidget()
    qtbot.addWidget(parent)
    (test,) = asked(list_tests, client).tests
    dialog = AddNote(parent, line, client, test)
    dialog.give()
    qtbot.waitUntil(lambda: bool(dialog.fields["notes"].below.text()))
    qtbot.waitUntil(lambda: dialog.picture.filed is not None)
    dialog.seen.setPlainText("itches a little")
    dialog.picture.filed.setText("phone, 24 November")
    with qtbot.waitSignal(dialog.accepted):
        dialog.give()
    (note,) = asked(list_tests, client).observations
    assert (note.text, note.photo, note.hours) == ("itches a little", "phone, 24 November", 72)


def test_the_rule_of_a_letter_opens_blank_and_is_made_only_when_complete(
    qtbot, line_of, client, asked
):
    screen = RulesScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen._own(Kind.LASER)
    dialog = screen.findChild(EditRule)
    assert [line.text() for line in dialog.findChildren(TextLine) if line.text()] == []
    dialog.give()
    assert dialog.fields["earliest"].below.text()
    dialog.figures.earliest.setText("48")
    dialog.give()
    assert dialog.fields["source"].below.text()
    dialog.source.setText("letter of the insurer, page 2")
    dialog.give()
    assert dialog.fields["policy_on"].below.text()
    dialog.policy_on.line.setText("02/01/2026")
    with qtbot.waitSignal(dialog.accepted):
        dialog.give()
    (kept,) = [each for each in asked(list_rules) if each.kind is Kind.LASER]
    assert (kept.figures.earliest, kept.figures.valid) == (48, None)


def test_a_product_that_was_typed_in_passing_gets_its_kind(
    qtbot, seat, counter, line_of, clock, asked
):
    typed = Product(new_product_id(), ProductKind.OTHER, "", "", "Luma Color 7.1")
    seat(Tier.RECEPTION).run(add_lot, typed, "A1", clock.now().date(), None)
    counter.clear()
    panel = ShelfPanel(line_of(Tier.RECEPTION))
    qtbot.addWidget(panel)
    panel.refresh()
    qtbot.waitUntil(lambda: panel.findChild(LotRow) is not None)
    panel.findChild(LotRow).product.click()
    dialog = panel.findChild(ChangeProduct)
    dialog.kind.choose(ProductKind.COLOUR)
    dialog.name.setText("")
    dialog.give()
    assert dialog.fields["product"].below.text()
    dialog.name.setText("7.1")
    with qtbot.waitSignal(dialog.accepted):
        dialog.give()
    (kept,) = asked(list_lots)
    assert (kept.product.kind, kept.product.name) == (ProductKind.COLOUR, "7.1")
