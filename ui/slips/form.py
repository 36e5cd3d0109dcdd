"""What the page for a first password looks like."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.login.busy import Busy
from ui.parts.avatar import Avatar
from ui.parts.button import Button
from ui.parts.column import Column
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.parts.lock_pill import LockPill
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.tips import tip
from ui.words import _

COLUMN, TALL, EDGE = 560, 60, 36


class FirstPasswordForm(QVBoxLayout):
    """A bar with hiding, locking and the person; below it one sheet in the middle."""

    def __init__(self, window: QWidget, fields: QWidget, who: str) -> None:
        super().__init__(window)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.blank = IconButton("eye-off", _("Hide the screen"))
        self.blank.setToolTip(tip(_("Hide the screen"), "F9"))
        self.lock = LockPill()
        self.busy = Busy(_("Changing the password"))
        self.go = Button(_("Use this password"), "primary", "check")
        self.addWidget(self._bar(who))
        self.addWidget(self._sheet(fields), 1)

    def _bar(self, who: str) -> QFrame:
        bar = QFrame()
        bar.setObjectName("topbar")
        bar.setFixedHeight(max(TALL, theme.scaled(TALL)))
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        row.addWidget(Glyph("shield-check", "accent", 24))
        row.addWidget(PlainLabel("Salon Vault", role="brand"))
        row.addStretch(1)
        avatar = Avatar(theme.scaled(34))
        avatar.show_name(who)
        for part in (self.blank, self.lock, avatar, PlainLabel(who, role="strong")):
            row.addWidget(part)
        return bar

    def _sheet(self, fields: QWidget) -> Column:
        panel = Panel()
        panel.setMaximumWidth(theme.scaled(COLUMN))
        panel.rows.setContentsMargins(28, 24, 28, 24)
        panel.rows.setSpacing(14)
        panel.rows.addWidget(PlainLabel(_("Choose your own password"), role="h1"))
        panel.rows.addWidget(PlainLabel(_lead(), role="quiet", wrap=True))
        panel.rows.addWidget(fields)
        after = _("Afterwards the slip opens nothing any more: destroy it.")
        panel.rows.addWidget(PlainLabel(after, role="hint", wrap=True))
        panel.rows.addWidget(self.busy)
        panel.rows.addLayout(self._deeds())
        return Column(panel, EDGE, EDGE, whole=False)

    def _deeds(self) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.addStretch(1)
        deeds.addWidget(self.go)
        return deeds


def _lead() -> str:
    return _(
        "Welcome! Somebody else made the passphrase you came in with. Put a password in its "
        "place that only you know; then your day begins."
    )
