"""A small window with fields that are kept by one deed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput, VaultError
from ui.answer import Answer
from ui.line import Line
from ui.parts.field import Field
from ui.parts.question import Question
from ui.problems import complain, sentence_of


class AskingFields(Question):
    """Carries out one deed with what is typed; what cannot be kept is said beside its field."""

    def __init__(
        self, parent: QWidget, line: Line, title: str, deed: str, lead: str = ""
    ) -> None:
        super().__init__(parent, title, deed, lead)
        self.line = line
        self.fields: Mapping[str, Field] = {}
        """The fields by what errors call them."""
        self.go.clicked.connect(self.give)

    def give(self) -> None:
        """Carry out the deed; every window has its own."""
        raise NotImplementedError

    def await_answer[R](self, answer: Answer[R]) -> None:
        """Close when it is kept."""
        for field in self.fields.values():
            field.blame("")
        self.wait(waiting=True)
        answer.then(lambda _result: self.accept()).otherwise(self.failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def failed(self, error: VaultError) -> None:
        """Say what went wrong; what was typed stays."""
        field = self.fields.get(error.field) if isinstance(error, InvalidInput) else None
        if field is None:
            complain(self, error)
            return
        field.blame(sentence_of(error))
        field.input.setFocus()
