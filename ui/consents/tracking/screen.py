"""What the page of papers does: those that are not back, their box, and one by its code."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from salon_vault.audit import Subject
from salon_vault.consents.model import Paper
from salon_vault.consents.tracking.model import Tracked
from salon_vault.consents.tracking.use_cases import (
    begin_box,
    find_papers,
    list_not_back,
    put_in_box,
    view_box,
)
from ui.consents.tracking.form import NotBackForm
from ui.consents.tracking.paper_deeds import PaperDeeds
from ui.consents.tracking.row import TrackedRow
from ui.line import Line
from ui.screen import Screen
from ui.words import N_, _, plural


class NotBackScreen(Screen):
    """Note what came of papers, many at once where they go into one box."""

    title = N_("Papers not back")
    opens_with = list_not_back
    watches = frozenset({Subject.PAPER, Subject.CLIENT, Subject.BOX})

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self._box = ""
        self._ticked: frozenset[str] = frozenset()
        self.form = NotBackForm()
        self.of_papers = PaperDeeds(line, self)
        self.of_papers.said.connect(self.said)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.form)
        form = self.form
        self.offer(form.new_box, begin_box, self._begin_box)
        self.offer(form.all, put_in_box, self._tick_all)
        self.offer(form.put, put_in_box, self._put_in_box)
        form.search.setEnabled(line.allows(find_papers))
        form.search.returnPressed.connect(self._look)
        form.search.textChanged.connect(self._typed)
        self.setFocusProxy(form.search)
        self.refresh()

    def arrive(self, record: str) -> None:
        """Show what is out now, and stand in the search."""
        del record
        self.refresh()
        self.form.search.setFocus()

    def refresh(self) -> None:
        """Ask for what is out, and which box is in use."""
        self.ask_newest("out", list_not_back).then(self._show)
        self.ask_newest("box", view_box).then(self._show_box)

    # --- showing ---------------------------------------------------------------------------

    def _show(self, papers: list[Tracked]) -> None:
        self._ticked &= {paper.code for paper in papers}
        self.form.say_count(len(papers))
        self.form.out.show_papers(map(self._out, papers))
        self._say_ticked()

    def _show_box(self, box: str) -> None:
        self._box = box
        self.form.say_box(box)
        self._say_ticked()

    def _row(self, paper: Tracked, *, ticks: bool) -> TrackedRow:
        row = TrackedRow(self.line, paper, self.of_papers, ticks=ticks)
        row.card.clicked.connect(partial(self.wants.emit, "card", paper.client))
        return row

    def _out(self, paper: Tracked) -> TrackedRow:
        row = self._row(paper, ticks=True)
        row.tick.setChecked(paper.code in self._ticked)
        row.ticked.connect(partial(self._tick, row))
        return row

    # --- one by its code -------------------------------------------------------------------

    def _look(self) -> None:
        typed = self.form.search.text()
        if typed.strip():
            self.ask_newest("found", find_papers, typed).then(self._show_found)

    def _show_found(self, papers: list[Tracked]) -> None:
        self.form.found.show_papers(self._row(paper, ticks=False) for paper in papers)
        self.form.say_found(len(papers))

    def _typed(self, text: str) -> None:
        if not text:
            self.form.found.show_papers([])
            self.form.say_found(None)

    # --- many into one box -----------------------------------------------------------------

    def _tick(self, row: TrackedRow) -> None:
        code = frozenset({row.paper.code})
        self._ticked = self._ticked | code if row.tick.isChecked() else self._ticked - code
        self._say_ticked()

    def _say_ticked(self) -> None:
        self.form.say_ticked(len(self._ticked), self._box)
        self.form.put.setEnabled(bool(self._ticked) and self.line.allows(put_in_box))

    def _tick_all(self) -> None:
        self.form.out.finish()
        rows = [row for row in self.form.out.shown if not row.tick.isHidden()]
        every = all(row.tick.isChecked() for row in rows)
        for row in rows:
            row.tick.setChecked(not every)

    def _put_in_box(self) -> None:
        self.form.out.finish()
        chosen = [row.paper for row in self.form.out.shown if row.paper.code in self._ticked]
        named = tuple((paper.code, paper.version) for paper in chosen)
        self.ask(put_in_box, named, self._box).then(self._put)

    def _put(self, papers: tuple[Paper, ...]) -> None:
        count = plural("{n} paper signed", "{n} papers signed", len(papers))
        words = _("{count}, in box {box}").format(count=count, box=self._box)
        self.said.emit(words, None)

    def _begin_box(self) -> None:
        self.ask(begin_box).then(self._begun)

    def _begun(self, box: str) -> None:
        self.said.emit(_("Write on the new box: {box}").format(box=box), None)
