"""What the main window may ask of the program around it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from salon_vault.checkup.surroundings import Seen
from ui.backup.carrier import Carrier
from ui.idle import Idle
from ui.lock import Lock
from ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Around:
    """The countdown, the lock, and how this PC likes the program to look."""

    idle: Idle
    """``seconds_left`` feeds the pill; ``allow`` takes the salon's limits."""
    lock: Lock
    """``lock_now`` is for the pill and Ctrl+L."""
    preferences: Preferences
    prefer: Callable[[Preferences], None]
    """Keep other preferences; the window is built anew if it looks or speaks differently."""
    choose_vault: Callable[[], None]
    """Lock, and ask for another vault's folder; from a demo go to one's own."""
    carrier: Carrier
    """Goes to the sticks that are plugged in; tells what there is and how it went."""
    look_around: Callable[[], Seen] = Seen
    """See what this PC tells of itself; slow, on any thread."""
    now: Callable[[], Preferences] | None = None
    """Return the preferences as they are by now."""

    def remember_printer(self, printer: str) -> None:
        """Offer this printer first from now on."""
        self.prefer(replace(self._newest(), printer=printer))

    def remember_copies(self, copies: int) -> None:
        """Offer this number of copies first from now on."""
        self.prefer(replace(self._newest(), copies=copies))

    def _newest(self) -> Preferences:
        return self.preferences if self.now is None else self.now()
