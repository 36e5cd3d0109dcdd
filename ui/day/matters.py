"""What waits for somebody, one sheet at a time, so that the day list keeps its room."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.open_matters import OpenMatters
from ui.parts.body import Body
from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.scans.waiting_panel import ScansWaiting
from ui.words import _

MOST = 140
"""Points of a sheet at the most; one that somebody unfolds scrolls, and the window stays."""

type Matter = OpenMatters[Any, Any] | ScansWaiting


class Matters(QWidget):
    """
    A button for each sheet once there are several, and the sheet that is chosen.

    ``calm`` makes room for whatever else comes to wait, unless somebody has chosen it.
    """

    def __init__(self, matters: Sequence[Matter], calm: Matter | None = None) -> None:
        super().__init__()
        self._matters = matters
        self._gives_way = calm
        self._chosen: Matter | None = None
        self._shut = False
        """Whether somebody wants to see none of them."""
        self.strip = QWidget()
        self.strip.setAccessibleName(_("What waits"))
        flow = Flow(self.strip, gap=6)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.strip)
        self._sheet = Body()
        self._sheet.limit(theme.scaled(MOST))
        rows.addWidget(self._sheet)
        self.buttons: list[Button] = []
        for matter in matters:
            button = Button("", "answer")
            button.setCheckable(True)
            button.clicked.connect(lambda *, matter=matter: self.choose(matter))
            matter.counted_anew.connect(self._arrange)
            self.buttons.append(button)
            flow.addWidget(button)
            self._sheet.rows.addWidget(matter)
        self._arrange()

    def choose(self, matter: Matter) -> None:
        """Show this sheet; the one that is open is shut."""
        self._gives_way = None if matter is self._gives_way else self._gives_way
        self._shut = matter is self._chosen
        self._chosen = None if self._shut else matter
        self._arrange()

    def _arrange(self) -> None:
        waiting = [matter for matter in self._matters if matter.waits]
        several = len(waiting) > 1
        self._shut = self._shut and several
        in_the_way = several and self._chosen is not None and self._chosen is self._gives_way
        if self._chosen not in waiting or in_the_way:
            self._chosen = None if self._shut or not waiting else waiting[0]
        for button, matter in zip(self.buttons, self._matters, strict=True):
            button.say(matter.called)
            button.setVisible(bool(matter.waits))
            button.setChecked(matter is self._chosen)
            matter.fold(folded=several and matter is not self._chosen)
        self.strip.setVisible(several)
        self._sheet.setVisible(self._chosen is not None)
        self.strip.updateGeometry()
        self.setVisible(bool(waiting))
