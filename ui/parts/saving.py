"""Saving a paper as a file: the warning first, then where to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.words import _


def ask_where(parent: QWidget, name: str, then: Callable[[Path], object]) -> Question:
    """
    Warn that the file lies outside the vault, ask for a place, and call ``then`` with it.

    ``name`` is proposed; it must say nothing about a client.
    """
    title = _("Save as a file that anyone can read")
    question = Question(parent, title, _("Choose a place"))
    warning = _("The file is not in the vault: whoever gets hold of it can read it.")
    advice = _("Print it or hand it over, then delete it. The log records that it was saved.")
    question.rows.addWidget(Remark("warn", warning, advice))
    question.go.clicked.connect(question.accept)
    question.accepted.connect(lambda: _choose(parent, name, then))
    question.open()
    return question


def _choose(parent: QWidget, name: str, then: Callable[[Path], object]) -> None:
    places = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(places))
    dialog = QFileDialog(parent, _("Save as PDF"), str(folder), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
