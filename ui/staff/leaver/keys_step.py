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
            "The login of {who} is removed, and the vault is written anew under other keys. "
            "Everybody else keeps their password."
        )
        title, deed = _("Keys out"), _("Remove the login")
        super().__init__(title, lead.format(who=member.label), deed, parent)
        stays = _(
            "What was written before stays under the keys of before. Whoever has an old copy "
            "of the vault, and a key from that time, reads there what they could read then."
        )
        cancel = _("It can be cancelled until the last moment; then the login stays as it is.")
        self.rows.addWidget(Remark("info", "", stays))
        self.rows.addWidget(Remark("neutral", "", cancel))
