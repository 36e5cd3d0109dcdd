"""What *salon* knows of birthdays: of minors, the month from which on they are of age."""

from collections.abc import Callable
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.minors.model import AgeMark, mark_of
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.planted import day, sound, whole

GROWN = "grown"
"""What is kept of a client who was of age when the birthday was kept."""

_A_MONTH = "of_age_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-01'"


class AgeMarks:
    """The marks of clients as one transaction sees them."""

    def __init__(
        self, connection: Connection, today: date, full_age: Callable[[], int]
    ) -> None:
        self._connection = connection
        self._today = today
        self._full_age = full_age

    def keep(self, client_id: ClientId, birthday: date | None) -> None:
        """Keep what may lie in *salon* of a birthday; nothing where there is none."""
        if birthday is None:
            self._connection.execute("DELETE FROM age_mark WHERE client = ?", (client_id,))
            return
        mark = self.marker()(birthday)
        self._connection.execute(
            "INSERT INTO age_mark (client, of_age_from) VALUES (?, ?) ON CONFLICT (client)"
            " DO UPDATE SET of_age_from = excluded.of_age_from"
            " WHERE of_age_from IS NOT excluded.of_age_from",
            (client_id, written(mark)),
        )

    def marker(self) -> Callable[[date], AgeMark]:
        """Return what makes of many birthdays what may lie in *salon* of them."""
        full_age = self._full_age()
        return lambda birthday: mark_of(birthday, full_age, self._today)

    def of(self, client_id: ClientId) -> AgeMark | None:
        """Return the card's own mark, or that of a card merged into it."""
        return next(iter(sound(self._rows(client_id), read_mark)), None)

    def is_whole(self, client_id: ClientId) -> bool:
        """Tell whether what ``of`` says can be relied on: no mark of the card is unreadable."""
        return whole(self._rows(client_id), read_mark)

    def forget_grown(self) -> None:
        """
        Let go of the months of those who have come of age since.

        A mark that says nothing is made anew from the birthday, by whoever holds the key.
        """
        self._connection.execute(
            f"UPDATE age_mark SET of_age_from = ? WHERE of_age_from <= ? AND {_A_MONTH}",  # noqa: S608 - constants only
            (GROWN, self._today.isoformat()),
        )
        self._connection.execute(
            "INSERT OR IGNORE INTO age_due SELECT client FROM age_mark"  # noqa: S608 - constants only
            f" WHERE of_age_from <> ? AND NOT {_A_MONTH}",
            (GROWN,),
        )

    def _rows(self, client_id: ClientId) -> list[tuple[str]]:
        rows = self._connection.execute(
            f"SELECT of_age_from FROM age_mark WHERE {OF_CARD}"  # noqa: S608 - constants only
            " ORDER BY client = ?1 DESC, of_age_from = ?2, of_age_from DESC",
            (client_id, GROWN),
        )
        return rows.fetchall()


def written(mark: AgeMark) -> str:
    """Return a mark as it is kept: nobody is of age because a row says nothing."""
    return GROWN if mark.of_age_from is None else mark.of_age_from.isoformat()


def read_mark(written: str) -> AgeMark:
    """Return the mark that is kept; raises ValueError, also for a day inside a month."""
    if written == GROWN:
        return AgeMark(None)
    found = day(written)
    if found.day != 1:
        raise ValueError("age mark")
    return AgeMark(found)
