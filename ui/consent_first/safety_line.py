"""One line for whoever answers the phone: the allergies a client names."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salon_vault.clients.model import Allergen
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.words import _

SEPARATORS = str.maketrans(";，、；", ",,,,")


class SafetyLine(QWidget):
    """Substances with commas between them, or none known."""

    named = Signal(object)
    """The allergens, () for none known."""

    def __init__(self) -> None:
        super().__init__()
        self.substances = TextLine(_("Which substances"), _("for example: PPD, latex"))
        self.keep = Button(_("Save"), "primary", "check")
        self.none = Button(_("None known"))
        hint = _("You can write down what the client says; it is closed to you afterwards.")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.substances, 1)
        row.addWidget(self.keep)
        row.addWidget(self.none)
        line = QWidget()
        line.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 0, 0)
        field = Field(_("Allergies"), line, hint)
        # as tall as its hint needs in a narrow column, where it takes a second line
        field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        rows.addWidget(field)
        self.substances.textChanged.connect(self._look)
        self.substances.returnPressed.connect(self.keep.click)
        self.keep.clicked.connect(lambda: self.named.emit(self._allergens()))
        self.none.clicked.connect(lambda: self.named.emit(()))
        self._look()

    def _look(self) -> None:
        self.keep.setEnabled(bool(self._allergens()))

    def _allergens(self) -> tuple[Allergen, ...]:
        names = self.substances.text().translate(SEPARATORS).split(",")
        return tuple(Allergen(name.strip()) for name in names if name.strip())
