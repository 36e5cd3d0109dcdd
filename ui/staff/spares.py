"""Making a login for a sealed envelope: its name, its role, the sheet printed once."""

from functools import partial

from PySide6.QtWidgets import QWidget

from salon_vault.deputies.model import SpareLogin
from salon_vault.deputies.use_cases import add_spare
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.gate import Proof
from salon_vault.staff.model import Tier
from ui.dates import today
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.staff.dialogs import StaffDialog
from ui.staff.print_sheet import PrintSheet
from ui.staff.sheets import spare_sheet
from ui.staff.words import tier_name
from ui.words import _


class MakeSpare(StaffDialog):
    """The passphrase is made by the program, and shown on the sheet alone."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _("For the day the owner cannot come. At most two; their use is shown to you.")
        title = _("A spare login for an envelope")
        super().__init__(parent, line, title, _("Make the login"), lead)
        self._behind = parent
        self.label = TextLine(_("Name on the envelope"), _("for example: Envelope 1"))
        self.label_field = Field(_("Name on the envelope"), self.label)
        tiers = [(tier, tier_name(tier)) for tier in (Tier.MANAGER, Tier.OWNER)]
        self.tier = Choice(_("Role"), tiers)
        text = _(
            "The passphrase is printed once and kept nowhere. Seal the sheet in an envelope, "
            "sign across the flap, and keep it outside the salon."
        )
        for part in (
            self.label_field,
            Field(_("Role"), self.tier),
            Remark("warn", "", text),
        ):
            self.rows.addWidget(part)
        self.label.textChanged.connect(self._look)
        self._look()

    def change(self, proof: Proof) -> None:
        """Make the login."""
        self.wait(waiting=True)
        asking = self.line.asking(self, proof=proof)
        asked = asking.ask(add_spare, self.label.text(), Tier(self.tier.key))
        asked.then(self._made).otherwise(self.failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def failed(self, error: VaultError) -> None:
        """Blame the name where it is to blame."""
        if isinstance(error, InvalidInput) and error.field == "label":
            self.label_field.blame(_("This name cannot be used: shorten it or type another."))
        else:
            complain(self, error)

    def _made(self, spare: SpareLogin) -> None:
        make = partial(spare_sheet, spare, on=today())
        title = _("Print the sheet for the envelope")
        PrintSheet(self._behind, self.line, title, spare.id, make).open()
        self.accept()

    def _look(self) -> None:
        self.label_field.blame("")
        self.go.setEnabled(bool(self.label.text().strip()))
