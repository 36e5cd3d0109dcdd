"""The books of one transaction that are about clients."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.card_fields.book import FieldBook
    from salon_vault.clients.book import ClientBook
    from salon_vault.closed_cards.book import ClosedCardBook
    from salon_vault.consents.book import PaperBook
    from salon_vault.consents.tracking.book import TrackingBook
    from salon_vault.contraindications.book import QuestionBook
    from salon_vault.merging.book import MergingBook
    from salon_vault.minors.book import MinorBook
    from salon_vault.notices.book import NoticeBook
    from salon_vault.unreadable.book import UnreadableBook
    from salon_vault.visits.book import VisitBook
    from salon_vault.wishes.book import WishBook


class ClientRecords(Protocol):
    """What is kept about clients; a part of ``salon_vault.ports.Work``."""

    @property
    def clients(self) -> "ClientBook":
        """The client cards."""

    @property
    def merging(self) -> "MergingBook":
        """The cards that were merged into others."""

    @property
    def closed_cards(self) -> "ClosedCardBook":
        """Cards that open to named persons alone, and who stands in for whom."""

    @property
    def unreadable(self) -> "UnreadableBook":
        """Records of cards that nobody can read."""

    @property
    def visits(self) -> "VisitBook":
        """The visits."""

    @property
    def papers(self) -> "PaperBook":
        """The register of printed papers."""

    @property
    def tracking(self) -> "TrackingBook":
        """Boxes for signed papers, and what was added to them."""

    @property
    def notices(self) -> "NoticeBook":
        """The privacy notice's versions and hand-overs."""

    @property
    def questions(self) -> "QuestionBook":
        """The salon's question sets, and what its clients answered."""

    @property
    def minors(self) -> "MinorBook":
        """Ages, rules about them, and who answers for minors."""

    @property
    def wishes(self) -> "WishBook":
        """What clients like."""

    @property
    def card_fields(self) -> "FieldBook":
        """Which cards hold a field that the salon may do without."""
