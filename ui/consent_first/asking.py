"""The sheet of a card that asks first: what to say, and one key for the answer."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.clients.model import Allergen, Client, ClientId
from salon_vault.clients.use_cases import save_health
from salon_vault.consent_first.model import Collecting, Opening
from salon_vault.consent_first.use_cases import (
    delete_told,
    keep_safety_line,
    record_told,
    see_collecting,
)
from salon_vault.consent_register.model import How
from ui.consent_first.safety_line import SafetyLine
from ui.consent_first.words import PAPER_TO_COME, SAY_AGAIN, TITLES
from ui.consent_register.who_answers import WhoAnswers
from ui.dates import near_day
from ui.line import Line
from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.parts.looks import show_if
from ui.parts.plain_label import PlainLabel
from ui.parts.reason import Reason
from ui.parts.remark import Remark
from ui.words import _

WATCHES = frozenset({Subject.CONSENT, Subject.HANDOVER, Subject.SALON})


class AskFirst(Remark):
    """Hidden where the card is open; says otherwise what has to come first."""

    opened = Signal(object)
    """How far the card is open, as a ``Collecting``."""
    said = Signal(str, object)

    def __init__(self, line: Line) -> None:
        super().__init__("info")
        self._line = line
        self._client: ClientId | None = None
        self._who: WhoAnswers | None = None
        self._asked = False
        """Whether allergies were asked before."""
        self.sentence = PlainLabel(role="quote", wrap=True)
        self.here = Button(_("Agrees, here in the salon"), "primary", "check")
        self.by_phone = Button(_("Agrees on the phone"), "", "phone", "F8")
        self.no = Button(_("Does not agree"), "", "x")
        self.delete = Button(_("Delete what was kept…"), "ghost", "trash-2")
        self.safety = SafetyLine()
        self.safety.named.connect(self._keep)
        self._build()
        for button, how in ((self.here, How.ORALLY), (self.by_phone, How.PHONE)):
            button.clicked.connect(lambda *, how=how: self._record(how, agrees=True))
        self.no.clicked.connect(lambda: self._record(How.ORALLY, agrees=False))
        self.delete.clicked.connect(self._ask_why)
        self.hide()
        line.changed.connect(self._heard)

    def show_client(self, client: Client) -> None:
        """Show what has to come first on this card."""
        if client.id != self._client:
            self._client = client.id
            self.hide()
            self._ask_for_guardian(client.id)
        self._asked = client.allergies_asked_on is not None
        self._ask(client.id)

    def _ask(self, client: ClientId) -> None:
        self._line.ask_newest(self, "collecting", see_collecting, client).then(self._show)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and subjects & WATCHES:
            self._ask(self._client)

    def _show(self, found: Collecting) -> None:
        tone, title = TITLES.get(found.opening, ("info", ""))
        day = near_day(found.until) if found.until else ""
        only_line = found.opening is Opening.SAFETY_LINE
        refused = found.opening is Opening.REFUSED
        text = _(PAPER_TO_COME) if only_line else _(SAY_AGAIN) if refused else ""
        self.say(tone, _(title).format(day=day) if title else "", text)
        self.sentence.setText(found.sentence)
        asks = not only_line and found.opening is not Opening.OPEN
        show_if(asks, self.sentence, self._answers)
        self.no.setVisible(not refused)
        lapsed = found.opening is Opening.LAPSED
        self.delete.setVisible(lapsed and self._line.allows(delete_told))
        upward = found.takes_allergies and not self._asked
        writes_in = upward and not self._line.allows(save_health)
        self.safety.setVisible(writes_in and self._line.allows(keep_safety_line))
        self.setVisible(found.opening is not Opening.OPEN or not self.safety.isHidden())
        self.opened.emit(found)

    def _ask_for_guardian(self, client: ClientId) -> None:
        if self._who is not None:
            self._who.hide()
            self._who.deleteLater()
        self._who = WhoAnswers(self._line, client)
        self._who.changed.connect(self._look)
        self.rows.insertWidget(self.rows.count() - 1, self._who)
        self._look()

    def _look(self) -> None:
        may = self._line.allows(record_told)
        agree = may and self._who is not None and self._who.may_agree
        for button in (self.here, self.by_phone):
            button.setEnabled(agree)
        self.no.setEnabled(may)

    def _record(self, how: How, *, agrees: bool) -> None:
        if self._client is None:
            return
        guardian = self._who.guardian if self._who is not None else None
        asked = self._line.ask(self, record_told, self._client, how, guardian, agrees=agrees)
        words = _("Recorded: told, and agreed") if agrees else _("Recorded: told, and a no")
        asked.then(lambda _found: self.said.emit(words, None))

    def _keep(self, allergens: tuple[Allergen, ...]) -> None:
        if self._client is not None:
            asked = self._line.ask(self, keep_safety_line, self._client, allergens)
            asked.then(lambda _nothing: self.said.emit(_("Allergies written down"), None))

    def _ask_why(self) -> None:
        lead = _("Allergies and notes that were written down on a spoken yes go for good.")
        title = _("Delete what was kept?")
        Reason(self.window(), title, _("Delete"), lead, self._delete).open()

    def _delete(self, reason: str) -> None:
        if self._client is None:
            return
        asking = self._line.asking(self, reason=reason)
        asked = asking.ask(delete_told, self._client)
        asked.then(lambda _nothing: self.said.emit(_("Deleted what was kept"), None))

    def _build(self) -> None:
        self._answers = QWidget()
        flow = Flow(self._answers, gap=6)
        for button in (self.here, self.by_phone, self.no, self.delete):
            flow.addWidget(button)
        self.rows.addWidget(self.sentence)
        self.rows.addWidget(self._answers)
        self.rows.addWidget(self.safety)
