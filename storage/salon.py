"""The salon's own settings in the database."""

import json
from dataclasses import asdict, replace
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.card_fields.model import ASKED_BEFORE, CardField
from salon_vault.errors import EditConflict
from salon_vault.salon.model import Elsewhere, LawCheck, Salon, Where
from storage.cipher import Connection
from storage.planted import day, sound
from storage.sealed import Touched


class SqlSalonBook:
    """The salon's settings as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched
        self._kept: Salon | None = None
        """As this transaction has read or written them: one save asks four times."""

    def get(self) -> Salon:
        """Return the settings; a blank Salon before the first run, or if nonsense is kept."""
        if self._kept is None:
            self._kept = self._read()
        return self._kept

    def _read(self) -> Salon:
        row = self._connection.execute("SELECT settings, version FROM salon").fetchone()
        if row is None:
            return Salon()
        found = sound([row], _salon_of)
        return found[0] if found else Salon(version=row[1])

    def save(self, salon: Salon) -> Salon:
        """Keep the settings and return them with their new version; raise EditConflict."""
        before = self.get()
        if salon.version != before.version:
            raise EditConflict
        kept = replace(salon, version=before.version + 1)
        self._connection.execute(
            "INSERT INTO salon (one, settings, version) VALUES (1, ?, ?)"
            " ON CONFLICT (one) DO UPDATE"
            " SET settings = excluded.settings, version = excluded.version",
            (json.dumps(_settings_of(kept), ensure_ascii=False), kept.version),
        )
        self._touched(Touch(Verb.CHANGED, Subject.SALON, "salon", kept.version))
        for check in kept.law_checks:
            if check not in before.law_checks:
                self._touched(Touch(Verb.CHANGED, Subject.LAW_CHECK, check.fact))
        self._kept = kept
        return kept


def _settings_of(salon: Salon) -> dict[str, Any]:
    settings = asdict(replace(salon, elsewhere={}))
    del settings["version"]
    settings["card_fields"] = sorted(salon.card_fields)
    settings["left_over"] = sorted(salon.left_over)
    settings["elsewhere"] = {asked: asdict(it) for asked, it in salon.elsewhere.items()}
    settings["law_checks"] = [
        asdict(check) | {"on": check.on.isoformat()} for check in salon.law_checks
    ]
    return settings


_KINDS = {name: type(blank) for name, blank in asdict(Salon()).items() if name != "law_checks"}
"""What a setting has to be: read once, as it takes longer than reading the settings."""


def _salon_of(written: str, version: int) -> Salon:
    settings = json.loads(written)
    elsewhere = {
        asked: Elsewhere(**it | {"where": Where(it["where"])})
        for asked, it in settings["elsewhere"].items()
    }
    law_checks = tuple(
        LawCheck(**check | {"on": day(check["on"])}) for check in settings["law_checks"]
    )
    asked = settings.get("card_fields", ASKED_BEFORE)
    kept = settings | {
        "elsewhere": elsewhere,
        "law_checks": law_checks,
        "card_fields": frozenset(map(CardField, asked)),
        "left_over": frozenset(map(CardField, settings.get("left_over", ()))),
    }
    for name, kind in _KINDS.items():
        if name in kept and type(kept[name]) is not kind:
            raise TypeError
    return Salon(**kept, version=version)
