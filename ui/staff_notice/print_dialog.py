"""The papers for one person, looked at and printed where that person is being dealt with."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.paper.document import Document
from salon_vault.staff_notice.model import SheetKind, Told
from salon_vault.staff_notice.use_cases import compose_staff_sheet, print_staff_sheet
from ui import theme
from ui.answer import Answer
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.print_preview import LOWEST, PrintPreview
from ui.staff_notice.words import KINDS
from ui.words import LANGUAGES, _, language

ROW = 72
"""Points of the row of choices: the page in front leaves that much room."""


class PrintStaffSheet(PrintPreview):
    """Which paper, in which language; what is printed is registered under this person."""

    def __init__(self, parent: QWidget, line: Line, told: Told) -> None:
        title = _("Papers for {who}").format(who=told.member.label)
        super().__init__(parent, line, title, _("Print and register"))
        self._who = told.member.id
        self.copies = True
        page = self.view.minimumHeight() - theme.scaled(ROW)
        self.view.setMinimumHeight(max(LOWEST, page))
        self.kind = Choice(_("Paper"), [(kind, _(words)) for kind, words in KINDS.items()])
        self.tongue = Choice(_("Language of the paper"), LANGUAGES.items())
        self.tongue.choose(language())
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(Field(_("Paper"), self.kind), 1)
        above.addWidget(Field(_("Language of the paper"), self.tongue), 1)
        self.rows.insertLayout(0, above)
        for choice in (self.kind, self.tongue):
            choice.currentIndexChanged.connect(self._compose)
        self._compose()

    def send(self, _sheet: Document, printer: str) -> Answer[object]:
        """Have it printed: the paper is written anew there, and its bytes are kept."""
        kind, copies = SheetKind(self.kind.key), self.where.number
        return self.line.ask(
            self, print_staff_sheet, self._who, kind, self.tongue.key, printer, copies
        )

    def _compose(self) -> None:
        self.go.setEnabled(False)
        kind, speaks = SheetKind(self.kind.key), self.tongue.key
        asked = self.line.ask(self, compose_staff_sheet, self._who, kind, speaks)
        asked.then(self.show_sheet)
