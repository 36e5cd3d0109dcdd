"""Shipping the newest staged set to a stick: no keys, no screens, locked or not."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from salon_vault.backup.errors import (
    NothingStaged,
    StickFull,
    StickGone,
    StickReadOnly,
    StickUnfaithful,
)
from salon_vault.backup.model import Outcome, SetName, Shipment, StickId
from salon_vault.errors import Trouble, VaultError
from salon_vault.ports import Clock, Progress
from storage.backup.anchoring import carry_anchor
from storage.backup.crossing import Crossing
from storage.backup.keyless import note_shipment, read_register, read_shipments
from storage.backup.places import DONE, STAGING, whole_sets
from storage.backup.pruning import prune
from storage.backup.stick import PluggedIn, stick_at, stick_errors

OUTCOMES: Mapping[type[VaultError], Outcome] = {
    StickGone: Outcome.GONE,
    StickFull: Outcome.FULL,
    StickReadOnly: Outcome.READ_ONLY,
    StickUnfaithful: Outcome.DAMAGED,
}


@dataclass(frozen=True, slots=True)
class ShipReport:
    """What came of shipping one set."""

    stick: StickId
    set: SetName
    carried: int
    """Bytes copied in this run; 0 if the set was on the stick already."""
    pruned: tuple[SetName, ...] = ()
    """Sets that went because newer ones took their place."""


def ship(vault: Path, root: Path, progress: Progress, *, clock: Clock) -> ShipReport:
    """
    Carry the newest staged set of ``vault`` to the stick at ``root``, and read it back.

    What was cut off before goes on where it stopped. ``progress`` hears of bytes copied and
    read back. What came of it is kept for the next login to take into the log.

    Raises:
        NothingStaged: if there is no whole set on this PC.
        StickUnknown: if the stick is not registered for this vault.
        StickGone, StickFull, StickReadOnly, StickUnfaithful: and no set on it was lost.
        BackupDamaged: if the set on this PC is not what it was; stage another.
        Cancelled: if ``progress`` says so; the next time goes on from there.
    """
    stick = stick_at(root, read_register(vault))
    name = next(iter(whole_sets(vault / STAGING)), None)
    if name is None:
        raise NothingStaged
    try:
        with stick_errors(root, stick):
            if (stick.sets / name / DONE).is_file():
                return ShipReport(stick.id, name, 0)
            crossing = Crossing(vault, stick, name, damaged_on(vault, stick.id))
            carried = crossing.make(progress)
    except (StickGone, StickFull, StickReadOnly, StickUnfaithful) as trouble:
        _note(vault, stick, name, OUTCOMES[type(trouble)], clock)
        raise
    _note(vault, stick, name, Outcome.SHIPPED, clock)
    with suppress(Trouble, OSError):  # the next set brings another
        carry_anchor(vault, stick.home)
    pruned: list[SetName] = []
    with suppress(Trouble, OSError):  # the set is safe; what is old can go the next time
        pruned = prune(stick.sets, stick.pool, damaged_on(vault, stick.id), name)
    return ShipReport(stick.id, name, carried, tuple(pruned))


def damaged_on(vault: Path, stick: StickId) -> frozenset[SetName]:
    """Return the sets on a stick of which the last thing heard is that they do not hold."""
    last = {each.set: each.outcome for each in read_shipments(vault) if each.stick == stick}
    return frozenset(name for name, outcome in last.items() if outcome is Outcome.DAMAGED)


def _note(vault: Path, stick: PluggedIn, name: SetName, what: Outcome, clock: Clock) -> None:
    with suppress(Trouble, OSError):
        note_shipment(vault, Shipment(stick.id, name, what, clock.now()))
