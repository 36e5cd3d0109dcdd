"""Photos that can be seen somewhere though their client does not agree to it any more."""

from dataclasses import dataclass

from salon_vault.access import Permission
from salon_vault.gate import use_case
from salon_vault.photos.publications import Publication
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
        for one in work.photos.not_agreed()
    ]
