"""The page of the settings with when the program locks by itself."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.salon.model import Salon
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.pins.allowed import AllowedPins
from ui.words import _, plural

SECONDS = (30, 60, 120, 180, 300, 600, 900)


class LockPage(QWidget):
    """Two waits: in general, and while something on health lies open."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        waits = [(str(seconds), _wait(seconds)) for seconds in SECONDS]
        self.idle = Choice(_("After no key or click for"), waits)
        self.open = Choice(_("While health or the owner's part is open"), waits)
        self.pins: AllowedPins | None = None
        panel = Panel(_("Automatic locking"))
        lead = _(
            "The vault locks at once and without asking; unfinished typing is offered back."
        )
        panel.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        for choice in (self.idle, self.open):
            panel.rows.addWidget(Field(choice.accessibleName(), choice))
            choice.activated.connect(self.edited)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(14)
        self.rows.addWidget(panel)
        self.rows.addStretch(1)

    def add_pins(self, panel: AllowedPins) -> None:
        """Put what the owner allows below the waits."""
        self.pins = panel
        self.rows.insertWidget(self.rows.count() - 1, panel)

    def show_salon(self, salon: Salon) -> None:
        """Show the kept waits."""
        _choose(self.idle, salon.idle_seconds)
        _choose(self.open, salon.idle_seconds_open)

    def changed(self, salon: Salon) -> Salon:
        """Return ``salon`` with the waits on this page."""
        return replace(
            salon, idle_seconds=int(self.idle.key), idle_seconds_open=int(self.open.key)
        )


def _choose(choice: Choice, seconds: int) -> None:
    if choice.findData(str(seconds)) < 0:
        choice.addItem(_wait(seconds), str(seconds))
    choice.choose(str(seconds))


def _wait(seconds: int) -> str:
    if seconds % 60:
        return plural("{n} second", "{n} seconds", seconds)
    return plural("{n} minute", "{n} minutes", seconds // 60)
