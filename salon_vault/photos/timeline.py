"""What the timeline says of photos, and where they went."""

from collections.abc import Iterator, Mapping

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.photos.model import PhotoKind
from salon_vault.ports import Work
from salon_vault.timeline.model import (
    ClosedMoments,
    Moment,
    MomentKind,
    Phrase,
    Tone,
    as_typed,
    midday,
)
from salon_vault.words import N_

KINDS: Mapping[PhotoKind, str] = {
    PhotoKind.BEFORE: N_("Photo: before"),
    PhotoKind.AFTER: N_("Photo: after"),
    PhotoKind.PROGRESS: N_("Photo: progress"),
    PhotoKind.RECORD: N_("Photo: record"),
}


def photographed(work: Work, client_id: ClientId) -> Iterator[Moment | ClosedMoments]:
    """Yield photos as far as the keys reach, and publications."""
    photos = work.photos.of_client(client_id)
    if isinstance(photos, Sealed):
        count = work.photos.count(client_id)
        yield ClosedMoments(MomentKind.PHOTO, count, photos.compartment)
    else:
        for photo in photos:
            title = Phrase(KINDS[photo.kind])
            detail = tuple(as_typed(text) for text in (photo.about, photo.by) if text)
            at = midday(photo.taken_on)
            yield Moment(at, MomentKind.PHOTO, title, detail, Tone.QUIET, photo.id)
    yield from _published(work, client_id)


def _published(work: Work, client_id: ClientId) -> Iterator[Moment]:
    for one in work.photos.publications(client_id):
        title = Phrase(N_("Photo published: {place}"), {"place": one.place})
        by = (as_typed(one.by),)
        yield Moment(midday(one.on), MomentKind.PHOTO, title, by, Tone.KNOW, one.id)
        if one.down_on is not None:
            down = Phrase(N_("Photo taken down: {place}"), {"place": one.place})
            by = (as_typed(one.down_by),)
            yield Moment(midday(one.down_on), MomentKind.PHOTO, down, by, Tone.GOOD, one.id)
