"""
What this PC remembers outside the vault: how the program looks, and where the vault lies.

The file holds nothing about people: no names, no labels, nothing last opened or searched for.
"""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths

NAME = "Salon Vault"
LOOKS = ("system", "light", "dark")
SCALES = range(90, 151, 10)
COPIES = range(1, 6)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Eight settings of this PC."""

    vault: str = ""
    """The folder used last; "" on a new PC."""
    language: str = ""
    """"" for the language of the system, as far as we speak it."""
    look: str = "system"
    scale: int = 100
    """Size of the text in per cent."""
    touch: bool = False
    printer: str = ""
    copies: int = 1
    """How many of each form were printed last."""
    copied: str = ""
    """A folder that the owner knows to be copied elsewhere; "" for none."""

    def tidied(self) -> "Preferences":
        """Return the same with everything out of bounds set back."""
        default = Preferences()
        return replace(
            self,
            look=self.look if self.look in LOOKS else default.look,
            scale=self.scale if self.scale in SCALES else default.scale,
            copies=self.copies if self.copies in COPIES else default.copies,
        )


def preferences_file() -> Path:
    """Return where this PC keeps them."""
    return _place(QStandardPaths.StandardLocation.GenericConfigLocation) / "preferences.json"


def vault_folder(preferences: Preferences) -> Path:
    """Return where the vault lies, or goes unless the person chooses another place."""
    if preferences.vault:
        return Path(preferences.vault)
    return _place(QStandardPaths.StandardLocation.GenericDataLocation) / "Salon.svault"


def _place(kind: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(kind)) / NAME


def load_preferences(file: Path) -> Preferences:
    """Return what ``file`` holds; defaults for whatever is missing or makes no sense."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    default = Preferences()
    known = {
        field.name: kept[field.name]
        for field in fields(Preferences)
        if type(kept.get(field.name)) is type(getattr(default, field.name))
    }
    return replace(default, **known).tidied()


def store_preferences(file: Path, preferences: Preferences) -> None:
    """Write ``file`` whole or not at all; a PC where that fails simply forgets."""
    written = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(json.dumps(asdict(preferences), indent=1), encoding="utf-8")
        os.replace(written, file)
    except OSError:
        return
