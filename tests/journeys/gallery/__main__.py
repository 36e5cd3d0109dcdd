"""
Take a picture of everything: ``python -m tests.journeys.gallery LANGUAGE LOOK SIZE FOLDER``.

``--tour staff`` or ``--tour owner`` takes one part of them.
LOOK is ``light`` or ``dark``, with ``-120`` for larger text and ``-touch`` for fingers; SIZE
is ``1366x768``. The demo vault is founded anew, in the language of the pictures, unless
``--demo`` names one; with ``--noted`` no picture is kept, only what was seen on them.
"""

import argparse
import json
import os
import shutil
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


def take(asked: argparse.Namespace, inside: Path) -> None:
    """Take the pictures; ``inside`` is for what nobody looks at afterwards."""
    os.environ["QT_QPA_PLATFORM"] = screen_of(*asked.size, inside)
    from PySide6.QtWidgets import QApplication

    from storage.keys import FLOOR, know_costs
    from tests.journeys.gallery.album import Album
    from tests.journeys.gallery.founding import founded
    from tests.journeys.gallery.studio import Studio
    from tests.journeys.gallery.tour import TOURS
    from ui.look import look_like
    from ui.preferences import Preferences
    from ui.sweep import Sweep

    base, *more = asked.look.split("-")
    scale = next((int(word) for word in more if word.isdigit()), 100)
    preferences = Preferences(
        language=asked.language,
        look=base,
        scale=scale,
        touch="touch" in more,
        printer="Counter",
    )
    know_costs(FLOOR)  # no picture shows how long a login takes
    application = QApplication(["salon-vault"])
    application.setQuitOnLastWindowClosed(False)
    Sweep(application)
    look_like(preferences, application)
    album = Album(asked.folder, keeps=not asked.noted)
    demo = asked.demo or founded(asked.language, inside)
    for tour in asked.tour or list(TOURS):
        vault = shutil.copytree(demo, inside / tour / "Studio Magnolia.svault")
        new = vault.with_name("Salon.svault")
        TOURS[tour](Studio(application, album, vault, new, asked.size, preferences))
    album.close()


def main(words: list[str]) -> int:
    """Read the command line and take the pictures."""
    parser = argparse.ArgumentParser("gallery", allow_abbrev=False)
    parser.add_argument("language", choices=LANGUAGES)
    parser.add_argument("look", help="light or dark, for example dark-120-touch")
    parser.add_argument("size", type=size, help="for example 1366x768")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tour", action="append", choices=("staff", "owner"))
    parser.add_argument(
        "--demo", type=Path, help="a demo vault to begin with; else one is made"
    )
    parser.add_argument(
        "--noted", action="store_true", help="only note what is on the pictures"
    )
    asked = parser.parse_args(words)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for old in asked.folder.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as inside:
        take(asked, Path(inside))
    print(f"{len(list(asked.folder.glob('*.png')))} pictures in {asked.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
