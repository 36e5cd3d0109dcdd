"""Who answers for a minor, on the card: typing comes back after a lock."""

from datetime import date

from PySide6.QtTest import QTest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.staff.model import Tier
from ui.card.unfinished import Unfinished
from ui.minors.dialog import GuardianDialog
from ui.minors.panel import GuardianPanel


def test_a_guardian_that_was_half_typed_comes_back_after_a_lock(qtbot, line_of, asked):
    line = line_of(Tier.RECEPTION)
    client = asked(add_client, "Ola Nowak", "pl").client.id
    asked(save_contact, client, Contact(birthday=date(2011, 3, 15)))

    def panel_of():
        panel = GuardianPanel(line, Unfinished(line, line))
        qtbot.addWidget(panel)
        panel.show_client(client)
        qtbot.waitUntil(panel.isVisible)
        return panel

    panel = panel_of()
    panel.add.click()
    QTest.keyClicks(panel.findChild(GuardianDialog).lines["name"], "Ada Now")
    line.drafts.keep_now()
    drafts = line.desk.vault.drafts
    qtbot.waitUntil(lambda: bool(drafts.waiting()))
    again = panel_of()
    qtbot.waitUntil(lambda: again.add.accessibleName() == "Continue")
    again.add.click()
    dialog = again.findChild(GuardianDialog)
    assert dialog.lines["name"].text() == "Ada Now"
    dialog.reject()
    assert again.add.accessibleName() == "Add a guardian"
    qtbot.waitUntil(lambda: not drafts.waiting())
