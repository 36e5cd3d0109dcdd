"""When the salon is open: what is done at other hours becomes a question in the inbox."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.odd_use.use_cases import OddUse, odd_use, set_opening_hours
from salon_vault.staff.model import Hours
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.staff.hours_editor import HoursEditor
from ui.words import _


class OpeningHours(Panel):
    """The salon's week; kept by a press of its own, because staff have to be told of it."""

    said = Signal(str, object)
    """What was done, and a callable that takes it back."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("Opening hours"), parent)
        self._line = line
        self._kept: Hours | None = None
        lead = _(
            "Logins without working hours of their own go by these. Nobody is refused at other "
            "hours; what was done then becomes a question in your inbox."
        )
        told = _(
            "Other hours mean a new staff notice for these logins: they are told again, and "
            "their waiting time begins anew."
        )
        self.editor = HoursEditor(kept=_("Point out what is done outside opening hours"))
        self.keep = Button(_("Save the hours"), "primary")
        self.note = Remark("info", "", told)
        self.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        self.rows.addWidget(self.editor)
        self.rows.addWidget(self.note)
        self.rows.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self.editor.changed.connect(self._look)
        self.keep.clicked.connect(lambda: self._save(self.editor.hours))
        self.refresh()

    def refresh(self) -> None:
        """Show the hours in force."""
        self._line.ask(self, odd_use).then(self._show)

    def _show(self, state: OddUse) -> None:
        self._kept = state.thresholds.opening
        self.editor.show_hours(self._kept)
        self._look()

    def _look(self) -> None:
        ready = self.editor.is_ready
        self.keep.setEnabled(ready and self.editor.hours != self._kept)

    def _save(self, hours: Hours | None) -> None:
        self.keep.setEnabled(False)
        answer = self._line.ask(self, set_opening_hours, hours)
        answer.then(self._saved).otherwise(lambda error: self._line.complain(self, error))
        answer.at_last(self._look)

    def _saved(self, before: Hours | None) -> None:
        self.refresh()
        self.said.emit(_("Opening hours saved"), lambda: self._save(before))
