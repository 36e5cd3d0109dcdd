"""The list of what the notice still lacks, with a button for each."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from salon_vault.law.pack import Pack
from ui import theme
from ui.notices.gaps import Gaps, claim_of, sources_of
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.rule import Rule
from ui.words import _, about, listed, run_on


class GapList(QWidget):
    """Settings to fill in, and facts of the law that somebody has to check."""

    filling = Signal(str)
    """The page of the settings on which something is missing."""
    checking = Signal(str)
    """The fact somebody has checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(14)

    def show_gaps(self, gaps: Gaps, pack: Pack, *, may_fill: bool, may_check: bool) -> None:
        """Show what is missing; buttons only for those who may put it right."""
        _empty(self._rows)
        self.buttons = {}
        title = _("The notice cannot be printed yet")
        text = _("It says what this salon does, so it waits until these are filled in.")
        if not (may_fill and may_check):
            text = run_on((text, _("The owner can do that.")))
        self._rows.addWidget(Remark("warn", title, text))
        self._show_settings(gaps, may_fill=may_fill)
        if gaps.facts:
            self._rows.addWidget(self._facts(gaps, pack, may_check=may_check))

    def _show_settings(self, gaps: Gaps, *, may_fill: bool) -> None:
        panel = Panel(_("Settings"))
        lines = (
            ("salon", _("The salon itself"), listed(gaps.salon), _("Fill in")),
            ("outside", _("Outside the program"), gaps.outside, _("Answer")),
        )
        shown = [line for line in lines if line[2]]
        for number, (page, name, text, deed) in enumerate(shown):
            if number:
                panel.rows.addWidget(Rule())
            button = Button(deed, "ghost")
            button.setAccessibleName(about(deed, name))
            if not may_fill:
                button.hide()
            button.clicked.connect(partial(self.filling.emit, page))
            self.buttons[page] = button
            panel.rows.addLayout(_line("pencil", name, text, button))
        if shown:
            self._rows.addWidget(panel)

    def _facts(self, gaps: Gaps, pack: Pack, *, may_check: bool) -> Panel:
        panel = Panel(_("Points of law, not checked by a lawyer"))
        lead = _("Each is printed only after a named person has looked at it.")
        panel.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        for fact in gaps.facts:
            panel.rows.addWidget(Rule())
            claim = claim_of(fact)
            button = Button(_("Record the check"), "ghost")
            button.setAccessibleName(about(button.text(), claim))
            if not may_check:
                button.hide()
            button.clicked.connect(partial(self.checking.emit, fact.id))
            self.buttons[fact.id] = button
            panel.rows.addLayout(_line("scroll-text", claim, sources_of(fact, pack), button))
        return panel


def _line(icon: str, name: str, text: str, button: Button) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(PlainLabel(name, role="strong", wrap=True))
    words.addWidget(PlainLabel(text, role="muted", wrap=True))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(Glyph(icon, "text3", theme.scaled(18)))
    row.addLayout(words, 1)
    row.addWidget(button)
    return row


def _empty(rows: QLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
