"""What can be asked of a vault before anybody sits at a desk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from salon_vault.ports import OpenVault, Progress
from salon_vault.staff.model import StaffId, Tier


@dataclass(frozen=True, slots=True)
class Tile:
    """One login tile: what the locked program knows of a person."""

    id: StaffId
    label: str
    tier: Tier
    needs_key_file: bool = False
    spare: bool = False
    """A login in a sealed envelope; the unlock window shows it on demand only."""


@dataclass(frozen=True, slots=True)
class Kit:
    """The recovery kit, once, to be printed: what opens the vault when passwords are gone."""

    groups: Sequence[str] = field(repr=False)
    """Base32 groups of four; the fourth character of each checks the other three."""
    vault: str
    """The short id of the vault it opens."""

    @property
    def code(self) -> str:
        """The whole kit on one line, as the QR code carries it."""
        return "-".join(self.groups)


@dataclass(frozen=True, slots=True)
class Founder:
    """Who founds a vault."""

    label: str
    password: str = field(repr=False)
    demo: bool = False


class Door(Protocol):
    """What can be asked of a vault before anybody sits at a desk."""

    @property
    def demo(self) -> bool:
        """Whether the signed roster says that this is a demo vault."""
        ...

    def people(self) -> Sequence[Tile]:
        """Return the login tiles, in the roster's order."""
        ...

    def key_file_is_in(self, who: StaffId) -> bool:
        """Tell whether the key file that ``who`` needs is on a plugged-in stick; any thread."""
        ...

    def unlock(self, who: StaffId, password: str, key_file: Path | None = None) -> OpenVault:
        """
        Open the vault as ``who``; slow on purpose (Argon2id).

        A key file that is needed is read from ``key_file``, or looked for on the sticks.
        """
        ...

    def pin_tries(self, who: StaffId) -> int:
        """Return how many PINs ``who`` may try; 0 where the password alone opens."""
        ...

    def unlock_with_pin(self, who: StaffId, pin: str) -> OpenVault:
        """Open the vault as far as the PIN of a shift opens it; raise WrongPin, PinGone."""
        ...

    def unlock_with_kit(self, code: str) -> OpenVault:
        """Open the vault with the recovery kit, typed or scanned."""
        ...

    def choose_header(self, generation: int) -> None:
        """After HeadersDisagree: keep this one."""
        ...

    def close(self) -> None:
        """Let go of the lock file without unlocking."""
        ...


class OpenDoor(Protocol):
    """Take the lock file of the vault folder and read its header."""

    def __call__(self, folder: Path, *, insist: bool = False) -> Door:
        """Return the door; ``insist`` is the owner's word for a folder copied elsewhere."""
        ...


class FoundVault(Protocol):
    """Make a vault folder that did not exist; the kit is shown once and kept nowhere."""

    def __call__(
        self, folder: Path, founder: Founder, *, insist: bool = False
    ) -> tuple[OpenVault, Kit]:
        """Return the open vault and its kit; ``insist`` as for ``OpenDoor``."""
        ...


type MakeDemo = Callable[[str, Progress], Path]
"""Have a demo vault with treatments in this language, and return where it lies."""
