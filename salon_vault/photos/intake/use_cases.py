"""How photos come in: chosen, dropped, or off the card of a camera."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import not_ahead
from salon_vault.consent_first.opening import refuse_untold
from salon_vault.consent_register.agreed import consent_of
from salon_vault.consent_register.purposes import Purpose
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.filing import Source, remove_sources, seal, source_of
from salon_vault.from_elsewhere.model import LARGEST_PICTURE, Refusal, Shot, Why
from salon_vault.gate import Outside, use_case
from salon_vault.photos.errors import PhotoConsentMissing, PhotosNotKept
from salon_vault.photos.model import Brought, Filed, Glance, Photo, clean_about, new_photo_id
from salon_vault.ports import Progress

MOST_SHOTS = 400
"""Pictures of a folder that are shown, the newest: a full card has thousands."""

AT_A_TIME = 8
"""Pictures that one helper looks at; it takes a third of a second to start."""


@use_case(needs=Permission.FILE_PICTURES, outside=True, stepwise=True)
def file_photos(
    outside: Outside,
    client_id: ClientId,
    brought: Sequence[Brought],
    *,
    clear: bool,
    progress: Progress,
) -> Filed:
    """
    Have pictures drawn anew, seal them, and file them to a client; all that can be taken.

    The helper draws them, so that nothing of the file itself is kept. Sealed copies are read
    back from the disk. With ``clear``, the files that were taken are deleted afterwards, if
    they still are what was sealed.

    Raises:
        PhotosNotKept: if the owner has not switched photos on.
        NotAskedFirst: if the client was not told yet.
        PhotoConsentMissing: if the client has not agreed to photos on the card.
        InvalidInput: if a day is still to come, or a description too long.
        Cancelled, DiskFull, ReadOnlyMedium, RecordDamaged: and nothing is kept or deleted.
    """
    _check(outside, client_id, brought)
    batch = _Batch()
    try:
        for place, one in enumerate(brought):
            progress.reached(place, len(brought))
            batch.take(outside, client_id, place, one)
        with outside.work() as work:
            for photo in batch.photos:
                work.photos.add(photo)
    except BaseException:
        outside.vault.blobs.forget(batch.written)
        raise
    left = remove_sources(outside, batch.sources) if clear else ()
    removed = len(batch.sources) - len(left) if clear else 0
    kept = tuple(photo.id for photo in batch.photos)
    return Filed(kept, tuple(batch.refused), left, removed)


@use_case(needs=Permission.FILE_PICTURES, outside=True)
def look_at_pictures(
    outside: Outside, places: Sequence[Path], progress: Progress
) -> tuple[Glance, ...]:
    """
    Return files, and the newest pictures in folders and below, to choose by; none is kept.

    Raises:
        Cancelled: if ``progress`` says so.
    """
    sources = outside.world.from_elsewhere.sources
    shots = [shot for place in places for shot in sources.pictures_in(place, MOST_SHOTS)]
    found: list[Glance] = []
    for some in (shots[at : at + AT_A_TIME] for at in range(0, len(shots), AT_A_TIME)):
        progress.reached(len(found), len(shots))
        found += _glances(outside, some)
    return tuple(found)


def _check(outside: Outside, client_id: ClientId, brought: Sequence[Brought]) -> None:
    for one in brought:
        not_ahead(one.taken_on, outside.world.clock.now(), "taken_on")
        clean_about(one.about)
    with outside.work() as work:
        work.clients.get(client_id)
        refuse_untold(work, client_id)
        if not work.salon.get().keeps_photos:
            raise PhotosNotKept
        if not consent_of(work, client_id).allows(Purpose.RECORD):
            raise PhotoConsentMissing(Purpose.RECORD)


@dataclass(slots=True)
class _Batch:
    """Pictures on their way: what was written, and nothing of it named yet."""

    written: list[str] = field(default_factory=list)
    """Ids of blobs."""
    photos: list[Photo] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def take(self, outside: Outside, client_id: ClientId, place: int, one: Brought) -> None:
        """Have a picture drawn anew and seal it, or note why not."""
        elsewhere = outside.world.from_elsewhere
        try:
            contents = elsewhere.sources.read(one.path, LARGEST_PICTURE)
            drawn = elsewhere.darkroom.develop(contents)
        except FileRefused as error:
            self.refused.append(Refusal(place, error.why))
            return
        picture, thumbnail = seal(outside, (drawn.photo, drawn.thumbnail), self.written)
        photo = Photo(
            id=new_photo_id(),
            client=client_id,
            taken_on=one.taken_on,
            kind=one.kind,
            about=clean_about(one.about),
            by=outside.member.label,
            picture=picture,
            thumbnail=thumbnail,
            visit=one.visit,
        )
        self.photos.append(photo)
        self.sources.append(source_of(place, one.path, contents))


def _glances(outside: Outside, shots: Sequence[Shot]) -> list[Glance]:
    elsewhere = outside.world.from_elsewhere
    seen: list[bytes | Why] = []
    wanted: list[bytes] = []
    for shot in shots:
        try:
            wanted.append(elsewhere.sources.read(shot.path, LARGEST_PICTURE))
            seen.append(b"")
        except FileRefused as error:
            seen.append(error.why)
    glances = iter(elsewhere.darkroom.glance(wanted))
    return [
        Glance(shot, found if isinstance(found, Why) else next(glances))
        for shot, found in zip(shots, seen, strict=True)
    ]
