"""The screen with everybody's consents."""

from pathlib import Path

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.staff.model import Tier
from ui.confirm import PasswordAgain
from ui.consent_register.register_form import FORMS
from ui.consent_register.register_out import PrintRegister, SaveRegister
from ui.consent_register.register_screen import RegisterScreen


@pytest.fixture
def screen(qtbot, line_of, asked):
    """The register of two clients, one of whom agreed to news by text message."""
    line = line_of(Tier.OWNER)
    ada = asked(add_client, "Ada Nowak", "pl").client.id
    asked(add_client, "Beata Lis", "pl")
    asked(record_consents, ada, {Purpose.SMS: True})
    screen = RegisterScreen(line)
    qtbot.addWidget(screen)
    screen.show()
    screen.form.what.choose(Purpose.SMS.value)
    qtbot.waitUntil(lambda: len(screen.shown) == 2)
    return screen


def test_it_counts_and_narrows(qtbot, screen):
    assert screen.form.counts.text() == "not asked: 1, agreed: 1"
    screen.form.how.choose("agreed")
    qtbot.waitUntil(lambda: len(screen.shown) == 1)
    assert screen.form.none.isHidden()
    screen.form.how.choose("refused")
    qtbot.waitUntil(lambda: not screen.form.none.isHidden())


def test_signed_forms_have_no_standing_and_do_not_go_out(qtbot, screen):
    screen.form.what.choose(FORMS)
    qtbot.waitUntil(lambda: not screen.form.none.isHidden())
    assert not screen.form.print.isEnabled()
    assert not screen.form.save.isEnabled()
    assert not screen.form.how_field.isEnabled()


def test_it_is_printed_as_it_is_narrowed(qtbot, screen, front, printer):
    screen.form.print.click()
    dialog = front(PrintRegister)
    qtbot.waitUntil(dialog.go.isEnabled)
    dialog.go.click()
    qtbot.waitUntil(lambda: len(printer.sent) == 1)


def test_a_table_asks_for_a_reason_and_the_password(qtbot, screen, front, exports, salon):
    screen.form.how.choose("agreed")
    screen.form.save.click()
    dialog = front(SaveRegister)
    assert not dialog.go.isEnabled()
    dialog.reason.setText("November news")
    assert dialog.go.isEnabled()
    dialog.save(Path("/stick/sms.csv"))
    again = dialog.findChild(PasswordAgain)
    again.password.setText(salon.password)
    with qtbot.waitSignal(dialog.saved):
        again.go.click()
    assert b"Ada Nowak" in exports.saved[Path("/stick/sms.csv")]
