"""How far a vault's header had come: kept inside the database, to notice an older one."""

from dataclasses import dataclass

from salon_vault.errors import DatabaseDamaged, HeaderDamaged, HeadersDisagree
from salon_vault.staff.model import Member, Tier
from storage.canonical import Json, NotCanonical, canonical, from_canonical
from storage.cipher import Connection, translated
from storage.header import LONGEST, Header
from storage.strict import fields, whole


@dataclass(frozen=True, slots=True)
class HighWater:
    """
    Marks that only rise: of the header, of its roster, of each slot.

    They show a header, roster or slot that was put back alone. A whole folder put back is
    shown only by an anchor outside it.
    """

    generation: int
    roster_revision: int
    slot_revisions: dict[str, int]

    @classmethod
    def of(cls, header: Header) -> "HighWater":
        """Return the marks of ``header``; keep them after each login and header write."""
        slots: dict[str, int] = {slot.member: slot.revision for slot in header.slots}
        return cls(header.generation, header.sheet.revision, slots)

    @classmethod
    def unpacked(cls, packed: bytes) -> "HighWater":
        """
        Return the marks as the database kept them.

        Raises:
            DatabaseDamaged: if that is not what it kept.
        """
        try:
            found = fields(from_canonical(packed, LONGEST), ("generation", "roster", "slots"))
            slots = found["slots"]
            revisions = fields(slots, slots if isinstance(slots, dict) else ())
            return cls(
                whole(found["generation"]),
                whole(found["roster"]),
                {who: whole(revision) for who, revision in revisions.items()},
            )
        except (HeaderDamaged, NotCanonical) as problem:
            raise DatabaseDamaged from problem

    def packed(self) -> bytes:
        """Return the marks as the database keeps them."""
        slots: dict[str, Json] = dict(self.slot_revisions)
        return canonical(
            {"generation": self.generation, "roster": self.roster_revision, "slots": slots}
        )

    def check(self, header: Header) -> None:
        """
        Refuse a header with anything in it older than the database has seen.

        Only an owner or the kit may go on after this.

        Raises:
            HeadersDisagree: with the generation found and the one seen.
        """
        now = HighWater.of(header)
        sunk = any(
            revision < self.slot_revisions.get(who, 0)
            for who, revision in now.slot_revisions.items()
        )
        older = now.generation < self.generation
        if older or now.roster_revision < self.roster_revision or sunk:
            raise HeadersDisagree(now.generation, self.generation)


def keep_high_water(connection: Connection, header: Header) -> None:
    """Keep the marks of ``header``: after a login, and after each time it was written."""
    with translated():
        connection.execute(
            "INSERT INTO high_water (one, marks) VALUES (1, ?)"
            " ON CONFLICT (one) DO UPDATE SET marks = excluded.marks",
            (HighWater.of(header).packed(),),
        )


def pass_high_water(connection: Connection, header: Header, member: Member) -> bool:
    """
    Hold ``header`` against the marks, then keep its own; tell whether it was older.

    An owner or the kit passes with an older one, and past marks that nobody can read: they
    begin anew, and whoever opens the door says so in the log.

    Raises:
        HeadersDisagree, DatabaseDamaged: if ``member`` is neither.
    """
    with translated():
        row = connection.execute("SELECT marks FROM high_water").fetchone()
    older = False
    try:
        if row is not None:
            HighWater.unpacked(row[0]).check(header)
    except (HeadersDisagree, DatabaseDamaged):
        if member.tier is not Tier.OWNER:
            raise
        older = True
    keep_high_water(connection, header)
    return older
