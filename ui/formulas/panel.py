"""The sheet with a client's colour formulas: type, repeat, compare, put right, take out."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.formulas.model import Formula
from salon_vault.formulas.use_cases import (
    list_formulas,
    remove_formula,
    restore_formula,
    save_formula,
)
from salon_vault.products.model import Suggestion
from salon_vault.products.use_cases import view_shelf
from salon_vault.visits.model import Visit
from ui.blame import blame_on
from ui.card.unfinished import Unfinished
from ui.dates import near_day, today
from ui.formulas.entry import FormulaEntry
from ui.formulas.listing import Listing
from ui.formulas.next_sheet import NextSheet
from ui.formulas.shelf import Shelf
from ui.line import Line
from ui.parts.button import Button
from ui.parts.icon_button import IconButton
from ui.parts.panel import Panel
from ui.parts.tips import tip
from ui.why_kept.button import WhyButton
from ui.words import _

NEW, REPEAT = "Ctrl+Shift+F", "Ctrl+R"
"""The keys of a new formula, and of the last one once more, on every page of a card."""

SHELF = frozenset({Subject.PRODUCT, Subject.LOT})


class FormulasPanel(Panel):
    """The formulas, the newest first, and what is being typed above them."""

    said = Signal(str, object)
    shown = Signal(int)
    """How many formulas there are."""
    wanted = Signal()
    """Something is to be typed here: the page has to be seen."""

    def __init__(self, line: Line, unfinished: Unfinished, card: QWidget) -> None:
        super().__init__(_("Formulas"))
        self.beside_title(WhyButton(line, _("Formulas"), "formula", "bowls"))
        self.line = line
        self._unfinished = unfinished
        self._client: ClientId | None = None
        self._formulas: list[Formula] = []
        self._visits: Sequence[Visit] = ()
        self._shelf = Shelf()
        self.entry: FormulaEntry | None = None
        """What is being typed now."""
        self.shelf = IconButton("package", _("Products and batches"), colour="text3")
        self.again = IconButton("rotate-ccw", _("Repeat last"), colour="accent_text")
        self.add = Button(_("New formula"), "ghost", "plus")
        self._place = QVBoxLayout()
        self._next = NextSheet(self._place, lambda: FormulaEntry(unfinished), self)
        self._may_write = line.allows(save_formula)
        self.listing = Listing(may_write=self._may_write)
        self.listing.repeating.connect(self.repeat)
        self.listing.changing.connect(self.change)
        self.deeds.addWidget(self.shelf)
        self.deeds.addWidget(self.again)
        self.deeds.addWidget(self.add)
        self.rows.addLayout(self._place)
        self.rows.addLayout(self.listing)
        for button, keys, deed in (
            (self.add, NEW, self.begin),
            (self.again, REPEAT, self.repeat_last),
        ):
            button.setEnabled(self._may_write)
            button.clicked.connect(deed)
            button.setToolTip(tip(button.accessibleName(), keys))
            QShortcut(QKeySequence(keys), card).activated.connect(deed)
        unfinished.loaded.connect(self._offer_draft)
        line.changed.connect(self._heard)

    # --- showing ---------------------------------------------------------------------------

    def show_client(self, client: ClientId) -> None:
        """Show the formulas of a client, and leave one that is being typed alone."""
        if client != self._client:
            self._client, self._formulas, self._visits = client, [], ()
            self._close_entry()
            self.listing.close_comparison()
            self._ask_shelf()
            self._offer_draft()
        self.line.ask_newest(self, "formulas", list_formulas, client).then(self._show)

    def know_visits(self, visits: Sequence[Visit]) -> None:
        """Know the client's visits: a new formula belongs to the one of its day."""
        self._visits = visits

    def _show(self, formulas: list[Formula]) -> None:
        self._formulas = formulas
        self._draw()
        self.shown.emit(len(formulas))

    def _draw(self) -> None:
        changing = self.entry.kept if self.entry is not None else None
        gone = changing.id if changing is not None else None
        self.listing.show_formulas(self._formulas, gone, typing=self.entry is not None)
        self.again.setVisible(bool(self._formulas))
        if self.entry is None and self._may_write:
            self._next.prepare()

    # --- typing ----------------------------------------------------------------------------

    def begin(self) -> None:
        """Let somebody type a new formula."""
        if not self._may_write or self._client is None:
            return
        self.wanted.emit()
        if self.entry is None:
            entry = self._open_entry(None)
            if self._formulas:
                entry.go_on_from(self._formulas[0])
            entry.bowls.propose_product(*self._shelf.last())
        assert self.entry is not None
        self.entry.begin()

    def repeat_last(self) -> None:
        """Let somebody type the last formula with a change."""
        if self._formulas and self._may_write:
            self.repeat(self._formulas[0])

    def repeat(self, formula: Formula) -> None:
        """Let somebody type a formula with a change; what is being typed already stays."""
        self.wanted.emit()
        if self.entry is None:
            entry = self._open_entry(formula.repeated(today()))
            entry.remind_of(formula)
        assert self.entry is not None
        self.entry.begin_changing()

    def change(self, formula: Formula) -> None:
        """Let somebody put a formula right, or take it out."""
        self._open_entry(formula).begin()

    def _open_entry(self, kept: Formula | None) -> FormulaEntry:
        assert self._client is not None
        self._close_entry()
        entry = self.entry = self._next.take()
        entry.open(self._client, kept, self._shelf)
        stored = kept is not None and kept.version > 0
        entry.continue_as(f"formula-{kept.id if kept and stored else self._client}")
        entry.entered.connect(lambda typed: self._keep(entry, typed))
        entry.stop.clicked.connect(lambda: self._cancel(entry))
        if kept is not None and stored:
            entry.remove.clicked.connect(lambda: self._remove(kept))
        self._draw()
        return entry

    def _offer_draft(self) -> None:
        waits = self._unfinished.of(f"formula-{self._client}") is not None
        if waits and self.entry is None and self._may_write and self._client is not None:
            self._open_entry(None)
            self.wanted.emit()

    def _cancel(self, entry: FormulaEntry) -> None:
        entry.forget()
        self._close_entry()
        self._draw()
        self.add.setFocus()

    def _close_entry(self) -> None:
        if self.entry is not None:
            self.entry.hide()
            self.entry.deleteLater()
        self.entry = None

    def _keep(self, entry: FormulaEntry, typed: Formula) -> None:
        if typed.version == 0 and typed.visit is None:
            visit = next((each.id for each in self._visits if each.on == typed.on), None)
            typed = replace(typed, visit=visit)

        def kept(saved: Formula) -> None:
            entry.forget()
            if entry is self.entry:
                self._close_entry()
                self.add.setFocus()
            words = _("Formula of {day} saved").format(day=near_day(saved.on))
            self.said.emit(words, self._undo_of(entry.kept, saved))

        refused = blame_on(entry, self.line, self)
        entry.keep.setEnabled(False)
        answer = self.line.ask(self, save_formula, typed)
        answer.then(kept).otherwise(refused).at_last(lambda: entry.keep.setEnabled(True))

    # --- taking back -----------------------------------------------------------------------

    def _undo_of(self, before: Formula | None, after: Formula) -> Callable[[], object]:
        if before is None or before.version == 0:
            return lambda: self.line.ask(self, remove_formula, after.id)
        return lambda: self.line.ask(self, save_formula, replace(before, version=after.version))

    def _remove(self, formula: Formula) -> None:
        def gone(nothing: None) -> None:
            del nothing
            words = _("Formula of {day} removed").format(day=near_day(formula.on))
            self.said.emit(words, lambda: self.line.ask(self, restore_formula, formula.id))

        if self.entry is not None:
            self._cancel(self.entry)
        self.line.ask(self, remove_formula, formula.id).then(gone)

    # --- hearing ---------------------------------------------------------------------------

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and Subject.FORMULA in subjects:
            self.show_client(self._client)
        if self._client is not None and subjects & SHELF:
            self._ask_shelf()

    def _ask_shelf(self) -> None:
        self.line.ask_newest(self, "shelf", view_shelf).then(self._know_shelf)

    def _know_shelf(self, found: list[Suggestion]) -> None:
        self._shelf = Shelf(found)
        if self.entry is not None:
            self.entry.bowls.know(self._shelf)
            if self.entry.kept is None:
                self.entry.bowls.propose_product(*self._shelf.last())
