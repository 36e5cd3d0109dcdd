"""How many of each set of forms the folder gets, in which languages."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salon_vault.consents.library import set_of
from salon_vault.consents.words import STATION_SLIP
from salon_vault.emergency_folder.model import MOST, FolderOrder
from salon_vault.errors import InvalidInput
from ui.consents.words import form_name, set_name
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.ticks import Ticks
from ui.words import LANGUAGES, _, plural

WIDTH = 78
"""Points across the field for a number."""


class Numbers(QWidget):
    """A number for every set, ticks for the languages, and how many papers that makes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._beside: Sequence[str] = ()
        self.of_sets: dict[str, Choice] = {}
        self.slips = _number(form_name(STATION_SLIP))
        self.languages = Ticks(LANGUAGES.items())
        self.sum = PlainLabel(role="hint", wrap=True)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addLayout(self._grid)
        rows.addWidget(Field(_("Languages of the forms"), self.languages))
        rows.addWidget(self.sum)
        self.languages.changed.connect(self._changed)
        self.slips.currentIndexChanged.connect(self._changed)

    @property
    def wanted(self) -> FolderOrder | None:
        """What is to be printed; None where that is nothing, or too much."""
        numbers = tuple((each, int(box.key)) for each, box in self.of_sets.items())
        spoken = tuple(each for each in LANGUAGES if each in self.languages.ticked)
        try:
            wanted = FolderOrder(numbers, spoken, int(self.slips.key))
            wanted.check(self._beside)
        except InvalidInput:
            return None
        return wanted

    def propose(self, sets: Sequence[str], wanted: FolderOrder, beside: Sequence[str]) -> None:
        """Offer these sets, with the numbers of ``wanted``; count the law's language too."""
        self._beside = beside
        numbers = dict(wanted.sets)
        for at, each in enumerate(sets):
            name = set_name(set_of(each))
            box = self.of_sets.setdefault(each, _number(name))
            if self._grid.indexOf(box) < 0:
                self._put(at, name, box)
                box.currentIndexChanged.connect(self._changed)
            box.choose(str(numbers.get(each, 0)))
        if self._grid.indexOf(self.slips) < 0:
            self._put(len(sets), form_name(STATION_SLIP), self.slips)
        self.slips.choose(str(wanted.slips))
        self.languages.tick(wanted.languages)

    def _put(self, at: int, name: str, box: Choice) -> None:
        label = PlainLabel(name, wrap=True)
        label.setBuddy(box)
        self._grid.addWidget(label, at, 0)
        self._grid.addWidget(box, at, 1)

    def _changed(self) -> None:
        wanted = self.wanted
        if wanted is None:
            self.sum.setText(_("Choose some forms or slips, and a language; fewer than 400."))
        else:
            n = wanted.papers(self._beside)
            self.sum.setText(plural("{n} paper with a code", "{n} papers with codes", n))
        self.changed.emit()


def _number(name: str) -> Choice:
    box = Choice(name, [(str(n), str(n)) for n in range(MOST + 1)])
    box.setFixedWidth(WIDTH)
    return box
