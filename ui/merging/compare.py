"""Two cards side by side: which answer is taken where they differ."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from salon_vault.merging.halves import ALERT, FIELDS, Half, Preview
from ui.merging.values import TITLES, shown, shown_amount, shown_health
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.words import _, about

LABEL, OURS, THEIRS = range(3)


class Side(QWidget):
    """What one card says in one field, with a button to take it by."""

    def __init__(self, field: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QRadioButton()
        self.button.setAccessibleName(about(_(TITLES[field]), said))
        words = PlainLabel(said, wrap=True)
        words.setBuddy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button)
        row.addWidget(words, 1)


class Compare(QWidget):
    """Field by field; buttons only where the other card says something else."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self.sides: dict[str, tuple[Side, Side]] = {}
        self._groups: list[QButtonGroup] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        for column, share in ((LABEL, 2), (OURS, 4), (THEIRS, 4)):
            self._grid.setColumnStretch(column, share)
        self._put("", _("This card stays"), _("This card is merged into it"), role="strong")
        self._rule()
        for field in FIELDS:
            self._show(field)
        self._show_alert()
        self._rule()
        self._tell(_("Allergies"), shown_health)
        self._tell(_("On the card"), shown_amount)

    @property
    def taken(self) -> frozenset[str]:
        """The fields that the card that stays takes from the other."""
        return frozenset(f for f, (_ours, it) in self.sides.items() if it.button.isChecked())

    def _show(self, field: str) -> None:
        halves = self._preview.staying, self._preview.going
        ours, theirs = (shown(half, field) for half in halves)
        if field not in self._preview.differing:
            if any(half.value(field) for half in halves):
                self._put(_(TITLES[field]), ours, theirs)
            return
        sides = Side(field, ours), Side(field, theirs)
        group = QButtonGroup(self)
        for side in sides:
            group.addButton(side.button)
        chosen = field in self._preview.proposed
        sides[chosen].button.setChecked(True)
        self._groups.append(group)
        self.sides[field] = sides
        row = self._grid.rowCount()
        self._label(row, _(TITLES[field]))
        for column, side in zip((OURS, THEIRS), sides, strict=True):
            self._grid.addWidget(side, row, column)

    def _show_alert(self) -> None:
        ours, theirs = self._preview.staying, self._preview.going
        if not (ours.value(ALERT) or theirs.value(ALERT)):
            return
        self._tell(_(TITLES[ALERT]), lambda half: shown(half, ALERT))
        if theirs.value(ALERT) not in {None, ours.value(ALERT)}:
            stays = _("The alert of this card stays, too; the graver one counts.")
            hint = PlainLabel(stays, role="hint", wrap=True)
            self._grid.addWidget(hint, self._grid.rowCount(), THEIRS)

    def _tell(self, title: str, words: Callable[[Half], str]) -> None:
        self._put(title, words(self._preview.staying), words(self._preview.going))

    def _put(self, title: str, ours: str, theirs: str, role: str = "") -> None:
        row = self._grid.rowCount()
        self._label(row, title)
        for column, words in ((OURS, ours), (THEIRS, theirs)):
            self._grid.addWidget(PlainLabel(words, role=role, wrap=True), row, column)

    def _label(self, row: int, title: str) -> None:
        label = PlainLabel(title, role="muted", wrap=True)
        self._grid.addWidget(label, row, LABEL)

    def _rule(self) -> None:
        self._grid.addWidget(Rule(), self._grid.rowCount(), LABEL, 1, THEIRS + 1)
