"""The bar above: whose salon, the way to everything, backups, countdown, who sits here."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from salon_vault.staff.model import Member
from ui import theme
from ui.backup.chip import BackupChip
from ui.icons import icon
from ui.parts.avatar import Avatar
from ui.parts.elided import Elided
from ui.parts.icon_button import IconButton
from ui.parts.lock_pill import LockPill
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.parts.tips import tip
from ui.staff.words import TIERS
from ui.words import _

TALL, FIELD = 60, 330


class TopBar(QFrame):
    """Salon, commands, blank screen, lock, person."""

    def __init__(self, member: Member, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setFixedHeight(max(TALL, theme.scaled(TALL)))
        self.salon = Elided("", role="brand", grow=False)
        self.salon.setMaximumWidth(theme.scaled(280))
        self.finder = _command_field()
        self.blank = IconButton("eye-off", _("Hide the screen"))
        self.blank.setToolTip(tip(_("Hide the screen"), "F9"))
        self.lock = LockPill()
        self.backup = BackupChip()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        row.addWidget(self.salon)
        row.addSpacing(10)
        row.addWidget(self.finder)
        row.addStretch(1)
        row.addWidget(self.backup)
        row.addWidget(self.blank)
        row.addWidget(self.lock)
        row.addWidget(Rule(standing=26))
        avatar = Avatar(theme.scaled(34))
        avatar.show_name(member.label)
        row.addWidget(avatar)
        row.addLayout(_person(member))


def _person(member: Member) -> QVBoxLayout:
    person = QVBoxLayout()
    person.setSpacing(0)
    person.addStretch(1)
    person.addWidget(PlainLabel(member.label, role="strong"))
    person.addWidget(PlainLabel(_(TIERS[member.tier]), role="hint"))
    person.addStretch(1)
    return person


def _command_field() -> QPushButton:
    words = _("Find or do anything…")
    field = QPushButton("\u2009\u2009" + words)
    field.setProperty("kind", "search")
    field.setIcon(icon("search", "text3", theme.scaled(16)))
    field.setIconSize(QSize(theme.scaled(16), theme.scaled(16)))
    field.setFixedWidth(theme.scaled(FIELD))
    field.setAccessibleName(words)
    field.setToolTip(tip(words, "Ctrl+K"))
    keys = QHBoxLayout(field)
    keys.setContentsMargins(0, 0, 8, 0)
    keys.addStretch(1)
    keys.addWidget(PlainLabel(_("Ctrl K"), role="kbd"), 0, Qt.AlignmentFlag.AlignVCenter)
    return field
