"""Typing a treatment: a new one on the list, or one that is put right."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from ui import theme
from ui.card.faults import fault_of
from ui.money import read_price, typed_price
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.treatments.kinds import KINDS, kind_name
from ui.words import _

NARROW, WIDE = 112, 220


class TreatmentEntry(QWidget):
    """What it is called, of which kind, price and minutes, and whether it is offered."""

    entered = Signal(object)
    """The treatment as it is to be kept."""

    def __init__(self, kept: Treatment | None, currency: str) -> None:
        super().__init__()
        self.kept = kept
        self.name_line = TextLine(_("Treatment"))
        self.kind = Choice(_("Kind"), [(str(kind), kind_name(kind)) for kind in KINDS])
        price = _("Price, {currency}").format(currency=currency)
        self.price_line, self.minutes_line = TextLine(price), TextLine(_("Minutes"))
        self.offered = QCheckBox(_("Offered"))
        self.offered.setAccessibleName(_("Offered"))
        self.name = Field(_("Treatment"), self.name_line)
        self.price = Field(price, self.price_line)
        self.minutes = Field(_("Minutes"), self.minutes_line)
        hint = _("Tests, questions and ages depend on it.")
        self.of_kind = Field(_("Kind"), self.kind, hint)
        self.keep = Button(_("Save treatment"), "primary")
        self.stop = Button(_("Cancel"))
        self.remove = Button(_("Remove"), "ghost", "trash-2")
        self._show(kept)
        self._lay_out()
        self.remove.setVisible(kept is not None)
        self.offered.setVisible(kept is not None)
        self.keep.clicked.connect(self.enter)
        for line in (self.name_line, self.price_line, self.minutes_line):
            line.returnPressed.connect(self.enter)

    def enter(self) -> None:
        """Hand the treatment on, or say what is wrong with it."""
        for field in (self.name, self.price, self.minutes):
            field.blame("")
        try:
            made = self._made()
        except InvalidInput as error:
            self.blame(error)
        else:
            self.entered.emit(made)

    def blame(self, error: VaultError) -> bool:
        """Say what is wrong beside its field; tell whether it is about one of them."""
        fields = {"treatment": self.name, "price": self.price, "minutes": self.minutes}
        if not isinstance(error, InvalidInput) or error.field not in fields:
            return False
        fields[error.field].blame(fault_of(error))
        fields[error.field].input.setFocus()
        return True

    def _made(self) -> Treatment:
        try:
            price = read_price(self.price_line.text())
        except ValueError:
            raise InvalidInput("price", "unreadable") from None
        minutes = self.minutes_line.text().strip()
        if minutes and not (minutes.isascii() and minutes.isdigit()):
            raise InvalidInput("minutes", "unreadable")
        kept = self.kept or Treatment(new_treatment_id(), "-", Kind.OTHER)
        return replace(
            kept,
            name=self.name_line.text(),
            kind=Kind(self.kind.key),
            price=price,
            minutes=int(minutes[:4]) if minutes else None,
            active=self.offered.isChecked(),
        )

    def _show(self, kept: Treatment | None) -> None:
        self.offered.setChecked(kept is None or kept.active)
        if kept is None:
            return
        self.name_line.setText(kept.name)
        self.kind.choose(str(kept.kind))
        self.price_line.setText(typed_price(kept.price))
        self.minutes_line.setText("" if kept.minutes is None else str(kept.minutes))

    def _lay_out(self) -> None:
        for field, wide in ((self.of_kind, WIDE), (self.price, NARROW), (self.minutes, NARROW)):
            field.setFixedWidth(theme.scaled(wide))
        across = QHBoxLayout()
        across.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        across.addWidget(self.name, 1, top)
        for field in (self.of_kind, self.price, self.minutes):
            across.addWidget(field, 0, top)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for deed in (self.keep, self.stop, self.remove):
            deeds.addWidget(deed)
        deeds.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 10)
        rows.setSpacing(10)
        rows.addLayout(across)
        rows.addWidget(self.offered)
        rows.addLayout(deeds)
