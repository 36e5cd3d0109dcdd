"""Asked once before scans that somebody chose or dropped are filed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.words import _, listed, plural

NAMED = 5
"""Names of files that are shown."""


class ConfirmScans(Question):
    """Which files, and whether they are deleted where they lie."""

    def __init__(self, parent: QWidget, files: Sequence[Path]) -> None:
        title = plural("File {n} scan?", "File {n} scans?", len(files))
        lead = _(
            "Each page goes to the card that its code belongs to; what has no code waits in "
            "the tray."
        )
        super().__init__(parent, title, _("File them"), lead)
        names = [file.name for file in files[:NAMED]]
        more = ["…"] if len(files) > NAMED else []
        words = _("Delete the files where they are, once their sealed copies were read back")
        self.clear = QCheckBox(words)
        self.clear.setAccessibleName(words)
        self.clear.setChecked(True)
        self.rows.addWidget(PlainLabel(listed((*names, *more)), role="muted", wrap=True))
        self.rows.addWidget(self.clear)
        self.go.clicked.connect(self.accept)
