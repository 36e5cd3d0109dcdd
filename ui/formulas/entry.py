"""Typing a formula: a new one, one repeated with a change, or one that is put right."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal

from salon_vault.clients.dates import read_birthday
from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.formulas.model import (
    Bowl,
    Formula,
    Level,
    Zone,
    new_formula_id,
    read_level,
)
from ui.card.faults import fault_of
from ui.card.unfinished import Texts, Unfinished
from ui.dates import today
from ui.formulas.form import FormulaForm
from ui.formulas.shelf import Shelf
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.words import _, about, clock, short_day

LEVELS = ("natural", "start", "target")


class FormulaEntry(FormulaForm):
    """The fields of a formula; ``entered`` when they make sense, a draft until it is kept."""

    entered = Signal(object)
    """The formula as it is to be kept."""

    def __init__(self, unfinished: Unfinished) -> None:
        super().__init__()
        self._client: ClientId | None = None
        self.kept: Formula | None = None
        """What the sheet was opened with: None for a new formula."""
        self._unfinished = unfinished
        self._draft = ""
        self._levels: dict[str, TextLine] = {
            "natural": self.natural_line,
            "start": self.start_line,
            "target": self.target_line,
        }
        self.keep.clicked.connect(self.enter)
        self.more.clicked.connect(self.bowls.one_more)
        self.purpose.activated.connect(self._purpose_chosen)
        self.bowls.edited.connect(self._keep_draft)
        self.bowls.entered.connect(self.enter)
        for line in self._lines.values():
            line.textEdited.connect(self._keep_draft)
            line.returnPressed.connect(self.enter)

    # --- beginning -------------------------------------------------------------------------

    def open(self, client: ClientId, kept: Formula | None, shelf: Shelf) -> None:
        """Come up for a client: empty, or with a formula to repeat or to put right."""
        self._client, self.kept = client, kept
        self.bowls.know(shelf)
        self.day_line.setText(short_day(today()))
        if kept is not None:
            self._show(kept)
        self.remove.setVisible(kept is not None and kept.version > 0)
        self.show()

    def begin(self) -> None:
        """Stand in the first mixture."""
        self.bowls.first.mix_line.setFocus()

    def begin_changing(self) -> None:
        """Stand in the amount that is to be changed."""
        self.bowls.first.stand_in_amount()

    def go_on_from(self, last: Formula) -> None:
        """Take over what a new formula has from the last one: hair, products, the note."""
        self.purpose.choose(last.purpose)
        self.bowls.send_to(last.purpose)
        self.natural_line.setText(str(last.natural or ""))
        self.start_line.setText(str(last.target or ""))
        self.bowls.propose_product(last.bowls[0].brand, last.bowls[0].line)
        self.remind_of(last)

    def remind_of(self, last: Formula) -> None:
        """Say what was noted last time."""
        if last.next_time:
            self.last_note.setText(about(_("Noted last time"), last.next_time))
            self.last_note.show()

    def continue_as(self, draft: str) -> bool:
        """Take up the draft of this name, and go on keeping it; tell whether there was one."""
        self._draft = draft
        waiting = self._unfinished.of(draft)
        if waiting is None:
            return False
        self._put(waiting.texts)
        self.note.setText(_("Unfinished typing from {time}").format(time=clock(waiting.at)))
        return True

    def forget(self) -> None:
        """Drop the draft: the formula is kept, or not wanted."""
        if self._draft:
            self._unfinished.drop(self._draft)

    # --- handing on ------------------------------------------------------------------------

    def enter(self) -> None:
        """Hand the formula on, or say what is wrong with it."""
        for field in self._fields.values():
            field.blame("")
        bowls = self.bowls.read()
        day = read_birthday(self.day_line.text(), date.max)
        if day is None:
            self.blame(InvalidInput("on", "unreadable"))
        elif (levels := self._read_levels()) is not None and bowls:
            self._hand_on(day, bowls, levels)

    def blame(self, error: VaultError) -> bool:
        """Say what is wrong beside its field; tell whether it is about one of them."""
        if not isinstance(error, InvalidInput) or error.field not in self._fields:
            return False
        field = self._fields[error.field]
        field.blame(fault_of(error))
        field.input.setFocus()
        return True

    def _hand_on(
        self, day: date, bowls: tuple[Bowl, ...], levels: Sequence[Level | None]
    ) -> None:
        assert self._client is not None
        purpose = Zone(self.purpose.key)
        blank = Formula(new_formula_id(), self._client, day, purpose, bowls)
        natural, start, target = levels
        try:
            made = replace(
                self.kept or blank,
                on=day,
                purpose=purpose,
                bowls=bowls,
                natural=natural,
                start=start,
                target=target,
                result=self.result_line.text(),
                next_time=self.next_line.text(),
            )
        except InvalidInput as error:
            self.blame(error)
        else:
            self.entered.emit(made)

    def _read_levels(self) -> list[Level | None] | None:
        levels: list[Level | None] = []
        for name, line in self._levels.items():
            try:
                levels.append(read_level(line.text()))
            except InvalidInput as error:
                self._fields[name].blame(fault_of(error))
                line.setFocus()
                return None
        return levels

    @property
    def _lines(self) -> dict[str, TextLine]:
        others = {"on": self.day_line, "result": self.result_line, "next_time": self.next_line}
        return {**others, **self._levels}

    @property
    def _fields(self) -> dict[str, Field]:
        names = ("on", "result", "next_time", *LEVELS)
        return {name: getattr(self, name) for name in names}

    def _purpose_chosen(self) -> None:
        self.bowls.send_to(Zone(self.purpose.key))
        self._keep_draft()

    # --- drafts ----------------------------------------------------------------------------

    def _show(self, formula: Formula) -> None:
        self.purpose.choose(formula.purpose)
        self.day_line.setText(short_day(formula.on))
        for name, line in self._levels.items():
            level = getattr(formula, name)
            line.setText("" if level is None else str(level))
        self.result_line.setText(formula.result)
        self.next_line.setText(formula.next_time)
        self.bowls.show_bowls(formula.bowls)

    def _keep_draft(self) -> None:
        if self._draft:
            texts = {name: line.text() for name, line in self._lines.items()}
            more = {"purpose": self.purpose.key, "bowls": self.bowls.text()}
            self._unfinished.keep(self._draft, {**texts, **more})

    def _put(self, texts: Texts) -> None:
        for name, line in self._lines.items():
            line.setText(texts.get(name, ""))
        self.purpose.choose(texts.get("purpose", Zone.ROOTS))
        self.bowls.put(texts.get("bowls", "[]"))
