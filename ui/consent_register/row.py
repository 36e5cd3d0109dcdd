"""One purpose, as it stands with a client."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.consent_register.model import Consents, Said, Standing
from salon_vault.consent_register.purposes import Purpose
from ui import theme
from ui.consent_register.words import LOOKS, name_of, standing_words, told_of
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.words import _, about, with_more


class PurposeRow(QWidget):
    """Sign, purpose, what counts and how it is shown; withdrawing, receipt, all answers."""

    def __init__(
        self, consents: Consents, purpose: Purpose, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.purpose = purpose
        standing, latest = consents.standing(purpose), consents.latest(purpose)
        tone, sign = LOOKS[standing]
        name = name_of(purpose)
        agreed = latest is not None and latest.agrees
        taken_back = latest is not None and latest.said is Said.WITHDRAWN
        received = taken_back and standing is Standing.WITHDRAWN
        # A deed that is not for this row is not made: a card has many rows at once.
        self.withdraw = Button(_("Withdraw consent"), "ghost") if agreed else None
        self.receipt = Button(_("Receipt…"), "ghost") if received else None
        self.history = IconButton("history", _("All answers"))
        deeds = [
            each for each in (self.withdraw, self.receipt, self.history) if each is not None
        ]
        for deed in deeds:
            deed.setAccessibleName(about(name, deed.accessibleName() or deed.text()))
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Elided(about(name, standing_words(consents, purpose)), role="strong"))
        if latest is not None:
            lines.addWidget(Elided(with_more(told_of(latest)), role="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(Glyph(sign, tone, theme.scaled(20)))
        row.addLayout(lines, 1)
        for deed in deeds:
            row.addWidget(deed)
        self.history.setVisible(latest is not None)
