"""What the editor of a formula looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.formulas.words import ZONES
from ui.formulas.bowls import Bowls
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.parts.text_line import TextLine
from ui.words import _


class FormulaForm(QWidget):
    """What for and when; depths; bowls; result and next time; whether to keep it."""

    def __init__(self) -> None:
        super().__init__()
        purposes = [(zone, _(words)) for zone, words in ZONES.items()]
        self.purpose = Choice(_("Used for"), purposes)
        self.day_line = TextLine(_("Date"))
        self.natural_line = TextLine(_("Natural depth"), "6")
        self.start_line = TextLine(_("Depth before"), "6.3")
        self.target_line = TextLine(_("Target depth"), "7.1")
        self.result_line = TextLine(_("Colour result"), _("How it turned out"))
        self.next_line = TextLine(_("Next time"), _("What to do differently"))
        self.on = Field(_("Date"), self.day_line)
        self.natural = Field(_("Natural"), self.natural_line)
        self.start = Field(_("Before colour"), self.start_line)
        self.target = Field(_("Target"), self.target_line)
        self.result = Field(_("Colour result"), self.result_line)
        read = _("The client may read this. Nothing about health here.")
        self.next_time = Field(_("Next time"), self.next_line, read)
        self.last_note = PlainLabel(role="strong", wrap=True)
        self.last_note.hide()
        self.more = Button(_("One more bowl"), "ghost", "plus")
        self.keep = Button(_("Save formula"), "primary", "", "Ctrl+Return")
        self.stop = Button(_("Cancel"))
        self.remove = IconButton("trash-2", _("Remove formula"), colour="accent_text")
        self.note = PlainLabel(role="hint", wrap=True)
        self.bowls = Bowls()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 10)
        rows.setSpacing(10)
        rows.addWidget(self.last_note)
        rows.addLayout(self.bowls)
        rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addLayout(self._head())
        rows.addWidget(self.result)
        rows.addWidget(self.next_time)
        rows.addLayout(self._deeds())
        rows.addWidget(Rule())

    def _head(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Field(_("Used for"), self.purpose), 0, 0, 1, 4, top)
        grid.addWidget(self.on, 0, 4, 1, 2, top)
        for column, field in enumerate((self.natural, self.start, self.target)):
            grid.addWidget(field, 1, 2 * column, 1, 2, top)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        return grid

    def _deeds(self) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.addWidget(self.keep)
        deeds.addWidget(self.stop)
        deeds.addWidget(self.note, 1)
        deeds.addWidget(self.remove)
        return deeds
