"""Where versions of the notice and their hand-overs are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.notices.model import Handover, NoticeVersion


class NoticeBook(Protocol):
    """The notices as one transaction sees them."""

    def latest(self) -> NoticeVersion | None:
        """Return the version in force, None before there is one."""
        ...

    def add_version(self, version: NoticeVersion) -> None:
        """Keep a new version."""
        ...

    def hand_over(self, handover: Handover) -> None:
        """Record that a version was handed to a client."""
        ...

    def handovers(self, client_id: ClientId) -> list[Handover]:
        """Return what a client was handed, the latest first, and report it as read."""
        ...

    def still_to_tell(self) -> int:
        """Return how many clients have not been handed the version in force."""
        ...
