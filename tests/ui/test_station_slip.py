"""The station slip comes out of the printer with one key on the card and Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clients.use_cases import add_client
from salon_vault.consents.use_cases import list_papers
from salon_vault.formulas.model import Bowl, Formula, Zone, new_formula_id
from salon_vault.formulas.notation import read_mix
from salon_vault.formulas.use_cases import save_formula
from salon_vault.staff.model import Tier
from tests.salon_vault.papers import words
from ui.card.papers.kinds import name_of, outcome_in_words
from ui.card.papers.row import PaperRow
from ui.card.screen import CardView
from ui.station_slip.print_slip import PrintSlip


@pytest.fixture
def card(qtbot, seat, counter, line_of):
    ada = seat(Tier.RECEPTION).run(add_client, "Ada Nowak", "pl").client.id
    counter.clear()
    card = CardView(line_of(Tier.SPECIALIST))
    card.words = []
    card.said.connect(lambda words, _undo: card.words.append(words))
    qtbot.addWidget(card)
    card.resize(1100, 700)
    card.show()
    card.open(ada)
    qtbot.waitUntil(lambda: card.client_id == ada)
    return card


def test_one_key_and_enter_print_the_slip(qtbot, card, asked, printer, clock):
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(card, Qt.Key.Key_S, both)
    slip = card.findChild(PrintSlip)
    qtbot.waitUntil(slip.go.isEnabled)
    QTest.keyClick(slip, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.words == ["Station slip sent to the printer"])
    ((sent,),) = [job[0] for job in printer.together]
    assert "Ada N." in words(sent.pdf)
    (paper,) = asked(list_papers, card.client_id)
    assert (name_of(paper.kind), outcome_in_words(paper)) == ("Station slip", "at the chair")
    row = card.findChild(PaperRow)
    assert row.refused.isHidden(), "nobody signs it"
    assert row.signed.text() == "Type it in"
    row.signed.click()
    assert card.form.formulas.entry is not None, "what stands on it can be typed"
    bowl = Bowl(Zone.ROOTS, read_mix("7.1 30 | 6% 45 | 35"))
    day = clock.now().date()
    formula = Formula(new_formula_id(), card.client_id, day, Zone.ROOTS, (bowl,))
    asked(save_formula, formula)
    (paper,) = asked(list_papers, card.client_id)
    assert outcome_in_words(paper).startswith("not needed, it was typed in")


def test_without_a_printer_nothing_is_registered(qtbot, card, asked, printer):
    printer.names.clear()
    card.form.slip.button.click()
    slip = card.findChild(PrintSlip)
    qtbot.waitUntil(slip.where.no_printer.isVisible)
    assert not slip.go.isEnabled()
    slip.reject()
    assert asked(list_papers, card.client_id) == []
