"""The sheet in the owner's inbox with what somebody allowed against a stop."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.stops.model import Overridden
from salon_vault.stops.use_cases import list_overridden, see_overridden
from ui.clearance.row import what_was_overridden, when_and_by_whom
from ui.line import Line
from ui.open_matters import OpenMatters
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
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


class OverriddenPanel(OpenMatters[Overridden, OverriddenRow]):
    """One row for each, until an owner has seen it."""

    def __init__(self, line: Line) -> None:
        title = _("Stops that were overridden")
        lead = _("An owner or a named senior was one of the two logins. The card keeps it.")
        super().__init__(line, title, list_overridden, frozenset({Subject.OVERRIDE}), lead)

    def row_of(self, each: Overridden) -> OverriddenRow:
        """Return the row of one of them."""
        row = OverriddenRow(each)
        row.card.clicked.connect(partial(self.wants_card.emit, each.override.client))
        row.seen.clicked.connect(partial(self._see, row))
        row.seen.setEnabled(self.line.allows(see_overridden))
        return row

    def _see(self, row: OverriddenRow) -> None:
        row.seen.setEnabled(False)
        asked = self.line.ask(self, see_overridden, row.told.override.id)
        asked.then(lambda _nothing: self.said.emit(_("Noted as seen"), None))
        asked.at_last(lambda: row.seen.setEnabled(True))
