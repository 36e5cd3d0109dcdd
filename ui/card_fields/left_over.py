"""What cards still hold in fields that were switched off, and what can be done about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.card_fields.model import CardField, Holding
from salon_vault.card_fields.use_cases import clear_field, count_holding
from salon_vault.clients.model import ClientId
from salon_vault.gate import Proof
from salon_vault.salon.model import Salon
from salon_vault.staff.model import StaffId
from ui.card_fields.words import FIELDS
from ui.line import Line
from ui.parts.button import Button
from ui.parts.remark import Remark
from ui.second_person import agree
from ui.words import _, about, ended, plural, run_on


class LeftInField(Remark):
    """One field: how many cards hold it, and a button that empties it everywhere."""

    def __init__(self, line: Line, field: CardField) -> None:
        super().__init__("warn")
        self._line, self._field = line, field
        self._cards = 0
        self.name = _(FIELDS[field])
        self.clear = Button(_("Empty on all cards…"), "ghost", "trash-2")
        self.clear.setAccessibleName(about(self.name, self.clear.text()))
        self.clear.setEnabled(False)
        self.clear.clicked.connect(self._agree)
        self.deeds.addWidget(self.clear)
        self._tell(_("Counting the cards that hold it."))
        self._count(None)

    def _tell(self, words: str) -> None:
        title = _("Switched off: {field}").format(field=self.name)
        self.say("warn", title, words)

    def _count(self, after: ClientId | None) -> None:
        asked = self._line.ask(self, count_holding, self._field, after)
        asked.then(self._counted)

    def _counted(self, holding: Holding) -> None:
        self._cards += holding.cards
        if holding.last is not None:
            self._count(holding.last)
            return
        kept = plural("{n} card holds it.", "{n} cards hold it.", self._cards)
        stays = _("It stays there, and in the privacy notice, until you empty it here.")
        self._tell(run_on((ended(kept), stays)))
        self.clear.setEnabled(self._line.allows(clear_field))

    def _agree(self) -> None:
        agree(self.window(), self._line, clear_field, self.clear.accessibleName(), self._begin)

    def _begin(self, proof: Proof | None, witness: StaffId | None) -> None:
        self._cards = 0
        self.clear.setEnabled(False)
        self._clear(proof, witness, None)

    def _clear(
        self, proof: Proof | None, witness: StaffId | None, after: ClientId | None
    ) -> None:
        asking = self._line.asking(self, proof=proof, witness=witness)

        def cleared(holding: Holding) -> None:
            self._cards += holding.cards
            done = plural("Emptied on {n} card.", "Emptied on {n} cards.", self._cards)
            self._tell(done)
            if holding.last is not None:
                self._clear(proof, witness, holding.last)

        asked = asking.ask(clear_field, self._field, after)
        asked.then(cleared).otherwise(self._failed)

    def _failed(self, error: Exception) -> None:
        del error
        self.clear.setEnabled(True)


class LeftOver(QWidget):
    """A sheet for every field that was switched off and may still hold something."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line
        self.sheets: dict[CardField, LeftInField] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.hide()

    def show_salon(self, salon: Salon) -> None:
        """Show what the salon has switched off; a sheet that is there goes on counting."""
        for field in set(self.sheets) - salon.left_over:
            sheet = self.sheets.pop(field)
            sheet.hide()
            sheet.deleteLater()
        for field in CardField:
            if field in salon.left_over and field not in self.sheets:
                self.sheets[field] = LeftInField(self._line, field)
                self._rows.addWidget(self.sheets[field])
        self.setVisible(bool(self.sheets))
