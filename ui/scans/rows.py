"""What waits in the tray, one row for each: a page, or a paper that lacks something."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.scans.kept import Waits
from salon_vault.scans.model import Ink
from salon_vault.scans.returned import ReturnedPaper
from salon_vault.scans.tray.model import WaitingPage
from ui.consents.tracking.paper_deeds import sign_words
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.plain_label import PlainLabel
from ui.scans.thumb import Thumb
from ui.scans.words import REASONS, UNSIGNED, came_words, missing_words, paper_words
from ui.words import _, about, listed, run_on

KEPT_BESIDE = frozenset({Waits.VOID, Waits.REFUSED, Waits.TWICE, Waits.SIGNED_BEFORE})
"""Pages whose paper is known, and that only ask whether they are filed all the same."""


class TrayRow(QWidget):
    """A small page, why it waits, and the deeds for that."""

    def __init__(self, says: str, todo: str, told: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says, self._told = says, told
        self.thumb = Thumb(about(says, _("Look at the page")))
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(PlainLabel(says, role="strong", wrap=True))
        words.addWidget(Elided(told, role="muted"))
        words.addWidget(PlainLabel(todo, role="muted", wrap=True))
        words.addSpacing(4)
        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        words.addLayout(self.deeds)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(16)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(run_on((says, told)))

    def add_deed(self, words: str, kind: str = "", icon: str = "") -> Button:
        """Put one more deed below the words."""
        button = Button(words, kind, icon)
        button.setAccessibleName(about(listed((self._says, self._told)), words))
        self.deeds.addWidget(button)
        return button


class PageRow(TrayRow):
    """A page that nobody could file by itself."""

    def __init__(self, page: WaitingPage, parent: QWidget | None = None) -> None:
        scan = page.scan
        assert scan.waits is not None, "what is filed does not wait"
        reason = REASONS[scan.waits]
        which = _("page {n}").format(n=scan.page) if scan.page else ""
        whose = listed((paper_words(page.paper), which)) if page.paper else ""
        told = " · ".join(part for part in (whose, came_words(scan)) if part)
        super().__init__(_(reason.says), _(reason.todo), told, parent)
        self.page = page
        self.keep: Button | None = None
        self.choose: Button | None = None
        if scan.waits in KEPT_BESIDE:
            twice = scan.waits in {Waits.TWICE, Waits.SIGNED_BEFORE}
            words = _("Keep both") if twice else _("File it all the same")
            self.keep = self.add_deed(words, "", "check")
        elif scan.waits is Waits.TAKEN_BACK and page.paper is not None:
            self.keep = self.add_deed(_("File it again"), "", "check")
        if scan.waits is Waits.BLANK:
            self.choose = self.add_deed(_("Choose the client…"), "", "user-round")
        elif scan.waits not in KEPT_BESIDE:
            self.choose = self.add_deed(_("Choose client and form…"), "", "user-round")
        self.throw = self.add_deed(_("Throw away…"), "ghost", "trash-2")
        self.deeds.addStretch(1)


class PaperRow(TrayRow):
    """A filed paper that lacks a page, or of which somebody has to say whether it is signed."""

    def __init__(self, paper: ReturnedPaper, parent: QWidget | None = None) -> None:
        if paper.missing:
            says = missing_words(paper)
            todo = _(
                "It is filed with the others as soon as it is scanned; nothing to do here."
            )
        else:
            reason = UNSIGNED.get(paper.ink or Ink.UNSURE, UNSIGNED[Ink.UNSURE])
            says, todo = _(reason.says), _(reason.todo)
        super().__init__(says, todo, paper_words(paper), parent)
        self.paper = paper
        self.signed = self.add_deed(sign_words(paper), "", "check")
        self.refused = self.add_deed(_("Refused…"))
        self.other = self.add_deed(_("Something else…"), "ghost")
        self.answers = (self.signed, self.refused, self.other)
        self.card = self.add_deed(_("Open the card"), "ghost")
        self.deeds.addStretch(1)
        for answer in self.answers:
            answer.setVisible(paper.asks_whether_signed and paper.client is not None)
        self.card.setVisible(paper.client is not None)
