"""Making another recovery kit: the password, the groups on paper, the groups typed back."""

from PySide6.QtWidgets import QWidget

from salon_vault.door import Kit
from salon_vault.errors import VaultError
from salon_vault.gate import Proof
from salon_vault.recovery.use_cases import count_kit, print_kit, renew_kit
from salon_vault.staff.model import StaffId
from ui.first_run.kit_step import KitStep
from ui.first_run.step import Step
from ui.first_run.typing_step import TypingStep
from ui.keys.offer import offer_after_kit
from ui.line import Line
from ui.parts.remark import Remark
from ui.parts.wizard import Wizard
from ui.problems import complain
from ui.second_person import agree
from ui.words import _, language


class NewKit(Wizard):
    """Three steps; closed before the last one, the owner is reminded at the next login."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent, _("A new recovery kit"))
        self.line = line
        self._kit: Kit | None = None
        self.stop.say(_("Not now"))
        self.accepted.connect(lambda: offer_after_kit(parent, line))
        self.begin((_asking(),))

    def may_go_back(self) -> bool:
        """Tell whether the groups can be looked at again; the kit before is gone."""
        return isinstance(self.step, TypingStep)

    def show_step(self, number: int) -> None:
        """Show a step; the last one puts the kit in force."""
        super().show_step(number)
        if isinstance(self.step, TypingStep):
            self.go.say(_("Put this kit in force"))

    def finish(self) -> None:
        """Make the kit after the first step, and count it after the last."""
        if self._kit is None:
            agree(self, self.line, renew_kit, self.step.deed, self._make)
        else:
            self.wait(waiting=True)
            counting = self.line.ask(self, count_kit).then(lambda _nothing: self.accept())
            counting.otherwise(self._failed)

    # --- the kit -----------------------------------------------------------------------------

    def _make(self, proof: Proof | None, witness: StaffId | None) -> None:
        self.wait(waiting=True)
        making = self.line.asking(self, proof=proof, witness=witness).ask(renew_kit)
        making.then(self._made).otherwise(self._failed)

    def _made(self, kit: Kit) -> None:
        self._kit = kit
        shown = KitStep(kit)
        shown.printing.connect(lambda printer: self._print(shown, kit, printer))
        self.line.printers(self).then(shown.show_printers)
        self.wait(waiting=False)
        self.add(shown)
        self.add(TypingStep(kit, self.line))
        self.show_step(1)

    def _print(self, shown: KitStep, kit: Kit, printer: str) -> None:
        printing = self.line.ask(self, print_kit, kit, language(), printer)
        printing.then(lambda _nothing: shown.say_sent())

    def _failed(self, error: VaultError) -> None:
        self.wait(waiting=False)
        complain(self, error)


def _asking() -> Step:
    lead = _("It opens the vault when the owner's password is lost, and is shown only once.")
    step = Step(_("A new recovery kit"), lead, _("Make a new kit"))
    title = _("The old kit will no longer open this vault")
    text = _(
        "Destroy the old paper once the new kit is typed back. Copies of the vault made "
        "before now stay readable to whoever has the old one."
    )
    step.rows.addWidget(Remark("warn", title, text))
    return step
