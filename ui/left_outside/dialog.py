"""What lies outside the vault, in a window of its own before one closes."""

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.left_outside.panel import OutsidePanel
from ui.line import Line
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.words import _

WIDE = 720


class OutsideDialog(Question):
    """The list, and a way out at any time: nothing here has to be answered."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _("Names of files stand here alone, never in the log.")
        super().__init__(parent, _("What lies outside the vault"), _("Close"), lead)
        self.setMinimumWidth(theme.scaled(WIDE))
        self.stop.hide()
        self.go.clicked.connect(self.accept)
        self.none = PlainLabel(_("Looking…"), role="quiet", wrap=True)
        self.panel = OutsidePanel(line)
        self.rows.addWidget(self.none)
        self.rows.addWidget(self.panel)
        self.panel.looked.connect(self._looked)
        self.panel.look()

    def _looked(self, count: int) -> None:
        self.none.setText(_("Nothing lies outside that the program knows of."))
        self.none.setVisible(not count)
