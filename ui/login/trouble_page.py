"""The page that stands there when nobody can sit down: why, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.errors import FolderRefused, HeadersDisagree, VaultError
from ui.parts.button import Button
from ui.parts.insist import Insist
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.problems import details_of, problem_of
from ui.words import _


class TroublePage(QWidget):
    """What happened, what was kept, what to do; and the choice between two headers."""

    header_chosen = Signal(int)
    insisted = Signal()
    """The owner knows that the folder is copied elsewhere, and wants to go on."""

    def __init__(self, error: VaultError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        problem = problem_of(error)
        self.again = Button(_("Try again"), "primary", "rotate-ccw")
        self.copy = Button(_("Copy details"), "ghost")
        self.restore = Button(_("Restore a backup…"), "ghost", "rotate-ccw")
        self.restore.hide()
        details = details_of(error)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self.headers: list[Button] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addWidget(PlainLabel(_("The vault stays closed"), role="h1"))
        rows.addWidget(Remark("danger", problem.title, problem.happened))
        rows.addWidget(PlainLabel(problem.kept, role="quiet", wrap=True))
        rows.addWidget(PlainLabel(problem.todo, role="strong", wrap=True))
        if isinstance(error, HeadersDisagree):
            for generation in (error.newer, error.older):
                rows.addWidget(self._choice(generation))
        self.insist = Insist(_("Open it anyway"))
        self.insist.setVisible(isinstance(error, FolderRefused) and error.why == "synced")
        self.insist.go.clicked.connect(self.insisted)
        rows.addWidget(self.insist)
        deeds = QHBoxLayout()
        deeds.addWidget(self.restore)
        deeds.addStretch(1)
        deeds.addWidget(self.again)
        rows.addLayout(deeds)
        rows.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)

    def _choice(self, generation: int) -> Button:
        button = Button(_("Continue with header {number}").format(number=generation))
        button.clicked.connect(lambda: self.header_chosen.emit(generation))
        self.headers.append(button)
        return button
