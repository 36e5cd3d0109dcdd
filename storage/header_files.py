"""The header's two copies, ``VAULT.a`` and ``VAULT.b``: read, written, repaired, chosen."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from salon_vault.errors import (
    DiskFull,
    HeaderDamaged,
    HeadersDisagree,
    KdfOutOfBounds,
    NotFound,
    ReadOnlyMedium,
    Trouble,
    VaultMissing,
    VaultTooNew,
)
from storage.header import LONGEST, Header, dump_header, parse_header
from storage.os_files import plain, replace_durably, swap_in, write_aside

COPIES = ("VAULT.a", "VAULT.b")


class HeaderFiles:
    """The header of one vault folder; whoever uses this holds the folder's lock."""

    def __init__(self, folder: Path) -> None:
        self._paths = tuple(folder / name for name in COPIES)
        self._header: Header | None = None
        self._disputed = False

    @property
    def header(self) -> Header:
        """The header as last loaded, chosen or stored."""
        assert self._header is not None, "load() comes first"
        return self._header

    @property
    def disputed(self) -> bool:
        """Whether somebody had to choose between two; only an owner may then go on."""
        return self._disputed

    def load(self) -> Header:
        """
        Read both copies and return the header; nothing is written before a login.

        Of two that are one generation apart the newer counts: a crash lay between them.

        Raises:
            VaultMissing: if there is no copy at all.
            HeaderDamaged, KdfOutOfBounds: if no copy can be read.
            VaultTooNew: if either copy is from a newer program.
            HeadersDisagree: if two sound copies are further apart; see ``choose``.
        """
        found = sorted(self._read(), key=lambda header: header.generation)
        oldest, newest = found[0], found[-1]
        if not _follows(oldest, newest):
            raise HeadersDisagree(oldest.generation, newest.generation)
        self._header = newest
        return newest

    def sound_copies(self) -> Sequence[Header]:
        """Return the copies that can be read; for none, raise what ``load`` raises."""
        return self._read()

    def choose(self, generation: int) -> Header:
        """
        After HeadersDisagree, go on with one of the two; the disk waits for a login.

        Raises:
            NotFound: if neither is of that generation.
        """
        for header in self._read():
            if header.generation == generation:
                self._header = header
                self._disputed = True
                return header
        raise NotFound("header", str(generation))

    def reconsider(self) -> None:
        """Forget what was chosen: it does not open, and the other one may."""
        self._disputed = False

    def repair(self) -> bool:
        """
        After a verified login, make both copies the one that opened; tell if one was not.

        A medium that takes no writing is left as it is: one good copy is enough to read.
        """
        raw = dump_header(self.header)
        stale = [path for path in self._paths if _bytes_at(path) != raw]
        try:
            for path in stale:
                replace_durably(path, raw)
        except (DiskFull, ReadOnlyMedium):
            return False
        self._disputed = False
        return bool(stale)

    def store(self, header: Header) -> None:
        """
        Write both copies, durably; after a crash at least one of them is whole.

        Both are on the disk under other names before the first takes its place, so a full
        disk is noticed while nothing has changed; the second old copy goes only when the
        first new one has been read back.

        Raises:
            DiskFull, ReadOnlyMedium: and the old header is in force.
            HeaderDamaged: if what was written does not read back; the old one is in force.
        """
        raw = dump_header(header)
        if parse_header(raw) != header:
            raise HeaderDamaged
        first, second = self._paths
        first_aside, second_aside = self._write_asides(raw)
        swap_in(first_aside, first)
        if _bytes_at(first) != raw:
            raise HeaderDamaged
        self._header = header
        self._disputed = False
        # From here on the change has happened. A second copy that stays behind by one
        # generation is mended after the next login.
        with suppress(Trouble, OSError):
            swap_in(second_aside, second)

    def _write_asides(self, raw: bytes) -> Sequence[Path]:
        asides: list[Path] = []
        try:
            for path in self._paths:
                asides.append(write_aside(path, raw))  # noqa: PERF401 - kept if one fails
        except Trouble:
            for aside in asides:
                aside.unlink(missing_ok=True)
            raise
        return asides

    def _read(self) -> Sequence[Header]:
        found: list[Header] = []
        troubles: list[Trouble] = []
        for path in self._paths:
            raw = _bytes_at(path)
            if raw is None:
                continue
            try:
                found.append(parse_header(raw))
            except VaultTooNew:
                raise
            except (HeaderDamaged, KdfOutOfBounds) as trouble:
                troubles.append(trouble)
        if found:
            return found
        raise troubles[0] if troubles else VaultMissing("header")


def _follows(older: Header, newer: Header) -> bool:
    if older.vault_id != newer.vault_id or older.root not in newer.roots:
        return False
    if newer.generation == older.generation:
        return newer == older
    return newer.generation == older.generation + 1


def _bytes_at(path: Path) -> bytes | None:
    """Return at most one byte more than a header may have; None where nothing is."""
    try:
        with open(path, "rb", opener=plain) as file:
            return file.read(LONGEST + 1)
    except FileNotFoundError:
        return None
    except OSError:
        # A copy that cannot be read is a damaged copy: the other one may be sound.
        return b""
