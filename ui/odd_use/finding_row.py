"""One question in the inbox."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.odd_use.model import Finding, Stage
from ui.odd_use.words import STANDINGS, beside, sentence
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.plain_label import PlainLabel
from ui.words import _, about


class FindingRow(QWidget):
    """What was noticed, and what the owner may make of it; nothing follows by itself."""

    def __init__(self, finding: Finding, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self.words = PlainLabel(sentence(finding.odd, who), role="strong", wrap=True)
        self.entries = Button(_("Show in the log"), "ghost", "scroll-text")
        self.ask = Button(_("Ask about it"), "ghost")
        self.explain = Button(_("Explained…"), "ghost")
        self.watch = Button(_("Keep an eye on it"), "ghost")
        tone, icon, word = STANDINGS[finding.standing]
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.words, 1)
        head.addWidget(Chip(_(word), tone, icon))
        deeds = QHBoxLayout()
        deeds.setSpacing(4)
        deeds.addWidget(PlainLabel(beside(finding), role="muted", wrap=True), 1)
        for deed in self.deeds:
            deed.setAccessibleName(about(deed.accessibleName(), self.words.text()))
            deeds.addWidget(deed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setSpacing(2)
        rows.addLayout(head)
        rows.addLayout(deeds)
        self.ask.setVisible(finding.standing is not Stage.ASK)
        self.watch.setVisible(finding.standing is not Stage.WATCH)
        self.explain.setVisible(finding.standing is not Stage.EXPLAINED)

    @property
    def deeds(self) -> tuple[Button, Button, Button, Button]:
        """The four buttons."""
        return self.entries, self.ask, self.explain, self.watch
