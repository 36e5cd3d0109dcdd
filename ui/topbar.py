"""The bar above: whose salon, the way to everything, backups, countdown, who sits here."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.staff.model import Member
from ui import theme
from ui.backup.chip import BackupChip
from ui.command_field import CommandField
from ui.parts.avatar import Avatar
from ui.parts.elided import Elided
from ui.parts.giving_way import GivesWay, give_way
from ui.parts.icon_button import IconButton
from ui.parts.lock_pill import LockPill
from ui.parts.rule import Rule
from ui.parts.tips import tip
from ui.staff.words import TIERS
from ui.words import _

TALL, EDGE, GAP = 60, 20, 12
SALON, PERSON = 340, 150
"""Points that the two names keep, at 100 %, until everything else has given way."""
LEAST = 48
"""Points at which a name stops giving way."""

FINDER, LOCK, BACKUP = range(3)
CALM = (FINDER, FINDER, LOCK, BACKUP, FINDER, BACKUP, LOCK)
"""Who gives way, step by step: first what the keyboard does too, then what a tooltip says."""
ALERT = (FINDER, FINDER, LOCK, FINDER, BACKUP, LOCK, BACKUP)
"""The same while backups are in a bad way: then their words stay longer."""


class TopBar(QFrame):
    """Salon, commands, blank screen, lock, person; the names are cut last."""

    def __init__(self, member: Member, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setFixedHeight(max(TALL, theme.scaled(TALL)))
        self.salon = Elided("", role="brand", grow=False)
        self.finder = CommandField()
        self.blank = IconButton("eye-off", _("Hide the screen"))
        self.blank.setToolTip(tip(_("Hide the screen"), "F9"))
        self.lock = LockPill()
        self.backup = BackupChip()
        self.person = Elided(member.label, role="strong", grow=False)
        self.tier = Elided(_(TIERS[member.tier]), role="hint", grow=False)
        avatar = Avatar(theme.scaled(34))
        avatar.show_name(member.label)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(GAP)
        row.addWidget(self.salon)
        row.addSpacing(10)
        row.addWidget(self.finder)
        row.addStretch(1)
        for part in (self.backup, self.blank, self.lock, Rule(standing=26), avatar):
            row.addWidget(part)
        row.addWidget(self._sitting())

    def minimumSizeHint(self) -> QSize:
        """Be content with signs, figures and the beginnings of names."""
        forms = sum(part.widths[-1] for part in self._forms())
        return QSize(self._rest() + forms + 2 * LEAST, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """Share the width out anew when a part has something else to say."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share()
        return super().event(event)

    def _sitting(self) -> QWidget:
        self._who = QWidget()
        rows = QVBoxLayout(self._who)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addStretch(1)
        rows.addWidget(self.person)
        rows.addWidget(self.tier)
        rows.addStretch(1)
        return self._who

    def _share(self) -> None:
        salon, person = self.salon.sizeHint().width(), self._person()
        firm = min(salon, theme.scaled(SALON))
        room = self.width() - self._rest() - firm - person
        said = self.backup.said
        order = CALM if said is None or said.is_calm else ALERT
        parts = self._forms()
        forms, short = give_way(room, [part.widths for part in parts], order)
        for part, form in zip(parts, forms, strict=True):
            part.take_form(form)
        used = sum(part.widths[form] for part, form in zip(parts, forms, strict=True))
        narrowed = max(LEAST, person - short)
        self._who.setFixedWidth(narrowed)
        left = self.width() - self._rest() - used - narrowed
        self.salon.setFixedWidth(max(min(salon, LEAST), min(salon, left)))

    def _person(self) -> int:
        widest = max(self.person.sizeHint().width(), self.tier.sizeHint().width())
        return min(widest, theme.scaled(PERSON))

    def _forms(self) -> tuple[GivesWay, ...]:
        return self.finder, self.lock, self.backup

    def _rest(self) -> int:
        """Return the width of what never changes: signs, gaps and edges."""
        changing = (self.salon, self.finder, self.lock, self.backup, self._who)
        items = [self._row.itemAt(self._row.indexOf(part)) for part in changing]
        return self._row.sizeHint().width() - sum(
            item.sizeHint().width() for item in items if item is not None
        )
