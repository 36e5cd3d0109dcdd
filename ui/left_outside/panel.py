"""The list of what lies outside the vault, with what can be done about each file."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.from_elsewhere.model import Left
from salon_vault.left_outside.model import Lying, OutsideFile
from salon_vault.left_outside.use_cases import delete_outside, leave_outside
from ui.from_elsewhere.words import LEFT
from ui.left_outside.looking import look
from ui.left_outside.row import OutsideRow
from ui.left_outside.words import count_words
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.rows import Rows
from ui.words import _, about, ended, plural


class OutsidePanel(Panel):
    """Each file with Delete and Leave; hidden where nothing lies."""

    looked = Signal(int)
    """How many files lie there now."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("Files that anyone can read"), parent)
        self._line = line
        self._files: tuple[OutsideFile, ...] = ()
        self.shown: list[OutsideRow] = []
        self.asked: Question | None = None
        self.leave_all = Button(_("Leave all"), "ghost")
        self.delete_all = Button(_("Delete all…"), "ghost", "trash-2")
        for button in (self.leave_all, self.delete_all):
            button.setAutoDefault(False)
            self.deeds.addWidget(button)
        self.told = PlainLabel(role="muted", wrap=True)
        self.stayed = Remark("warn")
        self.stayed.hide()
        self._rows = Rows()
        self.rows.addWidget(self.told)
        self.rows.addWidget(self.stayed)
        self.rows.addLayout(self._rows)
        self.leave_all.clicked.connect(lambda: self._leave(self._waiting))
        self.delete_all.clicked.connect(lambda: self._ask(self._files))
        self.hide()

    def look(self) -> None:
        """Look again at what lies outside."""
        if self._line.allows(delete_outside):
            look(self, self._line, self.show_lying, digests=True)

    def show_lying(self, lying: Lying) -> None:
        """Show what lies outside."""
        self._files = lying.files
        self.told.setText(count_words(len(lying.files) + lying.more))
        self.shown = [self._row(file) for file in lying.files]
        more = plural("{n} more is not shown.", "{n} more are not shown.", lying.more)
        rest = [PlainLabel(more, role="hint")] if lying.more else []
        self._rows.show_rows([*self.shown, *rest])
        self.leave_all.setEnabled(bool(self._waiting))
        self.delete_all.setEnabled(len(lying.files) > 1)
        self.setVisible(bool(lying.files))
        self.looked.emit(len(lying.files) + lying.more)

    @property
    def _waiting(self) -> tuple[OutsideFile, ...]:
        return tuple(file for file in self._files if file.left_on is None)

    def _row(self, file: OutsideFile) -> OutsideRow:
        row = OutsideRow(file)
        row.leave.clicked.connect(lambda: self._leave((file,)))
        row.delete.clicked.connect(lambda: self._ask((file,)))
        return row

    def _leave(self, files: Sequence[OutsideFile]) -> None:
        self._line.ask(self, leave_outside, files).then(lambda _none: self.look())

    def _ask(self, files: Sequence[OutsideFile]) -> None:
        """Ask once more: what is not in the vault is gone for good."""
        title = plural("Delete {n} file?", "Delete {n} files?", len(files))
        lead = _(
            "What was not filed before is lost. Deleting does not overwrite a disk: what lay "
            "on it may be readable for a while to whoever takes it apart."
        )
        question = Question(self.window(), title, _("Delete"), lead, "danger")
        question.go.clicked.connect(question.accept)
        question.accepted.connect(lambda: self._delete(files))
        self.asked = question
        question.open()

    def _delete(self, files: Sequence[OutsideFile]) -> None:
        asked = self._line.ask(self, delete_outside, files)
        asked.then(lambda left: self._deleted(files, left)).at_last(self.look)

    def _deleted(self, files: Sequence[OutsideFile], left: Sequence[tuple[int, Left]]) -> None:
        lines = [ended(about(files[place].path.name, _(LEFT[why]))) for place, why in left]
        self.stayed.say("warn", _("Not deleted"), "\n".join(lines))
        self.stayed.setVisible(bool(lines))
