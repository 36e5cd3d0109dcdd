"""Strips about stops: what was done all the same, for an owner and for whoever did it."""

from PySide6.QtWidgets import QWidget

from salon_vault.stops.use_cases import (
    count_done_against,
    count_overridden,
    list_own_against,
    own_against_read,
)
from salon_vault.visits.model import Visit
from ui.line import Line
from ui.parts.strip import Strip
from ui.words import _, plural, run_on


class StopsNote(Strip):
    """Tells an owner what was done or allowed against a stop, and waits to be seen."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("danger", "octagon-alert", _("Look at it"), _("Later"), parent)
        self._said: dict[str, str] = {}
        if line.allows(count_done_against):
            line.ask(self, count_done_against).then(self.tell_done)
            line.ask(self, count_overridden).then(self.tell_overridden)

    def tell_done(self, waiting: int) -> None:
        """Say how many visits wait."""
        self._tell(
            "done",
            waiting,
            plural(
                "{n} visit was done although something stood against it.",
                "{n} visits were done although something stood against them.",
                waiting,
            ),
        )

    def tell_overridden(self, waiting: int) -> None:
        """Say how many overrides wait."""
        words = plural("{n} stop was overridden.", "{n} stops were overridden.", waiting)
        self._tell("overridden", waiting, words)

    def _tell(self, what: str, waiting: int, words: str) -> None:
        if waiting:
            self._said[what] = words
            self.ask(run_on(self._said.values()))


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
