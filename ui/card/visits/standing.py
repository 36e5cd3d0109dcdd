"""What stands against the treatments being typed, and why they are done all the same."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from salon_vault.clearance.model import Obstacle
from ui.card.visits.offers import Offers
from ui.clearance.words import full_sentence, sentence_of
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.words import _, about, ended


class StopSheet(QFrame):
    """A red sheet with every stop, and the field for the reason; hidden if there is none."""

    def __init__(self, offers: Offers) -> None:
        super().__init__()
        self._offers = offers
        self.stops: Sequence[Obstacle] = ()
        self.remark = Remark("danger")
        self.why_line = TextLine(_("Why it was done all the same"))
        hint = _("The owner is told. Seen by logins with the key to health entries.")
        self.why = Field(_("Why it was done all the same"), self.why_line, hint)
        self._lines: list[PlainLabel] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.remark)
        rows.addWidget(self.why)
        self.hide()

    def show_stops(self, title: str, stops: Sequence[Obstacle], *, ask_why: bool) -> None:
        """Show what stands against the treatments; nothing, and there is nothing to see."""
        self.stops = stops
        told = self.told()
        self.remark.say("danger", title)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [PlainLabel(words, wrap=True) for words in told]
        for line in self._lines:
            self.remark.rows.addWidget(line)
        self.remark.setAccessibleName(" ".join((title, *told)))
        self.why.setVisible(ask_why)
        self.setVisible(bool(stops))

    def told(self) -> list[str]:
        """Return every stop as a sentence, after the treatment that it is about."""
        return list(dict.fromkeys(said_of(self._offers, stop) for stop in self.stops))

    @property
    def wants_reason(self) -> bool:
        """Whether the reason has to be written and is not."""
        asked = bool(self.stops) and not self.why.isHidden()
        return asked and not self.why_line.text().strip()


def said_of(offers: Offers, stop: Obstacle) -> str:
    """Return a stop as a sentence, after the treatment that it is about."""
    treatment = offers.treatment(stop.treatment)
    if treatment is None:
        return full_sentence(stop)
    return about(treatment.name, ended(sentence_of(stop)))
