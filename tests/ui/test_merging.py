"""Two cards side by side: fields are chosen, allergies decided, and merged cards come apart."""

import pytest

from salon_vault.clients.model import Allergen, AllergyState, Contact, Health
from salon_vault.clients.use_cases import add_client, open_card, save_contact, save_health
from salon_vault.merging.health import Keep
from salon_vault.staff.model import Tier
from ui.card.form import DETAILS
from ui.clients.screen import ClientsScreen
from ui.dates import today
from ui.merging.dialog import MergeDialog
from ui.merging.panel import CardRow


@pytest.fixture
def comparing(qtbot, line_of, asked):
    """Put two cards side by side at the owner's desk, with these answers about allergies."""

    def comparing(ours=(), theirs=()):
        line = line_of(Tier.OWNER)
        cards = [asked(add_client, name, "pl").client.id for name in ("Anna Nowak", "Ania Lis")]
        asked(save_contact, cards[0], Contact("+48601234418"))
        asked(save_contact, cards[1], Contact("+48601999999", "ania@example.com"))
        for card, allergens in zip(cards, (ours, theirs), strict=True):
            if allergens is not None:
                state = AllergyState.KNOWN if allergens else AllergyState.NONE_KNOWN
                asked(save_health, card, Health(state, allergens, today()))
        screen = ClientsScreen(line)
        qtbot.addWidget(screen)
        screen.resize(1366, 768)
        screen.show()
        screen.open(cards[0])
        qtbot.waitUntil(lambda: screen.card.client_id == cards[0])
        screen.card.form.tabs.setCurrentIndex(DETAILS)
        others = screen.card.form.details.others
        others.search.setText("ania")
        qtbot.waitUntil(lambda: bool(others.found.count()))
        (row,) = others.findChildren(CardRow)
        row.go.click()
        dialog = others.findChildren(MergeDialog)[-1]
        qtbot.waitUntil(lambda: dialog.compare is not None)
        return screen, dialog, cards

    return comparing


def merge(qtbot, dialog):
    with qtbot.waitSignal(dialog.merged):
        dialog.go.click()


def test_blank_fields_are_proposed_and_others_can_be_chosen(qtbot, comparing, asked):
    screen, dialog, (staying, going) = comparing(None, None)
    assert dialog.compare.taken == {"mail"}
    assert "language" not in dialog.compare.sides
    dialog.compare.sides["name"][1].button.click()
    merge(qtbot, dialog)
    card = asked(open_card, staying)
    assert (card.client.name, card.contact.phone) == ("Ania Lis", "+48601234418")
    assert asked(open_card, going).client.id == staying
    others = screen.card.form.details.others
    qtbot.waitUntil(lambda: others.merged.count() == 1)


def test_the_other_card_can_stay(qtbot, comparing, asked):
    _, dialog, (staying, going) = comparing(None, None)
    first = dialog.compare
    dialog.swap.click()
    qtbot.waitUntil(lambda: dialog.compare is not first)
    assert dialog.compare.taken == set()
    merge(qtbot, dialog)
    assert asked(open_card, staying).client.id == going


def test_contradicting_allergies_wait_for_a_person(qtbot, comparing, asked):
    _, dialog, (staying, _) = comparing((), (Allergen("PPD"),))
    assert dialog.contradiction.keep is None
    assert not dialog.go.isEnabled()
    dialog.contradiction.buttons[Keep.BOTH].click()
    assert dialog.go.isEnabled()
    merge(qtbot, dialog)
    assert asked(open_card, staying).health.allergens == (Allergen("PPD"),)


def test_the_toast_takes_a_merging_back(qtbot, comparing, asked):
    screen, dialog, (staying, going) = comparing(None, None)
    said = []
    screen.said.connect(lambda words, undo: said.append((words, undo)))
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(said))
    words, undo = said[0]
    assert words == "The cards are merged"
    undo()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert asked(open_card, going).client.id == going
    assert asked(open_card, staying).contact.mail == ""
