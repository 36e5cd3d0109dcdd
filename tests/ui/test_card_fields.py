"""Fields that a salon may do without, on screen: switches, cards, and lists from elsewhere."""

from dataclasses import replace

import pytest

from salon_vault.card_fields.model import CardField
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, open_card, save_contact
from salon_vault.importing.model import Row, Target
from salon_vault.importing.survey import Look
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Tier
from salon_vault.wishes.model import Wishes
from salon_vault.wishes.use_cases import save_wishes, view_wishes
from ui.card.screen import CardView
from ui.importing.columns_step import ColumnsStep
from ui.salon.screen import SettingsScreen


@pytest.fixture
def asks(asked, line_of):
    """Have the salon ask for these fields and no others."""

    def asks(*fields):
        line_of(Tier.OWNER)
        salon = replace(asked(view_salon), name="Studio", card_fields=frozenset(fields))
        return asked(save_salon, salon)

    return asks


@pytest.fixture
def card(qtbot, line_of, asked, asks):
    """Show the card of a client who has an address and likes tea."""
    asks(*CardField)
    client = asked(add_client, "Ada Nowak", "pl").client.id
    asked(save_contact, client, Contact("+48600555417", address="Lipowa 4"))
    asked(save_wishes, client, Wishes(drink="tea"))
    view = CardView(line_of(Tier.OWNER))
    qtbot.addWidget(view)
    view.resize(1200, 900)
    view.show()
    view.open(client)
    view.form.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: view.form.details.wishes.editor.wishes.drink == "tea")
    return view


def shown(editor):
    return {name for name, field in editor.fields.items() if not field.isHidden()}


def test_a_card_asks_for_what_is_on_and_shows_what_is_still_there(qtbot, card, asks):
    contact, wishes = card.form.details.contact, card.form.details.wishes.editor
    qtbot.waitUntil(lambda: shown(wishes) == {"hair", "drink", "talk"})
    assert shown(contact) == {"phone", "mail", "birthday", "address"}
    asks()
    qtbot.waitUntil(lambda: shown(contact) == {"phone", "address"})
    assert shown(wishes) == {"drink"}
    assert "No longer asked" in contact.fields["address"].below.text()


def test_wishes_are_kept_when_their_fields_are_left(qtbot, card, asked):
    editor = card.form.details.wishes.editor
    typing = editor.lines[CardField.TALK]
    typing.setText("of books")
    typing.textEdited.emit("of books")
    editor.save()
    qtbot.waitUntil(lambda: not editor.dirty)
    assert asked(view_wishes, card.client_id).talk == "of books"


def test_a_list_offers_no_column_that_is_off(qtbot):
    step = ColumnsStep()
    qtbot.addWidget(step)
    step.know(Salon(card_fields=frozenset({CardField.MAIL})))
    targets = (Target.NAME, Target.ADDRESS)
    step.show_look(Look(("Name", "Street"), [Row(2, ("Ada", "Lipowa 4"))], targets))
    assert step.targets == (Target.NAME, Target.LEFT_OUT)
    keys = {step.table.choices[1].itemData(at) for at in range(step.table.choices[1].count())}
    assert Target.MAIL in keys
    assert not keys & {Target.ADDRESS, Target.BIRTHDAY}


def test_settings_say_how_many_cards_hold_what_was_switched_off_and_empty_it(
    qtbot, card, line, asked, salon
):
    screen = SettingsScreen(line)
    qtbot.addWidget(screen)
    screen.show()
    facts = screen.form.facts
    qtbot.waitUntil(lambda: CardField.ADDRESS in facts.card_fields.ticked)
    facts.card_fields.box(CardField.ADDRESS).click()
    qtbot.waitUntil(lambda: CardField.ADDRESS in facts.left_over.sheets)
    sheet = facts.left_over.sheets[CardField.ADDRESS]
    qtbot.waitUntil(sheet.clear.isEnabled)
    assert "1 card holds it" in sheet.text.text()
    proofs = []
    line.confirm(sheet, salon.password).then(proofs.append)
    qtbot.waitUntil(lambda: bool(proofs))
    sheet._begin(proofs[0], None)
    qtbot.waitUntil(lambda: not facts.left_over.sheets)
    assert asked(open_card, card.client_id).contact.address == ""
