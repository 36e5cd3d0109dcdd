"""What the page of backups looks like."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.backup.courier import Drive
from salon_vault.backup.model import Stick
from salon_vault.backup.overview import Overview
from ui import theme
from ui.backup.schedule_panel import SchedulePanel
from ui.backup.set_list import SetList
from ui.backup.stick_card import StickCard
from ui.backup.way import Way
from ui.backup.words import said
from ui.parts.button import Button
from ui.parts.empty import Empty
from ui.parts.page import Page
from ui.parts.remark import Remark
from ui.words import _

ACROSS = 2
"""Sticks beside each other."""
WIDE = 620
"""Points across the sentence that stands where there is no stick yet."""


class BackupsForm(QVBoxLayout):
    """How it stands, a card for every stick, the sets, when they are made, and the checks."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        page = Page(_("Backups"), _("Two sticks in turn: one stays here, one lies at home."))
        self.back_up = Button(_("Back up now"), "primary", "database-backup")
        self.new_stick = Button(_("Set up a stick"), "", "usb")
        self.leave = Button(_("Move to another PC…"), "ghost", "log-out")
        page.deeds.addWidget(self.leave)
        page.deeds.addWidget(self.new_stick)
        page.deeds.addWidget(self.back_up)
        self.state = Remark("neutral")
        self.way = Way()
        self.sticks = QVBoxLayout()
        self.sticks.setSpacing(14)
        self.sets = SetList()
        self.schedule = SchedulePanel()
        self.rescue = QVBoxLayout()
        """Where it stands how trial restores and looks for damage went."""
        self.rescue.setSpacing(14)
        self.nothing = _nothing()
        page.rows.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignHCenter)
        page.rows.addWidget(self.state)
        page.rows.addWidget(self.way)
        page.rows.addLayout(self.sticks)
        page.rows.addWidget(self.sets)
        page.rows.addWidget(self.schedule)
        page.rows.addLayout(self.rescue)
        self.may_leave = True
        """Whether the vault may be moved from here at all."""
        self.cards: list[StickCard] = []
        self._rows: list[QWidget] = []
        self.page = page
        self.addWidget(page)

    def show_overview(self, overview: Overview, drives: Sequence[Drive]) -> list[StickCard]:
        """Show what is known, and return the cards that were made for it."""
        words = said(overview.state)
        self.state.say(words.tone, "", words.sentence)
        self.sets.show_sets(overview.sets)
        self.schedule.show_schedule(overview.schedule)
        states = overview.state.sticks
        self.nothing.setVisible(not states)
        for part in (self.state, self.back_up, self.new_stick):
            part.setVisible(bool(states))
        self.leave.setVisible(bool(states) and self.may_leave)
        for panel in (self.sets, self.schedule):
            panel.setVisible(bool(states or overview.sets))
        made = self._cards_for([each.stick for each in states])
        for card, state in zip(self.cards, states, strict=True):
            card.show_state(state, overview.people, drives)
        return made

    def _cards_for(self, sticks: Sequence[Stick]) -> list[StickCard]:
        """Make the cards anew if other sticks are on them, or others are called so."""
        wanted = [(stick.id, stick.label) for stick in sticks]
        if wanted == [(card.stick.id, card.stick.label) for card in self.cards]:
            return []
        self._clear()
        self.cards = [StickCard(stick) for stick in sticks]
        for first in range(0, len(self.cards), ACROSS):
            self._add_row(self.cards[first : first + ACROSS])
        return self.cards

    def _clear(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []

    def _add_row(self, cards: Sequence[StickCard]) -> None:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        for card in cards:
            across.addWidget(card, 1)
        if len(cards) < ACROSS:
            across.addStretch(1)
        self._rows.append(row)
        self.sticks.addWidget(row)


def _nothing() -> Empty:
    nothing = Empty("usb", deed_icon="usb")
    nothing.keep_wide(theme.scaled(WIDE))
    nothing.say(
        _(
            "No backup stick yet: if this PC breaks or is stolen, everything in the vault "
            "is lost. Two USB sticks are enough."
        ),
        _("Set up a stick"),
    )
    return nothing
