"""What was done by right of a delegation, and the change of keys that closes it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from salon_vault.deputies.use_cases import done_as_deputy, past_delegations
from salon_vault.keys.model import KeyChange
from salon_vault.log.model import LogLine
from salon_vault.personnel.model import PastDelegation
from salon_vault.staff.model import Member, StaffId
from ui.keys.change import ChangeKeys
from ui.line import Line
from ui.log.rows import row_of
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.on_screen import keep_size
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.words import _, short_day, with_more

SIZE = (680, 460)


class DeputyReport(Question):
    """One past delegation at a time; a delegation is closed once the keys are changed."""

    def __init__(self, parent: QWidget, line: Line, people: Sequence[Member]) -> None:
        lead = _("Log entries that their own role would not have allowed.")
        super().__init__(parent, _("What deputies did"), _("Change the keys"), lead)
        keep_size(self, *SIZE)
        self._line = line
        self._labels: dict[StaffId, str] = {one.id: one.label for one in people}
        self._past: list[PastDelegation] = []
        self.which = Choice(_("Delegation"), ())
        self.which_field = Field(_("Delegation"), self.which)
        self.deeds = QListWidget()
        self.deeds.setAccessibleName(_("What was done"))
        self.open_keys = Remark("warn")
        for part in (self.which_field, self.deeds, self.open_keys):
            self.rows.addWidget(part)
        self.open_keys.hide()
        self.stop.say(_("Close"))
        self.go.setEnabled(False)
        self.go.clicked.connect(self._change)
        self.which.currentIndexChanged.connect(self._look)
        line.ask(self, past_delegations).then(self._offer)

    def _offer(self, past: list[PastDelegation]) -> None:
        self._past = past
        for one in past:
            who = self._labels.get(one.member, "")
            days = f"{short_day(one.since)} – {short_day(one.ended_on)}"
            self.which.addItem(with_more((who, days)), one.member)
        if not past:
            self.which_field.blame(_("There has been no deputy yet."))

    def _look(self, number: int) -> None:
        past = self._past[number]
        self._line.ask(self, done_as_deputy, past).then(self._show)
        self.go.setEnabled(not past.root_changed)
        who = self._labels.get(past.member, "")
        self.open_keys.say(
            "warn",
            _("Keys that {who} held as a deputy are still in force").format(who=who),
            _("Change them, with the key that signs who works here."),
        )
        self.open_keys.setVisible(not past.root_changed)

    def _show(self, lines: list[LogLine]) -> None:
        self.deeds.clear()
        for line in lines:
            row = row_of(line, self._labels)
            self.deeds.addItem(QListWidgetItem(with_more((short_day(row.day), row.words))))
        if not lines:
            self.deeds.addItem(_("Nothing was done under it."))

    def _change(self) -> None:
        why = _("A delegation is over")
        change = ChangeKeys(self, self._line, KeyChange(root=True), why)
        change.accepted.connect(self.accept)
        change.open()
