"""The first step: what was opened lately under this login, and what nobody can take back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.personnel.model import Opened
from salon_vault.staff.model import Member
from ui.first_run.step import Step
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.staff.sheets import cards_in_words
from ui.words import _, about, day

SHOWN = 8
"""Cards named on the screen; the sheet names them all."""


class LookStep(Step):
    """Cards from the log, and a sheet with all of them."""

    def __init__(self, member: Member, parent: QWidget | None = None) -> None:
        lead = _(
            "First, what the log shows. Print the sheet now, so that both of you can sign it."
        )
        title = _("{who} leaves").format(who=member.label)
        super().__init__(title, lead, _("Next"), parent)
        self.panel = Panel(_("The last 30 days"))
        self.words = PlainLabel(wrap=True)
        self.cards = PlainLabel(role="muted", wrap=True)
        self.print = Button(_("Print the sheet"), "", "printer")
        self.panel.rows.addWidget(self.words)
        self.panel.rows.addWidget(self.cards)
        self.panel.deeds.addWidget(self.print)
        copies = _("Copies made before now stay readable to {who}").format(who=member.label)
        more = _("Nothing here reaches photos of the screen, printouts, or an older backup.")
        self.rows.addWidget(self.panel)
        self.rows.addWidget(Remark("warn", copies, more))
        self.print.setEnabled(False)
        self.cards.hide()

    def show_opened(self, opened: Sequence[Opened]) -> None:
        """Show what the log knows."""
        self.words.setText(cards_in_words(opened))
        lines = [
            about(one.name or _("a card no longer kept"), day(one.last.astimezone().date()))
            for one in opened[:SHOWN]
        ]
        if len(opened) > SHOWN:
            lines.append("…")
        self.cards.setText("\n".join(lines))
        self.cards.setVisible(bool(lines))
        self.print.setEnabled(True)
