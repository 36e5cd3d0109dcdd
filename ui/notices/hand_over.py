"""Recording that the notice was handed over to one client, and how."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.notices.model import Handover
from ui.dates import near_day
from ui.handovers import HOWS
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import _

LATEST = 3


class HandOver(Panel):
    """How it was handed over, and what this client was handed before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Hand over"), parent)
        self.to = PlainLabel(role="strong", wrap=True)
        self.how = Choice(_("How"), [(how, _(words)) for how, words in HOWS.items()])
        self.record = Button(_("Record the handover"), "primary", "hand")
        self.before = PlainLabel(role="hint", wrap=True)
        note = _("No signature is asked for: the notice is handed over, not agreed to.")
        for part in (
            self.to,
            Field(_("How"), self.how),
            self.record,
            self.before,
            PlainLabel(note, role="hint", wrap=True),
        ):
            self.rows.addWidget(part)
        self.hide()

    def show_client(self, name: str) -> None:
        """Offer to record a hand-over to the client with this name."""
        self.to.setText(name)
        self.show()

    def show_before(self, handovers: Sequence[Handover]) -> None:
        """Show what the client was handed before, the latest first."""
        words = _("Version {number} handed over on {day}, {how}, under the login of {who}")
        lines = [
            words.format(
                number=each.version,
                day=near_day(each.at.astimezone().date()),
                how=_(HOWS[each.how]),
                who=each.by,
            )
            for each in handovers[:LATEST]
        ]
        self.before.setText("\n".join(lines) or _("Nothing has been handed over yet."))
