"""The line, asked with what a person gives along: a reason, a proof, a witness."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from salon_vault.gate import Given, UseCase
from ui.answer import Answer

if TYPE_CHECKING:
    from ui.line import Line


@dataclass(frozen=True, slots=True)
class Asking:
    """A line that is asked with a reason, a proof or a witness."""

    line: "Line"
    asker: QObject
    given: Given

    def ask[**P, R](self, case: UseCase[P, R], *args: P.args, **kwargs: P.kwargs) -> Answer[R]:
        """Have ``case`` carried out as ``Line.ask`` does."""
        return self.line.ask_given(self.asker, self.given, case, *args, **kwargs)
