"""One line for each finding: its sign, its sentence, and below it what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.checkup.model import Finding, Lying, State
from salon_vault.checkup.words import GROUPS, STATES, Told, group_of
from ui import theme
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.words import _, about, clock, run_on, short_day

SIGNS = {
    State.ACT: ("octagon-alert", "danger_text"),
    State.LOOK: ("triangle-alert", "warn_text"),
    State.UNKNOWN: ("circle-help", "text3"),
    State.GOOD: ("circle-check", "ok_text"),
}
"""Icon and colour of each state."""


class FindingRow(QWidget):
    """One finding; ``deed`` is the button that does something about it, if there is one."""

    def __init__(self, finding: Finding, told: Told, deed: Button | None = None) -> None:
        super().__init__()
        self.finding = finding
        wanted = finding.state in {State.ACT, State.LOOK}
        icon, colour = SIGNS[finding.state]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(11)
        sign = Glyph(icon, colour, theme.scaled(18 if wanted else 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        role = "strong" if wanted else "muted" if finding.state is State.UNKNOWN else ""
        words.addWidget(PlainLabel(told.sentence, role=role, wrap=True))
        if wanted:
            words.addWidget(PlainLabel(told.todo, role="muted", wrap=True))
        row.addLayout(words, 1)
        if wanted:
            place = PlainLabel(_(GROUPS[group_of(finding)]), role="hint")
            row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        if deed is not None:
            row.addWidget(deed, 0, Qt.AlignmentFlag.AlignTop)
        said = about(_(STATES[finding.state]), told.sentence)
        self.setAccessibleName(run_on((said, told.todo if wanted else "")))


def lying_words(lying: Lying, who: str) -> tuple[str, str, str]:
    """Return when, under whose login, and what left the vault."""
    when = _("{day}, {time}").format(
        day=short_day(lying.at.astimezone().date()), time=clock(lying.at)
    )
    if lying.source:
        return when, who, _("a list of clients was taken in: its file is still there")
    words = _("sent to the printer: {n}") if lying.printed else _("saved as a file: {n}")
    return when, who, words.format(n=lying.papers)
