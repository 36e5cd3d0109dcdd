"""A form of a visit that nobody has printed yet comes out while the visit is being closed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.consents.sets.use_cases import compose_set
from salon_vault.consents.use_cases import print_papers, save_papers
from salon_vault.errors import VaultError
from salon_vault.paper.document import Document
from salon_vault.visits.model import Visit
from ui.answer import Answer
from ui.ask_printer import AskPrinter
from ui.consents.words import form_name
from ui.line import Line
from ui.parts.button import Button
from ui.parts.saving import ask_where
from ui.problems import complain
from ui.words import _

CLIENTS_OWN = ""
"""The language that stands on the card."""


class PrintNow(AskPrinter):
    """A printer, or a file; the papers are composed as the set of the visit composes them."""

    printed = Signal(object)
    """The papers that are out now."""

    def __init__(self, parent: QWidget, line: Line, visit: Visit, form: str) -> None:
        super().__init__(parent, line, _("Print now"), _("Print"), form_name(form))
        self._client = visit.client
        self._documents: tuple[Document, ...] = ()
        self.copies = True
        self.save = Button(_("Save as PDF"), "", "save")
        self.save.setEnabled(False)
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self._save)
        self.rows.addWidget(self.save)
        of_visit = visit.client, visit.treatment, (form,), CLIENTS_OWN, visit.on
        line.ask(self, compose_set, *of_visit).then(self._composed).otherwise(self._cannot)

    def print_on(self, printer: str) -> Answer[object]:
        """Have the papers printed, and registered by that."""
        given = self._client, self._documents, printer, self.where.number
        return self.line.ask(self, print_papers, *given)

    def went_out(self, result: object) -> None:
        """Tell which papers are out now, and close."""
        self.printed.emit(result)
        super().went_out(result)

    def _composed(self, documents: tuple[Document, ...]) -> None:
        self._documents = documents
        self.save.setEnabled(self.line.allows(save_papers))
        self.look_for_printers()

    def _offer(self, names: Sequence[str]) -> None:
        super()._offer(names)
        (self.where.printer if names else self.save).setFocus()

    def _cannot(self, error: VaultError) -> None:
        self.reject()
        complain(self.parentWidget(), error)

    def _save(self) -> None:
        ask_where(self, f"form-{self._documents[0].code[:4]}.pdf", self._save_to)

    def _save_to(self, path: Path) -> None:
        self.wait(waiting=True)
        asked = self.line.ask(self, save_papers, self._client, self._documents, path)
        asked.then(self.went_out).otherwise(self.failed)
        asked.at_last(lambda: self.wait(waiting=False))
