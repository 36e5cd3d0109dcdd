"""A stick on the page of backups: what is on it, where it is, and what can be done with it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from salon_vault.backup.courier import Drive
from salon_vault.backup.model import Stick, made_at
from salon_vault.backup.state import StickState
from salon_vault.staff.model import StaffId
from ui.backup.by_hand import size_words
from ui.backup.words import begun, trouble_of, when
from ui.dates import near_day
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.words import _, about


class StickCard(Panel):
    """Label, newest set, when it was read back, room, and who took it home."""

    def __init__(self, stick: Stick, parent: QWidget | None = None) -> None:
        title = _("Stick {stick}").format(stick=stick.label)
        super().__init__(title, parent)
        self.stick = stick
        self.drive: Drive | None = None
        self._lies = ""
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self.place = self._fact(_("Where it is"))
        self.newest = self._fact(_("Last backup"))
        self.verified = self._fact(_("Read back"))
        self.room = self._fact(_("Room on it"))
        self.home = Button(_("Went home…"), "ghost", "house")
        self.back = Button(_("Is back"), "ghost", "house")
        self.read = Button(_("Read it back now"), "ghost", "scan-line")
        self.strike = Button(_("Remove…"), "ghost", "trash-2")
        self._here = Chip(_("Plugged in"), "ok", "usb")
        self.deeds.addWidget(self._here)
        self.trouble = Remark("warn")
        self.rows.addLayout(self._facts)
        self.rows.addWidget(self.trouble)
        self.rows.addStretch(1)
        self.rows.addLayout(self._deeds(title))

    def show_state(
        self, state: StickState, people: Mapping[StaffId, str], drives: Sequence[Drive]
    ) -> None:
        """Show what is known of the stick now."""
        self.stick = state.stick
        self.newest.setText(_newest(state))
        self.verified.setText(_verified(state))
        self.trouble.say("warn", "", trouble_of(state))
        self.trouble.setVisible(state.failed)
        self.home.setVisible(state.stick.home_since is None)
        self.back.setVisible(state.stick.home_since is not None)
        self._lies = _lies(state.stick, people)
        self.show_drive(drives)

    def show_drive(self, drives: Sequence[Drive]) -> None:
        """Show whether it is plugged in, and how much room is on it."""
        self.drive = next((each for each in drives if each.stick == self.stick.id), None)
        self._here.setVisible(self.drive is not None)
        self.read.setEnabled(self.drive is not None)
        self.place.setText(_("At this PC") if self.drive else self._lies)
        free = _("{size} free").format(size=size_words(self.drive.free)) if self.drive else ""
        self.room.setText(free or _("Shown while it is plugged in"))

    def _fact(self, name: str, words: str = "") -> PlainLabel:
        value = PlainLabel(words, wrap=True)
        row = self._facts.rowCount()
        self._facts.addWidget(PlainLabel(name, role="muted"), row, 0)
        self._facts.addWidget(value, row, 1)
        return value

    def _deeds(self, title: str) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.setSpacing(4)
        for button in (self.home, self.back, self.read, self.strike):
            button.setAccessibleName(about(title, button.accessibleName()))
            deeds.addWidget(button)
        deeds.addStretch(1)
        return deeds


def _newest(state: StickState) -> str:
    return begun(when(made_at(state.newest))) if state.newest else _("None yet")


def _verified(state: StickState) -> str:
    return begun(when(state.verified_at)) if state.verified_at else _("Not yet")


def _lies(stick: Stick, people: Mapping[StaffId, str]) -> str:
    if stick.home_since is None:
        return _("At the salon, not plugged in")
    day = near_day(stick.home_since)
    who = people.get(stick.home_with) if stick.home_with is not None else None
    if who is None:
        return _("At home since {day}").format(day=day)
    return _("At home since {day}, with {who}").format(day=day, who=who)
