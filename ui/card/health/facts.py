"""Allergies and notes as they are read."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clients.model import AllergyState, Health
from ui.dates import near_day
from ui.parts.plain_label import PlainLabel
from ui.words import _, about


class HealthFacts(QWidget):
    """What the client answered, when, and the notes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)

    def show_health(self, health: Health) -> None:
        """Show a health record."""
        while item := self._rows.takeAt(0):
            part = item.widget()
            if part is not None:
                part.deleteLater()
        for words, role in _lines(health):
            self._rows.addWidget(PlainLabel(words, role=role, wrap=True))


def _lines(health: Health) -> list[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    if health.state is AllergyState.NEVER_ASKED:
        lines.append((_("Nobody has asked about allergies yet."), "quiet"))
    elif health.state is AllergyState.NONE_KNOWN:
        lines.append((_("The client knows of no allergies."), ""))
    for one in health.allergens:
        words = about(one.name, one.reaction) if one.reaction else one.name
        lines.append((words, "strong"))
    if health.state is AllergyState.KNOWN and health.confirmed_on is None:
        lines.append(
            (_("Known from an earlier list; nobody has asked the client yet."), "hint")
        )
    if health.notes:
        lines.append((health.notes, ""))
    if health.confirmed_on is not None:
        when = near_day(health.confirmed_on)
        words = _("Asked {day} under the login of {person}")
        words = words.format(day=when, person=health.confirmed_by)
        lines.append((words, "hint"))
    return lines
