"""The papers of all who come on a day: what comes for whom, and one job for all of it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.consents.model import Paper
from salon_vault.consents.sets.model import DaySets
from salon_vault.consents.sets.use_cases import (
    look_over_day_sets,
    print_day_sets,
    save_day_sets,
)
from salon_vault.errors import Cancelled, VaultError
from ui import theme
from ui.answer import Answer
from ui.consents.sets.day_choice import DayChoice, role_words
from ui.dates import today
from ui.day.headline import headline
from ui.day.list_view import RowList
from ui.line import Line
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.on_screen import keep_size
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.print_options import PrintOptions
from ui.parts.saving import ask_where
from ui.parts.scrolled import Scrolled
from ui.parts.ticks import Ticks
from ui.problems import complain
from ui.waiting import Waiting
from ui.words import _, plural, run_on, with_more
from ui.words import day as day_words

SIZE = (1020, 620)
RIGHT = 330
TICK = frozenset({Qt.Key.Key_Space})


class DaySetsDialog(QDialog):
    """Who comes at the left, with what is printed; which papers and where to at the right."""

    printed = Signal(int)
    """So many papers went to the printer."""
    saved = Signal()
    used = Signal(str)
    """This printer is the one that somebody likes."""

    def __init__(self, parent: QWidget, line: Line, day: date, printer: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Papers of a day"))
        keep_size(self, *SIZE)
        self.line, self._day, self._printer = line, day, printer
        self.days = Choice(_("Day"), _days(day))
        self.days.choose(day.isoformat())
        self.choice: DayChoice | None = None
        self.lead = PlainLabel(" ", role="quiet", wrap=True)
        self.list = RowList(_("Who comes"), TICK)
        self.about = PlainLabel(" ", role="hint", wrap=True)
        self.ticks = Ticks()
        self.options = PrintOptions(_("Print"))
        self.stop = Button(_("Close"))
        self.stop.setAutoDefault(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 20)
        rows.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("Papers of a day"), role="title"), 1)
        head.addWidget(self.days)
        rows.addLayout(head)
        rows.addWidget(self.lead)
        rows.addLayout(self._middle(), 1)
        rows.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignRight)
        self._connect()
        self.line.printers(self).then(self._offer_printers)
        self.look()

    def look(self) -> None:
        """Ask what is printed for whom."""
        self.options.be_ready(ready=False)
        asked = self.line.ask_newest(self, "sets", look_over_day_sets, self._day)
        asked.then(self.show_sets)

    def show_sets(self, sets: DaySets) -> None:
        """Show what is printed for whom, everything that is due ticked."""
        self.choice = choice = DayChoice(sets)
        self.ticks.blockSignals(True)
        self.ticks.offer((role, role_words(role, n)) for role, n in choice.offered.items())
        self.ticks.tick(choice.roles)
        self.ticks.blockSignals(False)
        self._draw()
        self.list.choose(0)
        self.list.setFocus()

    def _go_to_day(self) -> None:
        self._day = date.fromisoformat(self.days.key)
        self.look()

    def _draw(self) -> None:
        if self.choice is None:
            return
        chosen = max(self.list.row, 0)
        self.list.rows.show_rows(self.choice.rows())
        self.list.choose(chosen)
        self._tell()
        self._count()

    def _tell(self) -> None:
        row = self.list.row
        told = self.choice.told(row) if self.choice is not None and row >= 0 else ""
        self.about.setText(told or " ")

    def _count(self) -> None:
        """Say how many papers for how many people, and whom something stops."""
        assert self.choice is not None
        papers, people, stopped = self.choice.papers, self.choice.people, self.choice.stopped
        said = [
            _("{papers} for {people}.").format(
                papers=plural("{n} paper", "{n} papers", papers),
                people=plural("{n} visit", "{n} visits", people),
            )
        ]
        if stopped:
            said.append(
                plural(
                    "{n} visit is stopped and left out.",
                    "{n} visits are stopped and left out.",
                    stopped,
                )
            )
        self.lead.setText(run_on(said))
        may_save = self.line.allows(save_day_sets)
        self.options.be_ready(ready=papers > 0, may_save=may_save)

    def _toggle(self) -> None:
        if self.choice is not None and self.list.row >= 0:
            self.choice.toggle(self.list.row)
            self._draw()

    def _take_kinds(self) -> None:
        if self.choice is not None:
            ticked = self.ticks.ticked
            self.choice.roles = frozenset(r for r in self.choice.offered if r in ticked)
            self._draw()

    # --- going out -------------------------------------------------------------------------

    def _print(self, printer: str, copies: int) -> None:
        wanted = self.choice.wanted if self.choice is not None else None
        if wanted is not None and wanted.forms:
            self.used.emit(printer)
            waiting = self._waiting()
            asked = self.line.ask(self, print_day_sets, wanted, printer, copies, waiting)
            self._when_out(asked, waiting, self._printed_them)

    def _save(self) -> None:
        ask_where(self, f"forms-{self._day.isoformat()}.pdf", self._save_to)

    def _save_to(self, path: Path) -> None:
        if self.choice is not None:
            waiting = self._waiting()
            wanted = self.choice.wanted
            asked = self.line.ask(self, save_day_sets, wanted, path, waiting)
            self._when_out(asked, waiting, self._saved_them)

    def _waiting(self) -> Waiting:
        self.options.be_ready(ready=False)
        return Waiting(self, self.line, _("Making the papers"))

    def _when_out(
        self,
        asked: Answer[tuple[Paper, ...]],
        waiting: Waiting,
        then: Callable[[tuple[Paper, ...]], None],
    ) -> None:
        asked.then(then).otherwise(self._failed).at_last(waiting.over)

    def _printed_them(self, papers: tuple[Paper, ...]) -> None:
        self.printed.emit(len(papers))
        self.accept()

    def _saved_them(self, papers: tuple[Paper, ...]) -> None:
        del papers
        self.saved.emit()
        self.accept()

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            complain(self, error)
        self.look()

    # --- looks -----------------------------------------------------------------------------

    def _offer_printers(self, names: Sequence[str]) -> None:
        self.options.show_printers(names, self._printer)

    def _connect(self) -> None:
        self.list.moved.connect(self._tell)
        self.list.pressed_key.connect(lambda _key: self._toggle())
        self.list.opened.connect(self._toggle)
        self.days.currentIndexChanged.connect(self._go_to_day)
        self.ticks.changed.connect(self._take_kinds)
        self.options.printing.connect(self._print)
        self.options.saving.connect(self._save)
        self.stop.clicked.connect(self.reject)

    def _middle(self) -> QHBoxLayout:
        sheet = QFrame()
        sheet.setProperty("card", True)
        left = QVBoxLayout(sheet)
        left.setContentsMargins(4, 6, 4, 12)
        left.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(14, 0, 14, 0)
        below.addWidget(self.about)
        left.addLayout(below)
        right = Panel(_("What to print"))
        right.rows.addWidget(self.ticks)
        right.rows.addWidget(self.options)
        note = _("Space leaves somebody out. What is out for the visit is not printed twice.")
        right.rows.addWidget(PlainLabel(note, role="hint", wrap=True))
        columns = QHBoxLayout()
        columns.setSpacing(8)
        columns.addWidget(sheet, 1)
        columns.addWidget(Scrolled(right, theme.scaled(RIGHT)))
        return columns


def _days(shown: date) -> list[tuple[str, str]]:
    """Return the days to choose from: tomorrow, today, and the one that was looked at."""
    days = sorted({today() + timedelta(days=1), today(), shown}, reverse=True)
    return [
        (day.isoformat(), with_more((headline(day, today()), day_words(day)))) for day in days
    ]
