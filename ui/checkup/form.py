"""What the check-up looks like."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.checkup.model import Check, Checkup, Finding, Group, State
from salon_vault.checkup.sheet import in_order
from salon_vault.checkup.words import GROUPS, STATES, headline, told
from salon_vault.words import Translator
from ui import theme
from ui.checkup.rows import FindingRow, lying_words
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.looks import show_if
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.words import _, day, ended, language, plural

TONES = {State.ACT: "danger", State.LOOK: "warn", State.GOOD: "ok"}
"""The colour of the sentence above everything."""

SHOWN = 12
"""Lines of what left the vault; the log has all of them."""


class CheckupForm(QVBoxLayout):
    """One sentence, what is to be done, and below it everything else by groups."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        self.page = Page(_("Check-up"), _("How the vault and the PC around it are doing."))
        self.addWidget(self.page)
        self.printer = Choice(_("Printer"), ())
        self.printer.setMinimumWidth(theme.scaled(150))
        self.print = Button(_("Print"), "", "printer")
        self.again = Button(_("Look again"), "primary", "clipboard-check")
        for part in (self.printer, self.print, self.again):
            self.page.deeds.addWidget(part)
        self._screen = screen
        self.sweep = Button(_("Remove them"), "", "trash-2", parent=screen)
        self.sweep.hide()
        self.summary = Remark("neutral")
        self.page.below.addWidget(self.summary)
        self._sheet: QWidget | None = None
        self.offer_printers((), "")
        self.wait()

    def wait(self) -> None:
        """Say that looking goes on; what was found before stays until then."""
        self.again.setEnabled(False)
        self.print.setEnabled(False)
        self.summary.say("neutral", _("Looking at the vault and this PC…"))

    def offer_printers(self, names: Sequence[str], remembered: str) -> None:
        """Offer the printers of this PC; without one there is nothing to press."""
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        if remembered in names:
            self.printer.choose(remembered)
        show_if(bool(names), self.printer, self.print)

    def show_checkup(self, checkup: Checkup, *, may_sweep: bool) -> None:
        """Show what was found instead of what was found before."""
        words = Translator.of(language())
        self.again.setEnabled(True)
        self.print.setEnabled(True)
        seen = ended(_("Seen on {day}").format(day=day(checkup.at.astimezone().date())))
        self.summary.say(TONES[checkup.state], headline(checkup, words), seen)
        self.sweep.setParent(self._screen)
        self.sweep.hide()
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = QWidget()
        rows = QVBoxLayout(self._sheet)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        wanted = [
            each for group in Group for each in in_order(checkup, group) if _is_wanted(each)
        ]
        wanted.sort(key=lambda each: each.state is State.LOOK)
        if wanted:
            rows.addWidget(self._wanted(wanted, words, may_sweep=may_sweep))
        if checkup.lying:
            rows.addWidget(_lying_panel(checkup))
        rows.addLayout(_others(checkup, words))
        self.page.rows.addWidget(self._sheet)

    def _wanted(
        self, findings: Sequence[Finding], words: Translator, *, may_sweep: bool
    ) -> Panel:
        panel = Panel(_("What to do"))
        for finding in findings:
            sweeps = may_sweep and finding.check is Check.STRAY_FILES
            deed = self.sweep if sweeps else None
            panel.rows.addWidget(FindingRow(finding, told(finding, words), deed))
            self.sweep.setVisible(sweeps or self.sweep.isVisibleTo(panel))
        return panel


def _is_wanted(finding: Finding) -> bool:
    return finding.state in {State.ACT, State.LOOK}


def _others(checkup: Checkup, words: Translator) -> QHBoxLayout:
    """Return the groups in two columns, each with what is good or cannot be told."""
    columns = QHBoxLayout()
    columns.setSpacing(14)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column in (left, right):
        column.setSpacing(14)
        columns.addLayout(column, 1)
    heights = {id(left): 0, id(right): 0}
    for group in Group:
        others = [each for each in in_order(checkup, group) if not _is_wanted(each)]
        others.sort(key=lambda each: each.state is State.UNKNOWN)
        if others:
            column = min((left, right), key=lambda each: heights[id(each)])
            column.addWidget(_group(group, others, words))
            heights[id(column)] += 2 + len(others)
    left.addStretch(1)
    right.addStretch(1)
    return columns


def _group(group: Group, findings: Sequence[Finding], words: Translator) -> Panel:
    panel = Panel(_(GROUPS[group]))
    panel.rows.setSpacing(5)
    good = sum(each.state is State.GOOD for each in findings)
    tally = _("{state}: {n}").format(state=_(STATES[State.GOOD]), n=good)
    panel.deeds.addWidget(PlainLabel(tally, role="hint"))
    for finding in findings:
        panel.rows.addWidget(FindingRow(finding, told(finding, words)))
    return panel


def _lying_panel(checkup: Checkup) -> Panel:
    panel = Panel(_("What left the vault this month"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(26)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(2, 1)
    for line, lying in enumerate(checkup.lying[:SHOWN]):
        who = checkup.labels.get(lying.who, "")
        for column, text in enumerate(lying_words(lying, who)):
            grid.addWidget(PlainLabel(text, role="muted" if column == 0 else ""), line, column)
    panel.rows.addLayout(grid)
    more = len(checkup.lying) - SHOWN
    if more > 0:
        words = plural("{n} more in the log.", "{n} more in the log.", more)
        panel.rows.addWidget(PlainLabel(words, role="hint"))
    return panel
