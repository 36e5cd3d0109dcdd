"""Where question sets and answers are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.contraindications.answers import Answers, AnswerSheet, AnswersId
from salon_vault.contraindications.model import AdoptedSet
from salon_vault.treatments.model import Kind


class QuestionBook(Protocol):
    """The salon's question sets, and what its clients answered, as one transaction sees it."""

    def sets(self) -> list[AdoptedSet]:
        """Return the newest version of each set that an owner ever adopted, by kind."""
        ...

    def versions(self, kind: Kind) -> list[AdoptedSet]:
        """Return all versions of a set, the newest first."""
        ...

    def in_force(self, kind: Kind) -> AdoptedSet | None:
        """Return the set that is asked before treatments of ``kind``, if there is one."""
        ...

    def set_is_whole(self, kind: Kind) -> bool:
        """
        Tell whether the newest version for ``kind`` could be read.

        A later one of which nobody can tell the kind may be of any.
        """
        ...

    def newest_version(self, kind: Kind) -> int:
        """Return the number of the newest version for ``kind``, readable or not; 0 for none."""
        ...

    def adopt(self, adopted: AdoptedSet) -> None:
        """
        Keep a new version.

        Raises:
            EditConflict: if its number is not the one after the newest.
        """
        ...

    def of_client(self, client_id: ClientId) -> list[Answers]:
        """Return when a client was asked, the latest first, and report it as read."""
        ...

    def latest(self, client_id: ClientId, kind: Kind) -> Answers | None:
        """Return what came of the latest asking before treatments of ``kind``."""
        ...

    def is_whole(self, client_id: ClientId, kind: Kind) -> bool:
        """
        Tell whether ``latest`` is the latest: no row that may have come later is unreadable.

        A row that does not say for which kind, or when, may be the latest one of any kind.
        """
        ...

    def get(self, answers_id: AnswersId) -> Answers:
        """Return what came of one asking, and report it as read; raise NotFound."""
        ...

    def save(self, answers: Answers) -> Answers:
        """
        Keep what came of an asking, and return it with its new version.

        Raises:
            EditConflict: if ``answers.version`` is not the kept one.
        """
        ...

    def sheet(self, answers_id: AnswersId) -> AnswerSheet | Sealed:
        """Return what was said, or Sealed; raise NotFound, RecordDamaged."""
        ...

    def save_sheet(
        self, client_id: ClientId, answers_id: AnswersId, sheet: AnswerSheet
    ) -> None:
        """
        Keep what was said; a new sheet also without the key, written upward.

        Raises:
            EditConflict: if ``sheet.version`` is not the kept one.
        """
        ...
