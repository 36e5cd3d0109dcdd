"""The yearly drill of the recovery kit: read the paper back, and hear what it still opens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salon_vault.errors import (
    Cancelled,
    SlotDamaged,
    UserMistake,
    VaultError,
)
from salon_vault.recovery.errors import KitOfAnotherVault, KitReplaced
from salon_vault.recovery.model import KitDrill
from salon_vault.recovery.use_cases import drill_kit
from ui.line import Line
from ui.parts.button import Button
from ui.parts.on_screen import keep_size
from ui.problems import complain, sentence_of
from ui.recovery.drill_pages import AskPage, ResultPage, TryingPage
from ui.recovery.drill_words import BROKEN, former_of, result_of
from ui.waiting import Waiting
from ui.words import _

SIZE = (620, 470)


class DrillKit(QDialog):
    """Asks for the paper, tries it, and says in one sentence what it opens."""

    def __init__(self, parent: QWidget | None, line: Line) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Check the recovery kit"))
        keep_size(self, *SIZE)
        self.line = line
        self.asking, self.trying, self.told = AskPage(line), TryingPage(), ResultPage()
        self._waiting: Waiting | None = None
        self.pages = QStackedWidget()
        for page in (self.asking, self.trying, self.told):
            self.pages.addWidget(page)
        self.stop = Button(_("Not now"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.reject)
        self.go = Button(_("Check the kit"), "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._press)
        self.asking.code.textChanged.connect(self._look)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.addWidget(self.pages, 1)
        outer.addLayout(self._deeds())
        self.asking.code.setFocus()
        self._look()

    @property
    def is_over(self) -> bool:
        """Whether the result is shown."""
        return self.pages.currentWidget() is self.told

    def _look(self) -> None:
        self.go.setEnabled(self.is_over or bool(self.asking.code.toPlainText().strip()))

    def _press(self) -> None:
        if self.is_over:
            self.accept()
            return
        self._waiting = waiting = Waiting(self, self.line, _("Trying the kit"))
        self._show(self.trying)
        code = self.asking.code.toPlainText()
        answer = self.line.ask(self, drill_kit, code, waiting)
        answer.then(self._drilled).otherwise(self._failed)
        answer.at_last(self._over)

    def _over(self) -> None:
        if self._waiting is not None:
            self._waiting.over()
        self._waiting = None

    def reject(self) -> None:
        """Close; while the kit is being tried, stop that first."""
        if self._waiting is None:
            super().reject()
        else:
            self._waiting.dialog.cancel()

    # --- what came of it ---------------------------------------------------------------------

    def _drilled(self, drill: KitDrill) -> None:
        self.asking.code.clear()
        self.told.show_result(result_of(drill), former_of(drill))
        self._end()

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, SlotDamaged):
            self.told.show_broken(BROKEN)
            self._end()
            return
        self._show(self.asking)
        if isinstance(error, KitOfAnotherVault | KitReplaced | UserMistake):
            self.asking.field.blame(sentence_of(error))
        elif not isinstance(error, Cancelled):
            complain(self, error)
        self.asking.code.setFocus()

    def _end(self) -> None:
        self._show(self.told)
        self.go.say(_("Close"))
        self.stop.hide()
        self.go.setFocus()

    def _show(self, page: QWidget) -> None:
        self.trying.busy.show_work(working=page is self.trying)
        self.pages.setCurrentWidget(page)
        self._look()
        if page is self.trying:
            self.go.setEnabled(False)

    def _deeds(self) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addStretch(1)
        deeds.addWidget(self.stop)
        deeds.addWidget(self.go)
        return deeds
