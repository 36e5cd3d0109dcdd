"""Noting on which day somebody signed for their papers."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from salon_vault.clients.dates import read_birthday
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.staff_notice.model import SheetId, StaffSheet, Told
from salon_vault.staff_notice.use_cases import note_sheet_signed
from ui.dates import near_day, today
from ui.line import Line
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.staff_notice.words import KINDS
from ui.words import _, short_day, with_more


class NoteSigned(Question):
    """Which of the printed papers came back signed, and on which day."""

    def __init__(self, parent: QWidget, line: Line, told: Told) -> None:
        title = _("Signed by {who}").format(who=told.member.label)
        lead = _(
            "Look at the signature on the paper first. From this day the law's "
            "waiting time runs."
        )
        super().__init__(parent, title, _("Note as signed"), lead)
        self._line = line
        self.boxes: dict[SheetId, QCheckBox] = {}
        for sheet in newest(told.waiting):
            box = QCheckBox(_words(sheet))
            box.setAccessibleName(box.text())
            box.toggled.connect(self._look)
            self.boxes[sheet.id] = box
            self.rows.addWidget(box)
        self.day = TextLine(_("Signed on"))
        self.day.setText(short_day(today()))
        self.day.textChanged.connect(self._look)
        self.field = Field(_("Signed on"), self.day)
        self.rows.addWidget(self.field)
        note = _("The paper itself stays in the salon's file.")
        self.rows.addWidget(PlainLabel(note, role="hint", wrap=True))
        self.go.clicked.connect(self._note)
        self._look()

    def _chosen(self) -> list[SheetId]:
        return [sheet for sheet, box in self.boxes.items() if box.isChecked()]

    def _look(self) -> None:
        self.field.blame("")
        on = read_birthday(self.day.text(), date.max)
        self.go.setEnabled(bool(self._chosen()) and on is not None)

    def _note(self) -> None:
        on = read_birthday(self.day.text(), date.max)
        assert on is not None
        self.wait(waiting=True)
        self._note_next(self._chosen(), on)

    def _note_next(self, sheets: Sequence[SheetId], on: date) -> None:
        if not sheets:
            self.accept()
            return
        asked = self._line.ask(self, note_sheet_signed, sheets[0], on)
        asked.then(lambda _nothing: self._note_next(sheets[1:], on)).otherwise(self._failed)

    def _failed(self, error: VaultError) -> None:
        self.wait(waiting=False)
        if isinstance(error, InvalidInput):
            self.field.blame(_("The day lies between the printing and today."))
            self.day.setFocus()
        else:
            complain(self, error)


def newest(sheets: Sequence[StaffSheet]) -> list[StaffSheet]:
    """Return the latest sheet of each kind; ``sheets`` come with the latest first."""
    found: dict[str, StaffSheet] = {}
    for sheet in sheets:
        found.setdefault(sheet.kind, sheet)
    return list(found.values())


def _words(sheet: StaffSheet) -> str:
    printed = _("printed {day}").format(day=near_day(sheet.made_at.astimezone().date()))
    return with_more((_(KINDS[sheet.kind]), printed))
