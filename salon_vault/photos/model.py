"""One photo of a client, and what it is a photo of."""

import secrets
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.compartments import Sealed
from salon_vault.consent_register.model import Consents
from salon_vault.errors import InvalidInput
from salon_vault.from_elsewhere.model import Left, Refusal, Shot, Why
from salon_vault.photos.publications import Publication
from salon_vault.visits.model import VisitId

PhotoId = NewType("PhotoId", str)
"""Random, 16 hex digits."""

ABOUT_LENGTH = 200


class PhotoKind(StrEnum):
    """When in a treatment a photo was taken."""

    BEFORE = "before"
    AFTER = "after"
    PROGRESS = "progress"
    RECORD = "record"
    """For the record: a skin reaction, a result from elsewhere, a picture of what is wished."""


@dataclass(frozen=True, slots=True)
class Photo:
    """What is known of a photo; sealed to *health* with the photo itself."""

    id: PhotoId
    client: ClientId
    """The card it was filed to, which may have been merged into another since."""
    taken_on: date
    kind: PhotoKind
    about: str
    """Area and treatment, in the staff's words."""
    by: str
    """Label of the member of staff who filed it, as it was on that day."""
    picture: str
    thumbnail: str
    """Ids of the blobs."""
    visit: VisitId | None = None
    pair: str = ""
    """What it shares with the photo beside it; "" for none."""
    version: int = 0

    def described(
        self, taken_on: date, kind: PhotoKind, about: str, visit: VisitId | None
    ) -> "Photo":
        """Return the photo with another description; raise InvalidInput if it is too long."""
        tidy = clean_about(about)
        return replace(self, taken_on=taken_on, kind=kind, about=tidy, visit=visit)


@dataclass(frozen=True, slots=True)
class Brought:
    """A picture that somebody wants to file, and what it shows."""

    path: Path
    taken_on: date
    kind: PhotoKind = PhotoKind.RECORD
    about: str = ""
    visit: VisitId | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """What came of the files that were brought, each by its place in the list, from 0."""

    kept: tuple[PhotoId, ...]
    refused: tuple[Refusal, ...] = ()
    left: tuple[tuple[int, Left], ...] = ()
    """Files that were sealed and not deleted though that was asked for."""
    removed: int = 0
    """Files that were deleted."""


@dataclass(frozen=True, slots=True)
class Album:
    """What one desk sees of a client's photos."""

    count: int
    """Photos that there are, also for who cannot open them."""
    photos: tuple[Photo, ...] | Sealed
    """The latest first."""
    consent: Consents
    publications: tuple[Publication, ...]
    wanted: bool = True
    """Whether this salon keeps photos at all."""

    @property
    def to_take_down(self) -> tuple[Publication, ...]:
        """What is still up though the client does not agree to it, or not any more."""
        return tuple(
            one
            for one in self.publications
            if one.down_on is None and not self.consent.allows(one.purpose)
        )


@dataclass(frozen=True, slots=True)
class Glance:
    """A picture in a folder, to choose by."""

    shot: Shot
    seen: bytes | Why
    """A thumbnail, or why there is none."""


def pairs_of(photos: tuple[Photo, ...]) -> list[tuple[Photo, Photo]]:
    """Return the photos that stand beside each other, the earlier one first."""
    by_pair: dict[str, list[Photo]] = {}
    for photo in photos:
        if photo.pair:
            by_pair.setdefault(photo.pair, []).append(photo)
    return [
        (found[0], found[1])
        for some in by_pair.values()
        if len(found := sorted(some, key=_moment)) == 2
    ]


def _moment(photo: Photo) -> tuple[date, bool]:
    return photo.taken_on, photo.kind is not PhotoKind.BEFORE


def clean_about(about: str) -> str:
    """Return the description on one line; raise InvalidInput if it is too long."""
    tidy = tidy_line(about)
    if len(tidy) > ABOUT_LENGTH:
        raise InvalidInput("about", "long")
    return tidy


def new_photo_id() -> PhotoId:
    """Return an id that nothing has had."""
    return PhotoId(secrets.token_hex(8))
