"""
What happens when the program meets a fault of its own: it says so, and shows before it saves.

A report names classes, files of ours and lines. It holds no messages and no local variables,
because either may hold a client's words. Nothing is sent anywhere.
"""

import platform
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from salon_vault import __version__
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.words import _

ROOT = Path(__file__).resolve().parents[1]
WIDTH = 620
TALL = 220


def report_of(error: BaseException) -> str:
    """Return what a programmer needs, and nothing that anybody typed."""
    lines = [
        f"Salon Vault {__version__}",
        f"{platform.system()} {platform.release()} · Python {platform.python_version()}",
    ]
    for cause in _causes(error):
        lines += ["", f"{type(cause).__module__}.{type(cause).__qualname__}"]
        lines += [f"  {place}" for place in _places(cause)]
    return "\n".join(lines) + "\n"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _places(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        file = Path(frame.filename)
        ours = file.is_relative_to(ROOT) and ".venv" not in file.parts
        shown = file.relative_to(ROOT).as_posix() if ours else file.name
        yield f"{shown}:{frame.lineno} {frame.name}"


class CrashBox(QDialog):
    """Says that the vault is as it was last saved, and shows the report."""

    def __init__(self, report: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Salon Vault")
        self.setMinimumWidth(WIDTH)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setMinimumHeight(TALL)
        self.report.setAccessibleName(_("Report"))
        self.copy = Button(_("Copy report"), "ghost")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.save = Button(_("Save report as a file…"), "ghost")
        self.save.clicked.connect(self._save)
        self.go_on = Button(_("Go on"), "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        self._build()

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 18)
        rows.setSpacing(14)
        rows.addWidget(
            Remark(
                "danger",
                _("The program made a mistake"),
                _("What you had saved is in the vault; unfinished typing is kept as a draft."),
            )
        )
        rows.addWidget(
            PlainLabel(
                _(
                    "This is the whole report. It names parts of the program, and holds "
                    "nobody's data."
                ),
                role="quiet",
                wrap=True,
            )
        )
        rows.addWidget(self.report, 1)
        deeds = QHBoxLayout()
        deeds.addWidget(self.copy)
        deeds.addWidget(self.save)
        deeds.addStretch(1)
        deeds.addWidget(self.go_on)
        rows.addLayout(deeds)

    def _save(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save report as a file…"), "salon-vault-report.txt"
        )
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, path: Path) -> None:
        """Save the report, as it is shown."""
        try:
            path.write_text(self.report.toPlainText(), encoding="utf-8")
        except OSError:
            self.save.say(_("Could not be saved there"))
        else:
            self.save.say(_("Saved"))


class CrashWatch(QObject):
    """Hears of every error that nobody caught, on whichever thread, and shows one box."""

    _met = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.box: CrashBox | None = None
        self._met.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the place of Python's own last words."""
        sys.excepthook = self.met
        threading.excepthook = lambda given: self.met(
            given.exc_type, given.exc_value, given.exc_traceback
        )

    def met(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Hear of an error; callable from any thread."""
        del trace
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        report = report_of(error if error is not None else kind())
        if sys.stderr is not None:  # there is none in a frozen Windows program
            sys.stderr.write(report)
        self._met.emit(report)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self.box is not None:
            return
        self.box = CrashBox(report)
        self.box.finished.connect(self._shown)
        self.box.show()

    def _shown(self) -> None:
        self.box = None
