"""The sheet below the day list with patch tests that wait: to be read, or to be confirmed."""

from functools import partial

from salon_vault.audit import Subject
from salon_vault.clients.names import short_name
from salon_vault.patch_tests.standing import DueTest
from salon_vault.patch_tests.use_cases import list_tests_due
from ui.answer import Answer
from ui.clearance.words import when_said
from ui.dates import today
from ui.line import Line
from ui.open_matters import CardRow, FirstMatters
from ui.treatments.kinds import kind_name
from ui.words import _, plural

WATCHES = frozenset({Subject.PATCH_TEST, Subject.PATCH_RULE, Subject.CLIENT, Subject.DAY})


class DueTests(FirstMatters[DueTest, "DueRow"]):
    """Whose test waits, which one, and since when."""

    def __init__(self, line: Line) -> None:
        super().__init__(line, list_tests_due, WATCHES, _("Show all"))

    def asked(self) -> Answer[list[DueTest]]:
        """Return the question which tests wait today."""
        return self.line.ask_newest(self, "waiting", list_tests_due, today())

    def counted(self, n: int) -> str:
        """Return how many they are."""
        return plural("{n} patch test waits", "{n} patch tests wait", n)

    def row_of(self, each: DueTest) -> "DueRow":
        """Return the row of one of them."""
        row = DueRow(each)
        row.card.clicked.connect(partial(self.wants_card.emit, each.test.client))
        return row


class DueRow(CardRow):
    """Name, treatment, product, and what it waits for, in one line."""

    def __init__(self, due: DueTest) -> None:
        test = due.test
        told = short_name(due.name), kind_name(test.kind), test.product, _waits_for(due)
        super().__init__(told)
        self.due = due


def _waits_for(due: DueTest) -> str:
    if due.test.unconfirmed:
        return _("from paper, to be confirmed")
    return _("to be read since {when}").format(when=when_said(due.ready_at.isoformat()))
