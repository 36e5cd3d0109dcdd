"""Asking what the register says of the rows that are to be seen: once the list is at rest."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Slot

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.glance.model import CardGlance
from salon_vault.consent_register.glance.use_cases import glance_at
from ui.clients.list_view import ClientList
from ui.line import Line

REST = 150
"""Milliseconds without a letter or a turn of the wheel before anything is asked."""

WATCHED = frozenset(
    {
        *(Subject.CONSENT, Subject.PAPER, Subject.FORM_VALIDITY, Subject.CLIENT),
        *(Subject.HEALTH, Subject.VISIT, Subject.REACTION, Subject.CLOSED_CARD),
    }
)
"""After changes of these a card may say other things."""


class Glances(QObject):
    """Keeps the signs on the rows up to date; typing never waits for them."""

    def __init__(self, line: Line, view: ClientList) -> None:
        super().__init__(view)
        self._line, self._view = line, view
        self._fresh: set[ClientId] = set()
        """Cards that were asked about since the vault changed."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._ask)
        if line.allows(glance_at):
            view.rows.modelReset.connect(self._rest.start)
            view.verticalScrollBar().valueChanged.connect(self._wait)
            view.verticalScrollBar().rangeChanged.connect(self._wait)
            line.changed.connect(self._heard)

    def _wait(self) -> None:
        self._rest.start()

    def _ask(self) -> None:
        cards = [card for card in self._in_sight() if card not in self._fresh]
        if cards:
            asked = self._line.ask_newest(self, "glance", glance_at, cards)
            asked.then(partial(self._show, cards))

    def _show(self, asked: Sequence[ClientId], glances: Mapping[ClientId, CardGlance]) -> None:
        self._fresh.update(asked)
        self._view.rows.show_glances({card: glances.get(card) for card in asked})

    def _in_sight(self) -> list[ClientId]:
        """Return the cards on the rows that are to be seen, in part or whole."""
        view, lines = self._view, self._view.rows.lines
        if not lines or not view.isVisible():
            return []
        bottom = view.viewport().height() - 1
        first = max(view.indexAt(QPoint(1, 0)).row(), 0)
        last = view.indexAt(QPoint(1, bottom)).row()
        return [each.id for each in lines[first : last + 1 if last >= 0 else None]]

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & WATCHED:
            self._fresh.clear()  # what is shown stays until the answer is there
            self._rest.start()
