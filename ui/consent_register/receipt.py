"""The receipt of a withdrawal: looked at, printed or saved."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.use_cases import open_card
from salon_vault.consent_register.withdrawing.model import Withdrawal
from salon_vault.consent_register.withdrawing.use_cases import compose_receipt
from salon_vault.consents.use_cases import print_papers, save_papers
from salon_vault.paper.document import Document
from salon_vault.words import LANGUAGES
from ui import theme
from ui.answer import Answer
from ui.line import Line
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.saving import ask_where
from ui.print_preview import PrintPreview
from ui.words import _

BESIDE = 110
"""Points that the language and the second deed take from the page."""


class ReceiptPreview(PrintPreview):
    """The page in the client's language; once it is out, the withdrawal stays."""

    printed = Signal()

    def __init__(self, parent: QWidget, line: Line, withdrawal: Withdrawal) -> None:
        super().__init__(parent, line, _("Receipt for the client"), _("Print the receipt"))
        self._withdrawal = withdrawal
        self.accepted.connect(
            self.printed
        )  # an answer is heard once: by who asks for a printer
        self.view.setMinimumHeight(self.view.minimumHeight() - theme.scaled(BESIDE))
        self.language = Choice(_("Language"), list(LANGUAGES.items()))
        self.rows.insertWidget(0, Field(_("Language"), self.language))
        self.save = Button(_("Save as PDF…"), "ghost", "save")
        self.save.setEnabled(line.allows(save_papers))
        name = f"form-{withdrawal.receipt[:4]}.pdf"
        self.save.clicked.connect(lambda: ask_where(self, name, self._save_to))
        self.rows.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.language.currentIndexChanged.connect(lambda _place: self._compose())
        line.ask(self, open_card, withdrawal.client).then(
            lambda card: self._speak(card.client.language)
        )

    def send(self, sheet: Document, printer: str) -> Answer[object]:
        """Register the receipt under its code, and print it."""
        client = self._withdrawal.client
        answer: Answer[object] = self.line.ask(self, print_papers, client, (sheet,), printer, 1)
        return answer

    def _speak(self, tongue: str) -> None:
        self.language.blockSignals(True)
        self.language.choose(tongue)
        self.language.blockSignals(False)
        self._compose()

    def _compose(self) -> None:
        given = self._withdrawal.client, self._withdrawal.receipt, self.language.key
        asked = self.line.ask_newest(self, "receipt", compose_receipt, *given)
        asked.then(self.show_sheet).otherwise(self.failed)

    def _save_to(self, path: Path) -> None:
        if self._sheet is not None:
            client = self._withdrawal.client
            asked = self.line.ask(self, save_papers, client, (self._sheet,), path)
            asked.then(lambda _papers: self.accept()).otherwise(self.failed)
