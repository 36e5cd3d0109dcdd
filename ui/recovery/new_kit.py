"""Making another recovery kit: the password, the groups on paper, the groups typed back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
from ui.parts.button import Button
from ui.parts.on_screen import keep_size
from ui.parts.remark import Remark
from ui.problems import complain
from ui.second_person import agree
from ui.words import _, language

SIZE = (660, 520)


class NewKit(QDialog):
    """Three steps; closed before the last one, the owner is reminded at the next login."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("A new recovery kit"))
        keep_size(self, *SIZE)
        self.line = line
        self.accepted.connect(lambda: offer_after_kit(parent, line))
        self._kit: Kit | None = None
        self.steps = QStackedWidget()
        self.back = Button(_("Back"), "ghost", "chevron-left")
        self.stop = Button(_("Not now"))
        self.go = Button("", "primary")
        self.go.setDefault(True)
        for button, press in (
            (self.back, self._back),
            (self.stop, self.reject),
            (self.go, self._next),
        ):
            button.setAutoDefault(button is self.go)
            button.clicked.connect(press)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.addWidget(self.steps, 1)
        outer.addLayout(self._deeds())
        self._add(_asking())
        self._show(0)

    @property
    def step(self) -> Step:
        """The step in front."""
        step = self.steps.currentWidget()
        assert isinstance(step, Step)
        return step

    # --- steps -------------------------------------------------------------------------------

    def _add(self, step: Step) -> None:
        step.rows.addStretch(1)
        self.steps.addWidget(step)
        step.changed.connect(self._look)

    def _show(self, number: int) -> None:
        self.steps.setCurrentIndex(number)
        last = isinstance(self.step, TypingStep)
        self.go.say(_("Put this kit in force") if last else self.step.deed)
        self.back.setVisible(last)
        (self.step.first_field() or self.go).setFocus()
        self._look()

    def _look(self) -> None:
        self.go.setEnabled(self.step.is_ready)

    def _back(self) -> None:
        self._show(self.steps.currentIndex() - 1)

    def _next(self) -> None:
        if self._kit is None:
            agree(self, self.line, renew_kit, self.step.deed, self._make)
        elif isinstance(self.step, TypingStep):
            self.go.setEnabled(False)
            counting = self.line.ask(self, count_kit).then(lambda _nothing: self.accept())
            counting.otherwise(self._failed)
        else:
            self._show(self.steps.currentIndex() + 1)

    # --- the kit -----------------------------------------------------------------------------

    def _make(self, proof: Proof | None, witness: StaffId | None) -> None:
        self.go.setEnabled(False)
        making = self.line.asking(self, proof=proof, witness=witness).ask(renew_kit)
        making.then(self._made).otherwise(self._failed)

    def _made(self, kit: Kit) -> None:
        self._kit = kit
        shown = KitStep(kit)
        shown.printing.connect(lambda printer: self._print(shown, kit, printer))
        self.line.printers(self).then(shown.show_printers)
        self._add(shown)
        self._add(TypingStep(kit, self.line))
        self._show(1)

    def _print(self, shown: KitStep, kit: Kit, printer: str) -> None:
        printing = self.line.ask(self, print_kit, kit, language(), printer)
        printing.then(lambda _nothing: shown.say_sent())

    def _failed(self, error: VaultError) -> None:
        self._look()
        complain(self, error)

    def _deeds(self) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.back)
        deeds.addStretch(1)
        deeds.addWidget(self.stop)
        deeds.addWidget(self.go)
        return deeds


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
