"""Other cards of the same client: finding one, comparing, and taking merged ones apart."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId, ClientLine, Found
from salon_vault.clients.use_cases import find_clients
from salon_vault.merging.halves import MergedCard
from salon_vault.merging.use_cases import list_merged, merge_cards, take_apart
from ui.clients.list_model import second_identifier, shown_name
from ui.dates import near_day
from ui.line import Line
from ui.merging.dialog import MergeDialog
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.parts.search_line import SearchLine
from ui.words import _, about

SHOWN = 5


class CardRow(QWidget):
    """A card in two lines, and the one thing to do with it."""

    def __init__(self, name: str, below: str, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.go = Button(deed, "ghost")
        self.go.setAccessibleName(about(name, deed))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Elided(name, role="strong"))
        words.addWidget(Elided(below, role="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addLayout(words, 1)
        row.addWidget(self.go)


class OtherCards(Panel):
    """A search for the second card of somebody, and the cards that were merged into this."""

    said = Signal(str, object)
    opening = Signal(str)
    """The id of the card that stays after a merging."""

    def __init__(self, line: Line) -> None:
        super().__init__(_("Other cards of the same client"))
        self._line = line
        self._client: ClientId | None = None
        words = _("If somebody has two cards, find the other one here and compare them.")
        self.search = SearchLine(_("Find the other card"), _("Name, phone or last 3 digits"))
        self.search.textChanged.connect(self._look_for)
        self.found, self.merged = Rows(), Rows()
        self.rows.addWidget(PlainLabel(words, role="hint", wrap=True))
        self.rows.addWidget(self.search)
        self.rows.addLayout(self.found)
        self.rows.addLayout(self.merged)
        if not line.allows(merge_cards):  # shown without a parent, it would be a window
            self.hide()
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show what was merged into this card."""
        if client != self._client:
            self._client = client
            self.search.clear()
            self._ask()

    def compare(self, other: str) -> None:
        """Put this card and another side by side."""
        if self._client is not None:
            dialog = MergeDialog(self, self._line, self._client, ClientId(other))
            dialog.merged.connect(self._merged)
            dialog.open()

    def _ask(self) -> None:
        if self._client is not None and self._line.allows(merge_cards):
            asked = self._line.ask_newest(self, "merged", list_merged, self._client)
            asked.then(self._show_merged)

    def _look_for(self, text: str) -> None:
        if text.strip():
            asked = self._line.ask_newest(self, "find", find_clients, text)
            asked.then(self._show_found)
        else:
            self.found.show_rows(())

    def _show_found(self, found: Found) -> None:
        others = [each for each in found.lines if each.id != self._client]
        wanted = others[:SHOWN] if self.search.text().strip() else []
        self.found.show_rows([self._found_row(each) for each in wanted])

    def _found_row(self, line: ClientLine) -> CardRow:
        row = CardRow(shown_name(line), second_identifier(line), _("Compare"))
        row.go.clicked.connect(partial(self.compare, line.id))
        return row

    def _show_merged(self, cards: Sequence[MergedCard]) -> None:
        self.merged.show_rows([self._merged_row(each) for each in cards])

    def _merged_row(self, card: MergedCard) -> CardRow:
        below = _("Merged {day} under the login of {who} · can be taken apart until {until}")
        told = below.format(
            day=near_day(card.at.astimezone().date()), who=card.by, until=near_day(card.until)
        )
        row = CardRow(card.name, told, _("Take apart"))
        row.go.clicked.connect(partial(self._take_apart, card.id))
        return row

    def _merged(self, staying: str, going: str) -> None:
        self.search.clear()
        self.said.emit(_("The cards are merged"), partial(self._take_apart, ClientId(going)))
        self.opening.emit(staying)

    def _take_apart(self, going: ClientId) -> None:
        asked = self._line.ask(self, take_apart, going)
        asked.then(lambda _client: self.said.emit(_("The cards are apart again"), None))

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.CLIENT in subjects:
            self._ask()
