"""
Changing keys: a copy of the database under a new key, then one switch in the header.

Never by re-keying in place. Until the header is written the old database is in force and whole,
afterwards the new one; what a crash leaves beside it is swept away after the next login.
"""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from salon_vault.compartments import Compartment
from salon_vault.errors import DatabaseDamaged, InvalidInput, NotFound
from salon_vault.keys.model import KeyChange
from salon_vault.ports import Progress
from salon_vault.staff.model import Member, StaffId, Tier
from salon_vault.staff.reach import check_owner, check_reach
from storage.cipher import Connection, connect, translated
from storage.contacts import renew_tokens
from storage.copying import check_copy, contents_of, copy_database
from storage.database_files import UNFINISHED, free_epoch, remove_database
from storage.former_keys import keep_former
from storage.header import Header, dump_header, parse_header, signed_header
from storage.log_format import signer_id
from storage.os_files import swap_in
from storage.renewal import Renewal
from storage.ring import KeyRing
from storage.roll import Roll
from storage.root_chain import FormerRoot, to_hand_over
from storage.seals import renew_countersignatures
from storage.sheet import Grant, KeyName, RosterLine, Sheet, key_names
from storage.sheet_json import sheet_bytes
from storage.signers import end_signers, renew_signers


@dataclass(frozen=True, slots=True)
class Rotated:
    """The new state, ready but for the header: close or use the connection, wipe the ring."""

    header: Header
    renewal: Renewal
    connection: Connection
    path: Path


def rotate(
    source: Connection,
    folder: Path,
    header: Header,
    ring: KeyRing,
    change: KeyChange,
    progress: Progress,
) -> Rotated:
    """
    Copy the database under new keys, and draft the header that will put them in force.

    Slow: the whole database is written anew. Nothing else may change it meanwhile.

    Raises:
        NotPermitted: if ``ring`` lacks the root grant, or a key that is to be replaced; and
            to a deputy, to replace the root.
        NotFound, InvalidInput: if the leaver is not active, is at the desk, or the last owner.
        DatabaseDamaged, DiskFull, Cancelled: and nothing was made.
    """
    ring.require_root()
    if change.root:
        check_owner(ring.member)
    if change.leaver is not None:
        check_leaver(header.sheet, change.leaver, ring.member)
    renewal, drafted = _drafted(header, ring, change, free_epoch(folder, header))
    unfinished, path = folder / UNFINISHED, folder / drafted.sheet.database_file
    try:
        remove_database(unfinished)
        copy_database(source, unfinished, renewal.ring.database_key(), progress)
        with closing(connect(unfinished, renewal.ring.database_key())) as copy:
            _renew_contents(copy, source, header, drafted, renewal, change)
        # Named last: what no header names may be the newer state of a folder that was put back.
        swap_in(unfinished, path)
        connection = connect(path, renewal.ring.database_key())
    except BaseException:
        renewal.wipe()
        remove_database(unfinished)
        remove_database(path)  # nothing had its number before: nothing else can lie there
        raise
    return Rotated(drafted, renewal, connection, path)


def call_off(rotated: Rotated) -> None:
    """Undo what ``rotate`` made, when the header could not be written."""
    rotated.connection.close()
    rotated.renewal.wipe()
    remove_database(rotated.path)


def check_leaver(sheet: Sheet, who: StaffId, at_desk: Member) -> None:
    """
    Refuse to remove who cannot be.

    Raises:
        NotFound: if ``who`` is not active; a kit goes when another one is made.
        NotPermitted: to a deputy, if ``who`` is out of their reach.
        InvalidInput: ``at this desk`` for who sits here, ``last owner`` for the last one.
    """
    member = sheet.line(who).member
    if member.kit or not member.active:
        raise NotFound("staff", who)
    if who == at_desk.id:
        raise InvalidInput("who", "at this desk")
    check_reach(at_desk, member)
    others = (line.member for line in sheet.active() if line.member.id != who)
    if not any(each.tier is Tier.OWNER and each.is_here for each in others):
        raise InvalidInput("who", "last owner")


def _drafted(
    header: Header, ring: KeyRing, change: KeyChange, epoch: int
) -> tuple[Renewal, Header]:
    names = {KeyName(each.value) for each in change.compartments | {Compartment.SALON}}
    if change.root:
        names.add(KeyName.ROOT)
    renewal = ring.renewed(names, epoch)
    renewed, root = renewal.ring, renewal.ring.root
    before = header.sheet
    lines = tuple(_without(line, change.leaver) for line in before.lines)
    sheet = replace(
        before,
        revision=before.revision + 1,
        database_epoch=epoch,
        compartments=renewal.compartments,
        lines=lines,
        grants=tuple(_grants(before, lines, renewed, names)),
        root_epoch=before.root_epoch + change.root,
    )
    link = FormerRoot(
        header.root, ring.sign_as_root(to_hand_over(header.vault_id, header.root, root))
    )
    drafted = replace(
        header,
        generation=header.generation + 1,
        root=root,
        sheet=sheet,
        sheet_signature=renewed.sign_as_root(sheet_bytes(header.vault_id, sheet)),
        slots=tuple(slot for slot in header.slots if slot.member != change.leaver),
        former_roots=(*header.former_roots, link) if change.root else header.former_roots,
    )
    # Parsing verifies every signature and grant of the very bytes that will be written.
    return renewal, parse_header(dump_header(signed_header(drafted, ring)))


def _without(line: RosterLine, leaver: StaffId | None) -> RosterLine:
    if line.member.id != leaver:
        return line
    member = replace(line.member, active=False, away=False, deputy=None, senior=False)
    return replace(line, member=member)


def _grants(
    before: Sheet, lines: Iterable[RosterLine], renewed: KeyRing, names: set[KeyName]
) -> Iterable[Grant]:
    for line in lines:
        if line.member.active:
            entitled = key_names(line.member)
            who = line.member.id
            kept = (grant for grant in before.grants if grant.member == who)
            yield from (grant for grant in kept if grant.key in entitled - names)
            yield from renewed.grants_for(line, entitled & names)


def _renew_contents(
    copy: Connection,
    source: Connection,
    before: Header,
    after: Header,
    renewal: Renewal,
    change: KeyChange,
) -> None:
    """Bring what depends on keys over to the new ones, inside the copy."""
    expected = contents_of(source)
    if contents_of(copy) != expected:
        raise DatabaseDamaged  # something changed the source: this copy is behind it
    with translated():
        copy.execute("BEGIN IMMEDIATE")
        keep_former(copy, renewal.former)
        if Compartment.CONTACT in change.compartments:
            renew_tokens(copy, renewal.ring)
        if change.root:
            renew_signers(copy, Roll.of(before), renewal.ring)
            renew_countersignatures(copy, Roll.of(before), renewal.ring)
            end_signers(copy, renewal.ring, [signer_id(before.root)])
        end_signers(copy, renewal.ring, Roll.of(before).in_force - Roll.of(after).in_force)
        copy.execute("COMMIT")
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    rows = dict(expected.rows)
    now = contents_of(copy)
    for table in ("former_key", "contact_token", "token_due", "signer", "signer_end"):
        rows[table] = now.rows[table]
    check_copy(copy, replace(expected, rows=rows))


def drop_safety_copies(folder: Path) -> None:
    """Remove copies from before a migration: their key was just replaced for good."""
    for path in folder.glob("before-*.sqlite"):
        path.unlink(missing_ok=True)
