"""Known allergies that nobody has drawn a line from, and what somebody decided about others."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.reactions.ingredients import Suspected
from salon_vault.reactions.model import BarsNothing
from ui.dates import near_day
from ui.idle import mark_sensitive
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.rows import Rows
from ui.treatments.kinds import kind_name
from ui.words import _, about, listed


class Suspects(QWidget):
    """A question for each allergy, and a line for each that was answered with "nothing"."""

    wants_bar = Signal(object)
    """The ``Suspected`` after which something is to be barred."""
    bars_nothing = Signal(object)
    """The ``Suspected`` after which nothing is to be barred."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.decided = Rows(), Rows()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self.asked)
        rows.addLayout(self.decided)

    def ask_about(self, found: Sequence[Suspected]) -> None:
        """Ask whether these bar a treatment."""
        self.asked.show_rows(self._question(each) for each in found)

    def tell(self, decided: Sequence[BarsNothing]) -> None:
        """Say of which somebody decided that they bar nothing."""
        self.decided.show_rows(_line(each) for each in decided)

    def _question(self, each: Suspected) -> Remark:
        kinds = listed(kind_name(kind) for kind in sorted(each.kinds))
        title = _("A known allergy may concern treatments")
        text = _("{allergen}: may be in products for {kinds}. Is anything not to be done?")
        remark = Remark("warn", title, text.format(allergen=each.allergen, kinds=kinds))
        bar = Button(_("Bar treatments…"), "ghost")
        nothing = Button(_("Nothing to bar"), "ghost")
        below = QHBoxLayout()  # beside the text there is no room in a column
        below.setSpacing(4)
        for deed, answer in ((bar, self.wants_bar), (nothing, self.bars_nothing)):
            deed.setAccessibleName(about(deed.accessibleName(), each.allergen))
            deed.clicked.connect(partial(_answer, answer, each))
            below.addWidget(deed)
        below.addStretch(1)
        remark.rows.addLayout(below)
        mark_sensitive(remark.text)
        return remark


def _answer(say: SignalInstance, each: Suspected) -> None:
    say.emit(each)


def _line(each: BarsNothing) -> PlainLabel:
    words = _("{allergen}: nothing to bar, decided on {day} by {who}")
    day = near_day(each.at.astimezone().date())
    words = words.format(allergen=each.allergen, day=day, who=each.by)
    said = PlainLabel(words, role="hint", wrap=True)
    mark_sensitive(said)
    return said
