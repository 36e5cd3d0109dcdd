"""Asks, with every letter typed on a card, whether the person is in the vault already."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from salon_vault.clients.model import ClientId
from salon_vault.merging.model import MOST, Lookalike, Typed
from salon_vault.merging.use_cases import find_lookalikes, find_similar_names
from ui.line import Line
from ui.merging.hint import LookalikeHint

SIMILAR_AFTER = 120
"""Milliseconds of rest after which names that are a slip of typing away are looked for."""


class LookalikeWatch(QObject):
    """Feeds the hint; an older answer never comes over a newer one."""

    def __init__(
        self,
        line: Line,
        hint: LookalikeHint,
        names: tuple[QLineEdit, QLineEdit],
        contacts: tuple[QLineEdit, QLineEdit],
    ) -> None:
        super().__init__(hint)
        self._line, self._hint = line, hint
        self._names, self._contacts = names, contacts
        self._client: ClientId | None = None
        self._same: tuple[Lookalike, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SIMILAR_AFTER)
        self._rest.timeout.connect(self._look_for_similar)
        for typing in (*names, *contacts):
            typing.textEdited.connect(self.look)

    def belong_to(self, client: ClientId) -> None:
        """Hear whose card is shown; what was found for another one is gone."""
        if client != self._client:
            self._client = client
            self._rest.stop()
            self._hint.show_cards(())

    def look(self) -> None:
        """Ask for cards like what stands in the fields now."""
        asked = self._line.ask_newest(
            self, "same", find_lookalikes, self._typed(), self._client
        )
        asked.then(self._show_same)
        self._rest.start()

    def _look_for_similar(self) -> None:
        if len(self._same) < MOST:
            asked = self._line.ask_newest(
                self, "similar", find_similar_names, self._typed(), self._client
            )
            asked.then(self._add_similar)

    def _typed(self) -> Typed:
        name, spelling = (line.text() for line in self._names)
        phone, mail = (line.text() if line.isVisible() else "" for line in self._contacts)
        return Typed(name, spelling, phone, mail)

    def _show_same(self, found: tuple[Lookalike, ...]) -> None:
        self._same = found
        self._hint.show_cards(found)

    def _add_similar(self, found: tuple[Lookalike, ...]) -> None:
        known = {each.line.id for each in self._same}
        more = tuple(each for each in found if each.line.id not in known)
        self._hint.show_cards((self._same + more)[:MOST])
