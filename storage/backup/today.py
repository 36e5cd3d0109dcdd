"""What is at hand when a set is restored: who may restore it today, and what else is known."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from salon_vault.backup.errors import TodaysOwnerNeeded
from salon_vault.errors import NotFound, ReadOnlyMedium, SlotDamaged
from salon_vault.staff.model import StaffId
from salon_vault.staff.reach import check_owner
from storage.backup.lost import Lost, look_at_lost
from storage.backup.manifest import Erased, Manifest
from storage.backup.opening import Opener
from storage.backup.reading import read_manifest
from storage.backup.restored_contents import Story
from storage.backup.restored_header import People
from storage.backup.rosters import (
    highest_generation,
    newest_roster,
    present_header,
    with_slots_at_hand,
)
from storage.header import Header
from storage.identity import Identity
from storage.lock_file import LockFile
from storage.ring import KeyRing
from storage.unlocking import open_identity


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which set is restored to where, by whom, and what else is at hand."""

    folder: Path
    """The set's own."""
    pool: Path
    """Where its blobs lie."""
    target: Path
    opener: Opener
    present: Path | None = None
    """The vault that is being replaced, if it is there; never written."""
    today_opener: Opener | None = None
    """An owner of today, where whoever opens the set is none any more."""
    beside: Sequence[Manifest] = ()
    """Other sets at hand: their rosters, erasures and log ends count as well."""


@dataclass(frozen=True, slots=True)
class Today:
    """A set to be restored, opened by somebody who may, and all that is known beside it."""

    opener: Opener
    """Who opened the set; they need not be asked a second time."""
    ring: KeyRing
    """Of an owner of today."""
    generation: int
    """The highest that anything at hand has reached."""
    story: Story

    @property
    def manifest(self) -> Manifest:
        """What the set says of itself."""
        return self.story.manifest

    @property
    def people(self) -> People:
        """Who gets into the restored vault."""
        return self.story.people


def at_hand(wanted: Wanted, room: Path, stack: ExitStack) -> Today:
    """
    Ask for the password or the kit, and look at everything there is; slow on purpose.

    ``stack`` wipes the keys, and lets go of the lock of the present vault.

    Raises:
        TodaysOwnerNeeded, NotPermitted, RootKeySwapped, VaultInUse: see ``restore``.
    """
    manifest, present = read_manifest(wanted.folder), wanted.present
    then = manifest.header()
    if present is not None and present.is_dir():
        with suppress(ReadOnlyMedium):  # then nobody else writes to it, either
            stack.callback(LockFile(present).release)
    now = present_header(present, then) if present is not None else None
    others = [one for one in wanted.beside if one.vault_id == then.vault_id]
    headers = [then, *(one.header() for one in others), *([now] if now else [])]
    newest = newest_roster(then, (one.header() for one in others), now)
    who, identity = wanted.opener(then)
    stack.callback(identity.wipe)
    ring = _todays_ring(newest, who, identity, wanted.today_opener)
    stack.callback(ring.wipe)
    known = [one for one in others if one.root in newest.roots]
    lost = look_at_lost(present, now, ring, room) if present and newest is now else None
    people = People(newest, *with_slots_at_hand(newest, headers))
    erased = tuple(_every_erasure([manifest, *known], lost))
    return Today(
        opener=lambda _header: (who, _again(identity)),
        ring=ring,
        generation=highest_generation(headers),
        story=Story(manifest, people, _furthest(lost, known), erased),
    )


def _todays_ring(
    today: Header, who: StaffId, identity: Identity, asked: Opener | None
) -> KeyRing:
    """Open today's keys with the identity that opened the set, or with the second person's."""
    if asked is not None:
        ring = open_identity(today, *asked(today))
    else:
        try:
            ring = open_identity(today, who, _again(identity))
        except (NotFound, SlotDamaged) as problem:
            raise TodaysOwnerNeeded from problem
    try:
        check_owner(ring.member)
    except BaseException:
        ring.wipe()
        raise
    return ring


def _again(identity: Identity) -> Identity:
    return identity.trusting(identity.root)


def _furthest(lost: Lost | None, known: Sequence[Manifest]) -> Lost | None:
    """Return the end of the log that came furthest, in the present vault or in another set."""
    ends = [Lost(one.contained.log_seq, one.contained.log_head, ()) for one in known]
    return max([*ends, *([lost] if lost else [])], key=lambda end: end.log_seq, default=None)


def _every_erasure(sets: Sequence[Manifest], lost: Lost | None) -> Iterator[Erased]:
    for one in sets:
        yield from one.erased
    yield from lost.erased if lost else ()
