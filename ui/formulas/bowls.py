"""The bowls of one formula, one below the other."""

import json

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from salon_vault.formulas.model import Bowl, Zone
from ui.formulas.bowl_fields import BowlFields
from ui.formulas.shelf import Shelf
from ui.words import _


class Bowls(QVBoxLayout):
    """At least one; a single one needs no number, and goes where the whole formula goes."""

    edited = Signal()
    entered = Signal()
    """Enter was pressed in one of the fields."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(12)
        self._shelf = Shelf()
        self.all: list[BowlFields] = []
        self.add()

    @property
    def first(self) -> BowlFields:
        """The bowl that every formula has."""
        return self.all[0]

    def know(self, shelf: Shelf) -> None:
        """Complete and propose from another shelf."""
        self._shelf = shelf
        for fields in self.all:
            fields.know(shelf)

    def show_bowls(self, bowls: tuple[Bowl, ...]) -> None:
        """Show bowls that were mixed before, in place of these."""
        self._have(len(bowls))
        for fields, bowl in zip(self.all, bowls, strict=True):
            fields.show_bowl(bowl)

    def send_to(self, zone: Zone) -> None:
        """Have a single bowl go where the formula goes; several know for themselves."""
        if len(self.all) == 1:
            self.first.zone.choose(zone)

    def propose_product(self, brand: str, line: str) -> None:
        """Fill in brand and line where the first bowl has none."""
        if not self.first.brand.text() and not self.first.line.text():
            self.first.brand.setText(brand)
            self.first.line.setText(line)
            self.first.know(self._shelf)

    def one_more(self) -> None:
        """Add a bowl of the same product, and stand in it."""
        fields, first = self.add(), self.first
        fields.zone.choose(first.zone.key)
        fields.brand.setText(first.brand.text())
        fields.line.setText(first.line.text())
        fields.mix_line.setFocus()
        self.edited.emit()

    def add(self) -> BowlFields:
        """Add an empty bowl, and return its fields."""
        fields = BowlFields(len(self.all) + 1, self._shelf)
        fields.edited.connect(self.edited)
        fields.removed.connect(lambda: self._drop_by_hand(fields))
        for line in (fields.mix_line, fields.brand, fields.line):
            line.returnPressed.connect(self.entered)
        self.all.append(fields)
        self.addWidget(fields)
        self._number()
        return fields

    def read(self) -> tuple[Bowl, ...]:
        """Return the bowls; () if one is unclear, which is then pointed at."""
        found = [fields.bowl() for fields in self.all]
        sound = tuple(bowl for bowl in found if bowl is not None)
        return sound if len(sound) == len(found) else ()

    # --- drafts ----------------------------------------------------------------------------

    def text(self) -> str:
        """Return what stands in all fields, for a draft."""
        return json.dumps([fields.texts() for fields in self.all])

    def put(self, text: str) -> None:
        """Put a draft back."""
        drafted = json.loads(text)
        self._have(len(drafted))
        for fields, texts in zip(self.all, drafted, strict=False):
            fields.put(texts)

    def _have(self, number: int) -> None:
        while len(self.all) < number:
            self.add()
        while len(self.all) > max(number, 1):
            self._drop(self.all[-1])

    def _drop_by_hand(self, fields: BowlFields) -> None:
        self._drop(fields)
        self.first.mix_line.setFocus()
        self.edited.emit()

    def _drop(self, fields: BowlFields) -> None:
        self.all.remove(fields)
        fields.hide()
        fields.deleteLater()
        self._number()

    def _number(self) -> None:
        several = len(self.all) > 1
        for number, fields in enumerate(self.all, start=1):
            fields.title.setText(_("Bowl {n}").format(n=number))
            for part in (fields.title, fields.drop, fields.zone_field):
                part.setVisible(several)
