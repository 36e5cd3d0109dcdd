"""Lists of clients in the settings: taking one in or back, and saving the list outside."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.exporting.use_cases import save_client_list
from salon_vault.importing.book import TakenBack, TakenIn
from salon_vault.importing.use_cases import lists_taken_in, take_in_list
from ui.exporting.save_list import SaveClientList
from ui.importing.taking_back import take_back
from ui.importing.wizard import ImportWizard
from ui.line import Line
from ui.parts.button import Button
from ui.parts.looks import show_if
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import _, about, plural, short_day


class ListsPanel(Panel):
    """Two deeds, and the lists of the last seven days with the way back."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("Lists of clients"), parent)
        self._line = line
        lead = _("Take in what a booking program or an address book exports: CSV, XLSX, vCard.")
        self.take_in = Button(_("Take in a list…"), "", "users")
        self.save = Button(_("Save the list of clients…"), "", "save")
        self.told = PlainLabel(role="hint", wrap=True)
        self.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for button in (self.take_in, self.save):
            deeds.addWidget(button)
        deeds.addStretch(1)
        self.rows.addLayout(deeds)
        self.rows.addWidget(self.told)
        self._lists: list[QWidget] = []
        show_if(line.allows(take_in_list), self.take_in)
        show_if(line.allows(save_client_list), self.save)
        show_if(False, self.told)
        self.take_in.clicked.connect(self._take_in)
        self.save.clicked.connect(self._save)
        line.changed.connect(self._heard)
        self._ask()

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.IMPORT in subjects:
            self._ask()

    def _ask(self) -> None:
        if self._line.allows(lists_taken_in):
            self._line.ask(self, lists_taken_in).then(self._show)

    def _show(self, taken: Sequence[TakenIn]) -> None:
        for row in self._lists:
            row.hide()
            row.deleteLater()
        self._lists = [self._row(one) for one in taken if not one.taken_back]
        for row in self._lists:
            self.rows.addWidget(row)

    def _row(self, taken: TakenIn) -> QWidget:
        day = short_day(taken.at.astimezone().date())
        words = about(day, plural("{n} card", "{n} cards", taken.cards))
        back = Button(_("Take back…"), "ghost", "undo-2")
        back.setAccessibleName(about(_("Take back…"), words))
        back.clicked.connect(lambda: take_back(self, self._line, taken.id, self._taken_back))
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(words), 1)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignRight)
        return part

    def _taken_back(self, back: TakenBack) -> None:
        removed = plural("{n} card was removed", "{n} cards were removed", back.removed)
        self._tell(about(removed, ", ".join(line.name for line in back.kept)))

    def _take_in(self) -> None:
        ImportWizard(self, self._line).open()

    def _save(self) -> None:
        dialog = SaveClientList(self, self._line)
        dialog.saved.connect(partial(self._saved))
        dialog.open()

    def _saved(self, cards: int) -> None:
        self._tell(plural("{n} client was saved", "{n} clients were saved", cards))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        show_if(True, self.told)
