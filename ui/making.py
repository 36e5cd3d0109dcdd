"""What the program is made of, and how its windows are; ``__main__`` knows with what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn, Protocol

from PySide6.QtWidgets import QWidget

from salon_vault.backup.courier import Courier
from salon_vault.backup.restoring import Restorer
from salon_vault.checkup.surroundings import Seen
from salon_vault.door import OpenDoor
from salon_vault.moving.mover import Mover
from ui.around import Around
from ui.first_run.ways import Ways
from ui.line import Line
from ui.preferences import Preferences


class MakeWindow(Protocol):
    """Make the window that an unlocked vault is worked with."""

    def __call__(self, line: Line, around: Around) -> QWidget:
        """Return the window, not shown yet."""
        ...


class MakeFirstRun(Protocol):
    """Make the window that founds a vault in a folder, or leads to one that there is."""

    def __call__(self, line: Line, folder: Path, ways: Ways) -> QWidget:
        """Return the window, not shown yet."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What ``__main__`` hands in: everything that knows the keeping or ends the process."""

    line: Line
    open_door: OpenDoor
    courier: Callable[[Path], Courier]
    """Who carries the sets of the vault in that folder to the sticks."""
    now: Callable[[], float]
    """Seconds that only ever grow, asleep or awake."""
    leave: Callable[[Path], NoReturn]
    """End this process and begin anew at the unlock window of that vault."""
    make_window: MakeWindow
    make_first_run: MakeFirstRun
    folder: Path
    """The vault's, whether there is one yet or not."""
    preferences: Preferences
    preferences_file: Path
    look_around: Callable[[Path], Seen] = lambda folder: Seen()  # noqa: ARG005 - sees nothing
    """See what this PC tells of itself, from the folder of a vault; slow, on any thread."""
    make_ready: Callable[[], object] = lambda: None
    """Load what the window needs; done on a second thread while a password is tried."""
    published: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Label to password, for the unlock window of a demo vault alone."""
    restorer: Callable[[Path], Restorer] | None = None
    """What makes a vault out of a backup, beside the one in a folder."""
    mover: Callable[[Path], Mover] | None = None
    """What moves the vault in a folder to another PC, and takes in one that travelled."""
    on_window: Callable[[QWidget], None] = lambda window: None  # noqa: ARG005 - nobody listens
    """Hears of every window that comes up; journeys drive the program from here."""
