"""Second people at an open vault: each has unlocked their slot for one signature."""

from salon_vault.staff.model import StaffId
from storage.identity import Identity


class Witnesses:
    """The identities of second people, until they have signed or the vault is closed."""

    def __init__(self) -> None:
        self._admitted: dict[StaffId, Identity] = {}

    def admit(self, who: StaffId, identity: Identity) -> None:
        """Let a second person, who has just unlocked their slot, sign one message."""
        self._dismiss(who)
        self._admitted[who] = identity

    def cosign(self, who: StaffId, message: bytes) -> bytes:
        """
        Return the signature of a second person who was admitted, and dismiss them.

        Raises:
            KeyError: if nobody was.
        """
        signature = self._admitted[who].sign(message)
        self._dismiss(who)
        return signature

    def wipe(self) -> None:
        """Forget everybody."""
        for who in tuple(self._admitted):
            self._dismiss(who)

    def _dismiss(self, who: StaffId) -> None:
        identity = self._admitted.pop(who, None)
        if identity is not None:
            identity.wipe()
