"""What the log holds on one entry, once somebody opens it."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salon_vault.compartments import Sealed
from ui import theme
from ui.log.rows import Row, touched_words
from ui.log.sentences import IN_SENTENCE, fact_name, fact_words
from ui.parts.body import Body
from ui.parts.button import Button
from ui.parts.panel import EDGE, Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.parts.scrolled import GAP
from ui.words import _, clock, day

WIDE = 320


class Detail(Panel):
    """Time, login, records and sealed details of the chosen entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Entry"), parent)
        self.setFixedWidth(theme.scaled(WIDE))
        self.words = PlainLabel(role="strong", wrap=True)
        self.when = PlainLabel(role="muted", wrap=True)
        self.facts = QWidget()
        self._grid = QVBoxLayout(self.facts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        self.card = Button(_("Open the card"), "ghost", "user-round")
        self.line = Rule()
        self.body = Body(across=theme.scaled(WIDE) - 2 * EDGE, spoken=_("Entry"))
        self.body.rows.setSpacing(self.rows.spacing())
        self.body.rows.setContentsMargins(0, 0, GAP, 0)
        for part in (self.words, self.when, self.line, self.facts):
            self.body.rows.addWidget(part)
        self.body.rows.addStretch(1)
        self.rows.addWidget(self.body)
        self.rows.addWidget(self.card)
        self.show_row(None)

    def show_row(self, row: Row | None) -> None:
        """Show what is known about ``row``; None hides the sheet."""
        self.setVisible(row is not None)
        self._empty()
        if row is None:
            return
        entry = row.line.entry
        number = _("Entry {number}").format(number=row.line.seq)
        self.title.setText(number)
        self.words.setText(row.words)
        self.when.setText(
            _("{day}, {time}").format(day=day(row.day), time=clock(entry.at)),
        )
        if touched := touched_words(row):
            self._add(_("Records"), "\n".join(touched))
        if entry.of_seq is not None:
            self._add(_("Began with entry"), str(entry.of_seq))
        self._add_details(row)
        self.card.setVisible(row.client is not None)
        self.line.setVisible(self._grid.count() > 0 or row.client is not None)
        self.body.verticalScrollBar().setValue(0)

    def _add_details(self, row: Row) -> None:
        detail = row.line.detail
        if isinstance(detail, Sealed):
            self._add(_("Sealed details"), _("Closed to you: only the owner's key opens them."))
        elif detail is None:
            self._add(_("Sealed details"), _("Removed from this vault."))
        else:
            for name, fact in detail.items():
                said = "" if name in IN_SENTENCE else fact_words(name, fact)
                if said:
                    self._add(fact_name(name), said)

    def _add(self, name: str, words: str) -> None:
        pair = QWidget()
        rows = QGridLayout(pair)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(2)
        rows.addWidget(PlainLabel(name, role="overline", wrap=True), 0, 0)
        rows.addWidget(PlainLabel(words, wrap=True), 1, 0)
        self._grid.addWidget(pair)

    def _empty(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
