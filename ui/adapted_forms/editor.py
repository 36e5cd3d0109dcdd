"""What the page for writing one form does: checks and draws after a pause, keeps every key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from salon_vault.adapted_forms.faults import Fault
from salon_vault.adapted_forms.model import Wording
from salon_vault.adapted_forms.use_cases import (
    FormInWords,
    print_shipped_again,
    publish_wording,
    wording_versions,
)
from ui.adapted_forms.dialogs import BackToShipped, HowToWrite, PublishWording
from ui.adapted_forms.draft import WordingDraft, begun, draft_name
from ui.adapted_forms.editor_form import TONGUES, EditorForm
from ui.adapted_forms.look import Look, look_over
from ui.adapted_forms.news import news_of
from ui.adapted_forms.versions import ShippedNews, Versions
from ui.adapted_forms.words import count_words, full_name, state_words, version_name
from ui.card.unfinished import Unfinished
from ui.parts.looks import show_if
from ui.screen import Screen
from ui.words import _, language

PAUSE = 400
"""Milliseconds without a key after which the text is looked over."""


class Editor(QObject):
    """One form at a time."""

    done = Signal(str)
    """What was put into force, in words."""

    def __init__(self, screen: Screen, form: EditorForm, unfinished: Unfinished) -> None:
        super().__init__(screen)
        self._screen, self._form, self._unfinished = screen, form, unfinished
        self.draft: WordingDraft | None = None
        self._faults: Sequence[Fault] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self._asked = 0
        self._connect()

    def _connect(self) -> None:
        form, screen = self._form, self._screen
        form.text.written.connect(self._written)
        form.tabs.currentChanged.connect(lambda _index: self._show_language())
        form.belongs.clicked.connect(self._belongs)
        form.search.returnPressed.connect(self._find)
        form.faults.chosen.connect(self._jump)
        form.rules.clicked.connect(lambda: HowToWrite(form).open())
        form.discard.triggered.connect(self._discard)
        form.look_at_news.clicked.connect(self._show_news)
        screen.offer(form.publish, publish_wording, self._ask_publish)
        screen.offer(form.keep_own, publish_wording, self._keep_own)
        form.shipped_again.triggered.connect(self._ask_back)
        form.versions.triggered.connect(self._show_versions)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), form)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(form.search.setFocus)

    # --- beginning ---------------------------------------------------------------------------

    def begin(self, opened: FormInWords) -> None:
        """Show a form, with what was typed before."""
        form, state = self._form, opened.state
        kept = self._unfinished.of(draft_name(state.form.id))
        self.draft = begun(opened, kept.texts if kept else None)
        form.title.setText(full_name(state.form.id))
        form.say(state_words(opened))
        form.text.load((each, self.draft.texts[each]) for each in TONGUES)
        form.shipped.load((each, opened.shipped[each]) for each in TONGUES)
        form.shipped_again.setVisible(state.is_own or not state.whole)
        self._tell_news()
        self._faults = ()
        form.tabs.blockSignals(True)  # one look is enough
        form.tabs.setCurrentIndex(TONGUES.index(language()))
        form.tabs.blockSignals(False)
        self._show_language()

    def _tell_news(self) -> None:
        assert self.draft is not None
        form, state = self._form, self.draft.form.state
        show_if(state.outdated, form.look_at_news)
        show_if(state.outdated and not state.unmarked, form.keep_own)
        news = news_of(state)
        if news is not None:
            form.news.say(*news)
        form.news.setVisible(news is not None)

    def _show_language(self) -> None:
        form, tongue = self._form, self._tongue
        if self.draft is None:
            return
        form.text.show_language(tongue)
        form.shipped.show_language(tongue)
        self._tell_draft()
        self._look()

    @property
    def _tongue(self) -> str:
        return TONGUES[max(self._form.tabs.currentIndex(), 0)]

    # --- typing ------------------------------------------------------------------------------

    def _written(self, tongue: str, text: str) -> None:
        if self.draft is not None:
            self._take(self.draft.with_text(tongue, text))

    def _belongs(self) -> None:
        if self.draft is not None:
            belongs = self._form.belongs.isChecked()
            self._take(self.draft.with_language(self._tongue, belongs=belongs))

    def _take(self, draft: WordingDraft) -> None:
        self.draft = draft
        name = draft_name(draft.form.state.form.id)
        if draft.is_begun:
            self._unfinished.keep(name, draft.kept())
        else:
            self._unfinished.drop(name)
        self._tell_draft()
        self._form.publish.setEnabled(False)
        self._pause.start()

    def _tell_draft(self) -> None:
        assert self.draft is not None
        form, draft = self._form, self.draft
        form.belongs.setChecked(self._tongue in draft.languages)
        form.discard.setVisible(draft.is_begun)

    def _find(self) -> None:
        found = self._form.text.look_for(self._form.search.text())
        self._form.search.setProperty("fault", not found)
        self._form.search.style().polish(self._form.search)

    def _jump(self, tongue: str, line: int) -> None:
        self._form.tabs.setCurrentIndex(TONGUES.index(tongue))
        self._form.text.jump(line)

    # --- looking it over ---------------------------------------------------------------------

    def _look(self) -> None:
        if self.draft is None:
            return
        self._pause.stop()
        self._asked += 1
        asked, look = self._asked, partial(look_over, self.draft, self._tongue)
        self._screen.line.aside(self._screen, look).then(lambda seen: self._show(asked, seen))

    def _show(self, asked: int, seen: Look) -> None:
        if asked != self._asked or self.draft is None:
            return
        form, tongue = self._form, self._tongue
        begun_at_all = self.draft.differs
        faults = seen.faults if begun_at_all else ()
        self._faults = faults
        grave = [each for each in faults if not each.only_warns]
        for number, each in enumerate(TONGUES):
            form.tabs.count_up(number, sum(fault.language == each for fault in faults))
        form.faults.show_faults(faults, count_words(faults, begun_at_all=begun_at_all))
        form.text.mark(
            (fault.line, "warn" if fault.only_warns else "danger")
            for fault in faults
            if fault.language == tongue
        )
        form.show_drawn(seen.pdf)
        form.changes.show_texts(self.draft.form.today[tongue], self.draft.texts[tongue])
        may = self._screen.line.allows(publish_wording)
        form.publish.setEnabled(may and begun_at_all and not grave)

    # --- deeds -------------------------------------------------------------------------------

    def _ask_publish(self) -> None:
        if self.draft is None:
            return
        warnings = sum(each.only_warns for each in self._faults)
        dialog = PublishWording(self._form, self.draft, warnings)
        dialog.go.clicked.connect(dialog.accept)
        dialog.accepted.connect(partial(self._publish, self.draft))
        dialog.open()

    def _publish(self, draft: WordingDraft) -> None:
        form = draft.form.state.form.id
        asked = self._screen.ask(publish_wording, form, draft.to_publish, draft.version)
        asked.then(partial(self._published, _("{version} is in force")))

    def _keep_own(self) -> None:
        """Put the same words into force on top of the shipped version of now."""
        if self.draft is None or self.draft.form.state.newest is None:
            return
        state = self.draft.form.state
        texts = dict(self.draft.form.state.newest.texts)
        asked = self._screen.ask(publish_wording, state.form.id, texts, state.version)
        asked.then(partial(self._published, _("{version} is in force")))

    def _ask_back(self) -> None:
        if self.draft is None:
            return
        state = self.draft.form.state
        dialog = BackToShipped(self._form, self.draft.form)
        dialog.go.clicked.connect(dialog.accept)
        dialog.accepted.connect(partial(self._go_back, state.form.id, state.version))
        dialog.open()

    def _go_back(self, form: str, version: int) -> None:
        asked = self._screen.ask(print_shipped_again, form, version)
        asked.then(partial(self._published, _("{version} is in force")))

    def _published(self, words: str, wording: Wording) -> None:
        self._unfinished.drop(draft_name(wording.form))
        self.draft = None
        self.done.emit(words.format(version=version_name(wording)))

    def _discard(self) -> None:
        if self.draft is None:
            return
        self._unfinished.drop(draft_name(self.draft.form.state.form.id))
        self.begin(self.draft.form)

    def _show_versions(self) -> None:
        if self.draft is None:
            return
        form, shipped = self.draft.form.state.form.id, self.draft.form.shipped

        def show(kept: list[Wording]) -> None:
            Versions(self._form, form, shipped, kept).open()

        self._screen.ask(wording_versions, form).then(show)

    def _show_news(self) -> None:
        if self.draft is not None:
            ShippedNews(self._form, self.draft.form).open()
