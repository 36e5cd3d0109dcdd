"""What the screen of the privacy notice does."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from salon_vault.audit import Subject
from salon_vault.clients.model import Card, ClientId
from salon_vault.clients.use_cases import open_card
from salon_vault.law.pack import Pack, load_pack
from salon_vault.notices.model import Handover, How
from salon_vault.notices.use_cases import (
    NoticeState,
    compose_notice,
    hand_over_notice,
    list_handovers,
    notice_state,
    print_notice,
    save_notice,
)
from salon_vault.paper.document import Document
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import check_law, save_salon, view_salon
from ui.notices.check import CheckFact
from ui.notices.form import NoticeForm
from ui.notices.gaps import gaps_in
from ui.paper_screen import PaperScreen
from ui.parts.saving import ask_where
from ui.words import LANGUAGES, N_, _, day, plural, run_on


class NoticeScreen(PaperScreen[NoticeForm]):
    """See what the notice lacks, look at it, print it, and record hand-overs."""

    title = N_("Privacy notice")
    opens_with = notice_state
    watches = frozenset({Subject.SALON, Subject.LAW_CHECK, Subject.NOTICE, Subject.HANDOVER})

    def furnish(self) -> None:
        """Make what the screen shows, and connect it."""
        self._client: Card | None = None
        self._pack: Pack | None = None
        self._state: NoticeState | None = None
        self._document: Document | None = None
        self.form = NoticeForm(self)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        form = self.form
        form.gaps.filling.connect(lambda page: self.wants.emit("salon", page))
        form.gaps.checking.connect(self._check)
        form.sheet.language.currentIndexChanged.connect(self._compose)
        form.options.printing.connect(self._print)
        form.options.saving.connect(self._save)
        form.back.clicked.connect(self._back)
        self.offer(form.hand_over.record, hand_over_notice, self._hand_over)

    def arrive(self, record: str) -> None:
        """Hand over to the client with this id, or only look at the notice."""
        self._client = None
        self.form.hand_over.hide()
        self.form.back.setVisible(bool(record))
        self._ask_printers()
        if record:
            self.ask(open_card, ClientId(record)).then(self._show_client)

    def refresh(self) -> None:
        """Look again at what is missing."""
        self.ask(notice_state).then(self._show_state)

    # --- the state ---------------------------------------------------------------------------

    def _show_state(self, state: NoticeState) -> None:
        self._state = state
        self.ask(view_salon).then(self._load_pack)

    def _load_pack(self, salon: Salon) -> None:
        self.line.aside(self, partial(load_pack, salon.law)).then(self._show_pack)

    def _show_pack(self, pack: Pack) -> None:
        state = self._state
        assert state is not None
        self._pack = pack
        self.form.page.say(_lead(state))
        if state.missing:
            gaps = gaps_in(state.missing, pack)
            may_fill, may_check = self.line.allows(save_salon), self.line.allows(check_law)
            self.form.gaps.show_gaps(gaps, pack, may_fill=may_fill, may_check=may_check)
            self.form.stack.setCurrentIndex(0)
            return
        self._offer_languages(state.languages)
        self.form.stack.setCurrentIndex(1)
        self._compose()

    def _offer_languages(self, languages: Sequence[str]) -> None:
        choice = self.form.sheet.language
        kept = choice.key if choice.count() == len(languages) else self._own_language(languages)
        choice.blockSignals(True)
        choice.clear()
        for each in languages:
            choice.addItem(LANGUAGES[each], each)
        choice.choose(kept)
        choice.blockSignals(False)

    def _own_language(self, languages: Sequence[str]) -> str:
        speaks = self._client.client.language if self._client is not None else ""
        return speaks if speaks in languages else languages[0]

    def _check(self, fact: str) -> None:
        if self._pack is not None:
            CheckFact(self, self.line, self._pack.fact(fact), self._pack).open()

    # --- the preview -------------------------------------------------------------------------

    def _compose(self) -> None:
        self._document = None
        self.form.options.be_ready(ready=False)
        self.form.hand_over.record.setEnabled(False)  # it would record nothing, and say nothing
        asked = self.ask_newest("notice", compose_notice, self.form.sheet.language.key)
        asked.then(self._draw).otherwise(self._cannot)

    def _draw(self, document: Document) -> None:
        self._document = document
        self.form.hand_over.record.setEnabled(self.line.allows(hand_over_notice))
        drawing = self.line.render(self, document)
        drawing.then(partial(self._show_paper, document)).otherwise(self._cannot)

    def _show_paper(self, document: Document, pdf: bytes) -> None:
        if document is self._document:
            title = _("Version {number}").format(number=document.version)
            self.form.sheet.show_papers([title], [pdf])
            self.form.options.be_ready(ready=True, may_save=self.line.allows(save_notice))

    # --- deeds -------------------------------------------------------------------------------

    def _print(self, printer: str, copies: int) -> None:
        self._use(printer)
        asked = self.ask(print_notice, self.form.sheet.language.key, printer, copies)
        asked.then(lambda _number: self.said.emit(_("Notice sent to the printer"), None))

    def _save(self) -> None:
        ask_where(self, "notice.pdf", self._save_to)

    def _save_to(self, path: Path) -> None:
        saving = self.ask(save_notice, self.form.sheet.language.key, path)
        words = _("Saved as a file that anyone can read")
        saving.then(lambda _number: self.said.emit(words, None))

    def _show_client(self, card: Card) -> None:
        self._client = card
        self.form.hand_over.show_client(card.client.name)
        self.ask(list_handovers, card.client.id).then(self.form.hand_over.show_before)
        if self._state is not None and not self._state.missing:
            choice = self.form.sheet.language
            choice.choose(self._own_language(self._state.languages))

    def _hand_over(self) -> None:
        if self._client is None or self._document is None:
            return
        document, how = self._document, How(self.form.hand_over.how.key)
        client = self._client.client.id
        asked = self.ask(hand_over_notice, client, document.version, document.language, how)
        asked.then(self._handed_over)

    def _handed_over(self, handover: Handover) -> None:
        words = _("Handover of version {number} recorded")
        self.said.emit(words.format(number=handover.version), None)
        self._back()

    def _back(self) -> None:
        if self._client is not None:
            self.wants.emit("clients", self._client.client.id)


def _lead(state: NoticeState) -> str:
    if state.version is None:
        said = _("No version yet.")
    else:
        words = _("In force since {day}: version {number}.")
        since = day(state.version.since.astimezone().date())
        said = words.format(number=state.version.number, day=since)
    left = plural(
        "{n} client still has to be told.",
        "{n} clients still have to be told.",
        state.still_to_tell,
    )
    old = _("The legal data are due for review.") if state.review_due else ""
    return run_on((said, left if state.still_to_tell else "", old))
