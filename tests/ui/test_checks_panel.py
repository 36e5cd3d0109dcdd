"""Checks on the page of backups: how they went, once more now, the sheet that is signed."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from salon_vault.backup.model import SetName
from salon_vault.backup.use_cases import stage_backup
from salon_vault.checks.model import Damage, Drill, Integrity, Part, checks_state_of
from salon_vault.compartments import Compartment
from salon_vault.staff.model import Tier
from storage.backup.places import pool_of
from tests.vaults import Patient
from ui.restore.checks_panel import ChecksPanel
from ui.restore.drill_sheet import PrintDrill, SignedOn

MADE = SetName("2026-11-20T193005Z_g412_7f3a")


@pytest.fixture
def staged(salon, seat, counter):
    """Keep a photo, stage a set, and lock."""
    desk = seat(Tier.OWNER)
    desk.vault.blobs.keep(Compartment.SALON, b"photo" * 1000)
    desk.run(stage_backup, Patient())
    counter.clear()


@pytest.fixture
def panel_of(qtbot, line_of):
    def panel_of(tier=Tier.OWNER):
        panel = ChecksPanel(line_of(tier))
        qtbot.addWidget(panel)
        panel.show()
        qtbot.waitUntil(lambda: panel.state is not None)
        return panel

    return panel_of


def front(qtbot, kind):
    def found():
        tops = QApplication.topLevelWidgets()
        return [top for top in tops if isinstance(top, kind) and top.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def lines(panel):
    return [panel.found.itemAt(n).widget().text() for n in range(panel.found.count())]


def test_before_the_first_checks_it_says_so(salon, panel_of):
    panel = panel_of()
    assert "No backup has been opened" in panel.trial.title.text()
    assert panel.trial.property("tone") == "danger"
    assert not panel.sheet.isVisible()


def test_the_owner_tries_the_newest_backup_prints_the_sheet_and_records_the_signature(
    qtbot, staged, panel_of, printer
):
    panel = panel_of()
    panel.try_now.click()
    qtbot.waitUntil(lambda: panel.trial.property("tone") == "ok", timeout=20_000)
    assert "this PC" in panel.trial.text.text()
    panel.sheet.click()
    dialog = front(qtbot, PrintDrill)
    qtbot.waitUntil(dialog.go.isEnabled)
    dialog.go.click()
    qtbot.waitUntil(lambda: len(printer.sent) == 1)
    assert printer.sent[0][1] == "Sheet"
    day = panel.state.drill.at.astimezone().date()
    panel.signed.click()
    dialog = front(qtbot, SignedOn)
    dialog.day.insertItem(0, "", day.isoformat())
    dialog.day.setCurrentIndex(0)
    dialog.go.click()
    qtbot.waitUntil(lambda: panel.state.drill.signed_on == day)
    assert panel.signing.text().startswith("Signed on")
    assert panel.signed.isHidden()


def test_checking_now_names_every_damaged_part_and_no_backup_that_lacks_it(
    qtbot, staged, panel_of, salon
):
    panel = panel_of()
    (photo,) = pool_of(salon.folder).rglob("*.bin")
    photo.unlink()
    panel.check_now.click()
    qtbot.waitUntil(lambda: panel.look.property("tone") == "danger", timeout=20_000)
    assert any(photo.stem in words for words in lines(panel))
    assert "No backup at hand is sound" in lines(panel)[-1]


def test_a_sound_vault_is_said_to_be_sound(qtbot, staged, panel_of):
    panel = panel_of()
    panel.check_now.click()
    qtbot.waitUntil(lambda: panel.look.property("tone") == "ok", timeout=20_000)
    assert lines(panel) == []


@pytest.mark.parametrize(("days", "tone"), [(34, "ok"), (35, "warn"), (64, "danger")])
def test_the_light_is_green_only_under_thirty_five_days(salon, panel_of, clock, days, tone):
    panel = panel_of()
    now = clock.now()
    tried = Drill(now - timedelta(days=days), MADE, "A", 3, 9, 1)
    panel.show_state(checks_state_of([tried], Integrity(now), now))
    assert panel.trial.property("tone") == tone


def test_the_newest_backup_that_holds_is_named_with_its_stick(salon, panel_of, clock):
    panel = panel_of()
    found = Integrity(clock.now(), (Damage(Part.LOG, "7"),), MADE, "B")
    panel.show_state(checks_state_of((), found, clock.now()))
    assert lines(panel)[0] == "The log does not add up from entry 7 on"
    assert "stick B" in lines(panel)[-1]


def test_a_manager_sees_the_state_but_tries_no_backup(salon, panel_of):
    panel = panel_of(Tier.MANAGER)
    assert panel.try_now.isHidden()
    assert not panel.check_now.isHidden()
