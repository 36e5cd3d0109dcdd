"""The owner's page with the words of all forms: the list, and behind each row the text."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from salon_vault.adapted_forms.use_cases import (
    FormInWords,
    FormState,
    list_wordings,
    open_wording,
)
from salon_vault.audit import Subject
from ui.adapted_forms.draft import begun, draft_name
from ui.adapted_forms.editor import Editor
from ui.adapted_forms.editor_form import EditorForm
from ui.adapted_forms.list_form import ListForm
from ui.adapted_forms.look import count_faults
from ui.card.unfinished import Texts, Unfinished
from ui.line import Line
from ui.screen import Screen
from ui.words import N_


class WordingsScreen(Screen):
    """Which forms print in the salon's own words, and writing them."""

    title = N_("Words of the forms")
    opens_with = list_wordings
    watches = frozenset({Subject.FORM_WORDING})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self.setObjectName("screen")
        self._unfinished = Unfinished(line, self)
        self._unfinished.loaded.connect(self.refresh)
        self.list = ListForm()
        self.form = EditorForm()
        self.editor = Editor(self, self.form, self._unfinished)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.form)
        self.list.opened.connect(self._open)
        self.form.back.clicked.connect(self._go_back)
        self.editor.done.connect(self._done)

    def arrive(self, record: str) -> None:
        """Come to the list, or to one form."""
        if record:
            self._open(record)
        else:
            self._go_back()

    def refresh(self) -> None:
        """Show how it stands with every form now."""
        self.ask_newest("list", list_wordings).then(self._show)

    def _show(self, states: Sequence[FormState]) -> None:
        self.list.show_forms(states)
        for state in states:
            kept = self._unfinished.of(draft_name(state.form.id))
            if kept is not None:
                self._tell_draft(state.form.id, kept.texts)

    def _tell_draft(self, form: str, texts: Texts) -> None:
        def counted(faults: int) -> None:
            if row := self.list.lines.get(form):
                row.tell_draft(faults)

        def opened(found: FormInWords) -> None:
            draft = begun(found, texts)
            self.line.aside(self, lambda: count_faults(draft)).then(counted)

        self.ask(open_wording, form).then(opened)

    def _open(self, form: str) -> None:
        self.ask_newest("form", open_wording, form).then(self._begin)

    def _begin(self, opened: FormInWords) -> None:
        self._stack.setCurrentWidget(self.form)
        self.editor.begin(opened)
        self.form.text.setFocus()

    def _go_back(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.refresh()

    def _done(self, words: str) -> None:
        self.said.emit(words, None)
        self._go_back()
