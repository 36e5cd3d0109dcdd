"""How a file gets onto a card: looked at, sealed as it is, kept with all that comes along."""

from collections.abc import Callable
from pathlib import Path

from salon_vault.attachments.model import Attachment
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.filing import remove_sources, seal, source_of
from salon_vault.from_elsewhere.model import (
    FILES,
    HEAD,
    LARGEST_FILE,
    Format,
    Left,
    Why,
    format_of,
)
from salon_vault.gate import Outside
from salon_vault.ports import Work

TRIED_ACROSS = 400
"""Pixels of the page that is drawn to see whether a file can be shown at all."""


def file_as_it_is(
    outside: Outside,
    path: Path,
    make: Callable[[Format, int, int, str], Attachment],
    first: Callable[[Work], object],
    *,
    moved: bool = False,
    clear: bool,
) -> Left | None:
    """
    Seal the file at ``path``, and keep what ``make`` makes of format, pages, size and blob.

    ``first`` is done in the same transaction. With ``clear`` the file is deleted afterwards;
    returns why it was left.

    Raises:
        FileRefused: if it is no PDF or picture, too large, damaged or locked.
    """
    elsewhere = outside.world.from_elsewhere
    contents = elsewhere.sources.read(path, LARGEST_FILE)
    kind = _kept_kind(contents)
    pages = elsewhere.darkroom.leaf(contents, 0, TRIED_ACROSS).pages
    written: list[str] = []
    try:
        (blob,) = seal(outside, (contents,), written)
        with outside.work() as work:
            first(work)
            work.attachments.add(make(kind, pages, len(contents), blob), moved=moved)
    except BaseException:
        outside.vault.blobs.forget(written)
        raise
    left = remove_sources(outside, [source_of(0, path, contents)]) if clear else ()
    return left[0][1] if left else None


def _kept_kind(contents: bytes) -> Format:
    kind = format_of(contents[:HEAD])
    if kind is Format.HEIC:
        raise FileRefused(Why.HEIC)
    if kind is None or kind not in FILES:
        raise FileRefused(Why.NO_PAPER)
    return kind
