"""One visit that was done against a stop, as the owner reads it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.stops.model import DoneAgainst
from ui.card.visits.row import against_in_words
from ui.dates import near_day
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.words import _, about


class StopRow(QWidget):
    """Who, what, when and by whom; what stood against it, and why it was done all the same."""

    def __init__(self, done: DoneAgainst) -> None:
        super().__init__()
        self.done = done
        visit = done.visit
        title = about(done.name, visit.treatment)
        when = f"{near_day(visit.on)} · {visit.by}"
        self.card = Button(_("Open the card"), "ghost")
        self.seen = Button(_("Seen…"), "ghost", "check")
        for deed in (self.card, self.seen):
            deed.setAccessibleName(about(deed.accessibleName(), title))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(title, role="strong", wrap=True))
        words.addWidget(PlainLabel(when, role="muted"))
        words.addWidget(PlainLabel(against_in_words(visit), role="fault", wrap=True))
        why = done.why or _("Nobody wrote why.")
        words.addWidget(PlainLabel(why, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addLayout(words, 1)
        row.addWidget(self.card)
        row.addWidget(self.seen)
