"""What the page of the emergency folder looks like."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.emergency_folder.model import AFTER, NO_REMINDER
from ui import theme
from ui.emergency_folder.numbers import Numbers
from ui.emergency_folder.printed import PrintedPanel
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.paper_sheet import PaperSheet
from ui.parts.plain_label import PlainLabel
from ui.parts.print_options import PrintOptions
from ui.parts.scrolled import GAP, Scrolled
from ui.words import LANGUAGES, _, plural

LEFT = 340
DAYS = (7, 14, 30, 60, 90, 180)
"""After how many days one may be reminded; others can be set elsewhere and are shown."""


class FolderForm(QVBoxLayout):
    """What lies in it and what to print at the left, how it looks at the right."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        lead = _("Blank forms with a code, for the day on which the PC is dead.")
        self.page = Page(_("Emergency folder"), lead, scrolls=False)
        self.printed = PrintedPanel()
        self.numbers = Numbers()
        never = (str(NO_REMINDER), _("No reminder"))
        self.after = Choice(_("Print it anew after"), [*_days(DAYS), never])
        self.options = PrintOptions(_("Print the folder"))
        self.sheet = PaperSheet(tuple(LANGUAGES.items()))
        self.sheet.language.setAccessibleName(_("Language of cover, day sheet and slips"))
        sheets = QHBoxLayout()
        sheets.setSpacing(8)
        sheets.addLayout(self._left())
        sheets.addWidget(self.sheet, 1)
        self.page.rows.addLayout(sheets, 1)
        self.addWidget(self.page)

    def show_after(self, days: int) -> None:
        """Show after how many days one is reminded."""
        if self.after.findData(str(days)) < 0 and days in AFTER:
            self.after.addItem(*reversed(_days((days,))[0]))
        self.after.choose(str(days))

    def _left(self) -> QVBoxLayout:
        """Return what scrolls, and below it the deed, which is always in sight."""
        scrolled = QWidget()
        rows = QVBoxLayout(scrolled)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.printed)
        rows.addWidget(self._to_print())
        rows.addStretch(1)
        deed = Panel()
        deed.setFixedWidth(theme.scaled(LEFT) - GAP)
        deed.rows.addWidget(self.options)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(Scrolled(scrolled, theme.scaled(LEFT)), 1)
        left.addWidget(deed)
        return left

    def _to_print(self) -> Panel:
        panel = Panel(_("What to print"))
        panel.rows.addWidget(self.numbers)
        panel.rows.addWidget(Field(_("Print it anew after"), self.after))
        note = _("A cover sheet and the list of the next day come out with it.")
        panel.rows.addWidget(PlainLabel(note, role="hint", wrap=True))
        return panel


def _days(several: tuple[int, ...]) -> list[tuple[str, str]]:
    return [(str(n), plural("{n} day", "{n} days", n)) for n in several]
