"""What the drill of the recovery kit looks like before it and after it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.line import Line
from ui.login.busy import Busy
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.text_area import TextArea
from ui.recovery.drill_words import Result
from ui.recovery.kit_scan import KitScan
from ui.words import _


class AskPage(QWidget):
    """Room for the groups, typed or off a picture."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = TextArea(_("Groups of the recovery kit"), lines=4)
        self.field = Field(_("Groups of the recovery kit"), self.code)
        self.code.textChanged.connect(lambda: self.field.blame(""))
        self.scan = KitScan(line)
        self.scan.found.connect(self.show_code)
        lead = _(
            "Once a year: take the paper out of its envelope and type its groups. Nothing is "
            "changed, and you stay at the desk. Plug in a backup stick to try the kit on it."
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addWidget(PlainLabel(_("Does the paper still open the vault?"), role="h1"))
        rows.addWidget(PlainLabel(lead, role="quiet", wrap=True))
        rows.addWidget(self.field)
        rows.addWidget(self.scan)
        rows.addStretch(1)
        self.scan.catch(self)

    def show_code(self, code: str) -> None:
        """Show a code as groups that can be compared with the paper."""
        self.code.setPlainText(code.replace("-", " "))


class TryingPage(QWidget):
    """A quiet sign that the kit is being tried."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.busy = Busy(_("This takes as long as reading the newest backup."))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        title = _("Trying the kit on the vault and its newest backup")
        rows.addWidget(PlainLabel(title, role="h1", wrap=True))
        rows.addWidget(self.busy)
        rows.addStretch(1)


class ResultPage(QWidget):
    """One sentence on what the paper opens, and where it goes now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = Remark("ok")
        self.former = Remark("info")
        words = _("Write the date on the sheet, seal the envelope again, and put it back.")
        self.after = PlainLabel(words, role="quiet", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addWidget(PlainLabel(_("What the paper opens"), role="h1"))
        for part in (self.remark, self.former, self.after):
            rows.addWidget(part)
        rows.addStretch(1)

    def show_result(self, result: Result, former: str) -> None:
        """Say what was opened, and which backups want the kit before this one."""
        self.remark.say(result.tone, result.title, result.text)
        self.former.say("info", _("Older backups open with the former kit"), former)
        show_if(bool(former), self.former)

    def show_broken(self, result: Result) -> None:
        """Say that a kit which should open the vault does not."""
        self.remark.say(result.tone, _(result.title), _(result.text))
        show_if(False, self.former, self.after)
