"""Patch tests on the card and the forms: few keys, due times, red lines, and the stop."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clearance.model import Ground, Obstacle, Weight
from salon_vault.clients.model import ClientId
from salon_vault.clients.use_cases import add_client
from salon_vault.consents.errors import FormStopped
from salon_vault.contraindications import obstacles as answers
from salon_vault.minors import obstacles as ages
from salon_vault.patch_rules.describing import describe
from salon_vault.patch_rules.model import Authority, Trigger
from salon_vault.patch_rules.proposals import proposals
from salon_vault.patch_rules.use_cases import list_rules, save_rule
from salon_vault.patch_tests.findings import Code
from salon_vault.patch_tests.model import Result
from salon_vault.patch_tests.use_cases import list_tests
from salon_vault.reactions.model import Reaction
from salon_vault.reactions.use_cases import Told, record_reaction
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from tests.conftest import PASSWORD
from tests.salon_vault.patch_cases import rule
from ui import words
from ui.card.screen import CardView
from ui.clearance.codes import CODES
from ui.clearance.override import OverrideStops
from ui.clearance.words import GROUNDS, sentence_of
from ui.consents.screen import FormsScreen
from ui.log.sentences import fact_words
from ui.patch_rules.dialogs import EditRule
from ui.patch_rules.log_words import NAMES, rule_fact
from ui.patch_rules.screen import RulesScreen
from ui.patch_tests.dialogs import ReadTest
from ui.patch_tests.paper import PaperTest
from ui.patch_tests.words import AUTHORITIES, RESULTS, TRIGGERS
from ui.second_person import SecondPerson
from ui.words import LANGUAGES

COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)


@pytest.fixture
def client(seat, counter):
    """Adopt a rule for hair colour and make a card."""
    desk = seat(Tier.OWNER)
    desk.run(save_treatment, COLOUR)
    desk.run(save_rule, rule())
    made = desk.run(add_client, "Ada Nowak", "pl").client.id
    counter.clear()
    return made


@pytest.fixture
def card_of(qtbot, line_of, client):
    """Open that card for somebody of this tier."""

    def card_of(tier=Tier.SPECIALIST):
        card = CardView(line_of(tier))
        qtbot.addWidget(card)
        card.resize(1100, 800)
        card.show()
        card.activateWindow()
        qtbot.waitUntil(card.isActiveWindow)
        card.open(client)
        qtbot.waitUntil(lambda: card.form.tests.on_file is not None)
        return card

    return card_of


@pytest.fixture(autouse=True)
def spoken():
    yield
    words.speak("en")


def test_a_test_is_placed_with_four_fields_and_enter(qtbot, card_of, asked, client):
    card = card_of()
    assert "Hair colouring · patch test needed" in card.form.chips.texts()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(card, Qt.Key.Key_T, both)
    panel = card.form.tests
    qtbot.waitUntil(lambda: panel.entry is not None)
    placing = panel.entry.placing
    QTest.keyClicks(placing.product_line, "Luma Color")
    QTest.keyClicks(placing.lot_line, "L1")
    QTest.keyClick(placing.site_line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.on_file is not None and len(panel.on_file.tests) == 1)
    (test,) = asked(list_tests, client).tests
    assert (test.product, test.lot, test.result) == ("Luma Color", "L1", Result.PENDING)
    qtbot.waitUntil(lambda: "Hair colouring · patch test to be read" in card.form.chips.texts())


def test_a_blank_product_is_blamed_and_nothing_is_kept(qtbot, card_of, asked, client):
    panel = card_of().form.tests
    panel.begin()
    panel.entry.enter()
    qtbot.waitUntil(lambda: bool(panel.entry.placing.product.below.text()))
    assert asked(list_tests, client).tests == ()


def test_a_result_is_chosen_never_proposed(qtbot, card_of, asked, client):
    panel = card_of().form.tests
    panel.begin()
    panel.entry.placing.product_line.setText("Luma Color")
    panel.entry.enter()
    qtbot.waitUntil(lambda: bool(panel.on_file.tests))
    test = panel.on_file.tests[0]
    dialog = ReadTest(panel, panel.line, panel.client, test, panel.on_file.ready[test.id])
    qtbot.addWidget(dialog)
    dialog.give()
    assert dialog.fields["result"].below.text()
    dialog.outcome.choose(Result.FAILED.value)
    dialog.seen.setPlainText("rash")
    with qtbot.waitSignal(dialog.accepted):
        dialog.give()
    qtbot.waitUntil(lambda: not panel.window().form.barred.isHidden())
    assert "Hair colour" in panel.window().form.barred.text.text()


def test_reception_sees_what_to_do_and_not_what_it_was(
    qtbot, seat, counter, client, card_of, clock
):
    desk = seat(Tier.SPECIALIST)
    bars = frozenset({Kind.HAIR_COLOUR})
    told = Told(seen="swollen eyelids", ingredients=("PPD",))
    reaction = Reaction("", client, clock.now().date(), Kind.HAIR_COLOUR, bars)
    desk.run(record_reaction, reaction, told)
    counter.clear()
    card = card_of(Tier.RECEPTION)
    qtbot.waitUntil(lambda: not card.form.barred.isHidden())
    assert card.form.barred.text.text() == "Not done any more: Hair colouring."
    shown = " ".join(label.text() for label in card.findChildren(type(card.form.barred.text)))
    assert "swollen" not in shown
    assert "PPD" not in shown


def test_a_form_that_is_stopped_says_why_and_a_test_from_paper_frees_it(
    qtbot, line_of, client, asked, complaints
):
    screen = FormsScreen(line_of(Tier.SPECIALIST))
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive(client)
    stopped = screen.form.stopped
    qtbot.waitUntil(lambda: not stopped.isHidden())
    assert "No patch test is on file." in stopped.remark.accessibleName()
    assert stopped.override.isHidden(), "what is on no list cannot be overridden"
    screen.form.treatment.setText("root  colour")
    screen._compose()
    qtbot.waitUntil(lambda: not stopped.override.isHidden())
    qtbot.waitUntil(lambda: bool(stopped._treatments))
    stopped.paper.click()
    dialog = stopped.findChild(PaperTest)
    dialog.placing.product_line.setText("Luma Color")
    dialog.placed_on.line.setText("01/11/2026")
    dialog.placed_by.setText("Ewa")
    dialog.read_on.line.setText("03/11/2026")
    dialog.read_by.setText("Ewa")
    dialog.outcome.choose(Result.PASSED.value)
    dialog.give()
    qtbot.waitUntil(stopped.isHidden)
    assert complaints == []


def test_an_override_asks_for_a_reason_and_a_senior(qtbot, line_of, client, salon):
    screen = FormsScreen(line_of(Tier.SPECIALIST))
    qtbot.addWidget(screen)
    screen.show()
    screen.form.treatment.setText("Root colour")
    screen.arrive(client)
    stopped = screen.form.stopped
    qtbot.waitUntil(lambda: not stopped.isHidden())
    screen.form.treatment.setText("Root colour")
    screen._compose()
    qtbot.waitUntil(lambda: not stopped.override.isHidden())
    stopped.override.click()
    dialog = stopped.findChild(OverrideStops)
    qtbot.waitUntil(lambda: [one.title.text() for one in dialog.shown] == ["Root colour"])
    dialog.give()
    assert dialog.fields["reason"].below.text()
    dialog.why.setText("her doctor called")
    dialog.give()
    second = dialog.findChild(SecondPerson)
    qtbot.waitUntil(lambda: second.who.count() > 0)
    assert {second.who.itemData(at) for at in range(second.who.count())} == {
        salon.people[Tier.OWNER]
    }
    second.password.setText(PASSWORD)
    second.go.click()
    qtbot.waitUntil(stopped.isHidden, timeout=10_000)


def test_a_proposal_is_adopted_with_its_source(qtbot, line_of, client, asked):
    screen = RulesScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen.show()
    panel = screen.panels[Kind.LASER]
    qtbot.waitUntil(lambda: panel._proposals.count() > 0)
    proposal = next(each for each in proposals() if each.kind is Kind.LASER)
    screen._edit(proposal.adopted("en", rule().since))
    dialog = screen.findChild(EditRule)
    dialog.figures.fields["earliest"].input.setText("two days")
    dialog.give()
    assert dialog.fields["earliest"].below.text()
    dialog.figures.fields["earliest"].input.setText("72")
    with qtbot.waitSignal(dialog.accepted):
        dialog.give()
    (kept,) = [each for each in asked(list_rules) if each.kind is Kind.LASER]
    assert (kept.figures.earliest, kept.source) == (72, proposal.source("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_obstacle_has_words(language):
    words.speak(language)
    by_reaction = {Code.REACTED, Code.REACTED_LINE}
    codes = [(Ground.PATCH_TEST, code.value) for code in set(Code) - by_reaction]
    codes += [(Ground.REACTION, code.value) for code in by_reaction]
    for ground, module in ((Ground.ANSWERS, answers), (Ground.AGE, ages)):
        codes += [(ground, code) for name, code in vars(module).items() if name.isupper()]
    facts = {"when": "2026-05-06T10:00:00+00:00", "age": 16, "lines": "Luma"}
    facts |= {"on": "2026-05-06", "under": 16}
    for ground, code in codes:
        assert (ground, code) in CODES, code
        said = sentence_of(Obstacle(ground, Weight.STOP, COLOUR.id, code, facts))
        assert said
        assert "{" not in said
        assert said != words._(GROUNDS[ground])


def test_every_result_authority_and_trigger_has_words():
    assert set(RESULTS) == set(Result)
    assert set(AUTHORITIES) == set(Authority)
    assert set(TRIGGERS) == set(Trigger)


def test_the_log_says_rules_and_overrides_in_words():
    said = [rule_fact(each) for each in describe(rule())]
    assert "Hours before, at least: 48" in said
    assert not any("_" in each for each in said)
    assert fact_words("overridden", ["patch_test:no_test"]) == "patch test"
    whole = replace(
        rule(next(each.figures for each in proposals() if each.gap)),
        warn_until=rule().since,
        product="Luma",
    )
    assert {each.partition(": ")[0] for each in describe(whole)} <= set(NAMES)


def test_a_stopped_form_carries_no_contents_in_its_error():
    stop = Obstacle(Ground.PATCH_TEST, Weight.STOP, COLOUR.id, "failed", {"when": "2026-05-06"})
    assert "2026" not in str(FormStopped(ClientId("0a1b"), [replace(stop)]))
