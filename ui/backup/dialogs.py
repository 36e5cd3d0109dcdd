"""What is asked when a stick goes home, or is struck off the list."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from salon_vault.backup.model import Stick
from salon_vault.backup.overview import Overview
from salon_vault.backup.use_cases import stick_went_home, strike_stick
from salon_vault.errors import VaultError
from salon_vault.staff.model import StaffId
from ui.dates import near_day, today
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.problems import complain
from ui.words import _

DAYS = 14
"""How long ago a stick may have gone home and still be recorded."""


class WentHome(Question):
    """Which day, and with whom."""

    def __init__(self, parent: QWidget, line: Line, stick: Stick, overview: Overview) -> None:
        title = _("Stick {stick} goes home").format(stick=stick.label)
        lead = _("Fire and thieves take what lies in one place: keep one stick elsewhere.")
        super().__init__(parent, title, _("Record it"), lead)
        self._line, self._stick = line, stick
        days = [overview.today - timedelta(days=ago) for ago in range(DAYS)]
        self.day = Choice(_("Day"), [(day.isoformat(), _spelled(day)) for day in days])
        self.who = Choice(_("Who has taken it"), overview.people.items())
        self.who.choose(line.member.id)
        self.rows.addWidget(Field(_("Day"), self.day))
        self.rows.addWidget(Field(_("Who has taken it"), self.who))
        self.go.clicked.connect(self._record)

    def _record(self) -> None:
        self.wait(waiting=True)
        on, who = date.fromisoformat(self.day.key), StaffId(self.who.key)
        asked = self._line.ask(self, stick_went_home, self._stick.id, on, who)
        asked.then(lambda _stick: self.accept()).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        complain(self, error)


class StrikeStick(Question):
    """Lost, thrown away, or no longer a backup stick."""

    def __init__(self, parent: QWidget, line: Line, stick: Stick) -> None:
        title = _("Remove stick {stick} from the list?").format(stick=stick.label)
        lead = _("For a stick that was lost, is broken, or is used for something else now.")
        super().__init__(parent, title, _("Remove it"), lead, kind="danger")
        self._line, self._stick = line, stick
        text = _(
            "What is on it stays on it: whoever finds it cannot read it without an owner's "
            "password or the recovery kit. No new backups are copied to it."
        )
        self.rows.addWidget(Remark("info", "", text))
        self.go.clicked.connect(self._remove)

    def _remove(self) -> None:
        self.wait(waiting=True)
        asked = self._line.ask(self, strike_stick, self._stick.id)
        asked.then(lambda _nothing: self.accept())
        asked.otherwise(lambda error: complain(self, error))
        asked.at_last(lambda: self.wait(waiting=False))


def _spelled(day: date) -> str:
    return _("Today") if day == today() else near_day(day)
