"""What else is not done after a reaction: it grows wider here, and never narrower."""

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput
from salon_vault.reactions.model import Reaction
from salon_vault.reactions.use_cases import bar_more
from salon_vault.treatments.model import Kind
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.parts.ticks import Ticks
from ui.patch_tests.placing import TESTED
from ui.reactions.words import action_line, lines_typed
from ui.treatments.kinds import kind_name
from ui.words import _


class BarMore(AskingFields):
    """The kinds of treatment that are not barred yet, and further product lines."""

    def __init__(self, parent: QWidget, line: Line, reaction: Reaction) -> None:
        title = _("Bar more after this reaction")
        super().__init__(parent, line, title, _("Bar it"), action_line(reaction))
        self._reaction = reaction
        left = [kind for kind in TESTED if kind not in reaction.bars]
        self.bars = Ticks((kind.value, kind_name(kind)) for kind in left)
        self.lines = TextLine(_("Product lines"), _("separated by commas"))
        barred = Field(_("Not done any more"), self.bars)
        lines = Field(_("Product lines not used any more"), self.lines)
        self.rows.addWidget(barred)
        self.rows.addWidget(lines)
        self.fields = {"bars": barred, "product": lines, "barred_lines": lines}

    def give(self) -> None:
        """Bar what is ticked and typed."""
        kinds = frozenset(Kind(key) for key in self.bars.ticked)
        lines = lines_typed(self.lines.text())
        if not kinds and not lines:
            self.failed(InvalidInput("bars", "blank"))
            return
        kept = self._reaction
        asked = self.line.ask(self, bar_more, kept.id, kept.version, kinds, lines)
        self.await_answer(asked)
