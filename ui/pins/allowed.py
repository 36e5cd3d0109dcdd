"""The owner's word on which roles may choose a PIN."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from salon_vault.gate import Proof
from salon_vault.pins.model import TIERS, PinState
from salon_vault.pins.use_cases import allow_pins, view_pin
from salon_vault.staff.model import Tier
from ui.confirm import ask_again
from ui.line import Line
from ui.parts.button import Button
from ui.parts.looks import show_if
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.staff.words import TIERS as NAMES
from ui.words import _


class AllowedPins(Panel):
    """A box for each role; off unless the owner ticks it, and gives their password."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("PIN for the shift"), parent)
        self._line = line
        self._kept: frozenset[Tier] = frozenset()
        lead = _(
            "With a PIN, whoever has unlocked with their password can open their login "
            "again for four hours at most. It is quicker, and weaker: anybody who sees six "
            "digits typed can use them. Health and the owner's part never open with it."
        )
        self.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        words = _("This PC cannot keep a PIN: so far it works on Linux only.")
        self.impossible = PlainLabel(words, role="hint", wrap=True)
        self.impossible.hide()
        self.boxes = {tier: QCheckBox(_(NAMES[tier])) for tier in TIERS}
        for box in self.boxes.values():
            box.setAccessibleName(box.text())
            box.toggled.connect(self._look)
            self.rows.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        self.keep = Button(_("Save"), "primary")
        self.keep.clicked.connect(self._ask)
        self.rows.addWidget(self.impossible)
        self.rows.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self._hear_again()

    @property
    def ticked(self) -> frozenset[Tier]:
        """The roles whose box is ticked."""
        return frozenset(tier for tier, box in self.boxes.items() if box.isChecked())

    def _hear_again(self) -> None:
        self._line.ask(self, view_pin).then(self._show)

    def _show(self, state: PinState) -> None:
        self._kept = state.tiers
        for tier, box in self.boxes.items():
            box.setChecked(tier in state.tiers)
        show_if(not state.possible, self.impossible)
        self._look()

    def _look(self) -> None:
        self.keep.setEnabled(self.ticked != self._kept)

    def _ask(self) -> None:
        deed = _("Save")
        ask_again(self.window(), self._line, deed, self._allow)

    def _allow(self, proof: Proof) -> None:
        asking = self._line.asking(self, proof=proof)
        asking.ask(allow_pins, self.ticked).then(lambda _nothing: self._hear_again())
