"""What the page of papers looks like."""

from collections.abc import Iterable
from functools import partial

from ui.consents.tracking.row import TrackedRow
from ui.parts.button import Button
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.parts.search_line import SearchLine
from ui.words import _, plural


class PaperList(Panel):
    """Rows among which the arrows go up and down."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.shown: list[TrackedRow] = []
        self.words = PlainLabel(role="quiet", wrap=True)
        self._at: int | None = None
        """The place that had the focus, until a row has come up there."""
        self.list = Rows()
        self.list.came.connect(self._some_came)
        self.rows.addWidget(self.words)
        self.rows.addLayout(self.list)

    def show_papers(self, rows: Iterable[TrackedRow]) -> None:
        """Show other rows in place of these; the focus stays at its place."""
        self._at = next((n for n, row in enumerate(self.shown) if row.hasFocus()), None)
        self.shown = []
        self.list.show_each(map(self._met, rows))

    def finish(self) -> None:
        """Show every row, for a deed that is about all of them."""
        self.list.finish()

    def _met(self, row: TrackedRow) -> TrackedRow:
        row.leaves.connect(partial(self._go_on, row))
        self.shown.append(row)
        return row

    def _some_came(self) -> None:
        there = self._at is not None and self._at < len(self.shown)
        if self._at is not None and self.shown and (there or self.list.is_whole):
            self.shown[min(self._at, len(self.shown) - 1)].setFocus()
            self._at = None

    def _go_on(self, row: TrackedRow, step: int) -> None:
        at = self.shown.index(row) + step
        if 0 <= at < len(self.shown):
            self.shown[at].setFocus()


class NotBackForm(Page):
    """The search by code, what it found, and the papers that are out."""

    def __init__(self) -> None:
        lead = _("What nobody has noted an outcome of; signed originals go into the box.")
        super().__init__(_("Papers not back"), lead)
        self.box = PlainLabel(role="strong")
        self.new_box = Button(_("New box"), "", "package")
        self.deeds.addWidget(self.box)
        self.deeds.addWidget(self.new_box)
        self.search = SearchLine(
            _("Code of a paper"), _("Code on the paper, four characters or more, then Enter")
        )
        self.found = PaperList(_("By its code"))
        self.out = PaperList(_("Not back"))
        self.all = Button(_("Choose all"), "ghost")
        self.put = Button("", "primary", "package")
        for button in (self.all, self.put):
            self.out.deeds.addWidget(button)
        for part in (self.search, self.found, self.out):
            self.rows.addWidget(part)
        self.say_found(None)

    def say_box(self, box: str) -> None:
        """Show which box is in use."""
        self.box.setText(_("Box in use: {box}").format(box=box))

    def say_count(self, n: int) -> None:
        """Say how many papers are out; where none is, there is nothing to choose."""
        self.out.title.setText(plural("{n} paper is not back", "{n} papers are not back", n))
        self.out.words.setText("" if n else _("Every paper is back."))
        self.out.words.setVisible(not n)
        for button in (self.all, self.put):
            button.setVisible(bool(n))

    def say_found(self, n: int | None) -> None:
        """Say what a code has found; None while nobody has asked."""
        self.found.setVisible(n is not None)
        self.found.words.setVisible(n == 0)
        self.found.words.setText("" if n else _("No paper that you may see has this code."))

    def say_ticked(self, n: int, box: str) -> None:
        """Say what the button does with those that are chosen."""
        words = _("Signed, into box {box} ({n})") if n else _("Signed, into box {box}")
        self.put.say(words.format(box=box, n=n))
