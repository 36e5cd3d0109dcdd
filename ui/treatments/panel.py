"""The sheet with the list of treatments, by kind."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.errors import VaultError
from salon_vault.treatments.model import Treatment
from salon_vault.treatments.use_cases import remove_treatment, save_treatment
from ui.line import Line
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.treatments.entry import TreatmentEntry
from ui.treatments.kinds import KINDS, kind_name
from ui.treatments.row import TreatmentRow
from ui.words import _

BETWEEN = 10
"""Pixels above the name of a kind."""


class TreatmentsPanel(Panel):
    """What is done, under the name of its kind; one at a time is typed, above the others."""

    said = Signal(str, object)
    closed = Signal()
    """Nothing is being typed any more."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line
        self.currency = ""
        self.entry: TreatmentEntry | None = None
        self.shown: list[TreatmentRow] = []
        self._treatments: Sequence[Treatment] = ()
        self._sheet: QWidget | None = None
        self._place = QVBoxLayout()
        self.rows.addLayout(self._place)

    def show_treatments(self, treatments: Sequence[Treatment]) -> None:
        """Show the list; what is being typed stays."""
        self._treatments = treatments
        self._draw()

    def type_treatment(self, kept: Treatment | None = None) -> None:
        """Let somebody type a new one, or put one right."""
        self._close()
        self.entry = entry = TreatmentEntry(kept, self.currency)
        entry.entered.connect(lambda made: self._keep(entry, made))
        entry.stop.clicked.connect(self._stop)
        if kept is not None:
            entry.remove.setEnabled(self.line.allows(remove_treatment))
            entry.remove.clicked.connect(lambda: self._remove(entry, kept))
        self._place.addWidget(entry)
        entry.show()
        self._draw()
        entry.name_line.setFocus()

    # --- keeping -----------------------------------------------------------------------------

    def _keep(self, entry: TreatmentEntry, made: Treatment) -> None:
        def saved(kept: Treatment) -> None:
            self._stop()
            words = _("Saved: {treatment}").format(treatment=kept.name)
            self.said.emit(words, lambda: self._take_back(entry.kept, kept))

        asked = self.line.ask(self, save_treatment, made)
        asked.then(saved).otherwise(lambda error: self._refused(entry, error))

    def _take_back(self, before: Treatment | None, after: Treatment) -> None:
        if before is None:
            self.line.ask(self, remove_treatment, after)
        else:
            self.line.ask(self, save_treatment, _as_before(before, after))

    def _remove(self, entry: TreatmentEntry, kept: Treatment) -> None:
        def gone(nothing: None) -> None:
            del nothing
            self._stop()
            words = _("Removed: {treatment}").format(treatment=kept.name)
            back = Treatment(kept.id, kept.name, kept.kind, kept.price, kept.minutes)
            self.said.emit(words, lambda: self.line.ask(self, save_treatment, back))

        asked = self.line.ask(self, remove_treatment, kept)
        asked.then(gone).otherwise(lambda error: self._refused(entry, error))

    def _refused(self, entry: TreatmentEntry, error: VaultError) -> None:
        if entry is not self.entry or not entry.blame(error):
            self.line.complain(self, error)

    def _stop(self) -> None:
        self._close()
        self._draw()
        self.closed.emit()

    def _close(self) -> None:
        if self.entry is not None:
            self.entry.hide()
            self.entry.deleteLater()
            self.entry = None

    # --- showing -----------------------------------------------------------------------------

    def _draw(self) -> None:
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
        changing = self.entry.kept.id if self.entry is not None and self.entry.kept else ""
        wanted = [each for each in self._treatments if each.id != changing]
        wanted.sort(key=_place_of)
        self._sheet = QWidget()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.shown = []
        for kind, some in groupby(wanted, key=lambda one: one.kind):
            column.addSpacing(BETWEEN if self.shown else 0)
            column.addWidget(PlainLabel(kind_name(kind), role="h2"))
            for each in some:
                self.shown.append(self._row(each))
                column.addWidget(self.shown[-1])
        self.rows.addWidget(self._sheet)

    def _row(self, treatment: Treatment) -> TreatmentRow:
        row = TreatmentRow(treatment, self.currency)
        row.change.clicked.connect(lambda: self.type_treatment(treatment))
        return row


def _place_of(treatment: Treatment) -> tuple[int, bool, str]:
    return list(KINDS).index(treatment.kind), not treatment.active, treatment.name.casefold()


def _as_before(before: Treatment, after: Treatment) -> Treatment:
    return Treatment(
        before.id,
        before.name,
        before.kind,
        before.price,
        before.minutes,
        active=before.active,
        version=after.version,
    )
