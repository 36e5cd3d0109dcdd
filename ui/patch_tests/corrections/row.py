"""One failed or doubtful patch test that was corrected, as the owner reads it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.patch_tests.corrections.model import Corrected
from salon_vault.patch_tests.model import PatchTest
from ui.dates import near_day
from ui.idle import mark_sensitive
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.patch_tests.words import result_words
from ui.treatments.kinds import kind_name
from ui.words import _, about, chained


class CorrectionRow(QWidget):
    """Whose test it was, what stood there, what stands there now, by whom and why."""

    def __init__(self, corrected: Corrected) -> None:
        super().__init__()
        self.corrected = corrected
        test, wrong = corrected.test, corrected.wrong
        title = about(corrected.name, kind_name(test.kind))
        self.card = Button(_("Open the card"), "ghost")
        self.seen = Button(_("Seen"), "ghost", "check")
        for deed in (self.card, self.seen):
            deed.setAccessibleName(about(deed.accessibleName(), title))
        why = PlainLabel(corrected.why or _("Nobody wrote why."), wrap=True)
        mark_sensitive(why)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(title, role="strong", wrap=True))
        words.addWidget(
            PlainLabel(about(_("Old record"), _said(wrong)), role="fault", wrap=True)
        )
        words.addWidget(
            PlainLabel(about(_("New record"), _said(test)), role="muted", wrap=True)
        )
        words.addWidget(why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addLayout(words, 1)
        row.addWidget(self.card)
        row.addWidget(self.seen)


def _said(test: PatchTest) -> str:
    """Return what a record says, on which day it was made, and under whose login."""
    made = near_day(test.made_at.astimezone().date())
    by = test.entered_by or test.read_by or test.placed_by
    return chained(part for part in (result_words(test)[0], made, by) if part)
