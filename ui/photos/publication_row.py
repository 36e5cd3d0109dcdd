"""One place where a photo of a client can be seen."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.consent_register.words import PURPOSES
from salon_vault.photos.publications import Publication
from ui import theme
from ui.dates import near_day
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.words import _, about, listed


class PublicationRow(QWidget):
    """Where a photo can be seen, since when, and the deed that ends it."""

    def __init__(
        self, one: Publication, *, urgent: bool, of: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        name = _(PURPOSES[one.purpose])
        below = _("since {day}").format(day=near_day(one.on))
        if one.down_on is not None:
            words = _("{since}, taken down {day}")
            below = words.format(since=below, day=near_day(one.down_on))
        whole = about(of, name) if of else name
        title = about(of or name, one.place)
        self.card = Button(_("Open the card"), "ghost")
        self.card.setAccessibleName(about(self.card.text(), whole))
        self.card.setVisible(bool(of))
        self.down = Button(_("Taken down today"), "" if urgent else "ghost")
        self.down.setAccessibleName(about(listed((whole, one.place)), _("Taken down today")))
        sign, tone = ("octagon-alert", "danger_text") if urgent else ("globe", "text2")
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Elided(title, role="strong"))
        lines.addWidget(Elided(f"{name} · {below}" if of else below, role="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(11)
        row.addWidget(Glyph(sign, tone, theme.scaled(20)))
        row.addLayout(lines, 1)
        row.addWidget(self.card)
        row.addWidget(self.down)
        self.down.setVisible(one.down_on is None)
