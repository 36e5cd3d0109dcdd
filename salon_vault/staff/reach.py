"""Whose login a deputy may change: nobody's that could undo what the owner left them."""

from salon_vault.access import Permission
from salon_vault.errors import NotPermitted
from salon_vault.staff.model import Member, Tier


def check_reach(by: Member, whom: Member | None = None, tier: Tier | None = None) -> None:
    """
    Refuse a deputy what no owner leaves to anybody.

    ``by`` changes the login of ``whom``, or gives somebody ``tier``. A deputy touches no owner,
    no kit, no spare login and no deputy, and so not themselves; nor do they make owners.

    Raises:
        NotPermitted: and only an owner, or the kit, gets further.
    """
    if by.tier is Tier.OWNER:
        return
    if tier is Tier.OWNER or (whom is not None and _is_out_of_reach(whom)):
        raise NotPermitted(Permission.APPOINT.value)


def check_owner(by: Member) -> None:
    """Refuse everybody but an owner, or the kit; raises NotPermitted."""
    if by.tier is not Tier.OWNER:
        raise NotPermitted(Permission.APPOINT.value)


def _is_out_of_reach(whom: Member) -> bool:
    return whom.tier is Tier.OWNER or whom.kit or whom.spare or whom.deputy is not None
