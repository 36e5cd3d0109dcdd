"""The page of products and batches: the shelf, and who had a batch."""

from datetime import date, timedelta

import pytest
from PySide6.QtTest import QTest

from salon_vault.clients.use_cases import add_client
from salon_vault.formulas.model import Bowl, Formula, Zone, new_formula_id
from salon_vault.formulas.notation import read_mix
from salon_vault.formulas.use_cases import save_formula
from salon_vault.products.use_cases import list_lots
from salon_vault.staff.model import Tier
from ui.dates import today
from ui.parts.chip import Chip
from ui.products.lot_row import LotRow
from ui.products.recall_row import RecallRow
from ui.products.screen import ProductsScreen

DAY = date(2026, 11, 20)


@pytest.fixture
def client(seat, counter, clock):
    """Put a client with a formula of two batches into the vault, whose clock is this PC's."""
    clock.move(days=(today() - clock.now().date()).days)
    desk = seat(Tier.OWNER)
    made = desk.run(add_client, "Ada Nowak", "pl").client
    mix = read_mix("7.1 30 | 6% 45").with_lots(iter(["A1O", "D9"]))
    bowl = Bowl(Zone.ROOTS, mix, "Orvelle", "Silk")
    desk.run(save_formula, Formula(new_formula_id(), made.id, DAY, Zone.ROOTS, (bowl,)))
    counter.clear()
    return made.id


@pytest.fixture
def page(qtbot, line_of, client):
    """Open the page as the front desk does."""
    page = ProductsScreen(line_of(Tier.RECEPTION))
    page.heard = []
    page.said.connect(lambda words, undo: page.heard.append((words, undo)))
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.arrive("")
    qtbot.waitUntil(lambda: len(page.shelf._lots) == 2)
    return page


def rows(page, kind):
    return [row for row in page.findChildren(kind) if row.isVisibleTo(page)]


def test_a_batch_leads_to_the_clients_who_had_it(page, client, qtbot):
    wanted = []
    page.wants.connect(lambda place, record: wanted.append((place, record)))
    page.recall.search.setText("a1 0")
    QTest.keyClick(page.recall.search, "\r")
    qtbot.waitUntil(lambda: len(rows(page, RecallRow)) == 1)
    assert "1 client" in page.recall.found.text()
    assert page.recall.print.isVisibleTo(page)
    rows(page, RecallRow)[0].open.click()
    assert wanted == [("card", client)]
    page.recall.search.setText("nothing")
    page.recall.look()
    qtbot.waitUntil(lambda: not rows(page, RecallRow))
    assert not page.recall.print.isVisibleTo(page)


def test_a_batch_is_added_put_right_and_noted_as_used_up(page, asked, qtbot):
    page.shelf.add.click()
    entry = page.shelf.entry
    entry.name.setText("Lash bond")
    entry.enter()
    assert entry.lot.below.text()
    entry.number.setText("D-9")
    entry.kind.choose("lash_glue")
    entry.expires.line.setText((today() + timedelta(days=5)).strftime("%d.%m.%Y"))
    entry.enter()
    qtbot.waitUntil(lambda: page.shelf.entry is None)
    qtbot.waitUntil(lambda: len(rows(page, LotRow)) == 3)
    assert any(row.findChildren(Chip) for row in rows(page, LotRow))
    glue = next(each for each in page.shelf._lots if each.product.name == "Lash bond")
    page.shelf.type_lot(glue)
    page.shelf.entry.number.setText("D-10")
    page.shelf.entry.enter()
    qtbot.waitUntil(lambda: page.shelf.entry is None)
    page.shelf._finish(next(e for e in asked(list_lots) if e.product.name == "Lash bond"))
    qtbot.waitUntil(lambda: len(rows(page, LotRow)) == 2)
    page.heard[-1][1]()
    qtbot.waitUntil(lambda: len(rows(page, LotRow)) == 3)
    page.shelf.add.click()
    page.shelf.entry.name.setText("Lash bond")
    page.shelf.entry.kind.choose("lash_glue")
    page.shelf.entry.number.setText("d10")
    page.shelf.entry.enter()
    qtbot.waitUntil(lambda: bool(page.shelf.entry.lot.below.text()))


def test_what_is_used_up_is_shown_on_request(page, qtbot):
    page.shelf._finish(page.shelf._lots[0])
    qtbot.waitUntil(lambda: len(rows(page, LotRow)) == 1)
    page.shelf.used_up.click()
    qtbot.waitUntil(lambda: len(rows(page, LotRow)) == 2)
