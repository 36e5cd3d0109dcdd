"""What a key ring becomes when keys are changed, before the header puts it in force."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from salon_vault.compartments import Compartment
from storage.held_keys import FormerKey, HeldKeys
from storage.identity import Identity
from storage.sheet import CompartmentKey

if TYPE_CHECKING:
    from storage.ring import KeyRing


@dataclass(frozen=True, slots=True)
class Renewal:
    """A ring with other keys, what they are, and the former ones to be handed down."""

    ring: "KeyRing"
    identity: Identity
    held: HeldKeys
    compartments: Mapping[Compartment, CompartmentKey]
    former: tuple[FormerKey, ...]

    def wipe(self) -> None:
        """Overwrite the keys that came into force nowhere."""
        self.held.keep_only(())
        self.identity.wipe()
