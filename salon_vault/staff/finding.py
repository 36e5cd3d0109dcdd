"""Finding somebody on the list of people."""

from salon_vault.errors import NotFound
from salon_vault.gate import Outside
from salon_vault.staff.model import Member, StaffId


def member_of(outside: Outside, who: StaffId) -> Member:
    """Return the person with this id, a former one too; raise NotFound."""
    for member in outside.vault.roster.members():
        if member.id == who:
            return member
    raise NotFound("staff", who)
