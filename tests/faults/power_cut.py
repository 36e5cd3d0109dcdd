"""
A power cut, simulated: what a disk may hold after one, at any moment of a recorded program.

``cuts`` replays what ``tests.faults.tracing`` recorded up to a random moment, and forgets what
no fsync had made durable: all of it, none, some, or the latest, whole or torn at sectors of
512 bytes. The model is that of a journal with ordered metadata: names become durable in order,
with the fsync of a folder or of a file that is new. Other file systems promise less.
"""

import random
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from tests.faults.tracing import Acknowledged, Deed, Flushed, Removed, Renamed, Resized, Written

SECTOR = 512

type Files = dict[str, bytes]
type Names = list[tuple[str, int | None]]
"""What became of names, all at once: a rename takes one from a file and gives it another."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What the disk holds after a power cut, and the last change that had been acknowledged."""

    files: Files
    acknowledged: int

    def lay_out(self, folder: Path) -> Path:
        """Write the files into ``folder``, which is emptied first."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, contents in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contents)
        return folder


def files_in(folder: Path) -> Files:
    """Return the files below ``folder`` as they are."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def cuts(before: Files, deeds: list[Deed], seed: int, count: int) -> Iterator[Cut]:
    """Yield ``count`` states that a power cut could have left, the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        disk = _Disk.holding(before)
        acknowledged = 0
        for deed in deeds[: chance.randrange(len(deeds) + 1)]:
            if isinstance(deed, Acknowledged):
                acknowledged = deed.number
            else:
                disk.do(deed)
        yield Cut(disk.cut(chance), acknowledged)


@dataclass(slots=True)
class _Disk:
    """Files by number, the names that programs see, and those that would survive."""

    durable: dict[int, bytearray] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    surviving: dict[str, int] = field(default_factory=dict)
    waiting_names: list[Names] = field(default_factory=list)
    waiting_bytes: dict[int, list[Written | Resized]] = field(
        default_factory=lambda: defaultdict(list)
    )

    @classmethod
    def holding(cls, files: Files) -> "_Disk":
        disk = cls()
        for number, (name, contents) in enumerate(files.items()):
            disk.durable[number] = bytearray(contents)
            disk.seen[name] = disk.surviving[name] = number
        return disk

    def do(self, deed: Deed) -> None:
        match deed:
            case Written() | Resized():
                self.waiting_bytes[self._file(deed.name)].append(deed)
            case Renamed():
                self._rename(deed.old, deed.new)
            case Removed() if deed.name in self.seen:
                del self.seen[deed.name]
                self.waiting_names.append([(deed.name, None)])
            case Flushed():
                self._flush(deed.name)

    def _file(self, name: str) -> int:
        if name not in self.seen:
            number = len(self.durable)
            self.durable[number] = bytearray()
            self.seen[name] = number
            self.waiting_names.append([(name, number)])
        return self.seen[name]

    def _rename(self, old: str, new: str) -> None:
        changes: Names = []
        for name in [name for name in self.seen if _in(name, old)]:
            number = self.seen.pop(name)
            self.seen[new + name.removeprefix(old)] = number
            changes += [(name, None), (new + name.removeprefix(old), number)]
        self.waiting_names.append(changes)

    def _flush(self, name: str) -> None:
        if name in self.seen:
            number = self.seen[name]
            for change in self.waiting_bytes.pop(number, []):
                _apply(self.durable[number], change)
            if self.surviving.get(name) == number:
                return
        elif name and not any(_in(other, name) for other in self.seen):
            return
        self._settle(len(self.waiting_names))

    def _settle(self, count: int) -> None:
        for name, number in chain.from_iterable(self.waiting_names[:count]):
            if number is None:
                self.surviving.pop(name, None)
            else:
                self.surviving[name] = number
        del self.waiting_names[:count]

    def cut(self, chance: random.Random) -> Files:
        """Lose the power: settle what the drive happened to have written by itself."""
        luck = chance.choice(["none", "all", "some", "some", "earliest"])
        count = len(self.waiting_names)
        self._settle({"none": 0, "all": count}.get(luck, chance.randrange(count + 1)))
        for number, changes in self.waiting_bytes.items():
            for change in _lucky(changes, luck, chance):
                _apply(self.durable[number], change)
        return {name: bytes(self.durable[number]) for name, number in self.surviving.items()}


def _in(name: str, folder: str) -> bool:
    return name == folder or name.startswith(f"{folder}/")


def _lucky(
    changes: list[Written | Resized], luck: str, chance: random.Random
) -> Iterator[Written | Resized]:
    if luck == "none":
        return
    if luck == "earliest":
        changes = changes[: chance.randrange(len(changes) + 1)]
    for change in changes:
        if luck == "some" and chance.random() < 0.5:
            continue
        if luck != "all" and isinstance(change, Written) and chance.random() < 0.3:
            yield from _torn(change, chance)
        else:
            yield change


def _torn(change: Written, chance: random.Random) -> Iterator[Written]:
    for place in range(0, len(change.contents), SECTOR):
        if chance.random() < 0.6:
            sector = change.contents[place : place + SECTOR]
            yield Written(change.name, change.offset + place, sector)


def _apply(contents: bytearray, change: Written | Resized) -> None:
    if isinstance(change, Resized):
        del contents[change.size :]
        contents.extend(bytes(change.size - len(contents)))
        return
    end = change.offset + len(change.contents)
    contents.extend(bytes(max(0, end - len(contents))))
    contents[change.offset : end] = change.contents
