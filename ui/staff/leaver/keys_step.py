"""The second step: the login goes, and every key it held is replaced."""

from PySide6.QtWidgets import QWidget

from salon_vault.staff.model import Member
from ui.first_run.step import Step
from ui.parts.remark import Remark
from ui.words import _


class KeysStep(Step):
    """What happens now, and what can still be called off."""

    def __init__(self, member: Member, parent: QWidget | None = None) -> None:
        lead = _(
            "The login of {who} is removed, and the vault is written anew under new keys. "
            "Everybody else keeps their password."
        )
        title, deed = _("The keys go back"), _("Remove the login")
        super().__init__(title, lead.format(who=member.label), deed, parent)
        stays = _(
            "Old copies of the vault stay under the old keys: whoever has such a copy, and "
            "a key from that time, can still read there what they could read then."
        )
        cancel = _("It can be cancelled until the last moment; then the login stays as it is.")
        self.rows.addWidget(Remark("info", "", stays))
        self.rows.addWidget(Remark("neutral", "", cancel))
