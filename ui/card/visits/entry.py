"""Typing a visit: one that is recorded afterwards, put right, or closed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal

from salon_vault.clearance.model import Obstacle
from salon_vault.clients.dates import read_birthday
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.staff.model import StaffId
from salon_vault.treatments.model import Kind, TreatmentId
from salon_vault.visits.model import Done, Visit
from salon_vault.visits.notes import VisitNote
from ui.card.faults import fault_of
from ui.card.unfinished import Texts, Unfinished
from ui.card.visits.form import VisitForm
from ui.card.visits.offers import Offers
from ui.card.visits.used import to_text
from ui.dates import today
from ui.money import read_price, typed_price
from ui.words import _, clock, short_day

NEVER = date.max
"""A day that may lie ahead is refused by the vault, not here."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was typed of a visit, read."""

    on: date
    words: str
    price: int | None
    done: Done


class VisitEntry(VisitForm):
    """The fields of a visit; ``entered`` when they make sense, drafts until they are kept."""

    entered = Signal(object)
    """What was told."""
    weighed = Signal()
    """The treatments or the day are others: it may be asked what stands against them."""

    def __init__(
        self,
        offers: Offers,
        visit: Visit | None,
        note: VisitNote | None,
        unfinished: Unfinished,
    ) -> None:
        closing = visit is not None and visit.is_open
        super().__init__(offers, _("Close visit") if closing else _("Save visit"))
        self.visit, self.before = visit, note
        self._offers, self._unfinished = offers, unfinished
        self._draft = ""
        self._follows = visit is None or (visit.is_open and visit.price is None)
        """Whether the price is that of the list; what was typed over it stays."""
        self._words = visit.treatment if visit is not None else ""
        self._shown: tuple[Sequence[TreatmentId], Sequence[Kind]] = ((), ())
        self.remove.setVisible(visit is not None)
        over = visit is not None and visit.closed_at is not None and visit.on == today()
        self.reopen.setVisible(over and visit is not None and visit.started_at is not None)
        self.day.setVisible(not closing)
        self._fill(visit, note)
        self._connect()
        self._picked()

    def continue_as(self, draft: str) -> bool:
        """Take up the draft of this name, and go on keeping it; tell whether there was one."""
        self._draft = draft
        waiting = self._unfinished.of(draft)
        if waiting is None:
            return False
        self._follows = False
        self._put({**self._texts(), **waiting.texts})
        self.said.setText(_("Unfinished typing from {time}").format(time=clock(waiting.at)))
        self.said.show()
        return True

    def forget(self) -> None:
        """Drop the draft: the visit is kept, or not wanted."""
        if self._draft:
            self._unfinished.drop(self._draft)

    def propose(
        self,
        treatments: Iterable[TreatmentId],
        words: str,
        kinds: Sequence[Kind],
        person: StaffId | None,
    ) -> None:
        """Take over what was typed to begin a visit."""
        self.picker.kind.show_kinds(kinds)
        self.picker.show_treatments(treatments, words)
        if person is not None:
            self.person.show_person(person)
        self._picked()
        self._keep_draft()

    def show_stops(self, stops: tuple[Obstacle, ...]) -> None:
        """Show what stands against the treatments, and ask why they were done all the same."""
        self.standing.show_stops(_("This stands against it"), stops, ask_why=True)

    def enter(self) -> None:
        """Hand the visit on, or say what is wrong with it."""
        for field in (self.day, self.treatment, self.price, self.used, self.standing.why):
            field.blame("")
        self.picker.settle()
        try:
            told = self._told()
        except InvalidInput as error:
            self.blame(error)
            return
        if self.standing.wants_reason:
            self.blame(InvalidInput("why", "blank"))
            return
        if self._wants_kind:
            self.picker.kind.ask()
            return
        self.entered.emit(told)

    @property
    def _wants_kind(self) -> bool:
        """Whether a kind is to be asked; once, for what happened is kept all the same."""
        new = self.picker.words != self._words
        return new and self.picker.lacks_kind and self.picker.kind.isHidden()

    def blame(self, error: VaultError) -> bool:
        """Say what is wrong beside its field; tell whether it is about one of them."""
        fields = {
            "on": self.day,
            "treatment": self.treatment,
            "price": self.price,
            "product": self.used,
            "lot": self.used,
            "note": self.note,
            "why": self.standing.why,
        }
        if not isinstance(error, InvalidInput) or error.field not in fields:
            return False
        fields[error.field].blame(fault_of(error))
        fields[error.field].input.setFocus()
        return True

    # --- reading and filling -----------------------------------------------------------------

    def _told(self) -> Told:
        on = read_birthday(self.day_line.text(), NEVER)
        if on is None:
            raise InvalidInput("on", "unreadable")
        try:
            price = read_price(self.price_line.text())
        except ValueError:
            raise InvalidInput("price", "unreadable") from None
        done = Done(
            self.picker.treatments,
            self.person.staff,
            self.used_list.used(),
            self.note_area.toPlainText(),
            self.standing.why_line.text(),
            self.picker.unlisted,
        )
        return Told(on, self.picker.words, price, done)

    def _fill(self, visit: Visit | None, note: VisitNote | None) -> None:
        if visit is None:
            self.day_line.setText(short_day(today()))
            return
        self.day_line.setText(short_day(visit.on))
        self.picker.kind.show_kinds(visit.unlisted)
        self.picker.show_treatments(visit.treatments, visit.treatment)
        self.price_line.setText(typed_price(visit.price))
        self.person.show_person(visit.practitioner, visit.by)
        self.used_list.show_text(to_text(visit.used))
        self.note_area.setPlainText(note.text if note is not None else "")
        self._shown = self._asked

    @property
    def _asked(self) -> tuple[Sequence[TreatmentId], Sequence[Kind]]:
        """What it is asked about what stands against it."""
        return self.picker.treatments, self.picker.unlisted

    def _texts(self) -> Texts:
        return {
            "on": self.day_line.text(),
            "chosen": " ".join(self.picker.treatments),
            "treatment": self.picker.line.text(),
            "kind": self.picker.kind.choice.key,
            "price": self.price_line.text(),
            "who": str(self.person.staff or ""),
            "used": self.used_list.text,
            "note": self.note_area.toPlainText(),
            "why": self.standing.why_line.text(),
        }

    def _put(self, texts: Texts) -> None:
        self.day_line.setText(texts["on"])
        chosen = tuple(map(TreatmentId, texts["chosen"].split()))
        self.picker.kind.show_kinds([Kind(texts["kind"])] if texts["kind"] else ())
        self.picker.show_treatments(chosen, texts["treatment"])
        self.price_line.setText(texts["price"])
        self.person.show_person(StaffId(texts["who"]) if texts["who"] else None)
        self.used_list.show_text(texts["used"])
        self.note_area.setPlainText(texts["note"])
        self.standing.why_line.setText(texts["why"])
        self._picked()

    # --- hearing -----------------------------------------------------------------------------

    def _connect(self) -> None:
        self.keep.clicked.connect(self.enter)
        self.picker.entered.connect(self.enter)
        for line in (self.day_line, self.price_line, self.standing.why_line):
            line.returnPressed.connect(self.enter)
            line.textEdited.connect(self._keep_draft)
        self.price_line.textEdited.connect(self._own_price)
        self.day_line.editingFinished.connect(self.weighed)
        self.picker.changed.connect(self._picked)
        self.picker.changed.connect(self._keep_draft)
        self.person.activated.connect(self._keep_draft)
        self.used_list.touched.connect(self._keep_draft)
        self.note_area.textChanged.connect(self._keep_draft)

    def _picked(self) -> None:
        prices = [each.price for each in self.picker.chosen if each.price is not None]
        if self._follows and prices:
            self.price_line.setText(typed_price(sum(prices)))
        if self._asked != self._shown:
            self._shown = self._asked
            self.weighed.emit()

    def _own_price(self) -> None:
        self._follows = False

    def _keep_draft(self) -> None:
        if self._draft:
            self._unfinished.keep(self._draft, self._texts())
