"""
Anchors of the open vault: made, held against its log, kept on this PC and on sticks.

An anchor that does not fit is never overwritten: what it tells has to be accepted by an owner.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from salon_vault.errors import Trouble
from salon_vault.log.anchor import Anchor, Comparison, Slip, Verdict, figures
from salon_vault.ports import Clock
from salon_vault.staff.model import StaffId
from storage.anchor_format import LONGEST, read_anchor, to_sign_anchor, write_anchor
from storage.audit import read_state
from storage.cipher import Connection
from storage.header import Header
from storage.os_files import replace_durably
from storage.ring import KeyRing
from storage.roll import Roll
from storage.seal import verify
from storage.signers import known_signers

NAME = "anchor.json"
"""The file on a stick, in the folder of this vault."""


@dataclass(frozen=True, slots=True)
class KeptAnchor:
    """A signed anchor as it is going to lie on this PC."""

    vault_id: str
    raw: bytes


def keep_anchor(place: Path, anchor: KeptAnchor) -> None:
    """Let what ``anchor`` says be what this PC knows, whatever it knew before; best effort."""
    with suppress(Trouble, OSError):
        place.mkdir(parents=True, exist_ok=True)
        replace_durably(place / _file_name(anchor.vault_id), anchor.raw)


class VaultAnchors:
    """What can be asked of anchors while one person has the vault open."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        header: Callable[[], Header],
        clock: Clock,
        place: Path | None = None,
    ) -> None:
        """``place`` is the folder on this PC, outside the vault; None keeps nothing there."""
        self._connection = connection
        self._ring = ring
        self._header = header
        self._clock = clock
        self._found: Comparison | None = None
        self._file = None if place is None else place / _file_name(ring.vault_id)

    @property
    def short_id(self) -> str:
        """The short id by which people tell this vault from others."""
        return self._header().short_id

    @property
    def stick_folder(self) -> str:
        """The name of this vault's folder on a stick."""
        return f"Salon Vault {self.short_id}"

    def newest(self) -> Anchor:
        """Return where the log stands now."""
        state = read_state(self._connection)
        by = StaffId("") if self._ring.holds_root else self._ring.member.id
        generation = self._header().generation
        return Anchor(
            self._ring.vault_id, generation, state.seq, state.link, self._clock.now(), by
        )

    def made(self) -> bytes:
        """Return a signed anchor of the log as it stands now."""
        anchor = self.newest()
        hand = self._ring.sign_as_root if self._ring.holds_root else self._ring.sign
        return write_anchor(anchor, hand(to_sign_anchor(anchor)))

    @property
    def kept(self) -> bool:
        """Whether this PC has an anchor that can be compared with."""
        return self.held_against(self._here()).verdict is not Verdict.FOREIGN

    def slip(self) -> Slip:
        """Return the line for paper."""
        now = self.newest()
        return Slip(now.seq, figures(now.link), now.generation, self.short_id)

    def held_against(self, raw: bytes) -> Comparison:
        """Hold the log against an anchor from a file; whoever wrote it may be anybody."""
        try:
            anchor, signature = read_anchor(raw)
        except ValueError:
            return Comparison(Verdict.FOREIGN)
        if anchor.vault != self._ring.vault_id or not self._signed(anchor, signature):
            return Comparison(Verdict.FOREIGN)
        return self._compared(anchor.generation, anchor.seq, lambda link: link == anchor.link)

    def held_against_slip(self, slip: Slip) -> Comparison:
        """Hold the log against a line on paper."""
        if slip.vault not in {"", self.short_id}:
            return Comparison(Verdict.FOREIGN)
        return self._compared(
            slip.generation, slip.seq, lambda link: figures(link) == slip.groups
        )

    def put_back(self) -> Comparison | None:
        """
        Hold the log against this PC's anchor; None if it fits, or there is none.

        As long as it does not fit, what was found first counts: the log grows meanwhile.
        """
        compared = self._kept_against(self._here())
        if compared.verdict in {Verdict.FITS, Verdict.FOREIGN}:
            self._found = None
        elif self._found is None:
            self._found = compared
        return self._found

    def keep(self) -> None:
        """Keep an anchor on this PC, unless the one there does not fit; best effort."""
        if self._file is not None and self.put_back() is None:
            self.accept()

    def accept(self) -> None:
        """Let the log as it is now be the one that this PC knows; not after a PIN."""
        if self._file is not None and self._ring.certificate is None:
            keep_anchor(self._file.parent, KeptAnchor(self._ring.vault_id, self.made()))

    def keep_on(self, stick: Path) -> Comparison:
        """
        Keep an anchor in this vault's folder on ``stick``, unless the one there does not fit.

        Raises:
            DiskFull, ReadOnlyMedium, VaultMissing: if it cannot be written.
        """
        file = stick / self.stick_folder / NAME
        compared = self._kept_against(_read(file))
        if compared.verdict in {Verdict.FITS, Verdict.FOREIGN}:
            with suppress(FileExistsError):
                file.parent.mkdir()
            replace_durably(file, self.made())
            return Comparison(Verdict.FITS, self.newest().seq, self.newest().seq)
        return compared

    def _here(self) -> bytes:
        return b"" if self._file is None else _read(self._file)

    def _kept_against(self, raw: bytes) -> Comparison:
        """
        Hold the log against an anchor that lies where this program keeps its own.

        One of this vault that nobody known here has signed does not fit, either: so it is when
        the root was changed, and the folder put back to before that.
        """
        compared = self.held_against(raw)
        if compared.verdict is Verdict.FOREIGN:
            with suppress(ValueError):
                anchor, _signature = read_anchor(raw)
                if anchor.vault == self._ring.vault_id:
                    older = self._header().generation < anchor.generation
                    verdict = Verdict.OLDER if older else Verdict.REWRITTEN
                    return Comparison(verdict, anchor.seq, read_state(self._connection).seq)
        return compared

    def _compared(self, generation: int, seq: int, fits: Callable[[bytes], bool]) -> Comparison:
        now = read_state(self._connection).seq
        if now < seq or self._header().generation < generation:
            return Comparison(Verdict.OLDER, seq, now)
        found = self._connection.execute("SELECT link FROM log WHERE seq = ?", (seq,))
        row = found.fetchone()
        link = row[0] if row is not None else b""
        if seq and not fits(link):
            return Comparison(Verdict.REWRITTEN, seq, now)
        return Comparison(Verdict.FITS, seq, now)

    def _signed(self, anchor: Anchor, signature: bytes) -> bool:
        header, message = self._header(), to_sign_anchor(anchor)
        if not anchor.by:
            # A former root's, too: a leaver's false word could only warn for nothing.
            return any(verify(root, message, signature) for root in header.roots)
        keys = known_signers(self._connection, Roll.of(header), anchor.vault).values()
        theirs = (key.public_key for key in keys if key.member == anchor.by)
        return any(verify(key, message, signature) for key in theirs)


def _file_name(vault_id: str) -> str:
    return f"{vault_id}.json"


def _read(file: Path) -> bytes:
    """Return what lies there; nothing where it cannot be read."""
    try:
        with file.open("rb") as opened:
            return opened.read(LONGEST + 2)
    except OSError:
        return b""
