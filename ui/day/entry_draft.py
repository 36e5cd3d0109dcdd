"""A half-typed entry of the day list, which comes back after a lock."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.card.unfinished import Unfinished
from ui.day.entry_form import EntryForm
from ui.line import Line

NAME = "day-entry"


class EntryDraft(QObject):
    """Keeps what is typed of a new entry; one that is changed is still on the list."""

    def __init__(self, line: Line, form: EntryForm, is_new: Callable[[], bool]) -> None:
        super().__init__(form)
        self._is_new = is_new
        self._unfinished = Unfinished(line, self)
        self._lines = {
            "at": form.time_line,
            "who": form.client_line,
            "treatment": form.treatment_line,
        }
        for typing in self._lines.values():
            typing.textEdited.connect(self._keep)
        self._unfinished.loaded.connect(self._bring_back)

    def drop(self) -> None:
        """Forget it: the entry is on the list, or not wanted."""
        self._unfinished.drop(NAME)

    def _keep(self) -> None:
        if self._is_new():
            texts = {name: typing.text() for name, typing in self._lines.items()}
            self._unfinished.keep(NAME, texts)

    def _bring_back(self) -> None:
        waiting = self._unfinished.of(NAME)
        blank = not any(typing.text() for typing in self._lines.values())
        if waiting is not None and blank and self._is_new():
            for name, typing in self._lines.items():
                typing.setText(waiting.texts.get(name, ""))
