"""The rows of the client list: what a search came back with, never changed in place."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salon_vault.clients.model import ClientId, ClientLine, Severity
from salon_vault.consent_register.glance.model import CardGlance
from ui.clients.glance_words import glance_words, marks
from ui.dates import near_day
from ui.parts.tips import tip
from ui.words import N_, _, chained, listed

type Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
MARKS = Qt.ItemDataRole.UserRole + 1
MASK = "••• •••"

SPOKEN = {
    Severity.NONE: "",
    Severity.NOTE: N_("worth knowing"),
    Severity.CARE: N_("take care"),
    Severity.STOP: N_("stop"),
}


class ClientListModel(QAbstractListModel):
    """An immutable tuple of lines; a new search brings a new tuple."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ClientLine, ...] = ()
        self._glances: dict[ClientId, CardGlance] = {}

    def show_glances(self, glances: Mapping[ClientId, CardGlance | None]) -> None:
        """Show what is known of some cards; None for those of which nothing is told."""
        for card, glance in glances.items():
            self._glances.pop(card, None)
            if glance is not None:
                self._glances[card] = glance
        rows = [row for row, line in enumerate(self._lines) if line.id in glances]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))

    def show_lines(self, lines: tuple[ClientLine, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    @property
    def lines(self) -> tuple[ClientLine, ...]:
        """The rows as they are."""
        return self._lines

    def row_of(self, client_id: ClientId) -> int | None:
        """Return where a client stands in the list."""
        for row, line in enumerate(self._lines):
            if line.id == client_id:
                return row
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        """Tell how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the name, line and signs for the delegate, or the words for ear and tip."""
        line = self._lines[index.row()]
        glance = self._glances.get(line.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(line)
        if role == LINE:
            return line
        if role == MARKS:
            return tuple(marks(glance)) if glance is not None else ()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(line, glance)
        if role == Qt.ItemDataRole.ToolTipRole and glance is not None:
            return tip(glance_words(glance))
        return None


def shown_name(line: ClientLine) -> str:
    """Return the name, and how another alphabet spells it."""
    return f"{line.name}  {line.spelling}" if line.spelling else line.name


def second_identifier(line: ClientLine) -> str:
    """Return what tells namesakes apart: the end of the number, the last visit."""
    if line.closed and not line.phone_tail:
        return _("closed card")
    parts = [f"{MASK} {line.phone_tail}"] if line.phone_tail else []
    if line.last_visit is None:
        parts.append(_("no visit yet"))
    else:
        parts.append(_("visited {day}").format(day=near_day(line.last_visit)))
    return " · ".join(parts)


def spoken(line: ClientLine, glance: CardGlance | None = None) -> str:
    """Return a row as it is read aloud."""
    parts = [shown_name(line)]
    if SPOKEN[line.severity]:
        parts.append(_(SPOKEN[line.severity]))
    if line.phone_tail:
        parts.append(_("number ends in {digits}").format(digits=" ".join(line.phone_tail)))
    parts.append(second_identifier(line).rpartition(" · ")[2])
    return chained((listed(parts), glance_words(glance) if glance is not None else ""))
