"""What the screen for printing forms does."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from salon_vault.clients.model import Card, ClientId
from salon_vault.clients.use_cases import open_card
from salon_vault.consents.errors import FormStopped
from salon_vault.consents.library import BEFOREHAND, library, set_of
from salon_vault.consents.model import Paper
from salon_vault.consents.sets.model import VisitSet
from salon_vault.consents.sets.use_cases import compose_set, propose_set
from salon_vault.consents.use_cases import (
    compose_form_set,
    print_papers,
    save_papers,
)
from salon_vault.errors import VaultError
from salon_vault.paper.document import Document
from salon_vault.treatments.model import Treatment
from salon_vault.treatments.use_cases import list_treatments
from ui.card.tongues import TONGUES
from ui.consents.form import PrintForm
from ui.consents.words import VISIT, paper_titles, saved_words, sent_words, set_contents
from ui.papers_screen import PapersScreen
from ui.parts.looks import show_if
from ui.parts.saving import ask_where
from ui.words import N_, _


class FormsScreen(PapersScreen[PrintForm]):
    """Choose a form for a client, look at it in the client's language, print or save it."""

    title = N_("Forms")
    opens_with = compose_form_set

    def furnish(self) -> None:
        """Make what the screen shows, and connect it."""
        super().furnish()
        self._client: ClientId | None = None
        self._remember_copies: Callable[[int], object] = lambda copies: None  # noqa: ARG005 - forgets it
        self._by_hand = False
        self._of: VisitSet | None = None
        self.form = PrintForm(self, self.line)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.treatment.textEdited.connect(self._pause.start)
        form.set.currentIndexChanged.connect(self._compose)
        form.set.activated.connect(self._keep_set)
        form.papers.changed.connect(self._compose)
        form.sheet.language.currentIndexChanged.connect(self._compose)
        form.options.printing.connect(self._print)
        form.options.saving.connect(self._save)
        form.back.clicked.connect(self._back)
        form.stopped.changed.connect(self.look_anew)
        form.nobody.button.clicked.connect(lambda: self.wants.emit("clients", ""))

    def use_copies(self, copies: int, remember: Callable[[int], object]) -> None:
        """Offer a number of copies first, and tell where another one is remembered."""
        self.form.options.copies.choose(str(copies))
        self._remember_copies = remember

    def arrive(self, record: str) -> None:
        """Begin a form for the client with this id."""
        self._client = ClientId(record) if record else None
        self._documents = ()
        self._of, self._by_hand = None, False
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
        self.ask(propose_set, client.id).then(self._propose)

    def _propose(self, of: VisitSet) -> None:
        self.form.treatment.setText(of.treatment)
        self.form.treatment.setFocus()
        self._show_set(of)

    def look_anew(self) -> None:
        """Ask what belongs to the treatment as it is typed now."""
        if self._client is not None:
            self.form.options.be_ready(ready=False)
            on = self._of.on if self._of is not None else None
            words = self.form.treatment.text()
            asked = self.ask_newest("set", propose_set, self._client, words, on)
            asked.then(self._show_set).otherwise(self._cannot)

    def _show_set(self, of: VisitSet) -> None:
        """Propose what belongs to the visit, unless somebody has chosen other forms."""
        if of.client != self._client:
            return
        self._of = of
        self.form.papers.show_set(of)
        if not self._by_hand:
            first = next(iter(library().sets))
            known = any(each.role in BEFOREHAND for each in of.papers)
            self.form.set.blockSignals(True)
            self.form.set.choose(VISIT if known else first)
            self.form.set.blockSignals(False)
        self._compose()

    def _keep_set(self) -> None:
        """Stay with the forms that somebody chose, whatever the treatment is called."""
        self._by_hand = True

    def _compose(self) -> None:
        if self._client is None:
            return
        self._asked += 1
        form, key = self.form, self.form.set.key
        form.options.be_ready(ready=False)
        show_if(key == VISIT, form.papers)
        show_if(key != VISIT, form.about)
        language, words = form.sheet.language.key, form.treatment.text()
        if key != VISIT:
            form.about.setText(set_contents(set_of(key)))
            asked = self.ask_newest(
                "form", compose_form_set, self._client, key, language, words
            )
        elif self._of is not None and form.papers.chosen:
            chosen, on = form.papers.chosen, self._of.on
            asked = self.ask_newest(
                "form", compose_set, self._client, words, chosen, language, on
            )
        else:
            self._say_nothing_is_ticked()
            return
        asked.then(self._draw).otherwise(self._cannot)

    def _say_nothing_is_ticked(self) -> None:
        self._show_stops()
        self._documents = ()
        words = _("Tick a paper, or choose a form, and it is shown here.")
        self.form.sheet.say("info", _("Nothing is ticked"), words)

    def _show_stops(self) -> None:
        """Say what stops the treatment, where it keeps a paper of the visit from printing."""
        visit = self._of is not None and self.form.set.key == VISIT
        if self._client is not None:
            stops = self._of.stops if self._of is not None and visit else ()
            self.form.stopped.show_stops(self._client, stops)

    def _draw(self, documents: tuple[Document, ...]) -> None:
        self._show_stops()
        super()._draw(documents)

    def titles_of(self, documents: Sequence[Document]) -> list[str]:
        """Return what each paper is called beside the others."""
        return paper_titles(documents)

    def be_ready(self) -> None:
        """Let the papers be printed and saved."""
        self.form.options.be_ready(ready=True, may_save=self.line.allows(save_papers))

    def _cannot(self, error: VaultError) -> None:
        if isinstance(error, FormStopped) and self._client is not None:
            self.form.stopped.show_stops(self._client, error.obstacles)
        self._asked += 1
        super()._cannot(error)

    def _offer_treatments(self, treatments: Sequence[Treatment]) -> None:
        names = [each.name for each in treatments if each.active]
        completer = QCompleter(names, self.form.treatment)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self.look_anew)
        self.form.treatment.setCompleter(completer)

    # --- deeds -------------------------------------------------------------------------------

    def _print(self, printer: str, copies: int) -> None:
        if self._client is None:
            return
        self._use(printer)
        self._remember_copies(copies)
        self.form.options.be_ready(ready=False)
        asked = self.ask(print_papers, self._client, self._documents, printer, copies)
        asked.then(self._printed).at_last(self._compose)

    def _printed(self, papers: tuple[Paper, ...]) -> None:
        self.said.emit(sent_words(len(papers)), None)
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
        self.said.emit(saved_words(), None)
        self._back()

    def _back(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            self.wants.emit("clients", client)
