"""What a vault can tell of a recovery kit without letting it sit down."""

from typing import TYPE_CHECKING, Protocol

from salon_vault.recovery.model import KitDrill

if TYPE_CHECKING:
    from salon_vault.ports import Progress


class KitTrials(Protocol):
    """Trying a kit on the vault and its backups, while somebody else sits at the desk."""

    def drill(self, code: str, progress: "Progress") -> KitDrill:
        """
        Try the kit on every key of the vault, then on the newest backup at hand; slow.

        ``progress`` hears of the bytes of the backup.

        Raises:
            KitMistyped: with the groups to look at again.
            KitOfAnotherVault, KitReplaced: if it is not the kit in force.
            RootKeySwapped, SlotDamaged: if it does not open what the desk has open.
            StickGone: if the stick with the backup was pulled out meanwhile.
            DiskFull, ReadOnlyMedium: if this PC takes no copy of the backup.
            Cancelled: if ``progress`` says so.
        """
        ...
