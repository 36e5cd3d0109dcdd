"""Looking at a slip in the language of whoever gets it, and printing it."""

from PySide6.QtWidgets import QWidget

from salon_vault.paper.document import Document
from salon_vault.paper.login_slip import login_slip
from salon_vault.slips.model import LoginSlip
from ui import theme
from ui.dates import today
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.staff.print_sheet import PrintSheet
from ui.words import LANGUAGES, _, language

HIGH = 360
"""Of the page in front: there is a row more than over other sheets."""


class PrintSlip(PrintSheet):
    """The slip as it will come out; it is kept nowhere, and cannot be shown again."""

    def __init__(self, parent: QWidget, line: Line, slip: LoginSlip) -> None:
        title = _("Slip for {who}").format(who=slip.label)
        super().__init__(parent, line, title, slip.who, self._written)
        self._slip = slip
        self.spoken = Choice(_("Language of the slip"), LANGUAGES.items())
        self.spoken.choose(language())
        self.view.setMinimumHeight(theme.scaled(HIGH))
        self.rows.insertWidget(0, Field(_("Language of the slip"), self.spoken))
        self.spoken.activated.connect(self.draw)

    def _written(self, salon: str) -> Document:
        return login_slip(self._slip, salon, self.spoken.key, today())
