"""Choosing from treatments that most salons offer."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.names import fold
from salon_vault.treatments.model import Treatment
from salon_vault.treatments.proposals import proposed
from salon_vault.treatments.use_cases import adopt_treatments
from ui.line import Line
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.ticks import Ticks
from ui.problems import complain
from ui.treatments.kinds import KINDS, kind_name
from ui.words import _, language


class ChooseProposals(Question):
    """Ticks by kind, none of them set; what is on the list already is not among them."""

    chosen = Signal(object)
    """The treatments that are on the list now."""

    def __init__(self, parent: QWidget, line: Line, listed: Collection[Treatment]) -> None:
        lead = _("Prices and minutes are yours to add afterwards.")
        title = _("Choose from proposals")
        super().__init__(parent, title, _("Add to the list"), lead)
        self._line = line
        taken = {fold(each.name) for each in listed if each.active}
        found = [each for each in proposed(language()) if fold(each.name) not in taken]
        self._proposed = {str(each.id): each for each in found}
        self.ticks: list[Ticks] = []
        self.every = Button(_("Tick all"), "ghost", "check")
        self.every.clicked.connect(self._tick_all)
        self.rows.addWidget(self.every, 0, Qt.AlignmentFlag.AlignLeft)
        for kind in KINDS:
            some = [(str(each.id), each.name) for each in found if each.kind is kind]
            if some:
                self.rows.addWidget(PlainLabel(kind_name(kind), role="strong"))
                self.ticks.append(Ticks(some))
                self.ticks[-1].changed.connect(self._count)
                self.rows.addWidget(self.ticks[-1])
        if not found:
            self.rows.addWidget(PlainLabel(_("All proposals are on your list."), wrap=True))
        self.every.setVisible(bool(found))
        self.go.clicked.connect(self._keep)
        self._count()

    def _tick_all(self) -> None:
        for ticks in self.ticks:
            ticks.tick(ticks.keys)

    def _count(self) -> None:
        self.go.setEnabled(any(ticks.ticked for ticks in self.ticks))

    def _keep(self) -> None:
        ticked = {key for ticks in self.ticks for key in ticks.ticked}
        wanted = [each for key, each in self._proposed.items() if key in ticked]
        self.wait(waiting=True)
        asked = self._line.ask(self, adopt_treatments, wanted).then(self._kept)
        asked.otherwise(lambda error: complain(self, error))
        asked.at_last(lambda: self.wait(waiting=False))

    def _kept(self, treatments: list[Treatment]) -> None:
        self.chosen.emit(treatments)
        self.accept()
