"""The sheet that says what verifying the log found, layer by layer."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.log.model import Verification
from ui import theme
from ui.log.findings import Finding, findings, summary
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.scrolled import Scrolled
from ui.words import _, about, run_on

HIGH = 190
"""Points of height for the findings; more of them scroll."""


class Found(Remark):
    """A summary, and below it what each layer noticed, what it means, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ok", parent=parent)
        self.close_it = Button(_("Close"), "ghost")
        self.close_it.clicked.connect(self.hide)
        self.deeds.addWidget(self.close_it)
        self._list: QWidget | None = None
        self.hide()

    def show_result(self, found: Verification) -> None:
        """Show another result instead of the one before."""
        self.say(*summary(found))
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None
        if told := findings(found):
            self._list = _listed(told)
            self.rows.addWidget(self._list)
        self.show()


def _listed(told: Sequence[Finding]) -> QWidget:
    sheet = QWidget()
    rows = QVBoxLayout(sheet)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(2)
    for finding in told:
        rows.addWidget(PlainLabel(finding.noticed, role="strong", wrap=True))
        rows.addWidget(PlainLabel(finding.means, wrap=True))
        todo = about(_("What to do"), finding.todo)
        rows.addWidget(PlainLabel(todo, role="muted", wrap=True))
        rows.addSpacing(8)
    scrolled = Scrolled(sheet)
    scrolled.setViewportMargins(0, 8, 0, 0)
    scrolled.setFixedHeight(theme.scaled(min(HIGH, 86 * len(told))))
    scrolled.setAccessibleName(run_on(finding.noticed for finding in told))
    return scrolled
