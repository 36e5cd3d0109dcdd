"""Whom the log believes: the vault's root, the keys in force, and who is an owner."""

from dataclasses import dataclass

from salon_vault.staff.model import StaffId, Tier
from storage.header import Header
from storage.log_format import signer_id
from storage.seal import verify


@dataclass(frozen=True, slots=True)
class Roll:
    """What the signed header says about those who sign the log."""

    root: bytes
    """The present one: what it did not sign counts only as far as ``Signers`` says."""
    former_roots: tuple[bytes, ...]
    """Whoever held one of them may have left; each counts up to the entry at its end."""
    in_force: frozenset[str]
    """Ids of the keys of everybody active, kits among them; see ``signer_id``."""
    owners: frozenset[StaffId]
    """Active people and kits who hold the root."""

    @classmethod
    def of(cls, header: Header) -> "Roll":
        """Return what this header says."""
        active = list(header.sheet.active())
        return cls(
            root=header.root,
            former_roots=tuple(former.root for former in header.former_roots),
            in_force=frozenset(signer_id(line.keys.sign) for line in active),
            owners=frozenset(
                line.member.id for line in active if line.member.tier is Tier.OWNER
            ),
        )

    def rooted(self, message: bytes, signature: bytes) -> bool:
        """Tell whether the root of this vault signed ``message``."""
        return verify(self.root, message, signature)
