"""What a person decides, having read what the checklist proposes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.clearance.model import Weight
from salon_vault.contraindications.answers import Decision
from salon_vault.contraindications.model import ToDo
from salon_vault.contraindications.rules import Proposal
from salon_vault.contraindications.words import NOTHING_FOUND, TO_DO
from salon_vault.errors import InvalidInput
from ui.contraindications.words import LOOKS, WEIGHT_OF, WEIGHTS, to_do_words
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.words import _

GO = ""


class DecisionPart(QWidget):
    """The proposal, a decision that begins as the same, and why it is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._proposal = Proposal()
        self.proposed = Remark("ok", "")
        choices = [(GO, _(NOTHING_FOUND)), *((to.value, _(TO_DO[to])) for to in ToDo)]
        self.choice = Choice(_("Your decision, seen by everybody"), choices)
        self.reason_line = TextLine(_("Why you decide differently"))
        self.reason = Field(
            _("Why you decide differently"),
            self.reason_line,
            _("Closed to reception. The client may read this."),
        )
        decision = Field(_("Your decision, seen by everybody"), self.choice)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.proposed, 1)
        across.addWidget(decision, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(across)
        rows.addWidget(self.reason)
        self.choice.currentIndexChanged.connect(self._look)
        self.reason_line.textEdited.connect(self._look)
        self.reason.hide()

    def propose(self, proposal: Proposal) -> None:
        """Show another proposal; a decision that followed the one before follows this one."""
        followed = self._follows
        self._proposal = proposal
        words = _("The checklist proposes: {weight}").format(weight=_(WEIGHTS[proposal.weight]))
        tone = LOOKS[proposal.weight].tone
        self.proposed.say(tone, words, to_do_words(proposal.to_do))
        if followed:
            self.choice.choose(proposal.to_do.value if proposal.to_do else GO)
        self._look()

    @property
    def is_ready(self) -> bool:
        """Whether a reason is there if one is needed."""
        return self._weight is self._proposal.weight or bool(self.reason_line.text().strip())

    @property
    def decision(self) -> Decision:
        """The decision as it stands; raise InvalidInput while its reason is missing."""
        if not self.is_ready:
            raise InvalidInput("reason", "blank")
        to_do = ToDo(self.choice.key) if self.choice.key else None
        reason = self.reason_line.text() if self.reason.isVisibleTo(self) else ""
        return Decision(self._weight, to_do, reason)

    @property
    def _follows(self) -> bool:
        to_do = self._proposal.to_do
        return self.choice.key == (to_do.value if to_do else GO)

    @property
    def _weight(self) -> Weight:
        if self._follows:
            return self._proposal.weight
        return WEIGHT_OF[ToDo(self.choice.key)] if self.choice.key else Weight.NONE

    def _look(self) -> None:
        self.reason.setVisible(self._weight is not self._proposal.weight)
        self.changed.emit()
