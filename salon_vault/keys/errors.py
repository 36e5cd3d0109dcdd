"""Why a vault stays closed after its keys were changed: its header is from before."""

from salon_vault.errors import Trouble


class HeaderOutdated(Trouble):
    """The database that the header names is gone, and a later one lies in its place."""

    def __init__(self, named: str, later: str) -> None:
        """Take the name of the file that is gone, and of the newest that is there."""
        super().__init__(named, later)
        self.named = named
        self.later = later
