"""Putting right what a product is and what it is called; its batches stay with it."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput
from salon_vault.products.model import Product, ProductKind
from salon_vault.products.use_cases import save_product
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.products.words import KINDS
from ui.words import _


class ChangeProduct(AskingFields):
    """Kind, brand, line and name: what was typed in passing often has no kind yet."""

    def __init__(self, parent: QWidget, line: Line, product: Product) -> None:
        lead = _("It is called so wherever its batches were used, also in the past.")
        super().__init__(parent, line, _("Change the product"), _("Save product"), lead)
        self._product = product
        self.kind = Choice(_("Kind"), [(kind, _(words)) for kind, words in KINDS.items()])
        self.kind.choose(product.kind)
        self.brand = TextLine(_("Brand"))
        self.line_of_it = TextLine(_("Line"))
        self.name = TextLine(_("Shade, strength or name"))
        name = Field(_("Shade, strength or name"), self.name)
        self.rows.addWidget(Field(_("Kind"), self.kind))
        for part, said in (
            (self.brand, product.brand),
            (self.line_of_it, product.line),
            (self.name, product.name),
        ):
            part.setText(said)
        self.rows.addWidget(Field(_("Brand"), self.brand))
        self.rows.addWidget(Field(_("Line"), self.line_of_it))
        self.rows.addWidget(name)
        self.fields = {"product": name}

    def give(self) -> None:
        """Keep it."""
        try:
            changed = replace(
                self._product,
                kind=ProductKind(self.kind.key),
                brand=self.brand.text(),
                line=self.line_of_it.text(),
                name=self.name.text(),
            )
        except InvalidInput as error:
            self.failed(error)
            return
        self.await_answer(self.line.ask(self, save_product, changed))
