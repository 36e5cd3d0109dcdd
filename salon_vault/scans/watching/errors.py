"""Why a folder is not watched."""

from salon_vault.errors import UserMistake


class WatchedFolderRefused(UserMistake):
    """The folder is not watched; ``why`` is gone, vault, network or synced."""

    def __init__(self, why: str, program: str = "") -> None:
        super().__init__(why, program)
        self.why = why
        self.program = program
        """The file system of a share, or what copies the folder elsewhere."""

    @property
    def can_insist(self) -> bool:
        """Whether the owner may say that it is known and wanted."""
        return self.why in {"network", "synced"}
