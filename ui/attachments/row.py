"""One file on a card, as it is listed."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.attachments.model import Attachment
from salon_vault.attachments.words import KINDS
from ui import theme
from ui.attachments.words import title_of
from ui.backup.by_hand import size_words
from ui.dates import near_day
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.words import _, about, listed, plural


class FileRow(QWidget):
    """Title, kind, pages and day; look, rename, save outside, remove."""

    def __init__(self, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = title_of(attachment)
        self.look = Button(_("Look"), "ghost", "eye")
        self.change = IconButton("pencil", _("Change the title"))
        self.export = IconButton("save", _("Save outside the vault"))
        self.remove = IconButton("trash-2", _("Remove"))
        deeds = (self.look, self.change, self.export, self.remove)
        for button in deeds:
            button.setAccessibleName(about(title, button.accessibleName()))
        below = (
            _(KINDS[attachment.kind]) if attachment.title else "",
            plural("{n} page", "{n} pages", attachment.pages),
            size_words(attachment.size),
            near_day(attachment.filed_on),
            attachment.by,
        )
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Elided(title, role="strong"))
        lines.addWidget(Elided(listed(below), role="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(Glyph("file-text", "text2", theme.scaled(20)))
        row.addLayout(lines, 1)
        for button in deeds:
            row.addWidget(button)
