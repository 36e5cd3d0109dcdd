"""Merging two cards: side by side, which one stays, and what it takes from the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from salon_vault.clients.model import Client, ClientId
from salon_vault.errors import VaultError
from salon_vault.gate import Proof
from salon_vault.merging.halves import TAKEN_APART_WITHIN, Preview
from salon_vault.merging.health import Keep
from salon_vault.merging.use_cases import merge_cards, merge_deciding_allergies, preview_merge
from salon_vault.staff.model import StaffId
from ui import theme
from ui.dates import near_day, now
from ui.idle import mark_sensitive
from ui.line import Line
from ui.merging.compare import Compare
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.problems import complain
from ui.second_person import agree
from ui.words import N_, _

WIDTH = 720

ANSWERS = {
    Keep.BOTH: N_("What both cards say, together"),
    Keep.STAYING: N_("What the card that stays says"),
    Keep.GOING: N_("What the other card says"),
}


class Contradiction(Remark):
    """Asks which answer about allergies counts; nothing is chosen beforehand."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        title = _("The cards contradict each other about allergies")
        text = _("Ask the client. What does not count any more is kept in the notes.")
        super().__init__("danger", title, text, parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[Keep, QRadioButton] = {}
        answers = QVBoxLayout()
        answers.setSpacing(2)
        for keep, words in ANSWERS.items():
            button = QRadioButton(_(words))
            button.setAccessibleName(_(words))
            button.clicked.connect(self.chosen)
            self._group.addButton(button)
            self.buttons[keep] = button
            answers.addWidget(button)
        self.rows.addLayout(answers)

    @property
    def keep(self) -> Keep | None:
        """The answer that counts, None while nobody has chosen."""
        return next((k for k, button in self.buttons.items() if button.isChecked()), None)


class MergeDialog(Question):
    """Compares two cards, and merges them."""

    merged = Signal(str, str)
    """The id of the card that stays, and of the one that went."""

    def __init__(self, parent: QWidget, line: Line, staying: ClientId, going: ClientId) -> None:
        lead = _("Nothing is moved or lost: everything of both is on the card that stays.")
        super().__init__(parent, _("Merge two cards"), _("Merge"), lead)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self._line = line
        self._preview: Preview | None = None
        self._compare: Compare | None = None
        self._contradiction: Contradiction | None = None
        self._part = QWidget()
        self._rows = QVBoxLayout(self._part)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)
        mark_sensitive(self._part)
        self.swap = Button(_("Let the other card stay"), "ghost", "rotate-ccw")
        self.swap.clicked.connect(self._swap)
        until = (now() + TAKEN_APART_WITHIN).astimezone().date()
        note = _("Until {day} the two can be taken apart again.").format(day=near_day(until))
        self.rows.addWidget(self._part)
        foot = QHBoxLayout()
        foot.addWidget(PlainLabel(note, role="hint", wrap=True), 1)
        foot.addWidget(self.swap)
        self.rows.addLayout(foot)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._merge)
        self._ask(staying, going)

    @property
    def compare(self) -> Compare | None:
        """The two cards, once they are here."""
        return self._compare

    @property
    def contradiction(self) -> Contradiction | None:
        """The question about allergies, where there is one."""
        return self._contradiction

    def _ask(self, staying: ClientId, going: ClientId) -> None:
        asked = self._line.ask_newest(self, "preview", preview_merge, staying, going)
        asked.then(self._show).otherwise(self._give_up)

    def _show(self, preview: Preview) -> None:
        while item := self._rows.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._preview, self._compare = preview, Compare(preview)
        self._rows.addWidget(self._compare)
        self._contradiction = Contradiction() if preview.needs_decision else None
        if self._contradiction is not None:
            self._contradiction.chosen.connect(lambda: self.go.setEnabled(True))
            self._rows.addWidget(self._contradiction)
        self.go.setEnabled(self._contradiction is None)

    def _swap(self) -> None:
        if self._preview is not None:
            self._ask(self._preview.going.id, self._preview.staying.id)

    def _merge(self) -> None:
        case = merge_cards if self._contradiction is None else merge_deciding_allergies
        agree(self, self._line, case, self.go.accessibleName(), self._carry_out)

    def _carry_out(self, proof: Proof | None, witness: StaffId | None) -> None:
        seen, compare = self._preview, self._compare
        if seen is None or compare is None:
            return
        self.wait(waiting=True)
        asking = self._line.asking(self, proof=proof, witness=witness)
        keep = None if self._contradiction is None else self._contradiction.keep
        if keep is None:
            answer = asking.ask(merge_cards, seen, compare.taken)
        else:
            heading = _("Does not count any more since two cards were merged:")
            answer = asking.ask(merge_deciding_allergies, seen, compare.taken, keep, heading)
        answer.then(self._done).otherwise(self._failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def _done(self, client: Client) -> None:
        assert self._preview is not None
        self.accept()
        self.merged.emit(client.id, self._preview.going.id)

    def _failed(self, error: VaultError) -> None:
        complain(self, error)

    def _give_up(self, error: VaultError) -> None:
        self.reject()
        complain(self.parentWidget(), error)
