"""Naming treatments: typed with the salon's list at hand, each then a button to take out."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from salon_vault.visits.model import BETWEEN
from ui.card.visits.kind_choice import KindChoice
from ui.card.visits.offers import Offers
from ui.commands.command import Command
from ui.money import show_price
from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.parts.suggestions import Suggestions
from ui.parts.text_line import TextLine
from ui.words import _, listed


class TreatmentPicker(QWidget):
    """What is on the list becomes a treatment with its rules; other words stay words."""

    changed = Signal()
    entered = Signal()
    """Enter, with nothing left to choose."""

    def __init__(self, offers: Offers, spoken: str, hint: str) -> None:
        super().__init__()
        self._offers = offers
        self._chosen: list[Treatment] = []
        self._waiting: tuple[Sequence[TreatmentId], str] | None = None
        """What has to be shown once the salon's list has come."""
        self.line = TextLine(spoken, hint)
        self._suggestions: Suggestions | None = None
        self.buttons = QWidget()
        """What was chosen; forms put it, and ``kind``, where there is more room."""
        self.kind = KindChoice()
        self._flow = Flow(self.buttons, 6)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.line)
        rows.addWidget(self.buttons)
        self.setFocusProxy(self.line)
        self.buttons.hide()
        self.line.textEdited.connect(self._look)
        self.line.returnPressed.connect(self._enter)
        self.line.installEventFilter(self)
        self.kind.entered.connect(self.entered)
        self.kind.choice.activated.connect(self.changed)
        offers.came.connect(self._came)

    @property
    def treatments(self) -> tuple[TreatmentId, ...]:
        """Those that were chosen from the list."""
        return tuple(each.id for each in self._chosen)

    @property
    def chosen(self) -> Sequence[Treatment]:
        """The same, with their prices."""
        return self._chosen

    @property
    def unlisted(self) -> tuple[Kind, ...]:
        """Of which kind is what stands on no list, if anything does and that was said."""
        return self.kind.kinds if self.line.text().strip() else ()

    @property
    def lacks_kind(self) -> bool:
        """Whether something stands on no list, and nobody has said of which kind it is."""
        return bool(self.line.text().strip()) and not self.unlisted

    @property
    def words(self) -> str:
        """Everything as it is read afterwards."""
        names = (each.name for each in self._chosen)
        return BETWEEN.join(filter(None, (*names, self.line.text().strip())))

    def show_treatments(self, treatments: Iterable[TreatmentId], words: str) -> None:
        """Show what a visit has: those on the list as buttons, the other words to type on."""
        wanted = tuple(treatments)
        found = [self._offers.treatment(each) for each in wanted]
        self._waiting = (wanted, words) if None in found else None
        self._chosen = [each for each in found if each is not None]
        names = [each.name for each in self._chosen]
        others = [part for part in words.split(BETWEEN) if part not in names]
        self.line.setText(BETWEEN.join(others))
        self.kind.setVisible(bool(others) and bool(self.kind.kinds))
        self._draw()

    def settle(self) -> None:
        """Take what was typed for the treatment of that very name."""
        named = self._offers.named(self.line.text())
        if named is not None:
            self._take(named)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the last one out with Backspace at the beginning; offer the list with Down."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if watched is self.line and not self.line.text() and self._pressed(key):
                return True
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Backspace and self._chosen:
            self._take_out(self._chosen[-1])
        elif key is Qt.Key.Key_Down:
            self._look("")
        else:
            return False
        return True

    # --- choosing ----------------------------------------------------------------------------

    def _came(self) -> None:
        if self._waiting is not None:
            self.show_treatments(*self._waiting)

    def _look(self, typed: str) -> None:
        if self._suggestions is None:
            spoken = _("Treatments on the list")
            self._suggestions = Suggestions(self.line, spoken, page_of(self))
        hits = self._offers.treatments(typed, self.treatments)
        self._suggestions.offer([self._suggestion(each) for each in hits])
        self.changed.emit()

    def _suggestion(self, each: Treatment) -> Command:
        take = partial(self._take, each)
        return Command(each.name, "scissors", take, second=self._beside(each))

    def _beside(self, treatment: Treatment) -> str:
        parts = []
        if treatment.price is not None:
            parts.append(show_price(treatment.price, self._offers.currency))
        if treatment.minutes is not None:
            parts.append(_("{n} min").format(n=treatment.minutes))
        return listed(parts)

    def _take(self, treatment: Treatment) -> None:
        self.line.clear()
        self.kind.hide()
        if treatment not in self._chosen:
            self._chosen.append(treatment)
        self._draw()
        self.changed.emit()

    def _take_out(self, treatment: Treatment) -> None:
        self._chosen.remove(treatment)
        self._draw()
        self.line.setFocus()
        self.changed.emit()

    def _enter(self) -> None:
        self.settle()
        self.entered.emit()

    def _draw(self) -> None:
        while item := self._flow.takeAt(0):
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        for each in self._chosen:
            button = Button(each.name, "", "x")
            button.setAccessibleName(_("Take out: {treatment}").format(treatment=each.name))
            button.clicked.connect(partial(self._take_out, each))
            self._flow.addWidget(button)
        self.buttons.setVisible(bool(self._chosen))
        self.updateGeometry()


def page_of(widget: QWidget) -> QWidget:
    """Return what scrolls with ``widget``, so that a list below a field stays with it."""
    above = widget
    while (parent := above.parentWidget()) is not None:
        if parent.objectName() == "qt_scrollarea_viewport":
            break
        above = parent
    return above
