"""Typing a batch: a new one on the shelf, or one whose number or days are put right."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.products.model import (
    Lot,
    OnShelf,
    Product,
    ProductKind,
    new_lot_id,
    new_product_id,
)
from ui.dates import today
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.day_line import DayLine
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.problems import sentence_of
from ui.products.words import KINDS
from ui.words import _


class LotEntry(QWidget):
    """What it is, the number on it, and its days."""

    entered = Signal(object)
    """The batch with its product, as they are to be kept."""
    stopped = Signal()

    def __init__(self, kept: OnShelf | None) -> None:
        super().__init__()
        self._kept = kept
        self.kind = Choice(_("Kind"), [(kind, _(words)) for kind, words in KINDS.items()])
        self.brand = TextLine(_("Brand"))
        self.line = TextLine(_("Line"))
        self.name = TextLine(_("Shade, strength or name"))
        self.number = TextLine(_("Batch number"))
        self.product = Field(_("Shade, strength or name"), self.name)
        self.lot = Field(_("Batch number"), self.number)
        opened = kept.lot.opened_on if kept else today()
        expires = kept.lot.expires_on if kept else None
        self.opened = DayLine(_("Opened on"), opened)
        self.expires = DayLine(_("Use by"), expires)
        self.keep = Button(_("Save batch"), "primary")
        self.stop = Button(_("Cancel"))
        self._arrange()
        if kept is not None:
            self._show(kept)
        self.keep.clicked.connect(self.enter)
        self.stop.clicked.connect(self.stopped)
        for line in self.findChildren(TextLine):
            line.returnPressed.connect(self.enter)

    def begin(self) -> None:
        """Stand in the first field that can be typed in."""
        (self.number if self._kept else self.brand).setFocus()

    def enter(self) -> None:
        """Hand the batch on, or say what is wrong with it."""
        for field in (self.product, self.lot, self.opened, self.expires):
            field.blame("")
        opened = self.opened.day
        if opened is None or not self.expires.is_readable:
            wrong = self.opened if opened is None else self.expires
            wrong.blame(sentence_of(InvalidInput("on", "unreadable")))
            wrong.line.setFocus()
            return
        try:
            product = self._product()
            lot = Lot(new_lot_id(), product.id, self.number.text(), opened)
            if self._kept is not None:
                lot = replace(self._kept.lot, number=lot.number, opened_on=opened)
            made = OnShelf(product, replace(lot, expires_on=self.expires.day))
        except InvalidInput as error:
            self.blame(error)
        else:
            self.entered.emit(made)

    def blame(self, error: VaultError) -> bool:
        """Say what is wrong beside its field; tell whether it is about one of them."""
        fields = {"product": self.product, "lot": self.lot, "on": self.opened}
        if not isinstance(error, InvalidInput) or error.field not in fields:
            return False
        fields[error.field].blame(sentence_of(error))
        fields[error.field].input.setFocus()
        return True

    def _product(self) -> Product:
        if self._kept is not None:
            return self._kept.product
        kind = ProductKind(self.kind.key)
        names = (self.brand.text(), self.line.text(), self.name.text())
        return Product(new_product_id(), kind, *names)

    def _show(self, kept: OnShelf) -> None:
        product = kept.product
        self.kind.choose(product.kind)
        self.brand.setText(product.brand)
        self.line.setText(product.line)
        self.name.setText(product.name)
        self.number.setText(kept.lot.number)
        for part in (self.kind, self.brand, self.line, self.name):
            part.setEnabled(False)  # a batch stays with its product

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        places = (
            (Field(_("Kind"), self.kind), Field(_("Brand"), self.brand)),
            (Field(_("Line"), self.line), self.product),
            (self.lot, self.opened),
            (self.expires,),
        )
        for row, fields in enumerate(places):
            for column, field in enumerate(fields):
                grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        deeds = QHBoxLayout()
        deeds.addWidget(self.keep)
        deeds.addWidget(self.stop)
        deeds.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 10)
        rows.setSpacing(10)
        rows.addLayout(grid)
        rows.addLayout(deeds)
