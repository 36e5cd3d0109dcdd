"""What whoever starts the program may bring along: a demo's launcher, a journey."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from salon_vault.paper.printing import Printer


def _look_away(window: object) -> None:
    del window


@dataclass(frozen=True, slots=True)
class Launch:
    """What whoever starts the program may bring along: a demo's launcher, a journey."""

    on_window: Callable[[Any], None] = _look_away
    """Hears of every window that comes up."""
    on_frame: Callable[[Any], None] = _look_away
    """Hears of the unlock window before it is painted, and before anybody is shown in it."""
    command: Callable[..., list[str]] | None = None
    """What to become at a lock, given ``--vault FOLDER``; by default this program."""
    leave: Callable[[Path], NoReturn] | None = None
    """How to end at a lock, by default by becoming ``command``."""
    printer: "Printer | None" = None
    """Where papers go, by default to the printers of this PC."""
    sticks: Callable[[], Sequence[Path]] | None = None
    """Where sticks are plugged in, by default as the system tells it."""
    published: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Passwords that the unlock window of a demo vault fills in, by label."""
    preferences: Path | None = None
    """Where this PC's settings lie."""
    pins: int | None = None
    """The wire to the keeper from before a lock, if there is one."""
