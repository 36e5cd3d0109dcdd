"""The program itself, up to the people painted in its unlock window."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget

from salon_vault.__main__ import Launch, main


def await_people(window: QWidget) -> None:
    """Speak once the page with the people has been painted."""
    from benchmarks.children.painted import await_paint
    from ui.login.people_page import PeoplePage

    (page,) = window.findChildren(PeoplePage)
    await_paint(page)


if __name__ == "__main__":
    vault, preferences = sys.argv[1:]
    launch = Launch(on_window=await_people, preferences=Path(preferences))
    sys.exit(main(["--vault", vault], launch))
