"""What a client agrees to, on the card: rows, ticks on paper, withdrawing with a receipt."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.adapted_forms.numbering import numbered
from salon_vault.adapted_forms.use_cases import publish_wording
from salon_vault.clients.use_cases import add_client
from salon_vault.consent_register.model import Said, Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.shipped_asks import marked_source
from salon_vault.consent_register.use_cases import record_consents, view_consents
from salon_vault.consent_register.withdrawing.use_cases import withdraw
from salon_vault.consents.day_signed import first_day
from salon_vault.consents.model import Outcome
from salon_vault.consents.templates import shipped_source
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, list_papers, print_papers
from salon_vault.staff.model import Tier
from ui.consent_register.answers import NO, YES, Answers
from ui.consent_register.history import AnswerHistory
from ui.consent_register.panel import FIRST, ConsentsPanel
from ui.consent_register.receipt import ReceiptPreview
from ui.consent_register.ticks import TicksOnPaper
from ui.consent_register.unread import UnreadPapers
from ui.consent_register.withdrawn import Withdrawn
from ui.consent_register.words import group_chips
from ui.dates import today
from ui.parts.plain_label import PlainLabel
from ui.words import short_day


@pytest.fixture
def signed(asked):
    """Print the one form of a set for a client, and note it as signed."""

    def signed(client, form_set):
        documents = asked(compose_form_set, client, form_set, "pl", "")
        (paper,) = asked(print_papers, client, documents, "Counter", 1)
        return asked(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))

    return signed


@pytest.fixture
def panel_of(qtbot, line_of, asked):
    """Show the panel of a client who gave these answers."""

    def panel_of(said, tier=Tier.RECEPTION):
        line = line_of(tier)
        client = asked(add_client, "Wanda Klimek", "pl").client.id
        if said:
            asked(record_consents, client, said)
        panel = ConsentsPanel(line)
        qtbot.addWidget(panel)
        panel.resize(520, 600)
        panel.show_client(client)
        panel.show()
        qtbot.waitUntil(lambda: len(panel._consents.answers) == len(said))
        panel.client = client
        return panel

    return panel_of


def test_every_answered_purpose_has_a_row_and_the_rest_are_a_click_away(panel_of):
    panel = panel_of(dict.fromkeys(Purpose, True))
    assert len(panel.shown) == FIRST
    panel.all.click()
    assert [row.purpose for row in panel.shown] == list(Purpose)
    assert panel.none.isHidden()


def test_answers_are_recorded_by_group_and_how_they_came(qtbot, panel_of, front, asked):
    panel = panel_of({Purpose.HEALTH: True})
    panel.record.click()
    dialog = front(Answers)
    assert dialog.groups.key == "photos", "what was not asked comes first"
    dialog.groups.choose("news")
    assert dialog.answers[Purpose.RECORD].isHidden() or not (
        dialog.answers[Purpose.RECORD].isVisible()
    )
    assert not dialog.go.isEnabled()
    dialog.answers[Purpose.SMS].button(YES).click()
    dialog.answers[Purpose.POST].button(NO).click()
    dialog.how.choose("phone")
    dialog.go.click()
    qtbot.waitUntil(lambda: len(panel.shown) == 3)
    answer = asked(view_consents, panel.client).latest(Purpose.SMS)
    assert (answer.how.value, answer.wording.language) == ("phone", "en")


def test_one_click_withdraws_and_the_toast_takes_it_back(qtbot, panel_of, front):
    panel = panel_of({Purpose.WEBSITE: True, Purpose.SMS: True})
    said = []
    panel.said.connect(lambda words, undo: said.append((words, undo)))
    panel.shown[1].withdraw.click()
    dialog = front(Withdrawn)
    assert "news by text message" in said[0][0].lower()
    dialog.stop.click()
    qtbot.waitUntil(lambda: panel._consents.standing(Purpose.SMS) is Standing.WITHDRAWN)

    def receipt():
        return panel.shown[1].receipt

    qtbot.waitUntil(lambda: receipt() is not None and receipt().isVisible())
    assert panel.shown[1].withdraw is None
    said[0][1]()
    qtbot.waitUntil(lambda: panel._consents.allows(Purpose.SMS))


def test_the_receipt_is_printed_under_its_own_code(qtbot, panel_of, front, asked, printer):
    panel = panel_of({Purpose.SMS: True})
    panel.shown[0].withdraw.click()
    front(Withdrawn).go.click()
    preview = front(ReceiptPreview)
    qtbot.waitUntil(preview.go.isEnabled)
    assert preview.language.key == "pl", "the client's"
    said = []
    panel.said.connect(lambda words, _undo: said.append(words))
    preview.go.click()
    qtbot.waitUntil(lambda: bool(printer.together))
    qtbot.waitUntil(lambda: said == ["Receipt printed"])
    assert not any(
        isinstance(top, Withdrawn) and top.isVisible() for top in QApplication.topLevelWidgets()
    )
    qtbot.waitUntil(lambda: bool(asked(list_papers, panel.client)))
    (paper,) = asked(list_papers, panel.client)
    latest = asked(view_consents, panel.client).latest(Purpose.SMS)
    assert (paper.kind, paper.code) == ("withdrawal-receipt", latest.receipt)


def test_every_answer_of_a_purpose_is_shown_with_its_wording(qtbot, panel_of, front, asked):
    panel = panel_of({Purpose.SMS: True})
    asked(record_consents, panel.client, {Purpose.SMS: False})
    qtbot.waitUntil(lambda: len(panel._consents.answers) == 2)
    panel.shown[0].history.click()
    dialog = front(AnswerHistory)
    assert [said.rpartition(" ")[2] for said in dialog.told] == ["withdrawn", "agreed"]


def test_a_signed_paper_offers_to_enter_its_ticks(qtbot, panel_of, front, asked, line):
    panel = panel_of({})
    (document,) = asked(compose_form_set, panel.client, "general", "pl", "")
    waits = UnreadPapers(line)
    qtbot.addWidget(waits)
    printed = []
    line.ask(line, print_papers, panel.client, (document,), "Counter", 1).then(printed.append)
    qtbot.waitUntil(lambda: bool(printed))
    ((paper,),) = printed
    assert panel.unread.isHidden()
    asked(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    qtbot.waitUntil(lambda: not waits.isHidden())
    panel.know_papers(asked(list_papers, panel.client))
    assert panel.unread.isVisible()
    panel.read.click()
    dialog = front(TicksOnPaper)
    assert not dialog.go.isEnabled()
    dialog.ticks[Purpose.HEALTH].button(Said.YES.value).click()
    qtbot.waitUntil(lambda: dialog.on.day == today())
    dialog.until.line.setText("1.1.2020")
    dialog.go.click()
    assert dialog.isVisible(), "a day before the signing is not taken"
    dialog.until.line.setText("")
    dialog.go.click()
    qtbot.waitUntil(lambda: panel._consents.allows(Purpose.HEALTH))
    qtbot.waitUntil(panel.unread.isHidden)
    qtbot.waitUntil(waits.isHidden)


def test_a_row_in_the_salons_own_words_is_shown_as_the_paper_prints_it(
    panel_of, front, asked, signed
):
    panel = panel_of({}, Tier.OWNER)
    texts = {each: marked_source("photo-marketing", 1, each) for each in ("en", "pl")}
    texts["pl"] = texts["pl"].replace("{sms} SMS-em", "{sms} Na telefon")
    asked(publish_wording, "photo-marketing", texts, 0)
    signed(panel.client, "photos")
    panel.know_papers(asked(list_papers, panel.client))
    panel.read.click()
    dialog = front(TicksOnPaper)
    told = [label.text() for label in dialog.findChildren(PlainLabel)]
    place = told.index("Na telefon")
    assert told[place - 1 : place + 2] == [
        *("News by text message", "Na telefon", "The shipped form says: SMS-em")
    ]
    assert sum(each.startswith("The shipped form says") for each in told) == 1
    assert "This paper has your salon's own words" in told


def test_rows_that_nobody_can_name_are_left_to_be_asked_again(
    qtbot, panel_of, front, asked, signed, seat, counter, clock
):
    old = shipped_source("general-health", 1, "pl")
    row = marked_source("general-health", 1, "pl").partition("[?]{health} ")[2].split("\n")[0]
    texts = {"pl": numbered(old.replace(row, "Zgoda na dane"), OWN_FROM)}
    wording = Wording("general-health", OWN_FROM, clock.now(), "Ewa K.", 1, texts)
    with seat(Tier.OWNER).vault.work() as work:
        work.wordings.add(wording)
    counter.clear()
    panel = panel_of({}, Tier.OWNER)
    signed(panel.client, "general")
    panel.know_papers(asked(list_papers, panel.client))
    panel.read.click()
    dialog = front(TicksOnPaper)
    told = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert "ask the client again: Use of health data" in told
    assert dialog.ticks == {}
    qtbot.waitUntil(dialog.go.isEnabled)
    dialog.go.click()
    qtbot.waitUntil(panel.unread.isHidden)
    assert panel._consents.standing(Purpose.HEALTH) is Standing.NOT_ASKED


def test_the_dialog_says_which_yes_a_withdrawal_has_overtaken(
    qtbot, panel_of, front, asked, signed
):
    panel = panel_of({Purpose.HEALTH: True})
    paper = signed(panel.client, "general")
    asked(withdraw, panel.client, (Purpose.HEALTH,))
    panel.know_papers(asked(list_papers, panel.client))
    panel.read.click()
    dialog = front(TicksOnPaper)
    qtbot.waitUntil(lambda: dialog.on.day == first_day(paper))
    hint = dialog.on.below.text()
    dialog.ticks[Purpose.HEALTH].button(Said.YES.value).click()
    for day in (first_day(paper) - timedelta(1), today() + timedelta(1)):
        dialog.on.line.setText(short_day(day))
        dialog.go.click()
        assert dialog.on.below.text() not in {"", hint}, day
    dialog.on.line.setText(short_day(first_day(paper)))
    dialog.go.click()
    qtbot.waitUntil(dialog.overtaken.isVisible)
    assert "health data" in dialog.overtaken.title.text()
    dialog.stop.click()
    qtbot.waitUntil(panel.unread.isHidden)
    assert panel._consents.standing(Purpose.HEALTH) is Standing.WITHDRAWN


def test_the_head_of_a_card_says_in_a_chip_each_what_is_agreed(panel_of):
    said = {Purpose.HEALTH: True, Purpose.RECORD: True, Purpose.WEBSITE: False}
    panel = panel_of(said)
    chips = [(chip.text, chip.tone) for chip in group_chips(panel._consents)]
    assert chips == [("Health data · agreed", "ok"), ("Photos · photos on the card", "ok")]


def test_no_day_is_proposed_where_another_answer_makes_it_decide(
    qtbot, panel_of, front, asked, clock
):
    panel = panel_of({})
    (document,) = asked(compose_form_set, panel.client, "general", "pl", "")
    (paper,) = asked(print_papers, panel.client, (document,), "Counter", 1)
    clock.move(days=5)
    asked(record_consents, panel.client, {Purpose.HEALTH: True})
    clock.move(days=5)
    asked(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    panel.know_papers(asked(list_papers, panel.client))
    panel.read.click()
    dialog = front(TicksOnPaper)
    qtbot.waitUntil(lambda: "the day decides" in dialog.on.below.text())
    dialog.ticks[Purpose.HEALTH].button(Said.NO.value).click()
    assert dialog.on.line.text() == ""
    assert not dialog.go.isEnabled()
    dialog.on.line.setText(short_day(today() + timedelta(days=1)))
    dialog.go.click()
    assert "has not come" in dialog.on.below.text()
    dialog.on.line.setText(short_day(today()))
    dialog.go.click()
    qtbot.waitUntil(lambda: panel._consents.standing(Purpose.HEALTH) is Standing.REFUSED)


def test_no_paper_is_dated_after_the_day_it_came_back(qtbot, panel_of, front, asked, clock):
    panel = panel_of({})
    (document,) = asked(compose_form_set, panel.client, "general", "pl", "")
    (paper,) = asked(print_papers, panel.client, (document,), "Counter", 1)
    clock.move(days=2)
    asked(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    clock.move(days=2)
    panel.know_papers(asked(list_papers, panel.client))
    panel.read.click()
    dialog = front(TicksOnPaper)
    qtbot.waitUntil(lambda: dialog.on.day == first_day(paper))
    dialog.ticks[Purpose.HEALTH].button(Said.YES.value).click()
    dialog.on.line.setText(short_day(today() - timedelta(days=1)))
    dialog.go.click()
    assert "had come back" in dialog.on.below.text()
