"""Filing a page by hand: whose it is, which paper, or as a file on the card."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.attachments.model import AttachmentKind
from salon_vault.attachments.words import KINDS
from salon_vault.clients.model import ClientId
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.consents.tracking.model import AWAITED
from salon_vault.consents.use_cases import list_papers
from salon_vault.errors import VaultError
from salon_vault.scans.kept import ScanPage
from salon_vault.scans.tray.use_cases import attach_page, give_page
from ui import theme
from ui.card.papers.kinds import called, outcome_in_words
from ui.dates import near_day
from ui.line import Line
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.elided import Elided
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.rows import Rows
from ui.problems import complain
from ui.scans.whose import Whose
from ui.words import _, about, listed

WIDE = 580
SHOWN = 6
"""Papers of a client that are offered, those that are awaited first."""


class FilePage(Question):
    """The client first, then the papers of the card."""

    filed = Signal(object)
    """The paper as it stands then; None if the page became a file on the card."""

    def __init__(self, parent: QWidget, line: Line, scan: ScanPage) -> None:
        lead = _("Find the client, then choose the form and the page.")
        super().__init__(parent, _("Where does this page belong?"), _("Take the first"), lead)
        self.setMinimumWidth(theme.scaled(WIDE))
        self._line, self._scan = line, scan
        self._client: ClientId | None = None
        self.whose = Whose(line)
        self.name = PlainLabel(role="strong")
        self.none = PlainLabel(_("Nothing has been printed yet."), role="quiet")
        self.papers = Rows()
        self.offered: list[PaperChoice] = []
        self.kind = Choice(_("Kind"), [(kind, _(words)) for kind, words in KINDS.items()])
        self.kind.choose(AttachmentKind.SIGNED_BEFORE)
        self.attach = Button(_("Keep as a file on the card"), "", "paperclip")
        self.attach.setAutoDefault(False)
        self.card = QWidget()
        self._build()
        self.whose.chosen.connect(self._take)
        self.go.clicked.connect(self.whose.take_first)
        self.attach.clicked.connect(self._attach)

    def _build(self) -> None:
        rows = QVBoxLayout(self.card)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self.name)
        rows.addWidget(self.none)
        rows.addLayout(self.papers)
        rows.addWidget(Field(_("No form of this program?"), self.kind))
        rows.addWidget(self.attach, 0, Qt.AlignmentFlag.AlignLeft)
        self.card.hide()
        self.rows.addWidget(self.whose)
        self.rows.addWidget(self.card)

    def _take(self, client: str, name: str) -> None:
        self._client = ClientId(client)
        self.name.setText(name)
        asked = self._line.ask_newest(self, "papers", list_papers, self._client)
        asked.then(self._show).otherwise(self._failed)

    def _show(self, papers: Sequence[Paper]) -> None:
        wanted = sorted(papers, key=lambda paper: paper.outcome not in AWAITED)[:SHOWN]
        self.offered = [self._choice(paper) for paper in wanted]
        self.papers.show_rows(self.offered)
        self.none.setVisible(not wanted)
        self.whose.hide()
        self.go.hide()
        self.card.show()
        first = self.offered[0].go if self.offered else self.attach
        first.setFocus()

    def _choice(self, paper: Paper) -> "PaperChoice":
        row = PaperChoice(paper)
        row.go.clicked.connect(lambda: self._give(paper.code, row.page))
        return row

    def _give(self, code: PaperCode, page: int) -> None:
        self.wait(waiting=True)
        scan = self._scan
        asked = self._line.ask(self, give_page, scan.id, scan.version, code, page)
        asked.then(self._filed).otherwise(self._failed)

    def _attach(self) -> None:
        assert self._client is not None
        self.wait(waiting=True)
        scan, kind = self._scan, AttachmentKind(self.kind.key)
        asked = self._line.ask(self, attach_page, scan.id, scan.version, self._client, kind, "")
        asked.then(lambda _file: self._filed(None)).otherwise(self._failed)

    def _filed(self, paper: object) -> None:
        self.accept()
        self.filed.emit(paper)

    def _failed(self, error: VaultError) -> None:
        self.reject()
        complain(self.parentWidget(), error)


class PaperChoice(QWidget):
    """A paper of the client, the page of it, and the deed."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = called(paper)
        day = near_day(paper.made_at.astimezone().date())
        numbers = [str(page) for page in range(1, paper.pages + 1)]
        self.pages = Choice(
            about(name, _("Page")), [(n, _("Page {n}").format(n=n)) for n in numbers]
        )
        self.go = Button(_("File here"), "")
        self.go.setAccessibleName(about(listed((name, day)), _("File here")))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Elided(name, role="strong"))
        below = listed((_("printed {day}").format(day=day), outcome_in_words(paper)))
        words.addWidget(Elided(below, role="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.pages)
        row.addWidget(self.go)
        if paper.pages == 1:
            self.pages.hide()

    @property
    def page(self) -> int:
        """The page that is chosen, from 1."""
        return int(self.pages.key)
