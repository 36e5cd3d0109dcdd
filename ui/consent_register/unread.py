"""The sheet below the day list with signed papers whose ticks nobody has entered yet."""

from functools import partial

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import short_name
from salon_vault.consent_register.on_paper.use_cases import UnreadPaper, list_unread_papers
from ui.consent_register.ticks import enter_ticks, paper_words
from ui.line import Line
from ui.open_matters import CardRow, FirstMatters
from ui.parts.button import Button
from ui.words import _, about, plural

WATCHES = frozenset({Subject.CONSENT, Subject.PAPER, Subject.CLIENT})


class UnreadPapers(FirstMatters[UnreadPaper, "UnreadRow"]):
    """Whose paper it is, which one, and the way to enter what it says."""

    def __init__(self, line: Line) -> None:
        super().__init__(line, list_unread_papers, WATCHES, _("Show all"))

    def counted(self, n: int) -> str:
        """Return how many they are."""
        return plural(
            "Ticks of {n} signed paper are not entered yet",
            "Ticks of {n} signed papers are not entered yet",
            n,
        )

    def row_of(self, each: UnreadPaper) -> "UnreadRow":
        """Return the row of one of them."""
        row = UnreadRow(each)
        client = each.paper.client
        assert client is not None, "a paper without a card asks nobody"
        row.card.clicked.connect(partial(self.wants_card.emit, client))
        row.read.clicked.connect(partial(self._read, each, client))
        return row

    def _read(self, each: UnreadPaper, client: ClientId) -> None:
        enter_ticks(self, self.line, each.paper, client)


class UnreadRow(CardRow):
    """Name and paper in one line."""

    def __init__(self, unread: UnreadPaper) -> None:
        told = short_name(unread.name), paper_words(unread.paper)
        super().__init__(told)
        self.read = Button(_("Enter ticks…"), "ghost")
        self.read.setAccessibleName(about(self.read.text(), paper_words(unread.paper)))
        layout = self.layout()
        assert layout is not None, "a row of deeds"
        layout.addWidget(self.read)
