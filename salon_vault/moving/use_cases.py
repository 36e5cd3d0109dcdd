"""What an owner does about a move; each is carried out just before the vault closes."""

from salon_vault.access import Permission
from salon_vault.gate import use_case
from salon_vault.ports import Work


@use_case(needs=Permission.MOVE_VAULT)
def pack_for_other_pc(work: Work) -> None:
    """Log that the vault is closed now, to be copied and carried to another PC."""


@use_case(needs=Permission.MOVE_VAULT, reason=True)
def stay_on_this_pc(work: Work) -> None:
    """Log that the vault is in force on this PC again, and why; the copy is not to be used."""
