"""Looking at what lies outside the vault: the folders that are known, and saved files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from salon_vault.left_outside.model import (
    A_DAY,
    LISTED,
    Kind,
    Known,
    KnownFile,
    Lying,
    OutsideFile,
)
from salon_vault.left_outside.ports import Folders, Found

LOOKED_AT = 2_000
"""Files of a folder that are counted at most: a camera's card may hold thousands."""


def look_outside(folders: Folders, known: Known, now: datetime) -> Lying:
    """
    Return what lies outside: everything in the two folders, other files after a day.

    Slow, for any thread but the screen's; nothing is changed, and no digest is taken.
    """
    seen = {each.path: each for each in known.files}
    files = [*_in_folders(folders, known, seen)]
    gone = []
    for path, remembered in seen.items():
        found = folders.look_at(path)
        if found is None:
            gone += [path] if folders.ground(path.parent).there else []
        elif remembered.kind not in {Kind.SCAN, Kind.PHOTO} and now - remembered.at > A_DAY:
            files.append(_listed(found, remembered.kind, remembered))
    files.sort(key=lambda each: (each.left_on is not None, each.at))
    return Lying(tuple(files[:LISTED]), len(files[LISTED:]), tuple(gone))


def with_digests(folders: Folders, lying: Lying) -> Lying:
    """Return the same with the digest of each listed file, by which alone it is deleted."""
    files = tuple(
        each if each.sha256 else replace(each, sha256=folders.digest(each.path))
        for each in lying.files
    )
    return replace(lying, files=files)


def _in_folders(
    folders: Folders, known: Known, seen: dict[Path, KnownFile]
) -> Iterator[OutsideFile]:
    if known.scans is not None:
        for found in folders.papers_in(known.scans, LOOKED_AT):
            yield _listed(found, Kind.SCAN, seen.get(found.path))
    if known.camera is not None:
        for found in folders.pictures_below(known.camera, LOOKED_AT):
            yield _listed(found, Kind.PHOTO, seen.get(found.path))


def _listed(found: Found, kind: Kind, known: KnownFile | None) -> OutsideFile:
    """Return a file as it is listed; one that was written to since has not been left."""
    if known is None:
        return OutsideFile(found.path, kind, found.size, found.at)
    if kind in {Kind.SCAN, Kind.PHOTO}:
        left_on = known.left_on if found.at <= known.at else None
        return OutsideFile(found.path, kind, found.size, found.at, left_on=left_on)
    return OutsideFile(
        *(found.path, kind, found.size, known.at),
        sha256=known.sha256,
        record=known.record,
        left_on=known.left_on,
        client=known.client,
    )
