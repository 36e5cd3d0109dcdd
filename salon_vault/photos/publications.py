"""Where photos of a client can be seen by others, and since when not any more."""

import secrets
from dataclasses import dataclass, replace
from datetime import date
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.consent_register.purposes import PUBLIC, Purpose
from salon_vault.errors import InvalidInput

PublicationId = NewType("PublicationId", str)
"""Random, 16 hex digits."""

PLACE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Publication:
    """
    One place where a photo can be seen.

    It lies in *salon*: whoever is asked to take it down has to find it, and the place is one
    that the salon has shown to others anyway.
    """

    id: PublicationId
    client: ClientId
    photo: str
    """The id of the photo."""
    purpose: Purpose
    place: str
    """An address, an account, a wall: where somebody would look for it."""
    on: date
    by: str
    down_on: date | None = None
    down_by: str = ""
    version: int = 0

    def __post_init__(self) -> None:
        if self.purpose not in PUBLIC:
            raise InvalidInput("purpose", "unknown")
        if not tidy_line(self.place):
            raise InvalidInput("place", "blank")
        if len(self.place) > PLACE_LENGTH:
            raise InvalidInput("place", "long")
        if self.down_on is not None and self.down_on < self.on:
            raise InvalidInput("down_on", "span")

    def taken_down(self, on: date, by: str) -> "Publication":
        """Return it as taken down; raise InvalidInput if that was before it was put up."""
        return replace(self, down_on=on, down_by=by)


def new_publication_id() -> PublicationId:
    """Return an id that nothing has had."""
    return PublicationId(secrets.token_hex(8))
