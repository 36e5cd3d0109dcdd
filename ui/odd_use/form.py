"""What the owner's inbox looks like."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.odd_use.model import Finding
from ui import theme
from ui.consents.tracking.not_back import NotBackPanel
from ui.line import Line
from ui.odd_use.finding_row import FindingRow
from ui.parts.button import Button
from ui.parts.empty import Empty
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.rule import Rule
from ui.patch_tests.corrections.panel import CorrectionsPanel
from ui.photos.still_up_panel import StillUpPanel
from ui.stops.overridden import OverriddenPanel
from ui.stops.panel import StopsPanel
from ui.words import _

WIDE = 620
SHOWN = 2
"""Papers that are not back; the rest are on their own page."""


class InboxForm(QVBoxLayout):
    """What stands in the way of looking, what has to be done, and the questions."""

    def __init__(self, screen: QWidget, line: Line) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        lead = _("What is unusual is a question to somebody, not a reproach. Nothing follows.")
        self.page = Page(_("Inbox"), lead)
        self.addWidget(self.page)
        self.review = Button(_("Review of access"), "", "shield-check")
        self.numbers = Button(_("Thresholds"), "", "settings")
        self.look = Button(_("Look now"), "primary", "search")
        for deed in (self.review, self.numbers, self.look):
            self.page.deeds.addWidget(deed)
        self.notice = Remark("info")
        self.tell = Button(_("Open the staff notice"), "ghost", "file-text")
        self.notice.deeds.addWidget(self.tell)
        self.due = Remark("warn", _("A review of access is due"))
        self.begin = Button(_("Begin"), "ghost", "shield-check")
        self.begin.setAccessibleName(_("Begin the review of access"))
        self.due.deeds.addWidget(self.begin)
        self.due.hide()
        self.empty = Empty("inbox", deed_icon="file-text")
        self.empty.keep_wide(theme.scaled(WIDE))
        self.open = Panel(_("Not answered"))
        self.done = Panel(_("Answered"))
        self.looked = PlainLabel(role="hint", wrap=True)
        self.stops = StopsPanel(line)
        self.overridden = OverriddenPanel(line)
        self.still_up = StillUpPanel(line)
        self.corrections = CorrectionsPanel(line)
        self.not_back = NotBackPanel(line, most=SHOWN)
        told = self.stops, self.overridden, self.corrections, self.still_up, self.not_back
        first = self.notice, self.due, *told
        parts = *first, self.empty, self.open, self.done
        for part in (*parts, self.looked):
            self.page.rows.addWidget(part)
        self.page.rows.setAlignment(self.empty, Qt.AlignmentFlag.AlignHCenter)
        for part in (self.empty, self.open, self.done):
            part.hide()
        self._kept: list[QWidget] = []
        self.rows: list[FindingRow] = []

    def show_findings(
        self,
        findings: Sequence[Finding],
        who: Callable[[Finding], str],
        is_open: Callable[[Finding], bool],
    ) -> list[FindingRow]:
        """Show the questions, those that wait first; return their rows."""
        for part in self._kept:
            part.hide()
            part.deleteLater()
        self._kept, self.rows = [], []
        for panel, wanted in ((self.open, True), (self.done, False)):
            some = [each for each in findings if is_open(each) is wanted]
            panel.setVisible(bool(some))
            for number, finding in enumerate(some):
                if number:
                    self._kept.append(Rule())
                    panel.rows.addWidget(self._kept[-1])
                row = FindingRow(finding, who(finding))
                self._kept.append(row)
                self.rows.append(row)
                panel.rows.addWidget(row)
        return self.rows
