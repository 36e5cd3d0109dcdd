"""One patch test, as it is read."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from salon_vault.patch_tests.model import Observation, PatchTest, Result
from ui.clearance.words import when_said
from ui.idle import mark_sensitive
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.day_label import DayLabel
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.patch_tests.words import record_lines, result_words
from ui.treatments.kinds import kind_name
from ui.words import _, about, chained, plural


class PatchTestRow(QWidget):
    """Day, what was put on and by whom, what came of it, and what was seen."""

    def __init__(
        self,
        test: PatchTest,
        treatment: str,
        seen: Sequence[Observation],
        *,
        corrected: bool,
        ready_at: datetime | None = None,
    ) -> None:
        super().__init__()
        self.test = test
        words, tone, sign = result_words(test)
        said = _("Corrected by a newer record") if corrected else words
        self.result = Chip(said, "neutral" if corrected else tone, sign)
        self.read = Button(_("Read test"), "ghost")
        self.confirm = Button(_("Confirm…"), "ghost")
        self.more = IconButton("ellipsis", _("More about this test"), colour="text3")
        self.menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        day = DayLabel(test.placed_at.astimezone().date())
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        middle = QVBoxLayout()
        middle.setSpacing(2)
        name = treatment or kind_name(test.kind)
        middle.addWidget(PlainLabel(name, role="strong", wrap=True))
        middle.addLayout(self._head())
        for line in self._lines(ready_at):
            middle.addWidget(PlainLabel(line, role="muted", wrap=True))
        for each in seen:
            middle.addWidget(_note(each))
        row.addLayout(middle, 1)

    def _head(self) -> QHBoxLayout:
        self.more.setMenu(self.menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.result)
        head.addStretch(1)
        head.addWidget(self.read)
        head.addWidget(self.confirm)
        head.addWidget(self.more)
        return head

    def _lines(self, ready_at: datetime | None) -> list[str]:
        test, lines = self.test, record_lines(self.test)
        if ready_at is not None and test.result is Result.PENDING:
            when = when_said(ready_at.isoformat())
            lines.append(_("to be read from {when} on").format(when=when))
        return lines


def _note(each: Observation) -> PlainLabel:
    note = PlainLabel(_seen(each), wrap=True)
    mark_sensitive(note)
    return note


def _seen(each: Observation) -> str:
    said = each.text
    if each.photo:
        said = chained((said, about(_("Picture"), each.photo)))
    if each.hours is None:
        return said
    after = plural("after {n} hour", "after {n} hours", each.hours)
    return about(after, said)
