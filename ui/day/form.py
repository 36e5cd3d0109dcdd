"""What the day list looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.consent_first.told_only import ToldOnlyPanel
from ui.consent_register.unread import UnreadPapers
from ui.consents.tracking.not_back import NotBackPanel
from ui.day.entry_form import EntryForm
from ui.day.left_open import LeftOpenPanel
from ui.day.list_view import RowList
from ui.day.matters import Matters
from ui.day.switch import DaySwitch
from ui.emergency_folder.reminder import FolderReminder
from ui.line import Line
from ui.parts.button import Button
from ui.parts.empty import Empty
from ui.parts.icon_button import IconButton
from ui.parts.page import Page
from ui.parts.tips import tip
from ui.patch_tests.due import DueTests
from ui.scans.waiting_panel import ScansWaiting
from ui.words import _

KEYS = frozenset(
    {
        *(Qt.Key.Key_Space, Qt.Key.Key_Minus, Qt.Key.Key_F2),
        *(Qt.Key.Key_F3, Qt.Key.Key_Delete),
    }
)
"""What means something on the chosen row, besides Enter."""
LEAST = 124
"""Points that are left to the list, one row with its deeds, where much waits below it."""


class DayForm(Page):
    """The day above, the line for the next entry, the list, and deeds on the chosen row."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(_("Today"), " ", parent, scrolls=False)
        self.matters = self._matters(line)
        self.switch = DaySwitch()
        self.paste = Button(_("Paste"), "", "clipboard-check")
        self.load = Button(_("Import a file…"), "", "file-text")
        self.sheet = IconButton("printer", _("Day sheet"))
        self.papers = IconButton("file-signature", _("Papers of a day"))
        self.add_scan = IconButton("scan-line", _("Add scan…"))
        self.to_folder = IconButton("paperclip", _("Emergency folder"))
        self._lay_out_deeds()
        self.entry = EntryForm(parent)
        self.list = RowList(_("Day list"), KEYS)
        self.nobody = Empty("calendar-days", deed_icon="file-text")
        self.nobody.say(
            _("Nobody is on the list yet. Type the first one above, or bring the day over."),
            _("Import a file…"),
        )
        self.open = Button(_("Open the card"), "", "user-round")
        self.came = Button(_("Came"), "", "check")
        self.missed = Button(_("Did not come"), "", "x")
        self.change = Button(_("Change"), "", "pencil")
        self.off = Button(_("Take off"), "", "trash-2")
        self.print = IconButton("file-signature", _("Print form"))
        self.slip = IconButton("printer", _("Station slip"))
        self._tell_keys()
        self.under = self._list_or_nobody()
        self.under.setMinimumHeight(theme.scaled(LEAST))
        self.rows.addWidget(self.entry)
        self.rows.addWidget(self.under, 1)
        self.rows.addWidget(self.matters)

    def _matters(self, line: Line) -> Matters:
        """Make the sheets of what waits, in the order in which they are seen to."""
        self.scans = ScansWaiting(line)
        self.left_open = LeftOpenPanel(line)
        self.tests_due = DueTests(line)
        self.told_only = ToldOnlyPanel(line)
        self.unread = UnreadPapers(line)
        self.folder = FolderReminder(line)
        self.not_back = NotBackPanel(line)
        waiting = (
            *(self.scans, self.left_open, self.tests_due, self.not_back),
            *(self.unread, self.told_only, self.folder),
        )
        return Matters(waiting, calm=self.folder)

    @property
    def on_row(self) -> tuple[Button, ...]:
        """The deeds that need a chosen row."""
        return self.open, self.came, self.missed, self.change, self.off

    def _tell_keys(self) -> None:
        keys = ("Enter", "Space", "-", "F2", "Del", "Ctrl+P", "F3")
        for button, key in zip((*self.on_row, self.print, self.slip), keys, strict=True):
            button.setToolTip(tip(button.accessibleName(), key))

    def _lay_out_deeds(self) -> None:
        self.deeds.addWidget(self.switch)
        self.deeds.addSpacing(12)
        of_paper = self.papers, self.sheet, self.add_scan, self.to_folder
        for part in (self.paste, self.load, *of_paper):
            self.deeds.addWidget(part)

    def _list_or_nobody(self) -> QStackedWidget:
        under = QStackedWidget()
        under.addWidget(self._list_sheet())
        under.addWidget(self.nobody)
        return under

    def _list_sheet(self) -> QFrame:
        sheet = QFrame()
        sheet.setProperty("card", True)
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(4, 6, 4, 10)
        rows.setSpacing(8)
        rows.addWidget(self.list, 1)
        deeds = QHBoxLayout()
        deeds.setContentsMargins(12, 0, 12, 0)
        deeds.setSpacing(8)
        for button in self.on_row:
            deeds.addWidget(button)
        for paper in (self.print, self.slip):
            deeds.addWidget(paper)
        deeds.insertSpacing(3, 12)
        deeds.addStretch(1)  # where news come up, at the right, there is no button
        rows.addLayout(deeds)
        return sheet
