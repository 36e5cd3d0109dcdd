"""What a program did to the files of a folder, in order, as strace writes it down."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.faults.at_once import ROOT, bare, loaded, strace

__all__ = ["ROOT"]
CALLS = (
    "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2"
)
CHANGES = "mkdir,write,pwrite64,fsync,fdatasync,ftruncate,fallocate,unlink,rename"
"""Calls between which a program can be killed, with another disk each time."""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The program told its owner that change ``number`` was kept."""

    number: int


@dataclass(frozen=True, slots=True)
class Written:
    name: str
    offset: int
    contents: bytes


@dataclass(frozen=True, slots=True)
class Resized:
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Flushed:
    """A file, or "" for a folder, reached the disk."""

    name: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """A file, or a folder with all that is in it, has another name."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Removed:
    name: str


type Deed = Acknowledged | Written | Resized | Flushed | Renamed | Removed

STRING = r'"((?:\\x[0-9a-f]{2})*)"'
OPENED = re.compile(rf"openat\([^,]*, {STRING}, ([A-Z_|]+).*\) += (\d+)")
WRITE = re.compile(rf"write\((\d+)<([^>]*)>, {STRING}, \d+\) += (\d+)")
PWRITE = re.compile(rf"pwrite64\(\d+<([^>]*)>, {STRING}, \d+, (\d+)\) += \d+")
FLUSH = re.compile(r"f(?:data)?sync\(\d+<([^>]*)>\) += 0")
RESIZE = re.compile(r"ftruncate\(\d+<([^>]*)>, (\d+)\) += 0")
RENAME = re.compile(rf"rename[at2]*\((?:[^,\"]*, )?{STRING}, (?:[^,\"]*, )?{STRING}.*\) += 0")
REMOVE = re.compile(rf"unlink(?:at)?\((?:[^,\"]*, )?{STRING}.*\) += 0")


def record(command: list[str], folder: Path, log: Path) -> list[Deed]:
    """
    Run ``command`` and return what it did to the files below ``folder``, in order.

    The program acknowledges a change by writing ``ACK`` and its number to its output.

    Raises:
        AssertionError: if strace is not installed; this test must not be skipped.
    """
    seen = ["-y", "-xx", "-s", "300000", "-e", f"trace={CALLS}", "-o", log]
    assert _traced(seen, command).returncode == 0
    reader = _Reader(folder.resolve())
    for line in log.read_text().splitlines():
        reader.read(line.split(" ", 1)[1].strip())
    return reader.deeds


def moments(command: list[str], log: Path) -> list[tuple[str, int]]:
    """Run ``command``; return its ``CHANGES`` in order, each with how often it came so far."""
    seen = ["-e", f"trace={CHANGES}", "-e", "signal=none", "-o", log]
    assert _at_once(seen, command)[0] == 0
    names = re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.MULTILINE)
    return [(name, names[: place + 1].count(name)) for place, name in enumerate(names)]


def killed_before(moment: tuple[str, int], command: list[str]) -> bytes:
    """Run ``command``, kill it right before a moment of ``moments``, return its output."""
    name, time = moment
    killing = f"inject={name}:signal=KILL:when={time}"
    how = ["-e", f"trace={name}", "-e", killing, "-o", "/dev/null"]
    return _at_once(how, command)[1]


def _traced(how: list[str | Path], command: list[str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [strace(), "-f", *how, *command],
        check=False,
        cwd=ROOT,
        env=bare(),
        stdout=subprocess.PIPE,
    )


def _at_once(how: list[str | Path], command: list[str]) -> tuple[int, bytes]:
    python, option, module, *words = command
    assert option == "-m"
    return loaded(python, module).run(how, words)


class _Reader:
    """Reads the lines of strace."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._position: dict[str, int] = {}
        self.deeds: list[Deed] = []

    def read(self, line: str) -> None:
        if match := OPENED.match(line):
            self._opened(match[1], match[2], match[3])
        elif match := WRITE.match(line):
            self._wrote(match[1], match[2], _bytes(match[3]))
        elif match := PWRITE.match(line):
            self._add(match[1], lambda name: Written(name, int(match[3]), _bytes(match[2])))
        elif match := FLUSH.match(line):
            self._add(match[1], Flushed)
        elif match := RESIZE.match(line):
            self._add(match[1], lambda name: Resized(name, int(match[2])))
        elif match := RENAME.match(line):
            self._renamed(match[1], match[2])
        elif match := REMOVE.match(line):
            self._add(match[1], Removed)

    def _opened(self, path, flags, descriptor):
        self._position[descriptor] = 0
        if "O_TRUNC" in flags:
            self._add(path, lambda name: Resized(name, 0))

    def _wrote(self, descriptor, path, contents):
        if descriptor == "1" and contents.startswith(b"ACK"):
            self.deeds.append(Acknowledged(int(contents[3:])))
            return
        offset = self._position.get(descriptor, 0)
        self._add(path, lambda name: Written(name, offset, contents))
        self._position[descriptor] = offset + len(contents)

    def _renamed(self, old, new):
        if (before := self._below(old)) and (after := self._below(new)):
            self.deeds.append(Renamed(before, after))

    def _add(self, path, deed):
        name = self._name(path)
        if name is not None:
            self.deeds.append(deed(name))

    def _name(self, escaped: str) -> str | None:
        name = self._below(escaped)
        return "" if name and (self._folder / name).is_dir() else name

    def _below(self, escaped: str) -> str | None:
        path = Path(_bytes(escaped).decode() if escaped.startswith("\\x") else escaped)
        if not path.is_relative_to(self._folder):
            return None
        return "" if path == self._folder else str(path.relative_to(self._folder))


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))
