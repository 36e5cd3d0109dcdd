"""Where this PC keeps the program's settings, without asking Qt: as ``ui.preferences`` does."""

import os
import sys
from pathlib import Path

NAME = "Salon Vault"


def settings_folder() -> Path:
    """Return the folder of settings and anchors; a test holds it against Qt's answer."""
    if sys.platform == "win32":
        place = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        place = str(Path.home() / "Library" / "Preferences")
    else:
        place = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(place) / NAME
