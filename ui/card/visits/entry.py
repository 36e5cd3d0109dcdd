"""Typing a visit, a new one or one that has to be put right."""

from datetime import date

from PySide6.QtCore import Signal

from salon_vault.clients.dates import read_birthday
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.visits.model import Visit
from ui.card.faults import fault_of
from ui.card.unfinished import Texts, Unfinished
from ui.card.visits.form import VisitForm
from ui.dates import today
from ui.money import read_price, typed_price
from ui.parts.text_line import TextLine
from ui.words import _, clock, short_day

NEVER = date.max
"""A day that may lie ahead is refused by the vault, not here."""


class VisitEntry(VisitForm):
    """The fields of a visit; ``entered`` when they make sense, drafts until they are kept."""

    entered = Signal(object, str, object)
    """Day, treatment, and price in hundredths or None."""

    def __init__(self, currency: str, visit: Visit | None, unfinished: Unfinished) -> None:
        super().__init__(currency, _("Save visit"))
        self._unfinished = unfinished
        self._draft = ""
        day = visit.on if visit is not None else today()
        self.day_line.setText(short_day(day))
        self.remove.setVisible(visit is not None)
        if visit is not None:
            self.treatment_line.setText(visit.treatment)
            self.price_line.setText(typed_price(visit.price))
        self.keep.clicked.connect(self.enter)
        for line in (self.day_line, self.treatment_line, self.price_line):
            line.returnPressed.connect(self.enter)
            line.textEdited.connect(self._keep_draft)

    def continue_as(self, draft: str) -> bool:
        """Take up the draft of this name, and go on keeping it; tell whether there was one."""
        self._draft = draft
        waiting = self._unfinished.of(draft)
        if waiting is None:
            return False
        for name, line in self._lines.items():
            line.setText(waiting.texts.get(name, ""))
        self.note.setText(_("Unfinished typing from {time}").format(time=clock(waiting.at)))
        return True

    def forget(self) -> None:
        """Drop the draft: the visit is kept, or not wanted."""
        if self._draft:
            self._unfinished.drop(self._draft)

    def enter(self) -> None:
        """Hand the visit on, or say what is wrong with it."""
        for field in (self.day, self.treatment, self.price):
            field.blame("")
        day = read_birthday(self.day_line.text(), NEVER)
        if day is None:
            self.blame(InvalidInput("on", "unreadable"))
            return
        try:
            price = read_price(self.price_line.text())
        except ValueError:
            self.blame(InvalidInput("price", "unreadable"))
            return
        self.entered.emit(day, self.treatment_line.text(), price)

    def blame(self, error: VaultError) -> bool:
        """Say what is wrong beside its field; tell whether it is about one of them."""
        fields = {"on": self.day, "treatment": self.treatment, "price": self.price}
        if not isinstance(error, InvalidInput) or error.field not in fields:
            return False
        fields[error.field].blame(fault_of(error))
        fields[error.field].input.setFocus()
        return True

    @property
    def _lines(self) -> dict[str, TextLine]:
        return {
            "on": self.day_line,
            "treatment": self.treatment_line,
            "price": self.price_line,
        }

    def _keep_draft(self) -> None:
        if self._draft:
            texts: Texts = {name: line.text() for name, line in self._lines.items()}
            self._unfinished.keep(self._draft, texts)
