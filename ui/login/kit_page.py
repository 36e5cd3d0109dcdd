"""The page for the recovery kit: what opens the vault when a password is gone."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.line import Line
from ui.login.busy import Busy
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.text_area import TextArea
from ui.recovery.kit_scan import KitScan
from ui.words import _


class KitPage(QWidget):
    """Room for the groups on the paper, in any spelling of spaces and lines."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = TextArea(_("Groups of the recovery kit"), lines=6)
        self.field = Field(_("Groups of the recovery kit"), self.code)
        self.scan = KitScan(line)
        self.scan.found.connect(self.show_code)
        self.open = Button(_("Open with the kit"), "primary", "key-round")
        self.back = Button(_("Back"), "ghost", "chevron-left", "Esc")
        self.busy = Busy(_("Opening the vault"))
        self.code.textChanged.connect(lambda: self.field.blame(""))
        self._build()
        self.scan.catch(self)

    def wait(self, *, waiting: bool) -> None:
        """Take no input while the vault is being opened."""
        self.busy.show_work(working=waiting)
        for part in (self.code, self.scan, self.open, self.back):
            part.setEnabled(not waiting)

    def show_code(self, code: str) -> None:
        """Show a code as groups that can be compared with the paper."""
        self.code.setPlainText(code.replace("-", " "))

    def take(self) -> str:
        """Return what was typed or scanned."""
        return self.code.toPlainText()

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addWidget(PlainLabel(_("Recovery kit"), role="h1"))
        lead = _("Type the groups as printed on the paper, or read them from a picture of it.")
        rows.addWidget(PlainLabel(lead, role="quiet", wrap=True))
        rows.addWidget(self.field)
        rows.addWidget(self.scan)
        rows.addWidget(self.busy)
        deeds = QHBoxLayout()
        deeds.addWidget(self.back)
        deeds.addStretch(1)
        deeds.addWidget(self.open)
        rows.addLayout(deeds)
        rows.addStretch(1)
