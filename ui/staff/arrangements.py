"""What the owner arranges for the salon as a whole: envelopes, and the second person."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.words import _


class Arrangements(Panel):
    """Three rows: what it is for, and the deed beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("When the owner is not there"), parent)
        self.spare = Button(_("Make a spare login"), "", "key-round")
        self.second = Button(_("Choose the actions"), "", "users")
        self.report = Button(_("Show what deputies did"), "", "scroll-text")
        spare = _("For the day nobody with an owner's login can come: at most two envelopes.")
        second = _("Actions that nobody takes alone: a colleague types their password as well.")
        past = _("What was done under a delegation, for you to look through.")
        for title, text, deed in (
            (_("Spare logins"), spare, self.spare),
            (_("Second person"), second, self.second),
            (_("Past delegations"), past, self.report),
        ):
            if self.rows.count() > 1:
                self.rows.addWidget(Rule())
            self.rows.addLayout(_row(title, text, deed))


def _row(title: str, text: str, deed: Button) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(PlainLabel(title, role="strong"))
    words.addWidget(PlainLabel(text, role="muted", wrap=True))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addLayout(words, 1)
    row.addWidget(deed)
    return row
