"""The salon's own wordings of forms in the database."""

import json
from typing import Any

from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.consents.model import Outcome
from salon_vault.errors import EditConflict, RecordDamaged
from salon_vault.words import LANGUAGES
from storage.cipher import Connection
from storage.planted import moment, sound
from storage.sealed import Touched

_COLUMNS = "form, version, made_at, made_by, base, texts"
_SELECT = f"SELECT {_COLUMNS} FROM form_wording WHERE form = ? ORDER BY version DESC"  # noqa: S608 - constants only
_ADD = f"INSERT INTO form_wording ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants only
_SIGNED = "SELECT count(*) FROM paper WHERE kind = ? AND outcome = ?"


class SqlWordingBook:
    """The own wordings as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def newest(self, form: str) -> Wording | None:
        """Return the newest version of a form's own wording, if any; raise RecordDamaged."""
        row = self._connection.execute(f"{_SELECT} LIMIT 1", (form,)).fetchone()
        if row is None:
            return None
        found = sound([row], _wording_of)
        if not found:
            raise RecordDamaged
        return found[0]

    def versions(self, form: str) -> list[Wording]:
        """Return all versions that can be read, the newest first."""
        return sound(self._connection.execute(_SELECT, (form,)).fetchall(), _wording_of)

    def newest_version(self, form: str) -> int:
        """Return the number of the newest version, readable or not; 0 for none."""
        (newest,) = self._connection.execute(
            "SELECT coalesce(max(version), 0) FROM form_wording WHERE form = ?", (form,)
        ).fetchone()
        return int(newest)

    def signed(self, form: str) -> int:
        """Return how many signed papers of this form there are, in whatever wording."""
        (count,) = self._connection.execute(_SIGNED, (form, Outcome.SIGNED.value)).fetchone()
        return int(count)

    def add(self, wording: Wording) -> None:
        """Keep a new version; raise EditConflict if it is not the one after the newest."""
        if wording.version != max(self.newest_version(wording.form) + 1, OWN_FROM):
            raise EditConflict
        self._connection.execute(_ADD, _row_of(wording))
        self._touched(Touch(Verb.CHANGED, Subject.FORM_WORDING, wording.form, wording.version))


def _wording_of(*row: Any) -> Wording:  # noqa: ANN401 - whatever a row holds
    form, version, made_at, made_by, base, texts = row
    said = json.loads(texts)
    if not said.keys() <= LANGUAGES.keys() or not all(
        isinstance(t, str) for t in said.values()
    ):
        raise ValueError("texts")
    return Wording(form, version, moment(made_at), made_by, base, said)


def _row_of(wording: Wording) -> tuple[Any, ...]:
    texts = json.dumps(dict(wording.texts), ensure_ascii=False)
    made_at = wording.made_at.isoformat()
    return (wording.form, wording.version, made_at, wording.made_by, wording.base, texts)
