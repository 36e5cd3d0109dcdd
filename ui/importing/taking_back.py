"""Taking a list back: the password once more, the wait, and what came of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salon_vault.errors import Cancelled, VaultError
from salon_vault.gate import Proof
from salon_vault.importing.book import ImportId, TakenBack
from salon_vault.importing.use_cases import take_back_list
from salon_vault.staff.model import StaffId
from ui.line import Line
from ui.problems import complain
from ui.second_person import agree
from ui.waiting import Waiting
from ui.words import _


def take_back(
    parent: QWidget, line: Line, import_id: ImportId, then: Callable[[TakenBack], object]
) -> None:
    """Remove the cards of a list that nobody has worked with, and call ``then``."""

    def agreed(proof: Proof | None, witness: StaffId | None) -> None:
        waiting = Waiting(parent, line, _("Taking the list back"), serves=False)
        asked = line.asking(parent, proof=proof, witness=witness)
        answer = asked.ask(take_back_list, import_id, waiting)
        answer.then(then).otherwise(failed).at_last(waiting.over)

    def failed(error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            complain(parent, error)

    agree(parent, line, take_back_list, _("Take the list back"), agreed)
