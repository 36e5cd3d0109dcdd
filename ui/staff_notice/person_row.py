"""One person in the list of who has signed what."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.staff_notice.model import SheetKind, Told
from ui import theme
from ui.parts.avatar import Avatar
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.elided import Elided
from ui.parts.plain_label import PlainLabel
from ui.staff_notice.words import SIGNINGS, spoken, starts_words
from ui.words import _, about


class ToldRow(QWidget):
    """Both papers of a person, and what to do about them; ``headed`` says whose they are."""

    def __init__(
        self, told: Told, parent: QWidget | None = None, *, headed: bool = True
    ) -> None:
        super().__init__(parent)
        self.told = told
        who = told.member.label
        self.show_it = Button(_("Look and print"), "ghost", "file-text")
        self.show_it.setAccessibleName(about(self.show_it.accessibleName(), who))
        self.signed = Button(_("Signed…"), "ghost", "check")
        self.signed.setAccessibleName(about(_("Signed…"), who))
        self.signed.setVisible(bool(told.waiting))
        chips = QVBoxLayout()
        chips.setSpacing(6)
        for kind in SheetKind:
            signing = told.notice if kind is SheetKind.NOTICE else told.authorisation
            tone, icon, _word = SIGNINGS[signing]
            chips.addWidget(Chip(spoken(kind, signing), tone, icon))
        deeds = QHBoxLayout()
        deeds.setSpacing(4)
        deeds.addStretch(1)
        deeds.addWidget(self.show_it)
        deeds.addWidget(self.signed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setSpacing(6)
        if headed:
            rows.addLayout(_head(told))
        rows.addLayout(chips)
        rows.addLayout(deeds)


def _head(told: Told) -> QHBoxLayout:
    who = told.member.label
    disc = Avatar(theme.scaled(34))
    disc.show_name(who)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Elided(who, role="strong"))
    words.addWidget(PlainLabel(starts_words(told), role="muted", wrap=True))
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(disc)
    head.addLayout(words, 1)
    return head
