"""A few steps in a window of their own: one asks, the next one goes on from there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.first_run.step import Step
from ui.parts.button import Button
from ui.parts.on_screen import keep_size
from ui.words import _

SIZE = (680, 600)


class Wizard(QDialog):
    """Steps with Back, Cancel and the deed of the step in front; ``finish`` ends the last."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        keep_size(self, *SIZE)
        self.steps: list[Step] = []
        self.pages = QStackedWidget()
        self.back = Button(_("Back"), "ghost", "chevron-left")
        self.stop = Button(_("Cancel"))
        self.go = Button("", "primary")
        self.go.setDefault(True)
        for button, press in (
            (self.back, self._back),
            (self.stop, self.reject),
            (self.go, self._next),
        ):
            button.setAutoDefault(button is self.go)
            button.clicked.connect(press)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(14)
        outer.addWidget(self.pages, 1)
        outer.addLayout(self._deeds())

    @property
    def step(self) -> Step:
        """The step in front."""
        return self.steps[self.pages.currentIndex()]

    def begin(self, steps: Sequence[Step]) -> None:
        """Take these steps, and show the first."""
        for step in steps:
            self.add(step)
        self.show_step(0)

    def add(self, step: Step) -> None:
        """Put one more step at the end."""
        step.rows.addStretch(1)
        scrolls = QScrollArea()
        scrolls.setWidgetResizable(True)
        scrolls.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolls.setWidget(step)
        self.steps.append(step)
        self.pages.addWidget(scrolls)
        step.changed.connect(self.look)

    def show_step(self, number: int) -> None:
        """Show a step; typing begins in its first field."""
        self.pages.setCurrentIndex(number)
        self.go.say(self.step.deed)
        self.back.setVisible(self.may_go_back())
        self.stop.setVisible(not self.is_done())
        (self.step.first_field() or self.go).setFocus()
        self.look()

    def may_go_back(self) -> bool:
        """Tell whether there is a step before that can still be changed."""
        return self.pages.currentIndex() > 0

    def is_done(self) -> bool:
        """Tell whether everything has happened, so that there is nothing to cancel."""
        return False

    def finish(self) -> None:
        """Carry out what the steps have asked for; every wizard has its own."""
        raise NotImplementedError

    def wait(self, *, waiting: bool) -> None:
        """Take no second press while the first is being carried out."""
        for button in (self.back, self.stop):
            button.setEnabled(not waiting)
        self.go.setEnabled(not waiting and self.step.is_ready)

    def look(self) -> None:
        """Allow going on once the step is ready."""
        self.go.setEnabled(self.step.is_ready)

    def _back(self) -> None:
        self.show_step(self.pages.currentIndex() - 1)

    def _next(self) -> None:
        if self.pages.currentIndex() + 1 < len(self.steps):
            self.show_step(self.pages.currentIndex() + 1)
        else:
            self.finish()

    def _deeds(self) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.back)
        deeds.addStretch(1)
        deeds.addWidget(self.stop)
        deeds.addWidget(self.go)
        return deeds
