"""The last step: the login is out; a new backup, and perhaps a new kit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.staff.model import Member, Tier
from ui.first_run.step import Step
from ui.parts.button import Button
from ui.parts.remark import Remark
from ui.words import _


class AfterStep(Step):
    """What is done, and what is still worth doing."""

    backing_up = Signal()
    renewing = Signal()

    def __init__(self, member: Member, parent: QWidget | None = None) -> None:
        lead = _("The keys were changed. {who} can no longer open this vault.")
        title = _("The login is removed")
        super().__init__(title, lead.format(who=member.label), _("Done"), parent)
        text = _("Earlier backups still open with the old keys.")
        self.backup = Remark("warn", _("Make a backup now"), text)
        self.stage = Button(_("Back up now"), "", "save")
        self.backup.deeds.addWidget(self.stage)
        text = _("Needed if {who} could see or copy the paper of the recovery kit.")
        self.kit = Remark("info", _("A new recovery kit?"), text.format(who=member.label))
        self.renew = Button(_("Make a new kit"), "", "key-round")
        self.kit.deeds.addWidget(self.renew)
        self.kit.setVisible(member.tier in {Tier.OWNER, Tier.MANAGER})
        self.rows.addWidget(self.backup)
        self.rows.addWidget(self.kit)
        self.stage.clicked.connect(self.backing_up)
        self.renew.clicked.connect(self.renewing)

    def say_backed_up(self) -> None:
        """Say that there is a set made after the change."""
        self.stage.setEnabled(False)
        self.stage.say(_("A backup was made"))

    def first_field(self) -> QWidget | None:
        """Begin at the backup."""
        return self.stage
