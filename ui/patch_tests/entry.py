"""Typing that a test was put on, in as few keys as it takes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.patch_tests.model import PatchTest
from salon_vault.products.model import Suggestion
from salon_vault.treatments.model import Treatment
from ui.card.faults import fault_of
from ui.parts.button import Button
from ui.patch_tests.placing import Placing
from ui.words import _


class PlaceEntry(QWidget):
    """The fields of a test that is put on now, and whether to keep it."""

    entered = Signal(object)
    """What was put on."""

    def __init__(
        self,
        before: PatchTest | None,
        treatments: Sequence[Treatment],
        shelf: Sequence[Suggestion],
    ) -> None:
        super().__init__()
        self.placing = Placing()
        self.placing.offer(treatments, shelf)
        if before is not None:
            self.placing.go_on_from(before)
        self.keep = Button(_("Test placed now"), "primary", "check")
        self.stop = Button(_("Cancel"))
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for deed in (self.keep, self.stop):
            deeds.addWidget(deed)
        deeds.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 8)
        rows.setSpacing(10)
        rows.addWidget(self.placing)
        rows.addLayout(deeds)
        self.keep.clicked.connect(self.enter)
        self.placing.entered.connect(self.enter)

    def begin(self) -> None:
        """Put the cursor where typing begins: the batch, if the product is known."""
        placing = self.placing
        known = bool(placing.product_line.text())
        (placing.lot_line if known else placing.product_line).setFocus()

    def enter(self) -> None:
        """Hand on what is typed."""
        for field in self.placing.fields.values():
            field.blame("")
        self.entered.emit(self.placing.placed)

    def blame(self, error: VaultError) -> bool:
        """Say what is wrong beside its field; tell whether it is about one of them."""
        fields = self.placing.fields
        if not isinstance(error, InvalidInput) or error.field not in fields:
            return False
        fields[error.field].blame(fault_of(error))
        fields[error.field].input.setFocus()
        return True
