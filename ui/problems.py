"""How the program says that something went wrong: one calm box, and details to copy."""

import platform

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault import __version__
from salon_vault.errors import Cancelled, TemplateFault, Trouble, VaultError
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.problem import Problem
from ui.words import _, ended, run_on

WIDTH = 480


def problem_of(error: VaultError) -> Problem:
    """Return what to say about ``error``, in the language on screen."""
    # The words of all features come with these: not before there is trouble.
    from ui.fact_words import facts_of
    from ui.problem_words import PROBLEMS

    words = PROBLEMS[type(error)]
    return Problem(
        _(words.title),
        ended(_(words.happened).format_map(facts_of(error))),
        _(words.kept),
        _(words.todo),
    )


def sentence_of(error: VaultError) -> str:
    """Return what happened and what to do, to stand beside the field it is about."""
    problem = problem_of(error)
    return run_on((problem.happened, problem.todo))


def details_of(error: VaultError) -> str:
    """
    Return what helps a programmer and says nothing about anybody: no facts, no paths.

    What is wrong in a form or a law pack is a fact about our own files, and is there.
    """
    lines = [
        f"Salon Vault {__version__}",
        f"{platform.system()} {platform.release()} · Python {platform.python_version()}",
        type(error).__name__,
    ]
    if isinstance(error, TemplateFault):
        lines.append(f"{error.file}:{error.line}: {error.problem}")
    return "\n".join(lines)


def complain(asker: QObject | None, error: VaultError) -> "ProblemBox | None":
    """Tell whoever asked what went wrong; what they stopped themselves they know."""
    if isinstance(error, Cancelled):
        return None
    window = asker.window() if isinstance(asker, QWidget) else None
    box = ProblemBox(window, error)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


class ProblemBox(QDialog):
    """What happened, what was kept, what to do."""

    def __init__(self, parent: QWidget | None, error: VaultError) -> None:
        super().__init__(parent)
        self.problem = problem_of(error)
        self._details = details_of(error)
        self.setWindowTitle("Salon Vault")
        self.setAccessibleName(self.problem.title)
        self.setMinimumWidth(WIDTH)
        self.copy = Button(_("Copy details"), "ghost")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.close_button = Button(_("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self._build("danger" if isinstance(error, Trouble) else "warn")

    def _build(self, tone: str) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 18)
        rows.setSpacing(14)
        rows.addWidget(Remark(tone, self.problem.title, self.problem.happened))
        rows.addWidget(PlainLabel(self.problem.kept, role="quiet", wrap=True))
        rows.addWidget(PlainLabel(self.problem.todo, role="strong", wrap=True))
        deeds = QHBoxLayout()
        deeds.addWidget(self.copy)
        deeds.addStretch(1)
        deeds.addWidget(self.close_button)
        rows.addStretch(1)  # what a long text leaves over stands above the buttons
        rows.addSpacing(4)
        rows.addLayout(deeds)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.copy.say(_("Copied"))
