"""The papers of a whole day: looked over, narrowed, and sent off as one job."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.consents.use_cases import list_papers
from salon_vault.day.model import DayEntry, new_entry_id
from salon_vault.day.use_cases import put_on_day
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from tests.salon_vault.patch_cases import rule
from ui.consents.sets.day_dialog import DaySetsDialog
from ui.day.screen import DayScreen

TODAY = date(2026, 11, 21)
TOMORROW = TODAY + timedelta(days=1)
PEEL = Treatment(new_treatment_id(), "Peel", Kind.FACIAL)
COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)


@pytest.fixture
def screen(qtbot, line_of, asked):
    """The day list, with three people on tomorrow's: a client, another one, a guest."""
    line = line_of(Tier.OWNER)
    for treatment in (PEEL, COLOUR):
        asked(save_treatment, treatment)
    screen = DayScreen(line, "Counter")
    qtbot.addWidget(screen)
    screen.cards = {}
    for hour, name in ((10, "Ada Nowak"), (12, "Zofia Maj")):
        client = asked(add_client, name, "pl").client.id
        asked(save_contact, client, Contact(birthday=date(1988, 5, 12)))
        asked(put_on_day, entry(time(hour), client=client, treatment="Peel"))
        screen.cards[name] = client
    asked(put_on_day, entry(time(14), treatment="Peel"))
    screen.told = []
    screen.said.connect(lambda words, undo: screen.told.append(words))
    screen.resize(1280, 640)
    screen.show()
    return screen


@pytest.fixture
def dialog(qtbot, screen):
    """What the button above the list opens."""
    screen.form.papers.click()
    return looked_over(qtbot, screen)


def entry(at, **more):
    return DayEntry(new_entry_id(), TOMORROW, at, **more)


def looked_over(qtbot, screen):
    dialog = screen.window().findChild(DaySetsDialog)
    qtbot.waitUntil(lambda: dialog.choice is not None and dialog.list.rows.rowCount() > 0)
    qtbot.waitUntil(dialog.options.printer.isVisible)
    return dialog


def ticked(dialog):
    return [row.ticked for row in dialog.list.rows.rows]


def test_it_begins_with_tomorrow_and_says_what_comes_for_whom(dialog):
    assert dialog.days.key == TOMORROW.isoformat()
    assert dialog.lead.text() == "4 papers for 2 visits."
    assert ticked(dialog) == [True, True, None]
    assert dialog.list.rows.rows[2].boxed, "its time stands below the others"
    assert dialog.list.rows.rows[2].marks[0].text == "guest, nothing to print"
    assert "Health sheet: no signed one on file" in dialog.about.text()


def test_somebody_and_a_kind_of_paper_are_left_out(dialog):
    dialog.list.choose(1)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert ticked(dialog) == [True, False, None]
    dialog.ticks.box("consent").setChecked(False)
    assert dialog.lead.text() == "1 paper for 1 visit."
    dialog.ticks.box("aftercare").setChecked(True)
    assert dialog.lead.text() == "2 papers for 1 visit."


def test_it_goes_out_as_one_job_and_is_told(qtbot, dialog, screen, printer, asked):
    dialog.options.print.click()
    qtbot.waitUntil(lambda: bool(screen.told), timeout=20_000)
    assert screen.told == ["4 papers sent to the printer"]
    ((impressions, _title, name),) = printer.together
    assert (len(impressions), name) == (4, "Counter")
    for client in screen.cards.values():
        assert len(asked(list_papers, client)) == 2


def test_what_is_out_is_said_and_not_printed_again(qtbot, dialog, screen):
    dialog.options.print.click()
    qtbot.waitUntil(lambda: bool(screen.told), timeout=20_000)
    screen.form.papers.click()
    again = [d for d in screen.window().findChildren(DaySetsDialog) if d is not dialog][-1]
    qtbot.waitUntil(lambda: again.choice is not None and again.list.rows.rowCount() > 0)
    assert [row.marks[0].text for row in again.list.rows.rows][:2] == ["printed already"] * 2
    assert not again.options.print.isEnabled()


def test_a_printer_that_has_gone_leaves_nothing_behind(
    qtbot, dialog, screen, printer, complaints, asked
):
    printer.names = []
    dialog.options.print.click()
    qtbot.waitUntil(dialog.options.print.isEnabled, timeout=20_000)
    qtbot.waitUntil(lambda: dialog.lead.text() == "4 papers for 2 visits.")
    assert asked(list_papers, screen.cards["Ada Nowak"]) == []
    assert screen.told == []


def test_without_a_printer_it_is_one_file(qtbot, printer, screen, exports):
    printer.names = []
    screen.form.papers.click()
    dialog = screen.window().findChild(DaySetsDialog)
    qtbot.waitUntil(dialog.options.no_printer.isVisible)
    qtbot.waitUntil(dialog.options.save.isEnabled)
    dialog._save_to(Path("day.pdf"))
    qtbot.waitUntil(lambda: bool(screen.told), timeout=20_000)
    assert exports.saved[Path("day.pdf")].startswith(b"%PDF")


def test_a_stopped_visit_stands_there_with_its_reason(qtbot, screen, asked):
    asked(save_rule, rule())
    ada = screen.cards["Ada Nowak"]
    asked(put_on_day, entry(time(9), client=ada, treatment="Root colour"))
    screen.form.papers.click()
    dialog = looked_over(qtbot, screen)
    qtbot.waitUntil(lambda: "1 visit is stopped and left out." in dialog.lead.text())
    assert ticked(dialog) == [None, True, True, None]
    assert dialog.list.rows.rows[0].marks[0].text == "patch test needed"
    assert "patch test" in dialog.about.text()


def test_the_chosen_row_leads_to_the_papers_of_its_visit(qtbot, screen):
    screen.show_day(TOMORROW)
    qtbot.waitUntil(lambda: screen.form.list.rows.rowCount() == 3)
    wanted = []
    screen.wants.connect(lambda place, record: wanted.append((place, record)))
    screen.form.list.choose(0)
    screen.form.print.click()
    screen.form.list.choose(2)
    assert not screen.form.print.isEnabled()
    assert wanted == [("consents", screen.cards["Ada Nowak"])]
