"""How far a vault's header had come: kept inside the database, to notice an older one."""

from dataclasses import dataclass

from salon_vault.errors import HeadersDisagree
from storage.canonical import Json, canonical, from_canonical
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
        """Return the marks as the database kept them; raises HeaderDamaged, NotCanonical."""
        found = fields(from_canonical(packed, LONGEST), ("generation", "roster", "slots"))
        slots = found["slots"]
        revisions = fields(slots, slots if isinstance(slots, dict) else ())
        return cls(
            whole(found["generation"]),
            whole(found["roster"]),
            {who: whole(revision) for who, revision in revisions.items()},
        )

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
