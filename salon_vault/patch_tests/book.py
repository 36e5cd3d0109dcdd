"""Where patch tests are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.patch_tests.model import Lapse, Observation, PatchTest, PatchTestId


class PatchTestBook(Protocol):
    """The tests as one transaction sees them."""

    def of_client(self, client_id: ClientId) -> list[PatchTest]:
        """Return a client's tests, the latest placed first, and report them as read."""
        ...

    def is_whole(self, client_id: ClientId) -> bool:
        """Tell whether every row could be read: another could be the failed test."""
        ...

    def get(self, test_id: PatchTestId) -> PatchTest:
        """Return one test and report it as read; raise NotFound."""
        ...

    def waiting(self) -> list[PatchTest]:
        """Return everybody's tests that are still to be read, or confirmed, as read."""
        ...

    def save(self, test: PatchTest) -> PatchTest:
        """
        Keep a test and return it with its new version.

        Of a failed one no more is changed than that an owner has seen it.

        Raises:
            EditConflict: if ``test.version`` is not the kept one, or the kept one failed.
        """
        ...

    def corrections(self) -> list[PatchTest]:
        """Return what stands in the place of failed or doubtful records unseen, as read."""
        ...

    def count_corrections(self) -> int:
        """Return how many of them there are; nothing is read."""
        ...

    def lapses(self, client_id: ClientId) -> list[Lapse]:
        """Return since when tests of the client do not count any more, the latest first."""
        ...

    def lapse(self, lapse: Lapse) -> None:
        """Keep that tests from before a moment do not count any more."""
        ...

    def observations(self, client_id: ClientId) -> list[Observation] | Sealed:
        """Return what was seen of the client's tests, in the order of time."""
        ...

    def observe(self, client_id: ClientId, observation: Observation) -> None:
        """Add what was seen; somebody without the key adds too, and cannot read it."""
        ...
