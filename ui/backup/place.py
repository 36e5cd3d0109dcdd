"""Where backups are made, looked at and shipped."""

from ui.around import Around
from ui.backup.screen import BackupsScreen
from ui.line import Line
from ui.place import place_of
from ui.screen import Screen
from ui.words import N_


def _make(line: Line, around: Around) -> Screen:
    screen = BackupsScreen(line, around.carrier)
    screen.leaves.connect(around.lock.lock_now)
    return screen


BACKUPS_PLACE = place_of(
    "backups",
    BackupsScreen,
    "database-backup",
    _make,
    N_(
        "Backups are made by themselves while the vault is unlocked, and copied to every "
        "backup stick that is plugged in, also while it is locked. Keep two sticks: one "
        "here, one at home, and swap them once a week. Say here when one goes home."
    ),
)
