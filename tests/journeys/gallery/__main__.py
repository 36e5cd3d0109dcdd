"""
Take a picture of everything: ``python -m tests.journeys.gallery LANGUAGE LOOK SIZE FOLDER``.

``--tour staff`` or ``--tour owner`` takes one part of them.
LOOK is ``light`` or ``dark``, with ``-120`` for larger text and ``-touch`` for fingers; SIZE
is ``1366x768``. The demo vault is founded anew, in the language of the pictures.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

LANGUAGES = ("en", "pl", "ru", "vi", "zh")


def size(text: str) -> tuple[int, int]:
    """Read ``1366x768``."""
    wide, tall = map(int, text.split("x"))
    return wide, tall


def screen_of(wide: int, tall: int, folder: Path) -> str:
    """Return what Qt calls a screen of this size that nobody sees."""
    screen = {
        "name": "gallery",
        "x": 0,
        "y": 0,
        "width": wide,
        "height": tall,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}))
    return f"offscreen:configfile={file}"


def take(
    language: str, look: str, wide: int, tall: int, folder: Path, inside: Path, tours: list[str]
) -> None:
    """Take the pictures of some tours; ``inside`` is for what nobody looks at afterwards."""
    os.environ["QT_QPA_PLATFORM"] = screen_of(wide, tall, inside)
    from PySide6.QtWidgets import QApplication

    from salon_vault.clock import SystemClock
    from storage.demo import found_demo
    from tests.journeys.demo import Told
    from tests.journeys.gallery.album import Album
    from tests.journeys.gallery.studio import Studio
    from tests.journeys.gallery.tour import TOURS
    from ui.look import look_like
    from ui.preferences import Preferences
    from ui.sweep import Sweep

    base, *more = look.split("-")
    scale = next((int(word) for word in more if word.isdigit()), 100)
    preferences = Preferences(
        language=language, look=base, scale=scale, touch="touch" in more, printer="Counter"
    )
    application = QApplication(["salon-vault"])
    application.setQuitOnLastWindowClosed(False)
    Sweep(application)
    look_like(preferences, application)
    album = Album(folder)
    for tour in tours:
        vault = inside / tour / "Studio Magnolia.svault"
        vault.parent.mkdir()
        found_demo(vault, language, SystemClock(), Told())
        print()
        new = vault.with_name("Salon.svault")
        TOURS[tour](Studio(application, album, vault, new, (wide, tall), preferences))
    album.close()


def main(words: list[str]) -> int:
    """Read the command line and take the pictures."""
    parser = argparse.ArgumentParser("gallery", allow_abbrev=False)
    parser.add_argument("language", choices=LANGUAGES)
    parser.add_argument("look", help="light or dark, for example dark-120-touch")
    parser.add_argument("size", type=size, help="for example 1366x768")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tour", action="append", choices=("staff", "owner"))
    asked = parser.parse_args(words)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for old in asked.folder.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as inside:
        tours = asked.tour or ["staff", "owner"]
        take(asked.language, asked.look, *asked.size, asked.folder, Path(inside), tours)
    print(f"{len(list(asked.folder.glob('*.png')))} pictures in {asked.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
