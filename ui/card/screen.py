"""What a client's card does: it opens, hears what has changed, and sends people elsewhere."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from salon_vault.audit import Subject
from salon_vault.clients.model import Card, ClientId
from salon_vault.clients.use_cases import open_card, rename_client
from salon_vault.consents.model import Paper
from salon_vault.consents.use_cases import compose_form_set
from salon_vault.gate import UseCase
from salon_vault.log.use_cases import who_opened
from salon_vault.notices.model import Handover
from salon_vault.notices.use_cases import hand_over_notice, list_handovers
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from salon_vault.visits.begun.use_cases import begin_visit
from ui import theme
from ui.card.form import DETAILS, HAIR, OVERVIEW, TIMELINE, CardForm
from ui.card.unfinished import Unfinished
from ui.line import Line
from ui.parts.button import Button
from ui.parts.looks import show_if
from ui.why_kept.button import CLIENT

CARD = frozenset({Subject.CLIENT, Subject.CONTACT, Subject.HEALTH})
LOW = 540
"""Points of height below which the chips scroll with the page."""
FORMS, NOTICES, LOG, PRODUCTS = "consents", "notices", "log", "products"
"""The places that print a form, hand over the notice, say who opened a card, keep batches."""


class CardView(QWidget):
    """One client's card, as the person at this desk may see it."""

    wants = Signal(str, str)
    said = Signal(str, object)
    opened = Signal(object)
    """The card that has just been opened."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.setObjectName("card")
        self.line = line
        self.client_id: ClientId | None = None
        self.salon = Salon()
        self._papers: list[Paper] = []
        self._handovers: list[Handover] = []
        self.form = CardForm(self, line, Unfinished(line, self))
        self._connect()
        line.changed.connect(self._heard)
        self._ask_salon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the pages where the window is low or the text large."""
        super().resizeEvent(event)
        # Moving a part while the layout is at work would leave pages at their old size.
        QTimer.singleShot(0, self, self._make_room)

    def _make_room(self) -> None:
        self.form.make_room(low=self.height() < theme.scaled(LOW))

    def open(self, client_id: ClientId) -> None:
        """Open a card, after keeping what was typed on the one before."""
        self._keep_typing()
        self.line.ask_newest(self, "card", open_card, client_id).then(self._open)

    def begin(self, card: Card) -> None:
        """Show a card that has just been made, ready for its details."""
        self._open(card)
        self.edit()

    def edit(self) -> None:
        """Go to the fields with name and contact details."""
        self.form.tabs.setCurrentIndex(DETAILS)
        self.form.details.begin()

    def begin_visit(self) -> None:
        """Let somebody begin a visit."""
        self.form.tabs.setCurrentIndex(OVERVIEW)
        self.form.visits.begin()

    def deeds(self) -> list[tuple[QAbstractButton, str]]:
        """Return the buttons of the card that stand for a deed, each with its icon."""
        head = self.form.header.form
        return [
            (head.visit, "calendar-plus"),
            (head.print, "printer"),
            (self.form.slip.button, "printer"),
            (self.form.giving.button, "paperclip"),
            (self.form.papers.notice, "file-text"),
            (self.form.pictures.photos.add, "image"),
            (self.form.pictures.photos.folder, "camera"),
            (self.form.pictures.files.add, "paperclip"),
            (head.edit, "pencil"),
            (self.form.add_handling, "triangle-alert"),
            (self.form.timeline.log, "scroll-text"),
        ]

    # --- showing ---------------------------------------------------------------------------

    def _open(self, card: Card) -> None:
        if card.client.id != self.client_id:
            self.client_id = card.client.id
            self.setProperty(CLIENT, card.client.id)
            self.form.tabs.setCurrentIndex(OVERVIEW)
            self._papers, self._handovers = [], []
            self._ask_lists(self.client_id)
        self._show(card)
        self.opened.emit(card)

    def _show_again(self, card: Card) -> None:
        # Another card may have been opened while this answer was on its way.
        if card.client.id == self.client_id:
            self._show(card)

    def _show(self, card: Card) -> None:
        form = self.form
        form.header.show_card(card)
        form.handling.show_card(card)
        form.details.show_card(card)
        form.health.show_card(card)
        form.questions.show_card(card)
        form.chips.card = card
        self._draw()

    def _draw(self) -> None:
        form = self.form
        form.chips.papers, form.chips.handovers = self._papers, self._handovers
        form.chips.draw()
        idle = form.handling.banner.isHidden() and form.handling.form.isHidden()
        form.add_handling.setVisible(form.handling.may_write and idle)

    def _show_papers(self, papers: list[Paper]) -> None:
        self._papers = papers
        self._draw()

    def _show_handovers(self, handovers: list[Handover]) -> None:
        self._handovers = handovers
        self._draw()

    def _show_salon(self, salon: Salon) -> None:
        self.salon = salon
        self.form.visits.currency = salon.currency
        self.form.details.know(salon)

    # --- asking ----------------------------------------------------------------------------

    def _ask_lists(self, client_id: ClientId) -> None:
        self.form.visits.show_client(client_id)
        self.form.formulas.show_client(client_id)
        self.form.tests.show_client(client_id)
        self.form.reactions.show_client(client_id)
        self.form.overrides.show_client(client_id)
        self.form.papers.show_client(client_id)
        self.form.consents.show_client(client_id)
        self.form.timeline.show_client(client_id)
        self.form.details.guardians.show_client(client_id)
        self.form.pictures.show_client(client_id)
        self.form.unreadable.show_client(client_id)
        self._ask_handovers(client_id)

    def _ask_handovers(self, client_id: ClientId) -> None:
        asked = self.line.ask_newest(self, "handovers", list_handovers, client_id)
        asked.then(self._show_handovers)

    def _ask_salon(self) -> None:
        self.line.ask(self, view_salon).then(self._show_salon)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.SALON in subjects:
            self._ask_salon()
        if self.client_id is None:
            return
        if subjects & CARD:
            again = self.line.ask_newest(self, "again", open_card, self.client_id)
            again.then(self._show_again)
        if Subject.VISIT in subjects:
            self.form.visits.show_client(self.client_id)
        elif Subject.VISIT_NOTE in subjects:
            self.form.visits.ask_notes()
        if Subject.PAPER in subjects:
            self.form.papers.show_client(self.client_id)
        if Subject.HANDOVER in subjects:
            self._ask_handovers(self.client_id)

    # --- pressing --------------------------------------------------------------------------

    def _connect(self) -> None:
        form = self.form
        head = form.header.form
        form.tabs.currentChanged.connect(form.pages.setCurrentIndex)
        form.add_handling.clicked.connect(form.handling.open)
        form.handling.opened.connect(self._draw)
        form.handling.kept.connect(self._draw)
        form.health.editor.known.connect(form.handling.suggest)
        form.papers.shown.connect(self._show_papers)
        form.visits.shown.connect(form.formulas.know_visits)
        form.formulas.shown.connect(partial(form.tabs.count_up, HAIR))
        form.formulas.shelf.clicked.connect(lambda: self.wants.emit(PRODUCTS, ""))
        form.formulas.wanted.connect(partial(form.tabs.setCurrentIndex, HAIR))
        form.details.opening.connect(self.open)
        for part in (form.details.others, form.details.who_opens):
            part.said.connect(self.said)
        for editor in form.editors:
            editor.said.connect(self.said)
        pages = (OVERVIEW, DETAILS, DETAILS, DETAILS, OVERVIEW)
        for editor, page in zip(form.editors, pages, strict=True):
            editor.resumed.connect(partial(form.tabs.setCurrentIndex, page))
        form.visits.said.connect(self.said)
        form.unreadable.said.connect(self.said)
        form.papers.said.connect(self.said)
        form.health.first.said.connect(self.said)
        form.timeline.said.connect(self.said)
        form.timeline.counted.connect(partial(form.tabs.count_up, TIMELINE))
        form.questions.said.connect(self.said)
        form.details.guardians.said.connect(self.said)
        form.details.guardians.seen.connect(form.minor.show_age)
        form.details.guardians.seen.connect(form.chips.show_age)
        for panel in (form.formulas, form.tests, form.reactions, form.pictures, form.consents):
            panel.said.connect(self.said)
        form.tests.wanted.connect(partial(form.tabs.setCurrentIndex, HAIR))
        self._offer(head.edit, rename_client, self.edit)
        self._offer(head.visit, begin_visit, self.begin_visit)
        self._offer(head.print, compose_form_set, lambda: self._want(FORMS))
        self._offer(form.papers.notice, hand_over_notice, lambda: self._want(NOTICES))
        self._offer(form.timeline.log, who_opened, lambda: self._want(LOG))
        show_if(self.line.allows(who_opened), form.timeline.log)

    def _offer(
        self, button: Button, case: UseCase[..., Any], press: Callable[[], object]
    ) -> None:
        button.setEnabled(self.line.allows(case))
        button.clicked.connect(press)

    def _want(self, place: str) -> None:
        if self.client_id is not None:
            self._keep_typing()
            self.wants.emit(place, self.client_id)

    def _keep_typing(self) -> None:
        for editor in self.form.editors:
            editor.save()
