"""
What the locked program knows of backups: the sticks, and what was shipped to them.

Two small files in ``staging/``, without a secret and without a name of a client. Whoever can
reach the folder can write them: they are read strictly, and only ever shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from salon_vault.backup.model import (
    Outcome,
    SetName,
    Shipment,
    Stick,
    StickId,
    is_set_name,
)
from salon_vault.backup.state import BackupState, backup_state_of
from salon_vault.errors import HeaderDamaged
from storage.backup.places import STAGING, whole_sets
from storage.canonical import Json, NotCanonical, canonical, from_canonical
from storage.os_files import plain, replace_durably, translated_os_errors
from storage.planted import day, day_or_none, moment
from storage.strict import fields, hex_text, listed, one_of, text

STICKS = "sticks.json"
SHIPPED = "shipped.json"
MOST_STICKS = 32
MOST_SHIPMENTS = 200
"""Older ones are dropped; by then a login has taken them into the log."""
LONGEST = 64 * 1024
"""Bytes of either file."""


@dataclass(frozen=True, slots=True)
class Register:
    """The sticks of one vault, as the last unlocked desk left them."""

    vault_id: str
    sticks: tuple[Stick, ...]

    def label(self, stick: StickId) -> str:
        """Return what stands on a stick, "" for one that is not registered."""
        return next((each.label for each in self.sticks if each.id == stick), "")


def write_register(vault: Path, register: Register) -> None:
    """
    Keep the register for the locked program.

    Raises:
        DiskFull, ReadOnlyMedium, VaultMissing: and the one before is kept.
    """
    sticks: list[Json] = [
        {
            "id": stick.id,
            "label": stick.label,
            "registered_on": stick.registered_on.isoformat(),
            "home_since": stick.home_since.isoformat() if stick.home_since else "",
        }
        for stick in register.sticks
    ]
    with translated_os_errors():
        (vault / STAGING).mkdir(mode=0o700, exist_ok=True)
    spelled = canonical({"vault": register.vault_id, "sticks": sticks})
    replace_durably(vault / STAGING / STICKS, spelled)


def read_register(vault: Path) -> Register | None:
    """Return the register, or None where none is kept that can be read."""
    try:
        found = fields(_json(vault / STAGING / STICKS), ("vault", "sticks"))
        sticks = tuple(_stick(each) for each in listed(found["sticks"], MOST_STICKS))
        return Register(hex_text(found["vault"], 16), sticks)
    except (HeaderDamaged, NotCanonical, OSError, ValueError):
        return None


def note_shipment(vault: Path, shipment: Shipment) -> None:
    """
    Remember what came of a set on a stick, until the next login takes it into the log.

    Raises:
        DiskFull, ReadOnlyMedium, VaultMissing: and what was remembered before is.
    """
    latest = _latest([*read_shipments(vault), shipment])
    lines: list[Json] = [
        [each.at.isoformat(), each.stick, each.set, each.outcome.value] for each in latest
    ]
    replace_durably(vault / STAGING / SHIPPED, canonical(lines))


def read_shipments(vault: Path) -> Sequence[Shipment]:
    """Return what was shipped lately, the oldest first; [] if the file is no such list."""
    try:
        lines = listed(_json(vault / STAGING / SHIPPED), MOST_SHIPMENTS)
        return [_shipment(line) for line in lines]
    except (HeaderDamaged, NotCanonical, OSError, ValueError):
        return []


def locked_backup_state(vault: Path, now: datetime) -> BackupState:
    """Return how well the vault is backed up, as far as that is known without a key."""
    register = read_register(vault)
    return backup_state_of(
        next(iter(whole_sets(vault / STAGING)), None),
        register.sticks if register else (),
        read_shipments(vault),
        now,
    )


def _latest(shipments: Sequence[Shipment]) -> Sequence[Shipment]:
    """Let go of the oldest, of those first about which something newer is known."""
    last = {(each.stick, each.set): each for each in shipments}
    left, over = list(shipments), max(0, len(shipments) - MOST_SHIPMENTS)
    outdated = [each for each in shipments if last[each.stick, each.set] is not each]
    for each in outdated[:over]:
        left.remove(each)
    return left[-MOST_SHIPMENTS:]


def _json(path: Path) -> Json:
    with open(path, "rb", opener=plain) as file:
        return from_canonical(file.read(LONGEST + 1), LONGEST)


def _stick(value: Json) -> Stick:
    found = fields(value, ("id", "label", "registered_on", "home_since"))
    home = text(found["home_since"], 10)
    return Stick(
        StickId(hex_text(found["id"], 8)),
        text(found["label"]),
        day(text(found["registered_on"], 10)),
        day_or_none(home),
    )


def _shipment(value: Json) -> Shipment:
    at, stick, name, outcome = listed(value, 4)
    if not is_set_name(text(name)):
        raise HeaderDamaged
    return Shipment(
        StickId(hex_text(stick, 8)),
        SetName(text(name)),
        one_of(outcome, Outcome),
        moment(text(at, 32)).astimezone(UTC),
    )
