"""Whether a login still opens with a slip, and for how long: the slot itself says so."""

from salon_vault.clock import day_of
from salon_vault.ports import Clock
from salon_vault.slips.errors import SlipOver, SlipToReplace
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.header import Header


def check_in_time(header: Header, who: StaffId, clock: Clock) -> None:
    """
    Refuse a slip whose days are over, before anything is derived; a rule of the program.

    Raises:
        SlipOver: with its last day.
        NotFound: if ``who`` has no slot.
    """
    slip = header.slot(who).slip
    today = day_of(clock.now())
    if slip is not None and slip.until is not None and slip.is_over(today):
        raise SlipOver(slip.until)


def check_own(header: Header, who: StaffId) -> None:
    """
    Refuse a login whose password somebody else made: it is no word of its holder's.

    Raises:
        SlipToReplace: until they have chosen their own.
        NotFound: if ``who`` has no slot.
    """
    if header.slot(who).slip is not None:
        raise SlipToReplace


class SqlLostLogins:
    """The table ``to_enrol``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lost(self) -> list[StaffId]:
        """Return whose login was lost in a restore, and who has none again yet."""
        rows = self._connection.execute("SELECT member FROM to_enrol ORDER BY member")
        return [StaffId(who) for (who,) in rows]

    def strike(self, who: StaffId) -> None:
        """Note that ``who`` has a login again."""
        self._connection.execute("DELETE FROM to_enrol WHERE member = ?", (who,))
