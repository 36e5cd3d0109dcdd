"""One visit, as it is read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.clearance.model import Ground
from salon_vault.visits.model import Visit
from salon_vault.visits.notes import NoteKind, VisitNote
from ui import theme
from ui.clearance.words import short_ground
from ui.dates import near_day
from ui.idle import mark_sensitive
from ui.money import show_price
from ui.parts.day_label import DayLabel
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.words import N_, _, about, clock, listed

SPOKEN = {
    NoteKind.NOTE: N_("Note: {text}"),
    NoteKind.REASON: N_("Why all the same: {text}"),
    NoteKind.WORD: N_("The owner: {text}"),
}


class VisitRow(QWidget):
    """Day, treatment, price, who did it with what; red where it was done against a stop."""

    def __init__(
        self,
        visit: Visit,
        notes: Sequence[VisitNote],
        currency: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Elided(visit.treatment, role="strong"))
        for line in (_beside(visit), _with_what(visit)):
            if line:
                words.addWidget(Elided(line, role="muted"))
        if visit.against:
            words.addLayout(_red_line(against_in_words(visit)))
        for note in notes:
            words.addWidget(_note_line(note))
        on = near_day(visit.on)
        self.change = IconButton(
            "pencil", _("Change the visit of {day}").format(day=on), colour="text3"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop if notes or visit.against else Qt.AlignmentFlag(0)
        row.addWidget(DayLabel(visit.on), 0, top)
        row.addLayout(words, 1)
        if visit.price is not None:
            row.addWidget(PlainLabel(show_price(visit.price, currency)), 0, top)
        row.addWidget(self.change, 0, top)


def _red_line(words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    sign = Glyph("octagon-alert", "danger_text", theme.scaled(16))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(words, role="fault", wrap=True), 1)
    return row


def _note_line(note: VisitNote) -> PlainLabel:
    line = PlainLabel(_(SPOKEN[note.kind]).format(text=note.text), wrap=True)
    mark_sensitive(line)
    return line


def against_in_words(visit: Visit) -> str:
    """Return that a visit was done against a stop, by which rules, or lacks signed forms."""
    stops = (each.ground for each in visit.against if each.ground is not Ground.PAPERS)
    grounds = dict.fromkeys(map(short_ground, stops))
    said = [about(_("Done against the stop"), listed(grounds))] if grounds else []
    if visit.unsigned:
        said.append(_("Closed without signed forms"))
    return " · ".join(said)


def _beside(visit: Visit) -> str:
    parts = [visit.by]
    if visit.started_at is not None and visit.closed_at is not None:
        parts.append(f"{clock(visit.started_at)}–{clock(visit.closed_at)}")
    return " · ".join(parts)


def _with_what(visit: Visit) -> str:
    return " · ".join(" ".join(filter(None, (one.product, one.lot))) for one in visit.used)
