"""Rights by name, for choosing among them: what can be taken from somebody, or left to them."""

from salon_vault.access import DELEGABLE, Permission, cuttable
from salon_vault.staff.model import Member


def rights_to_cut(member: Member) -> list[str]:
    """Return the rights that an owner may take from ``member``, in the order of the table."""
    offered = cuttable(member)
    return [right.value for right in Permission if right in offered]


def rights_to_leave() -> list[str]:
    """Return the rights that an owner may leave to a deputy."""
    return sorted(right.value for right in DELEGABLE)
