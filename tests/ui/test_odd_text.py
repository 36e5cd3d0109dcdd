"""R25: text that looks like markup stands on the screen letter by letter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from salon_vault.clients.model import Allergen, AllergyState, Contact, Health
from salon_vault.clients.use_cases import add_client, save_contact, save_health
from salon_vault.staff.model import Tier
from tests.fields_wanted import want_fields
from ui.card.screen import CardView
from ui.parts.plain_label import PlainLabel

MARKUP = "<img src=x> <b>bold</b> &amp; \u202eright"


def test_a_card_with_odd_text_shows_it_on_plain_labels_alone(qtbot, line_of, open_as, counter):
    want_fields(open_as(Tier.OWNER))
    counter.clear()
    line = line_of(Tier.OWNER)
    made = []
    line.ask(line, add_client, MARKUP, "en").then(made.append)
    qtbot.waitUntil(lambda: bool(made))
    client = made[0].client.id
    contact = Contact(mail=MARKUP, address=MARKUP)
    health = Health(AllergyState.KNOWN, (Allergen(MARKUP, MARKUP),), notes=MARKUP)
    line.ask(line, save_contact, client, contact).then(made.append)
    line.ask(line, save_health, client, health).then(made.append)
    qtbot.waitUntil(lambda: len(made) == 3)
    view = CardView(line)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.opened):
        view.open(client)
    labels = [label for label in view.findChildren(QLabel) if label.text()]
    assert any("<img" in label.text() for label in labels)
    assert [label.text() for label in labels if not is_plain(label)] == []


def test_control_a_usual_label_takes_markup(qtbot):
    label = QLabel("<b>bold</b>")
    qtbot.addWidget(label)
    assert not is_plain(label)
    assert is_plain(PlainLabel("<b>bold</b>"))


def is_plain(label: QWidget) -> bool:
    return label.textFormat() is Qt.TextFormat.PlainText
