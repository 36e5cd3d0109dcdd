"""The card: one red line, closed parts, fields that keep themselves, and the way back."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from salon_vault.clients.model import (
    Allergen,
    AllergyState,
    Card,
    Client,
    Contact,
    Health,
    Severity,
    new_client_id,
)
from salon_vault.clients.use_cases import (
    add_client,
    open_card,
    rename_client,
    save_contact,
    save_health,
    write_handling,
)
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.model import Outcome, PaperCode
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from salon_vault.visits.use_cases import list_visits, record_visit
from tests.salon_vault.telling import PAPER
from ui.card.chips import Chips
from ui.card.header.phone import grouped
from ui.card.screen import CardView
from ui.parts.text_line import TextLine

PHONE = "+48601234418"


@pytest.fixture
def client(seat, counter):
    """Put one card into the vault, as its owner would."""
    desk = seat(Tier.OWNER)
    made = desk.run(add_client, "Ada Nowak", "pl").client
    desk.run(save_contact, made.id, Contact(PHONE, "ada@example.org", "", date(1988, 5, 12)))
    known = (Allergen("PPD", "blisters"),)
    health = Health(AllergyState.KNOWN, known, date(2026, 11, 1), notes="Sensitive scalp")
    desk.run(save_health, made.id, health)
    version = desk.run(open_card, made.id).client.version
    desk.run(write_handling, made.id, version, Severity.STOP, "Patch test first, ask Ewa")
    desk.run(record_visit, made.id, date(2026, 11, 3), "Roots", 32000)
    counter.clear()
    return made.id


@pytest.fixture
def card_of(qtbot, line_of, client):
    """Open that card for somebody of this tier."""

    def card_of(tier):
        card = CardView(line_of(tier))
        card.outside = TextLine("outside", parent=card)
        card.undos = []
        card.said.connect(lambda words, undo: card.undos.append((words, undo)))
        qtbot.addWidget(card)
        card.resize(1000, 700)
        card.show()
        card.activateWindow()
        qtbot.waitUntil(card.isActiveWindow)
        card.open(client)
        qtbot.waitUntil(lambda: "Roots" in say(card))
        return card

    return card_of


def texts(card):
    """Return every word that can be seen or is spoken anywhere on the card."""
    for part in card.findChildren(QWidget):
        yield part.accessibleName()
        yield part.toolTip()
        if isinstance(part, QLabel | QLineEdit):
            yield part.text()
        if isinstance(part, QPlainTextEdit):
            yield part.toPlainText()


def say(card):
    return "\n".join(texts(card))


# --- what each tier sees ---------------------------------------------------------------------


def test_reception_sees_what_to_do_and_never_the_allergen(card_of):
    card = card_of(Tier.RECEPTION)

    assert card.form.handling.banner.accessibleName() == "Stop. Patch test first, ask Ewa"
    assert "PPD" not in say(card)
    assert "blisters" not in say(card)
    assert "Sensitive" not in say(card)
    assert card.form.health.closed.accessibleName() == "Allergies and notes: closed to you"
    assert not any("known" in chip for chip in card.form.chips.texts())


def test_a_specialist_reads_the_allergen_and_not_the_number(card_of):
    card = card_of(Tier.SPECIALIST)

    assert "PPD: blisters" in say(card)
    assert "234" not in say(card)
    assert "ada@example.org" not in say(card)
    assert "closed to you" in card.form.header.form.phone.words.whole
    assert "••• ••• 418" in card.form.header.form.phone.words.whole
    assert card.form.details.closed.isVisibleTo(card.form.details)


def test_reception_sees_the_whole_number_on_the_opened_card(card_of):
    card = card_of(Tier.RECEPTION)

    assert card.form.header.form.phone.words.whole == "+48 601 234 418"


def test_the_red_line_cannot_be_scrolled_away(card_of):
    card = card_of(Tier.OWNER)
    banner = card.form.handling.banner

    assert banner.isVisible()
    assert not any(
        area.isAncestorOf(banner)
        for area in (card.form.pages.widget(page) for page in range(card.form.pages.count()))
    )


def test_only_who_may_write_the_line_is_offered_to(card_of):
    assert not card_of(Tier.RECEPTION).form.handling.banner.edit.isVisible()


def test_a_minor_is_named_as_one(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    born = date(date.today().year - 15, 1, 1)
    kept = asked(open_card, client).contact

    asked(save_contact, client, Contact(PHONE, birthday=born, version=kept.version))

    qtbot.waitUntil(lambda: "Minor · 15" in card.form.chips.texts())


# --- fields that keep themselves -------------------------------------------------------------


def begin(card, field, text):
    card.edit()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_leaving_the_fields_saves_them_and_says_when(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    details = card.form.details
    begin(card, details.contact.form.mail_line, "new@example.org")

    card.outside.setFocus()

    qtbot.waitUntil(lambda: details.contact.note.text().startswith("Saved "))
    kept = asked(open_card, client).contact
    assert (kept.mail, kept.phone) == ("new@example.org", PHONE)
    assert card.undos[0][0] == "Contact details saved"


def test_moving_inside_the_group_saves_nothing(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    form = card.form.details.contact.form
    begin(card, form.mail_line, "new@example.org")

    form.phone_line.setFocus()

    assert asked(open_card, client).contact.mail == "ada@example.org"


def test_undo_saves_what_stood_there_before(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    name = card.form.details.name
    begin(card, name.form.name_line, "Ada Kowalska")
    card.outside.setFocus()
    qtbot.waitUntil(lambda: len(card.undos) == 1)
    assert asked(open_card, client).client.name == "Ada Kowalska"

    card.undos[0][1]()

    qtbot.waitUntil(lambda: len(card.undos) == 2)
    assert asked(open_card, client).client.name == "Ada Nowak"
    assert name.form.name_line.text() == "Ada Nowak"


def test_undo_reaches_a_card_that_is_no_longer_open(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    other = asked(add_client, "Bea Maj", "pl").client.id
    begin(card, card.form.details.name.form.name_line, "Ada Kowalska")
    card.outside.setFocus()
    qtbot.waitUntil(lambda: len(card.undos) == 1)
    card.open(other)
    qtbot.waitUntil(lambda: card.client_id == other)

    card.undos[0][1]()

    qtbot.waitUntil(lambda: asked(open_card, client).client.name == "Ada Nowak")
    assert asked(open_card, other).client.name == "Bea Maj"
    assert card.form.details.name.form.name_line.text() == "Bea Maj"


def test_opening_another_card_saves_what_was_typed_on_this_one(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    other = asked(add_client, "Bea Maj", "pl").client.id
    begin(card, card.form.details.name.form.name_line, "Ada Kowalska")

    card.open(other)

    qtbot.waitUntil(lambda: card.client_id == other)
    assert asked(open_card, client).client.name == "Ada Kowalska"
    assert asked(open_card, other).client.name == "Bea Maj"


def test_a_fault_stays_in_its_field_with_the_typing(qtbot, card_of, asked, client, complaints):
    card = card_of(Tier.RECEPTION)
    contact = card.form.details.contact
    begin(card, contact.form.birthday_line, "31.02.1988")

    card.outside.setFocus()

    assert contact.form.birthday.below.text().startswith("This is not a date.")
    assert contact.form.birthday_line.text() == "31.02.1988"
    assert asked(open_card, client).contact.birthday == date(1988, 5, 12)
    assert complaints == []


def test_a_blank_name_is_refused_in_words(qtbot, card_of):
    card = card_of(Tier.RECEPTION)
    name = card.form.details.name
    begin(card, name.form.name_line, " ")

    card.outside.setFocus()

    qtbot.waitUntil(lambda: name.form.name.below.text().startswith("Write a name"))


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    name = card.form.details.name
    begin(card, name.form.name_line, "Ada Mine")
    kept = asked(open_card, client).client
    asked(rename_client, client, kept.version, "Ada Theirs", "", "pl")

    card.outside.setFocus()

    qtbot.waitUntil(lambda: not name.clash.isHidden())
    assert asked(open_card, client).client.name == "Ada Theirs"
    assert name.form.name_line.text() == "Ada Mine"


@pytest.mark.parametrize(("mine", "stays"), [(True, "Ada Mine"), (False, "Ada Theirs")])
def test_after_a_clash_the_person_chooses(qtbot, card_of, asked, client, mine, stays):
    card = card_of(Tier.RECEPTION)
    name = card.form.details.name
    begin(card, name.form.name_line, "Ada Mine")
    kept = asked(open_card, client).client
    asked(rename_client, client, kept.version, "Ada Theirs", "", "pl")
    card.outside.setFocus()
    qtbot.waitUntil(lambda: not name.clash.isHidden())

    (name.clash.yes if mine else name.clash.no).click()

    qtbot.waitUntil(lambda: not name.dirty)
    qtbot.waitUntil(lambda: asked(open_card, client).client.name == stays)
    assert name.form.name_line.text() == stays


def test_saving_one_part_does_not_disturb_typing_in_another(qtbot, card_of, asked, client):
    card = card_of(Tier.OWNER)
    name = card.form.details.name
    begin(card, name.form.name_line, "Ada Typing")
    kept = asked(open_card, client).client
    asked(write_handling, client, kept.version, Severity.CARE, "Ask Ewa")
    qtbot.waitUntil(lambda: card.form.handling.banner.word.text() == "Take care")
    assert name.form.name_line.text() == "Ada Typing"

    card.outside.setFocus()

    qtbot.waitUntil(lambda: asked(open_card, client).client.name == "Ada Typing")
    assert name.clash.isHidden()


# --- unfinished typing -----------------------------------------------------------------------


def test_unfinished_typing_comes_back_after_a_lock(qtbot, card_of, line, client):
    card = card_of(Tier.RECEPTION)
    begin(card, card.form.details.contact.form.address_area, "12 Lime St")
    line.drafts.keep_now()
    vault = line.desk.vault
    qtbot.waitUntil(lambda: f"contact-{client}" in vault.drafts.waiting())

    again = CardView(line)
    qtbot.addWidget(again)
    again.open(client)
    contact = again.form.details.contact
    qtbot.waitUntil(lambda: not contact.resume.isHidden())
    assert contact.resume.words.text().startswith("Unfinished typing from ")

    contact.resume.yes.click()

    assert contact.form.address_area.toPlainText() == "12 Lime St"
    assert again.form.tabs.currentIndex() == 1


def test_discarded_typing_is_gone(qtbot, card_of, line, client):
    card = card_of(Tier.RECEPTION)
    begin(card, card.form.details.contact.form.mail_line, "half")
    line.drafts.keep_now()
    vault = line.desk.vault
    qtbot.waitUntil(lambda: f"contact-{client}" in vault.drafts.waiting())
    again = CardView(line)
    qtbot.addWidget(again)
    again.open(client)
    qtbot.waitUntil(lambda: not again.form.details.contact.resume.isHidden())

    again.form.details.contact.resume.no.click()

    qtbot.waitUntil(lambda: vault.drafts.waiting() == {})


def test_saved_typing_leaves_no_draft(qtbot, card_of, line, client):
    card = card_of(Tier.RECEPTION)
    begin(card, card.form.details.contact.form.mail_line, "new@example.org")
    line.drafts.keep_now()

    card.outside.setFocus()

    qtbot.waitUntil(lambda: len(card.undos) == 1)
    qtbot.waitUntil(lambda: line.desk.vault.drafts.waiting() == {})


# --- allergies and the handling line ---------------------------------------------------------


def test_an_allergy_that_becomes_known_suggests_the_handling_line(
    qtbot, card_of, asked, client
):
    card = card_of(Tier.SPECIALIST)
    kept = asked(open_card, client).client
    asked(write_handling, client, kept.version, Severity.NONE, "")
    qtbot.waitUntil(card.form.handling.banner.isHidden)
    health = card.form.health
    health.open()
    health.editor.form.list.add.click()
    substance = health.editor.form.list.findChildren(TextLine)[-2]
    QTest.keyClicks(substance, "Latex")

    card.outside.setFocus()

    qtbot.waitUntil(card.form.handling.form.isVisible)
    assert card.form.handling.form.weight.key == str(int(Severity.CARE))
    allergens = asked(open_card, client).health.allergens
    assert [one.name for one in allergens] == ["PPD", "Latex"]


def test_known_without_a_substance_is_not_saved(qtbot, card_of, asked):
    card = card_of(Tier.SPECIALIST)
    other = asked(add_client, "Bea Maj", "pl").client.id
    card.open(other)
    qtbot.waitUntil(lambda: card.client_id == other)
    health = card.form.health
    health.open()
    health.editor.form.state.button("known").click()

    card.outside.setFocus()

    assert "at least one substance" in health.editor.form.allergens.below.text()
    assert asked(open_card, other).health.state is AllergyState.NEVER_ASKED


def test_none_known_is_saved_at_once(qtbot, card_of, asked, client):
    card = card_of(Tier.SPECIALIST)
    card.form.health.open()

    card.form.health.editor.form.state.button("none_known").click()

    qtbot.waitUntil(lambda: len(card.undos) == 1)
    assert asked(open_card, client).health.state is AllergyState.NONE_KNOWN


def test_a_line_typed_without_a_weight_becomes_a_note(qtbot, card_of, asked, client):
    card = card_of(Tier.SPECIALIST)
    kept = asked(open_card, client).client
    asked(write_handling, client, kept.version, Severity.NONE, "")
    qtbot.waitUntil(card.form.add_handling.isVisible)
    card.form.add_handling.click()
    QTest.keyClicks(card.form.handling.form.text_line, "Prefers the window seat")

    card.form.handling.form.done.click()

    qtbot.waitUntil(card.form.handling.banner.isVisible)
    assert asked(open_card, client).client.handling.severity is Severity.NOTE


# --- visits ----------------------------------------------------------------------------------


def test_a_visit_is_recorded_and_taken_back(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    card.form.visits.add.click()
    entry = card.form.visits.entry
    entry.day_line.setText("21/11/2026")
    QTest.keyClicks(entry.treatment_line, "Cut and blow-dry")
    QTest.keyClicks(entry.price_line, "180,50")
    QTest.keyClick(entry.price_line, Qt.Key.Key_Return)
    assert entry.picker.kind.isVisible(), "it is on no list: of which kind is it?"
    QTest.keyClick(entry.price_line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(card.undos) == 1)
    kept = asked(list_visits, client)[0]
    assert (kept.treatment, kept.price, kept.on) == (
        "Cut and blow-dry",
        18050,
        date(2026, 11, 21),
    )

    card.undos[0][1]()
    qtbot.waitUntil(lambda: len(asked(list_visits, client)) == 1)


@pytest.mark.parametrize(
    ("day", "treatment", "price", "fault"),
    [
        ("soon", "Cut", "", "This is not a date."),
        ("21/11/2026", " ", "", "Write what was done."),
        ("21/11/2026", "Cut", "much", "This is not a price."),
        ("21/11/2099", "Cut", "", "This date is in the future."),
    ],
)
def test_a_visit_that_cannot_be_says_what_is_wrong(
    qtbot, card_of, asked, client, day, treatment, price, fault
):
    card = card_of(Tier.RECEPTION)
    card.form.visits.add.click()
    entry = card.form.visits.entry
    entry.day_line.setText(day)
    entry.treatment_line.setText(treatment)
    entry.price_line.setText(price)

    entry.picker.kind.show_kinds([Kind.HAIR_CARE])
    entry.keep.click()

    fields = (entry.day, entry.treatment, entry.price)
    qtbot.waitUntil(lambda: any(field.below.text().startswith(fault) for field in fields))
    assert len(asked(list_visits, client)) == 1


def test_a_removed_visit_comes_back(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    visit = asked(list_visits, client)[0]
    card.form.visits.change(visit)
    card.form.visits.entry.remove.click()
    qtbot.waitUntil(lambda: asked(list_visits, client) == [])

    card.undos[0][1]()

    qtbot.waitUntil(lambda: len(asked(list_visits, client)) == 1)
    assert asked(list_visits, client) == [replace(visit, version=visit.version + 1)]


def test_a_corrected_visit_keeps_under_whose_login_it_was(qtbot, card_of, asked, client):
    card = card_of(Tier.RECEPTION)
    visit = asked(list_visits, client)[0]
    card.form.visits.change(visit)
    card.form.visits.entry.treatment_line.setText("Roots and gloss")
    card.form.visits.entry.picker.kind.show_kinds([Kind.HAIR_COLOUR])
    card.form.visits.entry.keep.click()

    qtbot.waitUntil(lambda: asked(list_visits, client)[0].treatment == "Roots and gloss")
    assert asked(list_visits, client)[0].by == visit.by


# --- numbers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("+48601234418", "+48 601 234 418"),
        ("+84901234567", "+84 901 234 567"),
        ("+380501234567", "+380 501 234 567"),
        ("ask for Ada", "ask for Ada"),
        ("", ""),
    ],
)
def test_numbers_are_grouped_to_be_read_out(kept, shown):
    assert grouped(kept) == shown


@pytest.mark.parametrize(("tier", "offered"), [(Tier.MANAGER, True), (Tier.RECEPTION, False)])
def test_who_may_read_the_log_sees_who_opened_the_card(card_of, client, tier, offered):
    card = card_of(tier)
    wanted = []
    card.wants.connect(lambda place, record: wanted.append((place, record)))
    button = card.form.timeline.log
    assert button.isHidden() is not offered

    button.click()

    assert wanted == ([("log", client)] if offered else [])


def test_forms_that_stand_alike_are_one_chip(qtbot, clock):
    signed = [
        replace(PAPER, code=PaperCode(code * 16), kind=kind, outcome=Outcome.SIGNED)
        for code, kind in (("A", "waxing-consent"), ("B", "massage-consent"), ("C", "changed"))
    ]
    chips = Chips()
    qtbot.addWidget(chips)
    client = Client(new_client_id(), "Ewa", "pl", clock.now().date())
    chips.card = Card(client, Sealed(Compartment.CONTACT), Sealed(Compartment.HEALTH))
    chips.papers = signed
    chips.draw()
    assert "3 forms signed" in chips.texts()
    out = [replace(each, outcome=Outcome.REFUSED) for each in signed]
    chips.papers = (*out, replace(PAPER, code=PaperCode("D" * 16), outcome=Outcome.SIGNED))
    chips.draw()
    assert [text for text in chips.texts() if "refused" in text or "signed" in text] == [
        "1 form signed",
        "Consent to the treatment · client refused",
        "What has changed? · client refused",
    ]
