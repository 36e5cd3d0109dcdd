"""How the program's windows are made; ``__main__`` knows with what."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ui.around import Around
from ui.line import Line


class MakeWindow(Protocol):
    """Make the window that an unlocked vault is worked with."""

    def __call__(self, line: Line, around: Around) -> QWidget:
        """Return the window, not shown yet."""
        ...


class MakeFirstRun(Protocol):
    """
    Make the window that founds a vault; it calls ``done`` with the folder.

    The founder may sit at the line by then; otherwise the unlock window comes next. A language
    chosen on the way goes to ``remember_language``, a folder that the owner knows to be copied
    elsewhere to ``remember_copied``, and who has a vault already to ``choose_vault``.
    """

    def __call__(
        self,
        line: Line,
        folder: Path,
        done: Callable[[Path], None],
        *,
        remember_language: Callable[[str], None],
        remember_copied: Callable[[Path], None],
        choose_vault: Callable[[], None],
    ) -> QWidget:
        """Return the window, not shown yet."""
        ...
