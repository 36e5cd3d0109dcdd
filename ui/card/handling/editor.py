"""What the one red line does: it is read by everybody and written by a specialist."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from salon_vault.clients.model import Card, Client, ClientId, Severity
from salon_vault.clients.use_cases import write_handling
from salon_vault.errors import InvalidInput
from ui.answer import Answer
from ui.card.editor import Editor
from ui.card.handling.banner import HandlingBanner
from ui.card.handling.form import HandlingForm
from ui.card.unfinished import Texts, Unfinished
from ui.line import Line
from ui.why_kept.button import WhyButton
from ui.words import N_, _


class HandlingLine(Editor):
    """The line as a banner; in its place, for those who may, its editor."""

    draft = "handling"
    what = N_("alert")
    deed = N_("Alert saved")

    opened = Signal()

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(line, unfinished)
        self.banner = HandlingBanner()
        self.form = HandlingForm()
        self.fields = {"handling": self.form.text}
        self.form.head.insertWidget(1, self.note)
        self.form.head.insertWidget(1, WhyButton(line, _("What to do"), "client", "handling"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (self.clash, self.banner, self.form):
            rows.addWidget(part)
        self.may_write = line.allows(write_handling)
        self.banner.edit.setVisible(self.may_write)
        self.banner.edit.clicked.connect(self.open)
        self.form.done.clicked.connect(self.close_form)
        self.form.text_line.textEdited.connect(self._write)
        self.resumed.connect(self.open)
        self.form.text_line.returnPressed.connect(self.save)
        self.form.weight.chosen.connect(self._weigh)
        self.kept.connect(self._show_kept)
        self._closing = False
        """Whether the editor goes as soon as the line is kept."""
        self.form.hide()

    def suggest(self) -> None:
        """Open the editor with a weight proposed: an allergy has just become known."""
        if self.may_write and self.form.weight.key == str(int(Severity.NONE)):
            self.form.weight.choose(str(int(Severity.CARE)))
            self.open()

    def open(self) -> None:
        """Show the editor in place of the banner."""
        self._closing = False
        self.form.show()
        self.show()
        self.banner.hide()
        self.form.text_line.setFocus()
        self.opened.emit()

    def close_form(self) -> None:
        """Keep the line, and show it as everybody sees it."""
        self._closing = True
        self.save()
        if not self.dirty:
            self._show_banner()

    def show_card(self, card: Card) -> None:
        """Show the line of another card, or another line."""
        if card.client.id != self._client:
            self.form.hide()
        super().show_card(card)
        self.banner.show_line(card.client.handling)
        if self.form.isHidden():
            self._show_banner()

    def read(self, card: Card) -> Texts:
        """Return what the card says."""
        handling = card.client.handling
        return {"severity": str(int(handling.severity)), "text": handling.text}

    def version_in(self, card: Card) -> int:
        """Return the version of the card."""
        return card.client.version

    def typed(self) -> Texts:
        """Return what stands in the fields."""
        return {"severity": self.form.weight.key, "text": self.form.text_line.text()}

    def fill(self, texts: Texts) -> None:
        """Put a line into the fields."""
        self.form.weight.choose(texts["severity"])
        self.form.text_line.setText(texts["text"])

    def send(self, client: ClientId, texts: Texts, version: int) -> Answer[Client]:
        """Have the line kept."""
        severity = Severity(int(texts["severity"]))
        text = texts["text"] if severity is not Severity.NONE else ""
        if severity is not Severity.NONE and not text.strip():
            raise InvalidInput("handling", "blank")
        return self.line.ask(self, write_handling, client, version, severity, text)

    def version_after(self, result: Any) -> int:  # noqa: ANN401 - what ``send`` was answered
        """Return the card's new version."""
        assert isinstance(result, Client)
        self.banner.show_line(result.handling)
        return result.version

    def _weigh(self, key: str) -> None:
        if key == str(int(Severity.NONE)):
            self.form.text_line.clear()
            self.save()
        else:
            self.touched()
            self.form.text_line.setFocus()

    def _write(self, text: str) -> None:
        if text.strip() and self.form.weight.key == str(int(Severity.NONE)):
            self.form.weight.choose(str(int(Severity.NOTE)))
        self.touched()

    def _show_kept(self) -> None:
        if self._closing or not self._holds(self.window().focusWidget()):
            self._show_banner()

    def _show_banner(self) -> None:
        self.form.hide()
        line = self._base["severity"] != str(int(Severity.NONE))
        self.banner.setVisible(line)
        self.setVisible(line or not self.clash.isHidden())
