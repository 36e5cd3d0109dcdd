"""Where the list of clients that goes out comes from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from salon_vault.clients.model import Client, ClientId, Contact


@dataclass(frozen=True, slots=True)
class Listed:
    """A client on the list that goes out; nothing of *health* or *owner* is ever on it."""

    client: Client = field(repr=False)
    contact: Contact = field(repr=False)


class ExportBook(Protocol):
    """All cards, for a list; nothing of it is reported, the list as a whole is."""

    def after(self, last: ClientId | None, limit: int) -> Sequence[Listed]:
        """
        Return the next cards in the order of their ids, without those merged into others.

        A contact record that is damaged comes as a blank one.

        Raises:
            NotPermitted: without the key to *contact*.
        """
        ...
