"""The files of the people who work here, as one transaction sees them."""

from datetime import UTC, date

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.personnel.model import (
    Absence,
    Filed,
    Oddity,
    OddOpening,
    OnFile,
    PastDelegation,
)
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.client_rows import iso
from storage.planted import day, day_or_none, moment, sound
from storage.sealed import Touched


class SqlPersonnelBook:
    """The tables ``on_file``, ``absence``, ``odd_opening`` and ``past_delegation``."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    # --- papers and lessons ------------------------------------------------------------------

    def on_file(self, who: StaffId) -> list[OnFile]:
        """Return what somebody signed and learned, the oldest first."""
        rows = self._connection.execute(
            "SELECT kind, item, filed_on FROM on_file WHERE member = ?"
            " ORDER BY filed_on, kind, item",
            (who,),
        )
        return sound(rows, lambda kind, item, on: OnFile(who, Filed(kind), item, day(on)))

    def put_on_file(self, entry: OnFile) -> None:
        """Keep that a paper was signed or a lesson taken; twice the same day is once."""
        self._connection.execute(
            "INSERT OR IGNORE INTO on_file (member, kind, item, filed_on) VALUES (?, ?, ?, ?)",
            (entry.member, entry.kind.value, entry.item, entry.on.isoformat()),
        )
        self._changed(entry.member)

    # --- absences ----------------------------------------------------------------------------

    def absences(self, who: StaffId) -> list[Absence]:
        """Return when somebody was away, the latest first."""
        rows = self._connection.execute(
            "SELECT since, until, back_on FROM absence WHERE member = ? ORDER BY since DESC",
            (who,),
        )
        return sound(
            rows,
            lambda since, until, back: Absence(
                who, day(since), day_or_none(until), day_or_none(back)
            ),
        )

    def went_away(self, absence: Absence) -> None:
        """Keep that somebody is away from now on."""
        self._connection.execute(
            "INSERT INTO absence (member, since, until) VALUES (?, ?, ?)"
            " ON CONFLICT (member, since) DO UPDATE SET until = excluded.until, back_on = NULL",
            (absence.member, absence.since.isoformat(), iso(absence.until)),
        )
        self._changed(absence.member)

    def came_back(self, who: StaffId, on: date) -> None:
        """Keep that somebody is back from the absence that was open."""
        self._connection.execute(
            "UPDATE absence SET back_on = ? WHERE member = ? AND back_on IS NULL",
            (on.isoformat(), who),
        )
        self._changed(who)

    # --- openings ----------------------------------------------------------------------------

    def note_opening(self, opening: OddOpening) -> None:
        """Keep for the owner that the vault was opened at an odd hour or in an odd way."""
        self._connection.execute(
            "INSERT OR IGNORE INTO odd_opening (at, member, why) VALUES (?, ?, ?)",
            (opening.at.astimezone(UTC).isoformat(), opening.member, opening.why.value),
        )

    def odd_openings(self) -> list[OddOpening]:
        """Return the openings that the owner has not seen, the oldest first."""
        rows = self._connection.execute(
            "SELECT at, member, why FROM odd_opening WHERE seen_on IS NULL ORDER BY at, why"
        )
        return sound(
            rows, lambda at, who, why: OddOpening(moment(at), StaffId(who), Oddity(why))
        )

    def openings_seen(self, on: date) -> None:
        """Keep that the owner has seen them all."""
        self._connection.execute(
            "UPDATE odd_opening SET seen_on = ? WHERE seen_on IS NULL", (on.isoformat(),)
        )

    # --- delegations -------------------------------------------------------------------------

    def past_delegations(self) -> list[PastDelegation]:
        """Return the delegations that are over, the latest first."""
        rows = self._connection.execute(
            "SELECT member, since, until, ended_on, seen, root_changed FROM past_delegation"
            " ORDER BY ended_on DESC, since DESC, member"
        )
        return sound(rows, _past)

    def keep_past(self, delegation: PastDelegation) -> None:
        """Keep that a delegation is over, or what the owner has done about it since."""
        days = (delegation.since, delegation.until, delegation.ended_on)
        self._connection.execute(
            "INSERT INTO past_delegation (member, since, until, ended_on, seen, root_changed)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (member, since, ended_on)"
            " DO UPDATE SET seen = excluded.seen, root_changed = excluded.root_changed",
            (
                delegation.member,
                *(each.isoformat() for each in days),
                int(delegation.seen),
                int(delegation.root_changed),
            ),
        )
        self._changed(delegation.member)

    def _changed(self, who: StaffId) -> None:
        self._touched(Touch(Verb.CHANGED, Subject.STAFF, who))


def _past(
    member: str, since: str, until: str, ended_on: str, seen: int, changed: int
) -> PastDelegation:
    first, last, ended = (day(each) for each in (since, until, ended_on))
    return PastDelegation(StaffId(member), first, last, ended, bool(seen), bool(changed))
