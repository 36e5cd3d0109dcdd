"""The window in which a paste or a file is looked over before any of it is kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.day.model import Origin
from salon_vault.day.told import Wrong
from ui.day.decisions import Decisions
from ui.day.list_view import RowList
from ui.day.words import LINE_FAULTS
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.on_screen import keep_size
from ui.parts.plain_label import PlainLabel
from ui.words import _, chained, plural, run_on

SIZE = (860, 580)
FAULTS_SHOWN = 4
TICK = frozenset({Qt.Key.Key_Space})


class PreviewDialog(QDialog):
    """Lines with their cards; those that are nobody's yet are asked about one by one."""

    confirmed = Signal(object)
    """The lines that are to be kept, as ``Chosen``."""

    def __init__(self, parent: QWidget, decisions: Decisions) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Put on the day list"))
        keep_size(self, *SIZE)
        self._decisions = decisions
        self._filling = False
        wrong = decisions.preview.wrong
        self.lead = PlainLabel(wrap=True)
        self.skip = QCheckBox(_("Leave these lines out"))
        self.skip.setAccessibleName(_("Leave these lines out"))
        self.clear = QCheckBox(_("Then delete the file: whoever finds it can read it"))
        self.clear.setAccessibleName(self.clear.text())
        self.clear.setVisible(decisions.origin is Origin.IMPORTED)
        self.list = RowList(_("Lines"), TICK)
        self.whose = Choice(_("Whose card?"), ())
        self.stop = Button(_("Cancel"))
        self.go = Button("", "primary")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(self.lead)
        if wrong:
            rows.addWidget(_faults(wrong, self.skip))
        rows.addWidget(self._sheet(), 1)
        rows.addWidget(self.clear)
        rows.addLayout(self._deeds())
        self._connect()
        numbers = range(len(decisions.preview.proposals))
        self.list.rows.show_rows([decisions.row(number) for number in numbers])
        self.list.choose(max(0, decisions.first_undecided()))
        self._look()
        self.list.setFocus()

    def toggle(self) -> None:
        """Leave the chosen line out, or take it in again."""
        self._decisions.toggle(self.list.row)
        self._draw()

    def ask_whose(self) -> None:
        """Go to the choice of cards for the chosen line."""
        self.whose.setFocus()
        self.whose.showPopup()

    def _decide(self, _number: int) -> None:
        if self._filling or self.list.row < 0:
            return
        self._decisions.decide(self.list.row, self.whose.key)
        self._draw()
        waiting = self._decisions.first_undecided()
        if waiting >= 0:
            self.list.choose(waiting)

    def _draw(self) -> None:
        self.list.rows.change_row(self.list.row, self._decisions.row(self.list.row))
        self._offer_ways()
        self._look()

    def _offer_ways(self) -> None:
        self._filling = True
        self.whose.clear()
        if self.list.row >= 0:
            for key, words in self._decisions.ways(self.list.row):
                self.whose.addItem(words, key)
            self.whose.choose(self._decisions.whose(self.list.row))
        self.whose.setEnabled(self.whose.count() > 1)
        self._filling = False

    def _look(self) -> None:
        """Say how it stands, and allow keeping once every line is somebody's."""
        decisions = self._decisions
        sound = not decisions.preview.wrong or self.skip.isChecked()
        count = decisions.counting
        self.go.say(_("Put on the list: {n}").format(n=count))
        self.go.setEnabled(bool(count) and sound and not decisions.undecided)
        self.lead.setText(_how_it_stands(decisions))

    def _confirm(self) -> None:
        self.confirmed.emit(self._decisions.chosen())

    def _connect(self) -> None:
        self.list.moved.connect(self._offer_ways)
        self.list.opened.connect(self.ask_whose)
        self.list.pressed_key.connect(lambda _key: self.toggle())
        self.list.clicked.connect(lambda _index: self.list.setFocus())
        self.whose.activated.connect(self._decide)
        self.skip.toggled.connect(lambda _on: self._look())
        self.stop.clicked.connect(self.reject)
        self.go.clicked.connect(self._confirm)
        for button in (self.stop, self.go):
            button.setAutoDefault(False)

    def _sheet(self) -> QFrame:
        sheet = QFrame()
        sheet.setProperty("card", True)
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(4, 6, 4, 12)
        rows.setSpacing(8)
        rows.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 12, 0)
        below.addWidget(Field(_("Whose card?"), self.whose))
        rows.addLayout(below)
        return sheet

    def _deeds(self) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        hint = _("Space leaves a line out, Enter asks whose card it is.")
        deeds.addWidget(PlainLabel(hint, role="hint", wrap=True), 1)
        deeds.addWidget(self.stop)
        deeds.addWidget(self.go)
        return deeds


def _how_it_stands(decisions: Decisions) -> str:
    preview = decisions.preview
    said = [plural("{n} line was read.", "{n} lines were read.", len(preview.proposals))]
    if decisions.undecided:
        said.append(
            plural(
                "{n} needs a look: whose card is it?",
                "{n} need a look: whose cards are they?",
                decisions.undecided,
            )
        )
    if preview.called_off or preview.earlier:
        words = _("Left out: {called_off} called off, {earlier} of earlier days.")
        said.append(words.format(called_off=preview.called_off, earlier=preview.earlier))
    if preview.as_written:
        said.append(_("This PC does not know the time zone: times are taken as written."))
    return run_on(said)


def _faults(wrong: Sequence[Wrong], skip: QCheckBox) -> QFrame:
    strip = QFrame()
    strip.setProperty("tone", "danger")
    told = [
        _("line {line}: {fault}").format(line=each.line, fault=_(LINE_FAULTS[each.fault]))
        for each in wrong[:FAULTS_SHOWN]
    ]
    if len(wrong) > FAULTS_SHOWN:
        told.append(_("and {n} more").format(n=len(wrong) - FAULTS_SHOWN))
    rows = QVBoxLayout(strip)
    rows.setContentsMargins(14, 10, 14, 8)
    rows.setSpacing(4)
    cannot = plural("{n} line cannot be taken", "{n} lines cannot be taken", len(wrong))
    rows.addWidget(PlainLabel(cannot, role="strong"))
    rows.addWidget(PlainLabel(chained(told), wrap=True))
    rows.addWidget(skip)
    return strip
