"""What the check-up screen does."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from salon_vault.checkup.model import Checkup
from salon_vault.checkup.surroundings import Seen
from salon_vault.checkup.use_cases import (
    check_surroundings,
    check_up,
    print_checkup,
    sweep_strays,
)
from salon_vault.errors import VaultError
from salon_vault.left_outside.model import Lying
from salon_vault.left_outside.use_cases import known_outside
from ui.checkup.form import CheckupForm
from ui.left_outside.looking import look
from ui.left_outside.panel import OutsidePanel
from ui.line import Line
from ui.screen import Screen
from ui.words import N_, _, language, plural


class CheckupScreen(Screen):
    """Look at the vault and the PC around it, and print what was found."""

    title = N_("Check-up")
    opens_with = check_surroundings

    def __init__(
        self,
        line: Line,
        parent: QWidget | None = None,
        *,
        look_around: Callable[[], Seen] = Seen,
    ) -> None:
        super().__init__(line, parent)
        self._look_around = look_around
        self._printer = ""
        self._remember: Callable[[str], object] = lambda printer: None  # noqa: ARG005 - forgets it
        self._checkup: Checkup | None = None
        self.form = CheckupForm(self)
        self.outside = OutsidePanel(line)
        self.form.page.rows.addWidget(self.outside)
        self.form.again.clicked.connect(self.look)
        self.offer(self.form.print, print_checkup, self._print)
        self.offer(self.form.sweep, sweep_strays, self._sweep)

    def use_printer(self, printer: str, remember: Callable[[str], object]) -> None:
        """Offer ``printer`` first, and let ``remember`` keep another one that was taken."""
        self._printer, self._remember = printer, remember

    def arrive(self, record: str) -> None:
        """Look, every time somebody comes here."""
        del record
        self.line.printers(self).then(self._offer_printers)
        self.look()

    def look(self) -> None:
        """Look at the PC beside the lane, then at the vault on it."""
        self.form.wait()
        if self.line.allows(known_outside):
            self.outside.look()
            look(self, self.line, self._look_at_pc)
        else:
            self._look_at_pc(None)

    # --- inside ------------------------------------------------------------------------------

    def _look_at_pc(self, lying: Lying | None) -> None:
        def ask(seen: Seen) -> None:
            self._ask(replace(seen, files_lying=None if lying is None else lying.waiting))

        self.line.aside(self, self._look_around).then(ask)

    def _ask(self, seen: Seen) -> None:
        case = check_up if self.line.allows(check_up) else check_surroundings
        self.ask_newest("checkup", case, seen).then(self._show).otherwise(self._failed)

    def _show(self, checkup: Checkup) -> None:
        self._checkup = checkup
        self.form.show_checkup(checkup, may_sweep=self.line.allows(sweep_strays))

    def _failed(self, error: VaultError) -> None:
        self.form.again.setEnabled(True)
        self.line.complain(self, error)

    def _offer_printers(self, names: Sequence[str]) -> None:
        self.form.offer_printers(names, self._printer)

    def _print(self) -> None:
        if self._checkup is not None:
            printer = self.form.printer.key
            self._remember(printer)
            asked = self.ask(print_checkup, self._checkup, language(), printer)
            asked.then(lambda _none: self.said.emit(_("Check-up sent to the printer"), None))

    def _sweep(self) -> None:
        self.ask(sweep_strays).then(self._swept)

    def _swept(self, number: int) -> None:
        self.said.emit(plural("{n} file removed", "{n} files removed", number), None)
        self.look()
