"""The first step: a file is chosen, or dropped anywhere on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import theme
from ui.first_run.step import Step
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.looks import show_if
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.words import _

KINDS = "*.csv *.txt *.tsv *.xlsx *.vcf *.vcard"


class SourceStep(Step):
    """Room to drop a list, and a button to choose one; ``picked`` goes on by itself."""

    picked = Signal(object)
    """The Path of a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _(
            "A table (CSV, XLSX) or vCards, as booking programs, address books and phones "
            "export them. The vault stays as it is until the last step."
        )
        super().__init__(_("Which list of clients?"), lead, _("Next"), parent)
        self.path: Path | None = None
        self.choose = Button(_("Choose a file…"), "primary")
        self.choose.clicked.connect(self._ask)
        self.below = PlainLabel(_("Or drop the file here."), role="quiet")
        self.problem = Remark("danger")
        self.show_problem("")
        room = Panel()
        middle = Qt.AlignmentFlag.AlignCenter
        room.rows.addSpacing(18)
        room.rows.addWidget(Glyph("users", "text3", theme.scaled(34), 1.6), 0, middle)
        room.rows.addWidget(self.choose, 0, middle)
        room.rows.addWidget(self.below, 0, middle)
        room.rows.addSpacing(18)
        lies = _(
            "The file itself is on this PC, readable by anybody. Once the list is taken in, "
            "the program offers to delete it."
        )
        for part in (room, self.problem, Remark("info", "", lies)):
            self.rows.addWidget(part)

    @property
    def is_ready(self) -> bool:
        """Whether a file is chosen."""
        return self.path is not None

    def first_field(self) -> QWidget | None:
        """Begin at the button."""
        return self.choose

    def pick(self, path: Path) -> None:
        """Take a file."""
        self.path = path
        self.below.setText(path.name)
        self.changed.emit()
        self.picked.emit(path)

    def show_problem(self, words: str) -> None:
        """Say why the file is no list; "" where nothing is known to be wrong."""
        self.problem.say("danger", "", words)
        show_if(bool(words), self.problem)

    def catch(self, around: QWidget) -> None:
        """Take what is dropped anywhere on ``around``, which holds this step."""
        around.setAcceptDrops(True)
        around.installEventFilter(self)

    def eventFilter(self, around: QObject, event: QEvent) -> bool:
        """Take one file that is dragged over the window; leave everything else alone."""
        kinds = {QEvent.Type.DragEnter, QEvent.Type.Drop}
        if isinstance(event, QDropEvent) and event.type() in kinds and self.isVisible():
            urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
            if len(urls) == 1:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.pick(Path(urls[0].toLocalFile()))
                return True
        return super().eventFilter(around, event)

    def _ask(self) -> None:
        kinds = "{} ({})".format(_("Lists of clients"), KINDS)
        dialog = QFileDialog(self, _("Choose a file…"), filter=kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.pick(Path(chosen)))
        dialog.open()
