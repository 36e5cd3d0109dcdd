"""Strips about stops: what was done all the same, for an owner and for whoever did it."""

from PySide6.QtWidgets import QWidget

from salon_vault.stops.use_cases import (
    count_done_against,
    list_own_against,
    own_against_read,
)
from salon_vault.visits.model import Visit
from ui.line import Line
from ui.parts.strip import Strip
from ui.words import _, plural


class StopsNote(Strip):
    """Tells an owner how many visits were done against a stop and wait to be seen."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("danger", "octagon-alert", _("Look at it"), _("Later"), parent)
        if line.allows(count_done_against):
            line.ask(self, count_done_against).then(self._tell)

    def _tell(self, waiting: int) -> None:
        if waiting:
            self.ask(
                plural(
                    "{n} visit was done although something stood against it.",
                    "{n} visits were done although something stood against them.",
                    waiting,
                )
            )


class OwnStopsNote(Strip):
    """Tells whoever recorded such visits, at their next login, that the owner hears of them."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "octagon-alert", _("Understood"), "", parent)
        self.line = line
        self.no.setVisible(False)
        self.yes.clicked.connect(self._understood)
        if line.allows(list_own_against) and not line.allows(count_done_against):
            line.ask(self, list_own_against).then(self._tell)

    def _tell(self, visits: list[Visit]) -> None:
        if visits:
            self.ask(
                plural(
                    "{n} visit recorded under your login was done although something stood "
                    "against it. The owner is told.",
                    "{n} visits recorded under your login were done although something stood "
                    "against them. The owner is told.",
                    len(visits),
                )
            )

    def _understood(self) -> None:
        self.line.ask(self, own_against_read)
