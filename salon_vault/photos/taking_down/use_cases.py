"""What is to be taken down because its client does not agree, and ticking it off."""

from dataclasses import dataclass, replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.clock import day_of, not_ahead
from salon_vault.gate import use_case
from salon_vault.photos.publications import Publication, PublicationId
from salon_vault.ports import Work


@dataclass(frozen=True, slots=True)
class StillUp:
    """Where it can be seen, and on whose card it stands."""

    publication: Publication
    name: str
    """Of the client."""


@use_case(needs=Permission.SEE_STOPS, across="the owner's alone, who opens every card")
def list_still_up(work: Work) -> list[StillUp]:
    """Return what has to be taken down, on every card, the longest there first."""
    return [
        StillUp(one, work.clients.get(work.clients.staying(one.client)).name)
        for one in work.photos.not_agreed(day_of(work.clock.now()))
    ]


@use_case(needs=Permission.FILE_PICTURES)
def take_down(
    work: Work, publication_id: PublicationId, version: int, on: date | None
) -> Publication:
    """Tick off that a photo is seen there no more since ``on``; None takes that back."""
    one = replace(work.photos.publication(publication_id), version=version)
    if on is None:
        return work.photos.publish(replace(one, down_on=None, down_by=""))
    not_ahead(on, work.clock.now(), "down_on")
    return work.photos.publish(one.taken_down(on, work.member.label))
