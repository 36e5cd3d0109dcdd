"""What comes up when somebody asks why a field is kept."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from salon_vault.why_kept.model import WhyKept
from ui import theme
from ui.dates import near_day
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.why_kept.words import ground_words, readers_words, said
from ui.words import _, about, ended, run_on

WIDE = 380


class Reasons(QFrame):
    """A small sheet beside the field; Esc or a click elsewhere closes it."""

    def __init__(self, name: str, why: WhyKept, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setFixedWidth(theme.scaled(WIDE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(6)
        title = _("Why “{field}” is kept").format(field=name)
        kind = about(_("Kind of data"), said(why.category))
        parts = [title, ended(kind)]
        rows.addWidget(PlainLabel(title, role="strong", wrap=True))
        rows.addWidget(PlainLabel(kind, role="muted", wrap=True))
        if why.special:
            more = _("The law protects it more than other data.")
            rows.addWidget(PlainLabel(more, role="muted", wrap=True))
            parts.append(more)
        for ground in why.grounds:
            purpose, below = ground_words(ground)
            rows.addWidget(Rule())
            rows.addWidget(PlainLabel(purpose, wrap=True))
            rows.addWidget(PlainLabel(below, role="hint", wrap=True))
            parts += [ended(purpose), ended(below)]
            if ground.at_least is not None:
                least = _("This client is a minor: kept until {day} at least")
                words = least.format(day=near_day(ground.at_least))
                rows.addWidget(PlainLabel(words, role="strong", wrap=True))
                parts.append(ended(words))
        rows.addWidget(Rule())
        readers = readers_words(why)
        rows.addWidget(PlainLabel(readers, wrap=True))
        self.setAccessibleName(run_on((*parts, readers)))

    def come_up(self, below: QWidget) -> None:
        """Stand under a button, within the window."""
        rows = self.layout()
        assert rows is not None
        self.setFixedHeight(rows.totalHeightForWidth(self.width()))
        window = below.window()
        corner = below.mapToGlobal(QPoint(0, below.height() + 4))
        limit = window.mapToGlobal(QPoint(window.width(), window.height()))
        left = min(corner.x(), limit.x() - self.width() - 12)
        top = min(corner.y(), limit.y() - self.height() - 12)
        self.move(left, top)
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, Enter or the blank key."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space}:
            self.close()
        else:
            super().keyPressEvent(event)
