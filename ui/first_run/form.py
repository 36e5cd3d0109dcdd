"""What the first run looks like: the steps at the left, one of them beside, deeds pinned."""

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.first_run.step import Step
from ui.parts.button import Button
from ui.parts.column import Column
from ui.parts.glyph import Glyph
from ui.parts.looks import look_again
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.words import _

STEPS = 5
BRAND = 280
COLUMN = 620
EDGE = 36


class FirstRunForm(QHBoxLayout):
    """A dark pane that says which step it is, and a column with the step."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.back = Button(_("Back"), "ghost", "chevron-left")
        self.next = Button(_("Next"), "primary")
        self.next.setDefault(True)
        self.where = PlainLabel(role="hint")
        self.steps = QStackedWidget()
        self._page: QWidget | None = None
        """What stands there instead of a step."""
        self._names = [PlainLabel(name, role="later", wrap=True) for name in _names()]
        self.addWidget(self._brand())
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._sheet(), 1)
        self._pinned = self._deeds()
        right.addWidget(self._pinned)
        self.addLayout(right, 1)

    def add_step(self, step: Step) -> None:
        """Take a step in, so that it goes when the window goes."""
        step.rows.addStretch(1)
        self.steps.addWidget(step)

    def show_step(self, step: Step, number: int) -> None:
        """Show a step, counted from 1, in place of the one before."""
        self._forget_page()
        self.steps.setCurrentWidget(step)
        self._stand_by(steps=True)
        self.next.say(step.deed)
        if (field := step.first_field()) is not None:
            field.setFocus()
        self.where.setText(_("Step {n} of {all}").format(n=number, all=STEPS))
        for each, label in enumerate(self._names, 1):
            label.setProperty("role", "now" if each == number else "later")
            look_again(label)

    def show_instead(self, page: QWidget) -> None:
        """Show a page that is no step, and brings its own deeds."""
        self._forget_page()
        self._page = page
        self.steps.addWidget(page)
        self.steps.setCurrentWidget(page)
        self._stand_by(steps=False)

    def _stand_by(self, *, steps: bool) -> None:
        for part in (self._pinned, *self._names):
            part.setVisible(steps)

    def _forget_page(self) -> None:
        if self._page is not None:
            self.steps.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None

    def _sheet(self) -> Column:
        self.steps.setMaximumWidth(theme.scaled(COLUMN))
        return Column(self.steps, EDGE, 16)

    def _deeds(self) -> QWidget:
        pinned = QWidget()
        rows = QVBoxLayout(pinned)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(Rule())
        deeds = QHBoxLayout()
        rows.addLayout(deeds)
        deeds.setContentsMargins(EDGE, 12, EDGE, 14)
        deeds.setSpacing(12)
        deeds.addWidget(self.back)
        deeds.addStretch(1)
        deeds.addWidget(self.where)
        deeds.addWidget(self.next)
        return pinned

    def _brand(self) -> QFrame:
        pane = QFrame()
        pane.setObjectName("curtain")
        pane.setFixedWidth(theme.scaled(BRAND))
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(32, 36, 24, 32)
        rows.setSpacing(12)
        rows.addWidget(Glyph("shield-check", "rail_mark", 52, 1.4))
        rows.addWidget(PlainLabel("Salon Vault"))
        rows.addSpacing(20)
        for label in self._names:
            rows.addWidget(label)
        rows.addStretch(1)
        offline = _("The program itself sends nothing over the internet.")
        rows.addWidget(PlainLabel(offline, role="hint", wrap=True))
        return pane


def _names() -> tuple[str, ...]:
    return (
        _("1  Language"),
        _("2  Your salon"),
        _("3  The owner's login"),
        _("4  The recovery kit"),
        _("5  Type the kit back"),
    )
