"""The papers that are printed for one person, in the steps and lists about that person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.staff.model import StaffId
from salon_vault.staff_notice.model import Told
from salon_vault.staff_notice.use_cases import (
    StaffNoticeState,
    compose_staff_sheet,
    note_sheet_signed,
    staff_notice_state,
)
from ui.line import Line
from ui.parts.looks import show_if
from ui.parts.plain_label import PlainLabel
from ui.staff_notice.person_row import ToldRow
from ui.staff_notice.print_dialog import PrintStaffSheet
from ui.staff_notice.signed import NoteSigned
from ui.words import _


class TheirSheets(QWidget):
    """How far they have come; printing and signing are the deeds of the staff notice."""

    changed = Signal()
    """Something was printed, or noted as signed."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._who: StaffId | None = None
        self.row: ToldRow | None = None
        self.lacking = PlainLabel(role="hint", wrap=True)
        self.lacking.setText(
            _(
                "They cannot be printed yet: the staff notice, in the inbox, says what is "
                "missing."
            )
        )
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._rows.addWidget(self.lacking)
        self.hide()

    def show_person(self, who: StaffId) -> None:
        """Look how far somebody has come; whoever is not told anything has nothing here."""
        self._who = who
        if self._line.allows(staff_notice_state):
            self._line.ask(self, staff_notice_state).then(self._show)

    def _show(self, state: StaffNoticeState) -> None:
        if self.row is not None:
            self.row.hide()
            self.row.deleteLater()
            self.row = None
        told = next((one for one in state.people if one.member.id == self._who), None)
        show_if(told is not None, self)
        if told is not None:
            self._show_row(told, printable=not state.missing)

    def _show_row(self, told: Told, *, printable: bool) -> None:
        show_if(not printable, self.lacking)
        row = self.row = ToldRow(told, headed=False)
        row.show_it.setEnabled(printable and self._line.allows(compose_staff_sheet))
        row.signed.setEnabled(self._line.allows(note_sheet_signed))
        row.show_it.clicked.connect(lambda: self._open(PrintStaffSheet, told))
        row.signed.clicked.connect(lambda: self._open(NoteSigned, told))
        self._rows.insertWidget(0, row)

    def _open(self, kind: type[PrintStaffSheet] | type[NoteSigned], told: Told) -> None:
        dialog = kind(self.window(), self._line, told)
        dialog.accepted.connect(self._again)
        dialog.open()

    def _again(self) -> None:
        if self._who is not None:
            self.show_person(self._who)
        self.changed.emit()
