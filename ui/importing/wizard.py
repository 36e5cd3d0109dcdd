"""Taking a list of clients in: from the file to the cards, one question at a time."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from salon_vault.errors import Cancelled, VaultError
from salon_vault.importing.book import TakenIn
from salon_vault.importing.brought import Brought
from salon_vault.importing.errors import OtherEncoding
from salon_vault.importing.model import Allergies, Plan, Reading
from salon_vault.importing.preview import Preview
from salon_vault.importing.source import reading_of
from salon_vault.importing.survey import Look, Survey, look_at, survey
from salon_vault.importing.use_cases import (
    bring_list,
    delete_source,
    forget_list,
    read_list,
    take_in_list,
)
from salon_vault.left_outside.model import Kind
from salon_vault.left_outside.use_cases import remember_read
from salon_vault.salon.use_cases import view_salon
from ui.answer import Answer
from ui.dates import today
from ui.importing.allergies_step import AllergiesStep
from ui.importing.columns_step import ColumnsStep
from ui.importing.preview_step import PreviewStep
from ui.importing.reading_step import ReadingStep
from ui.importing.result_step import ResultStep
from ui.importing.source_step import SourceStep
from ui.importing.taking_back import take_back
from ui.importing.words import column_names
from ui.line import Line
from ui.parts.on_screen import keep_size
from ui.parts.wizard import Wizard
from ui.problems import complain, sentence_of
from ui.waiting import Waiting
from ui.words import _

SIZE = (820, 640)


class ImportWizard(Wizard):
    """File, reading, columns, allergies, preview; then the result with its way back."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent, _("Take in a list of clients"))
        keep_size(self, *SIZE)
        self.line = line
        self.taken: TakenIn | None = None
        self._brought: Brought | None = None
        self._plan: Plan | None = None
        self._look: Look | None = None
        self._survey: Survey | None = None
        self._read = False
        self._sha256 = b""
        self._waiting: Waiting | None = None
        self.source = SourceStep()
        self.reading = ReadingStep()
        self.columns = ColumnsStep()
        self.allergies = AllergiesStep()
        self.preview = PreviewStep()
        self.outcome = ResultStep()
        self.source.catch(self)
        self.source.picked.connect(self.read_file)
        self.reading.chosen.connect(self._read_again)
        self.outcome.delete.clicked.connect(self._delete)
        self.outcome.back.clicked.connect(self._take_back)
        steps = (self.source, self.reading, self.columns, self.allergies, self.preview)
        self.begin((*steps, self.outcome))
        line.ask(self, view_salon).then(self.columns.know)

    def is_done(self) -> bool:
        """Tell whether the cards are made: then there is nothing to cancel."""
        return self.taken is not None

    def may_go_back(self) -> bool:
        """Tell whether there is a step before that can still be changed."""
        return super().may_go_back() and not self.is_done()

    # --- the file ----------------------------------------------------------------------------

    def read_file(self, path: Path) -> None:
        """Find out how a file is read, and show its first rows."""
        self.source.show_problem("")
        waiting = Waiting(self, self.line, _("Reading the list"))
        self._busy(self.line.ask(self, bring_list, path, waiting), self._hold, waiting)

    def _hold(self, brought: Brought) -> None:
        self._brought = brought
        answer = self.line.aside(self, partial(_first_look, brought))
        answer.then(self._looked).otherwise(self._failed)

    def _looked(self, first: tuple[Reading, Look | OtherEncoding]) -> None:
        reading, look = first
        if isinstance(look, Look):
            self._show_look(reading, look)
        else:
            self.reading.show_problem(reading, sentence_of(look))
        self.show_step(self.steps.index(self.reading))

    def _read_again(self, reading: Reading) -> None:
        assert self._brought is not None
        answer = self.line.aside(self, partial(look_at, self._brought, reading))
        answer.then(partial(self._show_look, reading))
        answer.otherwise(lambda error: self.reading.show_problem(reading, sentence_of(error)))

    def _show_look(self, reading: Reading, look: Look) -> None:
        self._look = look
        self._plan = Plan(reading, look.targets)
        self.reading.show_look(reading, look)
        self.columns.show_look(look)

    # --- the questions -----------------------------------------------------------------------

    def _next(self) -> None:
        match self.step:
            case self.source if self.source.path is not None:
                self.read_file(self.source.path)
            case self.columns:
                self._survey_list()
            case self.allergies:
                self._decided(self.allergies.answer)
            case self.preview:
                self._take_in()
            case self.outcome:
                self.accept()
            case _:
                super()._next()

    def _back(self) -> None:
        skips = self.step is self.preview and not (self._survey and self._survey.said)
        at = self.steps.index(self.columns) + 1 if skips else self.pages.currentIndex()
        self.show_step(at - 1)

    def _survey_list(self) -> None:
        assert self._plan is not None
        assert self._brought is not None
        columns, tongue = self.columns.targets, self.columns.tongue.key
        self._plan = replace(self._plan, columns=columns, language=tongue, allergies=None)
        waiting = Waiting(self, self.line, _("Reading the list"), serves=False)
        look_through = partial(survey, self._brought, self._plan, today(), waiting)
        answer = self.line.aside(self, look_through)
        self._busy(answer, self._surveyed, waiting)

    def _surveyed(self, found: Survey) -> None:
        assert self._plan is not None
        self._survey = found
        self._plan = replace(self._plan, day_first=found.day_first is not False)
        if found.said:
            self.allergies.show_survey(found)
            self.show_step(self.steps.index(self.allergies))
        else:
            self._decided(None)

    def _decided(self, allergies: Allergies | None) -> None:
        assert self._plan is not None
        assert self._brought is not None
        self._plan = replace(self._plan, allergies=allergies)
        self._read = True
        waiting = Waiting(self, self.line, _("Reading the list"))
        answer = self.line.ask(self, read_list, self._brought, self._plan, waiting)
        self._busy(answer, self._previewed, waiting)

    def _previewed(self, preview: Preview) -> None:
        assert self._look is not None
        self._sha256 = preview.sha256
        self.preview.show_preview(preview, column_names(self._look.headings))
        self.show_step(self.steps.index(self.preview))

    # --- the deed, and what may follow -------------------------------------------------------

    def _take_in(self) -> None:
        assert self._plan is not None
        waiting = Waiting(self, self.line, _("Taking the list in"), serves=False)
        twins = self.preview.with_twins
        answer = self.line.ask(self, take_in_list, self._plan, waiting, twins=twins)
        self._busy(answer, self._taken_in, waiting)

    def _taken_in(self, taken: TakenIn) -> None:
        assert self._brought is not None
        self.taken, self._read = taken, False
        file = self._brought.path
        self.line.ask(self, remember_read, file, Kind.LIST, self._sha256, taken.id)
        self.outcome.show_taken(taken, file.name)
        self.show_step(self.steps.index(self.outcome))

    def _delete(self) -> None:
        assert self.taken is not None
        assert self._brought is not None
        file = self._brought.path
        answer = self.line.ask(self, delete_source, self.taken.id, file, self._sha256)
        answer.then(lambda _nothing: self.outcome.show_deleted())
        answer.otherwise(partial(complain, self))

    def _take_back(self) -> None:
        assert self.taken is not None
        take_back(self, self.line, self.taken.id, self.outcome.show_taken_back)

    # --- waiting -----------------------------------------------------------------------------

    def reject(self) -> None:
        """Stop what runs; once nothing does, let go of what was read, and close."""
        if self._waiting is not None:
            self._waiting.dialog.canceled.emit()
            return
        if self._read:
            self.line.ask(self.line, forget_list)
        super().reject()

    def _busy[R](
        self, answer: Answer[R], then: Callable[[R], object], waiting: Waiting | None = None
    ) -> None:
        self._waiting = waiting
        self.wait(waiting=True)
        answer.then(then).otherwise(self._failed).at_last(self._over)

    def _over(self) -> None:
        if self._waiting is not None:
            self._waiting.over()
        self._waiting = None
        self.wait(waiting=False)

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, Cancelled):
            return
        if self.step is self.source:
            self.source.show_problem(sentence_of(error))
        else:
            complain(self, error)


def _first_look(brought: Brought) -> tuple[Reading, Look | OtherEncoding]:
    """Return how a file is read, and its first rows or why they cannot be read so."""
    reading = reading_of(brought)
    try:
        return reading, look_at(brought, reading)
    except OtherEncoding as other:
        return reading, other
