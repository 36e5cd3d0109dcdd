"""What *salon* knows of birthdays: of minors, the month from which on they are of age."""

from collections.abc import Callable
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.minors.model import AgeMark, mark_of
from storage.cipher import Connection
from storage.client_rows import OF_CARD, iso
from storage.planted import day_or_none, sound


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
            (client_id, iso(mark.of_age_from)),
        )

    def marker(self) -> Callable[[date], AgeMark]:
        """Return what makes of many birthdays what may lie in *salon* of them."""
        full_age = self._full_age()
        return lambda birthday: mark_of(birthday, full_age, self._today)

    def of(self, client_id: ClientId) -> AgeMark | None:
        """Return the card's own mark, or that of a card merged into it."""
        rows = self._connection.execute(
            f"SELECT of_age_from FROM age_mark WHERE {OF_CARD}"  # noqa: S608 - constants only
            " ORDER BY client = ?1 DESC, of_age_from DESC",
            (client_id,),
        )
        return next(iter(sound(rows.fetchall(), _mark)), None)

    def forget_grown(self) -> None:
        """Let go of the months of those who have come of age since."""
        self._connection.execute(
            "UPDATE age_mark SET of_age_from = NULL WHERE of_age_from <= ?",
            (self._today.isoformat(),),
        )


def _mark(written: str | None) -> AgeMark:
    return AgeMark(day_or_none(written))
