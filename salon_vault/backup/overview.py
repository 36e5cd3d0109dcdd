"""What the page of backups shows: every set that is known, where it is, and until when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from salon_vault.backup.model import GOOD, Outcome, SetName, Shipment, Stick, StickId
from salon_vault.backup.retention import kept, stays_until
from salon_vault.backup.schedule import CLOSES_AT, EVERY
from salon_vault.backup.state import BackupState
from salon_vault.staff.model import StaffId

READ = GOOD | {Outcome.DAMAGED}
"""Outcomes after which a set lies on the stick, sound or not."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When backups are made by themselves."""

    closes_at: time = CLOSES_AT
    hours: int = EVERY.seconds // 3600
    """Between two of them while nobody works."""


@dataclass(frozen=True, slots=True)
class KnownSet:
    """One set: where it is, and what was seen of it there last."""

    name: SetName
    on_pc: bool
    """Then it was verified by opening it when it was made."""
    sticks: Mapping[str, Shipment]
    """By the label of the stick."""
    until: date | None
    """The day it stays at least on a stick if one is made every day; None on this PC only."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything about backups that an unlocked desk knows."""

    state: BackupState
    sets: Sequence[KnownSet]
    """The newest first."""
    schedule: Schedule
    people: Mapping[StaffId, str]
    """Who may take a stick home: labels of the active logins."""
    language: str
    """The salon's own, in which a stick tells how to restore."""
    today: date


def known_sets(
    staged: Sequence[SetName],
    sticks: Sequence[Stick],
    shipments: Sequence[Shipment],
    now: datetime,
) -> list[KnownSet]:
    """Return the sets on this PC and, as far as was seen, on each stick; the newest first."""
    on_sticks = {stick.label: _on(stick.id, shipments) for stick in sticks}
    until: dict[SetName, date] = {}
    for sets in on_sticks.values():
        for name, day in stays_until(sets, now).items():
            until[name] = max(day, until.get(name, day))
    names = {*staged, *(name for sets in on_sticks.values() for name in sets)}
    return [
        KnownSet(
            name,
            name in staged,
            {label: sets[name] for label, sets in on_sticks.items() if name in sets},
            until.get(name),
        )
        for name in sorted(names, reverse=True)
    ]


def still_needed(sticks: Iterable[StickId], shipments: Sequence[Shipment]) -> set[Shipment]:
    """
    Return what page, state and reminders go by; about the rest something newer is known.

    For each of ``sticks`` that is the last word on every set that ``kept`` leaves there, once
    counting all and once the sound ones, and whatever happened to it last: at most 31
    shipments, twice the 7 + 5 + 3 of ``salon_vault.backup.retention`` and one.
    """
    in_order = sorted(shipments, key=lambda each: each.at)
    last = {each.stick: each for each in in_order}
    needed = {last[stick] for stick in sticks if stick in last}
    return needed.union(*(_on(stick, in_order).values() for stick in sticks))


def _on(stick: StickId, shipments: Sequence[Shipment]) -> dict[SetName, Shipment]:
    """Return what was last seen of every set on a stick that retention has not let go."""
    last = {each.set: each for each in shipments if each.stick == stick}
    there = {name: each for name, each in last.items() if each.outcome in READ}
    sound = {name for name, each in there.items() if each.outcome in GOOD}
    stay = kept(there) | kept(sound)
    return {name: each for name, each in there.items() if name in stay}
