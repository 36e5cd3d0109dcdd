"""What the page with the salon's treatments does."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from salon_vault.audit import Subject
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from salon_vault.treatments.model import Treatment
from salon_vault.treatments.use_cases import (
    adopt_treatments,
    list_treatments,
    remove_treatment,
    save_treatment,
)
from ui import theme
from ui.line import Line
from ui.parts.button import Button
from ui.parts.empty import Empty
from ui.parts.page import Page
from ui.screen import Screen
from ui.treatments.choose import ChooseProposals
from ui.treatments.panel import TreatmentsPanel
from ui.words import N_, _, plural

COLUMN, WIDE = 940, 620
"""Widest the list and the words of the empty page get, in points."""


class TreatmentsScreen(Screen):
    """Keep the list: add by typing, choose from proposals, put right, offer no longer."""

    title = N_("Treatments")
    opens_with = save_treatment
    watches = frozenset({Subject.TREATMENT, Subject.SALON})

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        lead = _("What the salon does, for visits, forms and the day list.")
        self.page = Page(_(self.title), lead)
        self.choose = Button(_("Choose from proposals"), "", "clipboard-check")
        self.add = Button(_("Add a treatment"), "primary", "plus")
        for deed in (self.choose, self.add):
            self.page.deeds.addWidget(deed)
        self.empty = Empty("scissors", deed_icon="clipboard-check")
        self.empty.keep_wide(theme.scaled(WIDE))
        self.panel = TreatmentsPanel(line)
        self.panel.setMaximumWidth(theme.scaled(COLUMN))
        self.page.rows.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignHCenter)
        self.page.rows.addWidget(self.panel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
        self._treatments: list[Treatment] = []
        self.panel.said.connect(self.said)
        self.panel.closed.connect(self._closed)
        self.offer(self.add, save_treatment, self._type)
        for button in (self.choose, self.empty.button):
            self.offer(button, adopt_treatments, self._choose)
        self.setFocusProxy(self.add)
        for part in (self.empty, self.panel):
            part.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is now."""
        self.ask_newest("salon", view_salon).then(self._show_salon)

    def _show_salon(self, salon: Salon) -> None:
        self.panel.currency = salon.currency
        self.ask_newest("list", list_treatments).then(self._show)

    def _show(self, treatments: list[Treatment]) -> None:
        self._treatments = treatments
        self.panel.show_treatments(treatments)
        self._draw()

    def _draw(self) -> None:
        nothing = not self._treatments and self.panel.entry is None
        self.empty.say(
            _("No treatment is on the list yet. Choose from proposals, or add your own."),
            _("Choose from proposals"),
        )
        self.empty.setVisible(nothing)
        self.panel.setVisible(not nothing)

    def _type(self) -> None:
        self.panel.show()
        self.panel.type_treatment()
        self._draw()

    def _closed(self) -> None:
        self._draw()
        self.add.setFocus()

    def _choose(self) -> None:
        question = ChooseProposals(self, self.line, self._treatments)
        question.chosen.connect(self._chosen)
        question.open()

    def _chosen(self, added: list[Treatment]) -> None:
        words = plural(
            "{n} treatment put on the list", "{n} treatments put on the list", len(added)
        )
        self.said.emit(words, partial(self._take_back, added))

    def _take_back(self, added: list[Treatment]) -> None:
        for each in added:
            self.ask(remove_treatment, each)
