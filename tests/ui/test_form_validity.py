"""The screen that says how long forms count, and what the card says of those signed."""

import pytest
from PySide6.QtWidgets import QApplication

from salon_vault.clients.use_cases import add_client
from salon_vault.consent_register.validity.lapsing import LASTING
from salon_vault.consent_register.validity.model import Validity
from salon_vault.consent_register.validity.use_cases import list_validity
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.staff.model import Tier
from ui.consent_register.signed_forms import SignedForms
from ui.consent_register.validity import EditValidity, validity_words
from ui.consent_register.validity_screen import ValidityScreen


@pytest.fixture
def screen_of(qtbot, line_of):
    def screen_of(tier):
        screen = ValidityScreen(line_of(tier))
        qtbot.addWidget(screen)
        screen.show()
        qtbot.waitUntil(lambda: set(screen.lines) == set(LASTING))
        return screen

    return screen_of


def test_a_proposal_is_adopted_by_one_press_and_changed_in_a_window(qtbot, screen_of, asked):
    screen = screen_of(Tier.OWNER)
    screen.lines["waxing-health"].adopt.click()
    qtbot.waitUntil(lambda: screen.lines["waxing-health"].validity.ends)
    assert not screen.lines["waxing-health"].adopt.isVisible()
    screen.lines["waxing-health"].change.click()

    def dialogs():
        tops = QApplication.topLevelWidgets()
        return [top for top in tops if isinstance(top, EditValidity) and top.isVisible()]

    qtbot.waitUntil(lambda: bool(dialogs()))
    (dialog,) = dialogs()
    assert (dialog.months.text(), dialog.visits.text()) == ("6", "")
    dialog.months.setText("no")
    dialog.go.click()
    assert dialog.isVisible(), "words are no number"
    dialog.months.setText("")
    dialog.visits.setText("3")
    dialog.go.click()
    qtbot.waitUntil(lambda: asked(list_validity)[0].visits == 3)
    kept = asked(list_validity)[0]
    assert (kept.months, kept.with_health, kept.version) == (None, True, 2)


def test_others_read_it_and_change_nothing(screen_of):
    row = screen_of(Tier.RECEPTION).lines["waxing-health"]
    assert not row.adopt.isEnabled()
    assert not row.change.isEnabled()


def test_what_ends_a_form_is_said_in_words():
    assert validity_words(Validity("minor")) == "counts for good"
    words = validity_words(Validity("minor", 6, 1, with_health=True))
    assert words == "6 months, 1 visit, until an answer about health changes"


def test_signed_papers_stand_on_the_card_apart_from_consent_to_data(qtbot, line_of, asked):
    line = line_of(Tier.RECEPTION)
    client = asked(add_client, "Wanda Klimek", "pl").client.id
    shown = SignedForms(line)
    qtbot.addWidget(shown)
    shown.show_client(client)
    (document,) = asked(compose_form_set, client, "general", "pl", "")
    printed = []
    line.ask(line, print_papers, client, (document,), "Counter", 1).then(printed.append)
    qtbot.waitUntil(lambda: bool(printed))
    assert shown.isHidden()
    ((paper,),) = printed
    asked(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    qtbot.waitUntil(lambda: bool(shown.chips))
    assert shown.chips[0].text.startswith("Health sheet: signed")


def test_a_day_that_nobody_told_is_said_as_the_earliest(qtbot, line_of, asked, clock):
    line = line_of(Tier.RECEPTION)
    client = asked(add_client, "Wanda Klimek", "pl").client.id
    (document,) = asked(compose_form_set, client, "general", "pl", "")
    (paper,) = asked(print_papers, client, (document,), "Counter", 1)
    clock.move(days=9)
    asked(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    shown = SignedForms(line)
    qtbot.addWidget(shown)
    shown.show_client(client)
    qtbot.waitUntil(lambda: bool(shown.chips))
    assert shown.chips[0].text == "Health sheet: signed 21 Nov or later"
