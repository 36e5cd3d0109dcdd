"""Why a form does not print or a visit not begin, and what can be done about it at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clearance.model import Ground, Obstacle
from salon_vault.clearance.use_cases import override_stops
from salon_vault.clients.model import ClientId
from salon_vault.patch_tests.use_cases import place_test
from salon_vault.products.model import Suggestion
from salon_vault.products.use_cases import view_shelf
from salon_vault.treatments.model import Treatment
from salon_vault.treatments.use_cases import list_treatments
from ui.clearance.override import OverrideStops, can_be_overridden
from ui.clearance.words import full_sentence
from ui.line import Line
from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.patch_tests.paper import PaperTest
from ui.patch_tests.place import PlaceTest
from ui.patch_tests.placing import Placing
from ui.words import _


class Stopped(QWidget):
    """A red sheet with every stop, and the deeds that may help; hidden if there is none."""

    changed = Signal()
    """Something was recorded: it is worth another try."""

    def __init__(
        self,
        line: Line,
        parent: QWidget | None = None,
        *,
        title: str = "",
        say: Callable[[Obstacle], str] = full_sentence,
    ) -> None:
        super().__init__(parent)
        self.line = line
        self._say = say
        self._client: ClientId | None = None
        self.stops: Sequence[Obstacle] = ()
        self._treatments: Sequence[Treatment] = ()
        self._shelf: Sequence[Suggestion] = ()
        self._said: list[PlainLabel] = []
        self.remark = Remark("danger", title or _("This form does not print yet"))
        self.place = Button(_("Place test"), "", "plus")
        self.paper = Button(_("Earlier test from paper"), "", "file-text")
        self.override = Button(_("Override…"), "", "hand")
        deeds = QWidget()
        flow = Flow(deeds, 8)
        for button, deed in (
            (self.place, self._place),
            (self.paper, self._paper),
            (self.override, self._override),
        ):
            flow.addWidget(button)
            button.clicked.connect(deed)
        self.remark.rows.addWidget(deeds)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.remark)
        self.hide()

    def show_stops(self, client: ClientId, stops: Sequence[Obstacle]) -> None:
        """Show what stands against the form of a client; nothing, and there is no sheet."""
        self._client, self.stops = client, stops
        for label in self._said:
            label.hide()
            label.deleteLater()
        sentences = dict.fromkeys(map(self._say, stops))
        self._said = [PlainLabel(words, wrap=True) for words in sentences]
        for at, label in enumerate(self._said):
            self.remark.rows.insertWidget(2 + at, label)
        self.remark.setAccessibleName(" ".join((self.remark.title.text(), *sentences)))
        by_test = any(each.ground is Ground.PATCH_TEST for each in stops)
        for button in (self.place, self.paper):
            button.setVisible(by_test and self.line.allows(place_test))
        self.override.setVisible(can_be_overridden(stops) and self.line.allows(override_stops))
        if stops and not self._treatments:
            self.line.ask(self, list_treatments).then(self._know_treatments)
            self.line.ask(self, view_shelf).then(self._know_shelf)
        self.setVisible(bool(stops))

    def _know_treatments(self, treatments: Sequence[Treatment]) -> None:
        self._treatments = treatments

    def _know_shelf(self, shelf: Sequence[Suggestion]) -> None:
        self._shelf = shelf

    def _placing(self) -> Placing:
        placing = Placing()
        placing.offer(self._treatments, self._shelf)
        return placing

    def _place(self) -> None:
        if self._client is not None:
            self._open(PlaceTest(self, self.line, self._client, self._placing()))

    def _paper(self) -> None:
        if self._client is not None:
            self._open(PaperTest(self, self.line, self._client, self._placing()))

    def _override(self) -> None:
        if self._client is not None:
            self._open(OverrideStops(self, self.line, self._client, self.stops))

    def _open(self, dialog: Question) -> None:
        dialog.accepted.connect(self.changed)
        dialog.open()
