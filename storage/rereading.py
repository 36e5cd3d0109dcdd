"""Keys of what was written upward since the vault was unlocked, for who wrote it."""

from storage.seal import wipe


class Rereading:
    """
    Lets whoever filed a page look at it once more, without the key of its compartment.

    Each key opens one blob, and goes when the vault locks.
    """

    def __init__(self) -> None:
        self._keys: dict[str, bytearray] = {}

    def admit(self, blob: str, key: bytes | bytearray) -> None:
        """Keep a copy of the key of one blob."""
        self._keys[blob] = bytearray(key)

    def key(self, blob: str) -> bytes | None:
        """Return the key of a blob; None for one that was not written here."""
        key = self._keys.get(blob)
        return None if key is None else bytes(key)

    def forget(self, blob: str) -> None:
        """Overwrite the key of one blob, if it is here."""
        wipe(self._keys.pop(blob, bytearray()))

    def wipe(self) -> None:
        """Overwrite all of them."""
        wipe(*self._keys.values())
        self._keys.clear()
