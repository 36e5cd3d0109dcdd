"""What can be asked about files that lie outside the vault."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from salon_vault.access import Permission, may
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clock import day_of
from salon_vault.from_elsewhere.model import Left
from salon_vault.gate import Outside, use_case
from salon_vault.left_outside.model import Kind, Known, KnownFile, OutsideFile
from salon_vault.ports import Work

OUTSIDE = "outside"
"""What the log calls files outside the vault; names would say too much."""


@use_case(needs=Permission.CLEAR_UP, unlogged="where files lie on this PC, not what they hold")
def known_outside(work: Work) -> Known:
    """Return where to look; of saved files one's own, or everybody's for who checks up."""
    salon = work.salon.get()
    every = may(work.member, Permission.CHECK_UP, day_of(work.clock.now()))
    files = work.outside_files.known()
    return Known(
        Path(salon.scan_folder) if salon.scan_folder else None,
        Path(salon.camera_folder) if salon.camera_folder else None,
        tuple(each for each in files if every or _is_for(work, each)),
    )


@use_case(needs=Permission.CLEAR_UP, unlogged="that a file outside is not there any more")
def forget_gone(work: Work, paths: Sequence[Path]) -> None:
    """Remember these files no longer: somebody has deleted or moved them."""
    work.outside_files.forget(paths)


@use_case(needs=Permission.CLEAR_UP)
def leave_outside(work: Work, files: Sequence[OutsideFile]) -> None:
    """Note that files may go on lying where they are; nobody is reminded of them again."""
    now = work.clock.now()
    for file in files:
        known = KnownFile(file.path, file.kind, file.sha256, now, work.member.id, file.record)
        at = max(now, file.at) if file.kind in {Kind.SCAN, Kind.PHOTO} else file.at
        left = replace(known, at=at, left_on=day_of(now), client=file.client)
        work.outside_files.keep(left)
    work.remark("files_left", len(files))


@use_case(needs=Permission.CLEAR_UP, outside=True)
def delete_outside(
    outside: Outside, files: Sequence[OutsideFile]
) -> tuple[tuple[int, Left], ...]:
    """
    Delete files that are still what was listed; return which were left, from 0, and why.

    The freed blocks of the disk are out of reach.
    """
    sources = outside.world.from_elsewhere.sources
    left = []
    for place, file in enumerate(files):
        why = sources.remove(file.path, file.sha256)
        if why is None:
            record = (Subject.SOURCE, file.record) if file.record else None
            subject, id_ = record or (Subject.OUTSIDE_FILE, OUTSIDE)
            outside.touched(Touch(Verb.ERASED, subject, id_))
        else:
            left.append((place, why))
    stay = {place for place, why in left if why is not Left.GONE}
    with outside.work() as work:
        gone = [file.path for place, file in enumerate(files) if place not in stay]
        work.outside_files.forget(gone)
    outside.remarks.update(swept=len(files) - len(left))
    return tuple(left)


@use_case(needs=Permission.CLEAR_UP, unlogged="that a file was read is in the log already")
def remember_read(work: Work, path: Path, kind: Kind, sha256: bytes, record: str = "") -> None:
    """Remember a file that was read and stays where it is, to remind of it tomorrow."""
    now = work.clock.now()
    file = KnownFile(path.absolute(), kind, sha256, now, work.member.id, record)
    work.outside_files.keep(file)


def _is_for(work: Work, file: KnownFile) -> bool:
    return file.by == work.member.id or file.kind in {Kind.SCAN, Kind.PHOTO}
