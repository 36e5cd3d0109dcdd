"""The sheet of a card that says for which treatments somebody answered against a stop."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.clearance.override import Override
from salon_vault.clearance.use_cases import list_overrides
from salon_vault.clients.model import ClientId
from salon_vault.treatments.model import Treatment, TreatmentId
from salon_vault.treatments.use_cases import list_treatments
from ui.clearance.row import what_was_overridden, when_and_by_whom
from ui.line import Line
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.words import _


class OverridesPanel(Panel):
    """One row for each, the latest day first; hidden where there is none."""

    def __init__(self, line: Line) -> None:
        super().__init__(_("Stops that were overridden"))
        self.line = line
        self.shown: list[QWidget] = []
        self._client: ClientId | None = None
        self._names: dict[TreatmentId, str] = {}
        self._list = Rows()
        self.rows.addLayout(self._list)
        self.hide()
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show the overrides of a client."""
        if client != self._client:
            self._client = client
            self.hide()
        self.line.ask_newest(self, "overrides", list_overrides, client).then(self._show)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.OVERRIDE in subjects and self._client is not None:
            self.show_client(self._client)

    def _show(self, overrides: Sequence[Override]) -> None:
        self._draw(overrides)
        if any(each.treatment not in self._names for each in overrides):
            asked = self.line.ask_newest(self, "names", list_treatments)
            asked.then(lambda treatments: self._know(treatments, overrides))

    def _know(self, treatments: Sequence[Treatment], overrides: Sequence[Override]) -> None:
        self._names = {each.id: each.name for each in treatments}
        self._draw(overrides)

    def _draw(self, overrides: Sequence[Override]) -> None:
        self.shown = [self._row(each) for each in overrides]
        self._list.show_rows(self.shown)
        self.setVisible(bool(overrides))

    def _row(self, override: Override) -> QWidget:
        row = QWidget()
        words = QVBoxLayout(row)
        words.setContentsMargins(0, 4, 0, 4)
        words.setSpacing(2)
        treatment = self._names.get(override.treatment, "")
        for text, role in (
            (treatment, "strong"),
            (when_and_by_whom(override), "muted"),
            (what_was_overridden(override), "fault"),
        ):
            if text:
                words.addWidget(PlainLabel(text, role=role, wrap=True))
        return row
