"""What the screen for printing forms does."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCompleter

from salon_vault.clients.model import Card, ClientId
from salon_vault.clients.use_cases import open_card
from salon_vault.consents.errors import FormStopped
from salon_vault.consents.library import set_before, set_of
from salon_vault.consents.model import Paper
from salon_vault.consents.use_cases import (
    compose_form_set,
    print_papers,
    save_papers,
)
from salon_vault.errors import VaultError
from salon_vault.paper.document import Document
from salon_vault.treatments.model import Treatment
from salon_vault.treatments.use_cases import list_treatments
from salon_vault.visits.model import Visit
from salon_vault.visits.use_cases import list_visits
from ui.card.tongues import TONGUES
from ui.consents.form import PrintForm
from ui.consents.words import paper_titles, set_contents
from ui.paper_screen import PaperScreen
from ui.parts.saving import ask_where
from ui.words import N_, _, plural

PAUSE = 350
"""Milliseconds without a key after which the preview is drawn anew."""


class FormsScreen(PaperScreen[PrintForm]):
    """Choose a form for a client, look at it in the client's language, print or save it."""

    title = N_("Forms")
    opens_with = compose_form_set

    def furnish(self) -> None:
        """Make what the screen shows, and connect it."""
        self.setObjectName("screen")
        self._client: ClientId | None = None
        self._documents: tuple[Document, ...] = ()
        self._drawn: list[bytes] = []
        self._asked = 0
        self._treatments: Sequence[Treatment] = ()
        self._by_hand = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._compose)
        self.form = PrintForm(self, self.line)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.treatment.textEdited.connect(self._pause.start)
        form.set.currentIndexChanged.connect(self._compose)
        form.set.activated.connect(self._keep_set)
        form.treatment.editingFinished.connect(self._suit)
        form.sheet.language.currentIndexChanged.connect(self._compose)
        form.options.printing.connect(self._print)
        form.options.saving.connect(self._save)
        form.back.clicked.connect(self._back)
        form.stopped.changed.connect(self._compose)
        form.nobody.button.clicked.connect(lambda: self.wants.emit("clients", ""))

    def arrive(self, record: str) -> None:
        """Begin a form for the client with this id."""
        self._client = ClientId(record) if record else None
        self._documents = ()
        self._by_hand = False
        self.form.options.be_ready(ready=False)
        self.form.setCurrentIndex(int(self._client is not None))
        if self._client is not None:
            self._ask_printers()
            self.ask(open_card, self._client).then(self._begin)
            self.form.stopped.show_stops(self._client, ())
            self.ask(list_treatments).then(self._offer_treatments)

    # --- what is printed ---------------------------------------------------------------------

    def _begin(self, card: Card) -> None:
        client = card.client
        lead = _("{name} · papers in {language}")
        tongue = _(TONGUES[client.language])
        self.form.page.say(lead.format(name=client.name, language=tongue))
        language = self.form.sheet.language
        language.blockSignals(True)
        language.choose(client.language)
        language.blockSignals(False)
        self.ask(list_visits, client.id).then(self._propose)

    def _propose(self, visits: list[Visit]) -> None:
        self.form.treatment.setText(visits[0].treatment if visits else "")
        self.form.treatment.setFocus()
        self._suit()
        self._compose()

    def _keep_set(self) -> None:
        """Stay with the forms that somebody chose, whatever the treatment is called."""
        self._by_hand = True

    def _suit(self) -> None:
        """Propose the forms that belong to the treatment, unless somebody has chosen some."""
        name = self.form.treatment.text().strip().casefold()
        kinds = (each.kind for each in self._treatments if each.name.casefold() == name)
        wanted = next((set_before(kind) for kind in kinds), None)
        if wanted is not None and not self._by_hand:
            self.form.set.choose(wanted.id)

    def _compose(self) -> None:
        if self._client is None:
            return
        self._asked += 1
        self.form.options.be_ready(ready=False)
        self.form.about.setText(set_contents(set_of(self.form.set.key)))
        self.ask_newest(
            "form",
            compose_form_set,
            self._client,
            self.form.set.key,
            self.form.sheet.language.key,
            self.form.treatment.text(),
        ).then(self._draw).otherwise(self._cannot)

    def _draw(self, documents: tuple[Document, ...]) -> None:
        if self._client is not None:
            self.form.stopped.show_stops(self._client, ())
        self._documents, self._drawn = documents, []
        asked = self._asked
        for document in documents:
            drawing = self.line.render(self, document)
            drawing.then(lambda pdf: self._take(asked, pdf)).otherwise(self._cannot)

    def _take(self, asked: int, pdf: bytes) -> None:
        if asked != self._asked:
            return
        self._drawn.append(pdf)
        if len(self._drawn) == len(self._documents):
            self.form.sheet.show_papers(paper_titles(self._documents), self._drawn)
            self.form.options.be_ready(ready=True, may_save=self.line.allows(save_papers))

    def _cannot(self, error: VaultError) -> None:
        if isinstance(error, FormStopped) and self._client is not None:
            self.form.stopped.show_stops(self._client, error.obstacles)
        self._asked += 1
        super()._cannot(error)

    def _offer_treatments(self, treatments: Sequence[Treatment]) -> None:
        self._treatments = [each for each in treatments if each.active]
        names = [each.name for each in self._treatments]
        completer = QCompleter(names, self.form.treatment)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._compose)
        completer.activated.connect(self._suit)
        self.form.treatment.setCompleter(completer)
        self._suit()

    # --- deeds -------------------------------------------------------------------------------

    def _print(self, printer: str, copies: int) -> None:
        if self._client is None:
            return
        self._use(printer)
        self.form.options.be_ready(ready=False)
        asked = self.ask(print_papers, self._client, self._documents, printer, copies)
        asked.then(self._printed).at_last(self._compose)

    def _printed(self, papers: tuple[Paper, ...]) -> None:
        count = len(papers)
        words = plural("{n} paper sent to the printer", "{n} papers sent to the printer", count)
        self.said.emit(words, None)
        self._back()

    def _save(self) -> None:
        ask_where(self, f"form-{self._documents[0].code[:4]}.pdf", self._save_to)

    def _save_to(self, path: Path) -> None:
        if self._client is None:
            return
        self.form.options.be_ready(ready=False)
        asked = self.ask(save_papers, self._client, self._documents, path)
        asked.then(self._saved).at_last(self._compose)

    def _saved(self, papers: tuple[Paper, ...]) -> None:
        del papers
        self.said.emit(_("Saved as a file that anyone can read"), None)
        self._back()

    def _back(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            self.wants.emit("clients", client)
