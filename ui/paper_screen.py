"""What screens have in common on which a paper is looked at before it is printed."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from salon_vault.errors import VaultError
from ui.line import Line
from ui.parts.paper_sheet import PaperSheet
from ui.parts.print_options import PrintOptions
from ui.problems import problem_of
from ui.screen import Screen
from ui.words import run_on


class PaperForm(Protocol):
    """What a screen with a paper on it shows."""

    sheet: PaperSheet
    options: PrintOptions


class PaperScreen[F: PaperForm](Screen):
    """Offers the printers, remembers the one that was used, and says why there is no paper."""

    form: F

    def __init__(
        self,
        line: Line,
        parent: QWidget | None = None,
        *,
        printer: str = "",
        remember: Callable[[str], object] = lambda printer: None,  # noqa: ARG005 - forgets it
    ) -> None:
        super().__init__(line, parent)
        self._printer = printer
        self._remember = remember
        self.furnish()

    def furnish(self) -> None:
        """Make what the screen shows, ``form`` first of all, and connect it."""
        raise NotImplementedError

    def _ask_printers(self) -> None:
        self.line.printers(self).then(self._offer_printers)

    def _offer_printers(self, names: Sequence[str]) -> None:
        self.form.options.show_printers(names, self._printer)

    def _use(self, printer: str) -> None:
        self._printer = printer
        self._remember(printer)

    def _cannot(self, error: VaultError) -> None:
        problem = problem_of(error)
        self.form.sheet.say("warn", problem.title, run_on((problem.happened, problem.todo)))
