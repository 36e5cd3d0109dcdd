"""The sheet on Today with those who agreed by word alone, and whose paper never came."""

from functools import partial

from salon_vault.audit import Subject
from salon_vault.clients.names import short_name
from salon_vault.consent_first.model import ToldOnly
from salon_vault.consent_first.use_cases import list_told_only
from ui.dates import near_day
from ui.line import Line
from ui.open_matters import CardRow, FirstMatters
from ui.words import _, plural

WATCHES = frozenset({Subject.CONSENT, Subject.HEALTH, Subject.CLIENT})


class ToldOnlyPanel(FirstMatters[ToldOnly, CardRow]):
    """On the card they are asked again, or what was kept is deleted."""

    def __init__(self, line: Line) -> None:
        super().__init__(line, list_told_only, WATCHES, _("Show all"))

    def counted(self, n: int) -> str:
        """Return how many they are."""
        return plural(
            "{n} client agreed only by word: ask again, or delete what was kept",
            "{n} clients agreed only by word: ask again, or delete what was kept",
            n,
        )

    def row_of(self, each: ToldOnly) -> CardRow:
        """Return the row of one of them."""
        until = _("until {day}").format(day=near_day(each.until))
        row = CardRow((short_name(each.name), until))
        row.card.clicked.connect(partial(self.wants_card.emit, each.client))
        return row
