"""Closing a card: to whom it opens from now on, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.closed_cards.model import ClosedCard
from salon_vault.closed_cards.use_cases import close_card, name_persons
from salon_vault.errors import VaultError
from salon_vault.gate import Proof
from salon_vault.staff.model import Member, StaffId
from ui.confirm import ask_again
from ui.line import Line
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.parts.ticks import Ticks
from ui.problems import complain
from ui.staff.words import TIERS
from ui.words import _, with_more


class CloseCard(Question):
    """A tick for everybody who may open it besides owners; a reason where it is closed anew."""

    done_with = Signal(str)
    """What was done, for the toast."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        client: ClientId,
        people: Sequence[Member],
        closed: ClosedCard | None,
    ) -> None:
        title = _("Close this card") if closed is None else _("Who opens the closed card")
        deed = _("Close the card") if closed is None else _("Save")
        lead = _("Everybody else sees initials in lists, and the time on the day list.")
        super().__init__(parent, title, deed, lead)
        self._line, self._client, self._new = line, client, closed is None
        labels = {each.id: with_more((each.label, _(TIERS[each.tier]))) for each in people}
        self.people = Ticks((str(who), label) for who, label in labels.items())
        self.people.tick([] if closed is None else map(str, closed.named))
        self.reason = TextLine(_("Reason"))
        self.why = Field(_("Reason"), self.reason, _("Only owners read it, in the log."))
        self.rows.addWidget(PlainLabel(_("It also opens to"), role="strong"))
        self.rows.addWidget(self.people)
        if self._new:
            self.rows.addWidget(self.why)
        text = _(
            "Name and number are sealed. Visits, health entries and papers from before stay "
            "under the keys they have; the program refuses them to everybody else."
        )
        self.rows.addWidget(Remark("info", "", text))
        self.reason.textChanged.connect(lambda: self.why.blame(""))
        self.go.clicked.connect(self._give)

    def _give(self) -> None:
        if self._new and not self.reason.text().strip():
            self.why.blame(_("Say in a few words why the card is closed."))
            return
        ask_again(self, self._line, self.go.accessibleName(), self._carry_out)

    def _carry_out(self, proof: Proof) -> None:
        named = frozenset(StaffId(key) for key in self.people.ticked)
        asking = self._line.asking(self, reason=self.reason.text(), proof=proof)
        case = close_card if self._new else name_persons
        self.wait(waiting=True)
        answer = asking.ask(case, self._client, named)
        answer.then(lambda _done: self._done()).otherwise(self._failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def _done(self) -> None:
        self.accept()
        words = _("The card is closed") if self._new else _("Who opens the card is saved")
        self.done_with.emit(words)

    def _failed(self, error: VaultError) -> None:
        complain(self, error)
