"""The button beside a field that says why it is kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.why_kept.model import WhyKept
from salon_vault.why_kept.use_cases import why_field
from ui import theme
from ui.line import Line
from ui.parts.field import Field
from ui.parts.icon_button import IconButton
from ui.why_kept.popover import Reasons
from ui.words import _

CLIENT = "client"
"""The property in which a card says whose it is, for what stands somewhere on it."""

SIDE = 24
"""Pixels that a finger or a pointer needs."""


class WhyButton(IconButton):
    """A question mark; asks the law pack and shows what it says."""

    def __init__(
        self, line: Line, name: str, record: str, field: str, parent: QWidget | None = None
    ) -> None:
        spoken = _("Why is this kept? {field}").format(field=name)
        super().__init__("circle-help", spoken, parent, colour="text3", small=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._line, self._name = line, name
        self._key = record, field
        side = theme.scaled(SIDE)
        self.setFixedSize(side, side)
        self.clicked.connect(self._ask)

    @property
    def _client(self) -> ClientId | None:
        """Whose card it stands on; None anywhere else."""
        part: QWidget | None = self
        while part is not None and part.property(CLIENT) is None:
            part = part.parentWidget()
        return None if part is None else ClientId(part.property(CLIENT))

    def _ask(self) -> None:
        asked = self._line.ask_newest(self, "why", why_field, *self._key, self._client)
        asked.then(self._show)

    def _show(self, why: WhyKept) -> None:
        Reasons(self._name, why, self).come_up(self)


def explain(line: Line, field: Field, record: str, name: str) -> None:
    """Put the button beside the name of a field."""
    field.beside_name(WhyButton(line, field.name.text(), record, name))
