"""The sheet in the owner's inbox with what somebody allowed against a stop."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.stops.model import Overridden
from salon_vault.stops.use_cases import list_overridden, see_overridden
from ui.clearance.row import what_was_overridden, when_and_by_whom
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.words import _, about


class OverriddenRow(QWidget):
    """Who, what, when and under which logins; what stood against it, and why all the same."""

    def __init__(self, told: Overridden) -> None:
        super().__init__()
        self.told = told
        title = about(told.name, told.treatment) if told.treatment else told.name
        self.card = Button(_("Open the card"), "ghost")
        self.seen = Button(_("Seen"), "ghost", "check")
        for deed in (self.card, self.seen):
            deed.setAccessibleName(about(deed.accessibleName(), title))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(title, role="strong", wrap=True))
        words.addWidget(PlainLabel(when_and_by_whom(told.override), role="muted"))
        if told.agreed:
            agreed = about(_("Second person"), told.agreed)
            words.addWidget(PlainLabel(agreed, role="muted", wrap=True))
        stood = what_was_overridden(told.override)
        words.addWidget(PlainLabel(stood, role="fault", wrap=True))
        words.addWidget(PlainLabel(told.why or _("The log has no reason any more."), wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addLayout(words, 1)
        row.addWidget(self.card)
        row.addWidget(self.seen)


class OverriddenPanel(Panel):
    """One row for each, until an owner has seen it; hidden when there is none."""

    wants_card = Signal(str)
    said = Signal(str, object)

    def __init__(self, line: Line) -> None:
        super().__init__(_("Stops that were overridden"))
        self.line = line
        self.shown: list[OverriddenRow] = []
        self._list = Rows()
        lead = _("An owner or a named senior was one of the two logins. The card keeps it.")
        self.rows.addWidget(PlainLabel(lead, role="hint", wrap=True))
        self.rows.addLayout(self._list)
        self.hide()
        if line.allows(list_overridden):
            line.changed.connect(self._heard)
            self.ask()

    def ask(self) -> None:
        """Ask for what waits."""
        self.line.ask_newest(self, "overridden", list_overridden).then(self._show)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.OVERRIDE in subjects:
            self.ask()

    def _show(self, waiting: list[Overridden]) -> None:
        self.shown = [OverriddenRow(each) for each in waiting]
        for row in self.shown:
            row.card.clicked.connect(partial(self.wants_card.emit, row.told.override.client))
            row.seen.clicked.connect(partial(self._see, row))
            row.seen.setEnabled(self.line.allows(see_overridden))
        self._list.show_rows(self.shown)
        self.setVisible(bool(waiting))

    def _see(self, row: OverriddenRow) -> None:
        row.seen.setEnabled(False)
        asked = self.line.ask(self, see_overridden, row.told.override.id)
        asked.then(lambda _nothing: self.said.emit(_("Noted as seen"), None))
