"""What the screen for printing forms looks like."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedLayout, QWidget

from ui import theme
from ui.consents.sets.visit_papers import VisitPapers
from ui.consents.stopped import Stopped
from ui.consents.words import sets
from ui.line import Line
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.empty import Empty
from ui.parts.field import Field
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.paper_sheet import PaperSheet
from ui.parts.plain_label import PlainLabel
from ui.parts.print_options import PrintOptions
from ui.parts.rule import Rule
from ui.parts.scrolled import Scrolled
from ui.parts.text_line import TextLine
from ui.words import LANGUAGES, _

LEFT = 320
LETTERS, EDGE = 12, 24
"""Letters of a form's name that there is always room for; pixels beside the longest one."""

AS_WIDE_AS_THERE_IS = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class PrintForm(QStackedLayout):
    """What to print at the left, how it will look at the right; or nobody to print for."""

    def __init__(self, screen: QWidget, line: Line) -> None:
        super().__init__(screen)
        self.stopped = Stopped(line)
        self.page = Page(_("Print a form"), " ", scrolls=False)
        self.back = Button(_("Back to the card"), "", "chevron-left")
        self.page.deeds.addWidget(self.back)
        sheets = QHBoxLayout()
        sheets.setSpacing(8)
        sheets.addWidget(Scrolled(self._left(), theme.scaled(LEFT)))
        self.sheet = PaperSheet(tuple(LANGUAGES.items()))
        sheets.addWidget(self.sheet, 1)
        self.page.rows.addLayout(sheets, 1)
        self.nobody = Empty("file-signature", deed_icon="users")
        words = _("A form is printed for a client: open a card, then press Print form.")
        self.nobody.say(words, _("Go to the clients"))
        self.addWidget(self.nobody)
        self.addWidget(self.page)

    def _left(self) -> Panel:
        self.set = Choice(_("Form"), sets())
        # as wide as the sheet: its longest words show whole in the list that drops down
        self.set.setSizeAdjustPolicy(AS_WIDE_AS_THERE_IS)
        self.set.setMinimumContentsLength(LETTERS)
        self.set.view().setMinimumWidth(self.set.view().sizeHintForColumn(0) + EDGE)
        self.papers = VisitPapers()
        self.about = PlainLabel(role="hint", wrap=True)
        self.treatment = TextLine(_("Treatment"), _("for example: roots and gloss"))
        hint = _("Printed on the form; nothing about health belongs here.")
        self.options = PrintOptions(_("Print form"))
        left = Panel(_("What to print"))
        left.rows.addWidget(Field(_("Form"), self.set))
        left.rows.addWidget(self.papers)
        left.rows.addWidget(self.about)
        left.rows.addWidget(Field(_("Treatment"), self.treatment, hint))
        left.rows.addWidget(self.stopped)
        left.rows.addWidget(Rule())
        left.rows.addWidget(self.options)
        for note in (
            _("Health answers and ticks stay empty: the client fills them in by hand."),
            _("A second copy says above every page that it is one, and for the client."),
        ):
            left.rows.addWidget(PlainLabel(note, role="hint", wrap=True))
        return left
