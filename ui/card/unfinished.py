"""Typing on cards that has not been kept yet, and comes back after a lock."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ui.dates import now
from ui.line import Line

type Texts = Mapping[str, str]
"""What stands in the fields of one editor, by field."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Unfinished typing, and when it was last touched."""

    at: datetime
    texts: Texts


class Unfinished(QObject):
    """The drafts of the person at the desk; sealed on disk, readable here."""

    loaded = Signal()

    def __init__(self, line: Line, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._drafts: dict[str, Draft] = {}
        drafts = line.desk.vault.drafts
        line.aside(self, drafts.waiting).then(self._take_in)

    def of(self, name: str) -> Draft | None:
        """Return the draft ``name``, if one waits."""
        return self._drafts.get(name)

    def keep(self, name: str, texts: Texts) -> None:
        """Keep what has been typed so far; cheap enough for every keystroke."""
        at = now()
        self._drafts[name] = Draft(at, texts)
        contents = json.dumps({"at": at.isoformat(), "texts": dict(texts)})
        self._line.drafts.keep(name, contents.encode())

    def drop(self, name: str) -> None:
        """Forget a draft: it has been kept for good, or is not wanted."""
        if self._drafts.pop(name, None) is not None:
            self._line.drafts.drop(name)

    def _take_in(self, waiting: Mapping[str, bytes]) -> None:
        for name, contents in waiting.items():
            read = json.loads(contents)
            if name not in self._drafts and isinstance(read, dict) and "texts" in read:
                self._drafts[name] = Draft(datetime.fromisoformat(read["at"]), read["texts"])
        self.loaded.emit()
