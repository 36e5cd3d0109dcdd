"""An album: numbered pictures of all windows that are up, and a record of what was seen."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QLabel, QWidget

from tests.journeys.stage import LOOK_EVERY, PATIENCE, SceneFailed
from ui.day.form import DayForm
from ui.day.matters import Matter

TITLE = 30
"""Height of the bar that we draw over a dialog: the system's own is in no picture."""
GAP = 24
SCREEN, ROOM = QSize(1366, 738), QSize(1366, 700)
"""What the window may take of the smallest screen, and a dialog before it."""
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
LAYOUTS = 3
"""Turns of the event loop until words that broke anew have moved what stands below them."""


def turn_to(form: DayForm, matter: Matter) -> None:
    """Show one of the sheets below the day list, as soon as something waits there."""
    until(lambda: matter.waits)
    if matter.isHidden():
        form.matters.choose(matter)


def until(ready: Callable[[], object]) -> None:
    """Let the program work until ``ready`` returns something true."""
    end = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > end:
            raise SceneFailed("waited in vain")
        QTest.qWait(LOOK_EVERY)


class Album:
    """Takes pictures into a folder, and remembers which widgets and words were on them."""

    def __init__(self, folder: Path, *, keeps: bool = True) -> None:
        self._folder = folder
        self._keeps = keeps
        """Whether the pictures are wanted, or only what was on them."""
        self._count = 0
        self._chapter = self._place = ""
        self._widgets: set[str] = set()
        self._words: set[str] = set()
        self.too_large: set[str] = set()

    def begin(self, chapter: str) -> None:
        """Name the pictures from here on after ``chapter``."""
        self._chapter = chapter

    def take(self, place: str) -> None:
        """Take a picture of all windows, one over the other as they stand on the screen."""
        self._place = place
        for _round in range(LAYOUTS):
            QApplication.processEvents()
        windows = sorted(filter(QWidget.isVisible, QApplication.topLevelWidgets()), key=_depth)
        whole = QRect()
        for window in windows:
            self._look_at(window)
            whole |= _framed(window)
        if not self._keeps:  # what is to be seen is known before it is painted
            return
        sheet = QPixmap(whole.size())
        sheet.fill(QColor("#888888"))
        painter = QPainter(sheet)
        painter.translate(-whole.topLeft())
        for window in windows:
            _paint(painter, window)
        painter.end()
        self.keep(place, sheet)

    def scroll(self, area: QAbstractScrollArea, place: str) -> None:
        """Take pictures of a page from its head to its foot, a screen at a time."""
        bar = area.verticalScrollBar()
        bar.setValue(0)
        self.take(place)
        part = 1
        while bar.isVisible() and bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep() - 2 * GAP)
            part += 1
            self.take(f"{place}-{part}")
        bar.setValue(0)

    def tile(self, place: str, boxes: Sequence[QWidget], columns: int = 3) -> None:
        """Show boxes one after the other, and put them side by side on one picture."""
        self._place = place
        shots: list[QPixmap] = []
        for box in boxes:
            box.show()
            QApplication.processEvents()
            self._look_at(box)
            if self._keeps:
                shots.append(box.grab())
            box.close()
        if shots:
            self.paste(place, shots, columns)

    def paste(self, place: str, shots: Sequence[QPixmap], columns: int) -> None:
        """Put drawn things side by side on one picture."""
        lines = [shots[at : at + columns] for at in range(0, len(shots), columns)]
        wide = max(sum(shot.width() + GAP for shot in line) for line in lines)
        tall = sum(max(shot.height() for shot in line) + GAP for line in lines)
        sheet = QPixmap(QSize(wide + GAP, tall + GAP))
        sheet.fill(QColor("#888888"))
        painter = QPainter(sheet)
        corner = QPoint(GAP, GAP)
        for line in lines:
            for shot in line:
                painter.drawPixmap(corner, shot)
                corner += QPoint(shot.width() + GAP, 0)
            corner = QPoint(GAP, corner.y() + max(shot.height() for shot in line) + GAP)
        painter.end()
        self.keep(place, sheet)

    def keep(self, place: str, picture: QPixmap) -> None:
        """Keep a picture under the next number."""
        self._count += 1
        if not self._keeps:  # to press a picture takes longer than to paint it
            return
        name = "-".join(filter(None, (f"{self._count:03}", self._chapter, place)))
        picture.save(str(self._folder / f"{name}.png"))

    def close(self) -> None:
        """Write down what was seen: classes of widgets, words, and windows too large."""
        seen = {
            "widgets": sorted(self._widgets),
            "words": sorted(self._words),
            "too large": sorted(self.too_large),
        }
        (self._folder / "seen.json").write_text(json.dumps(seen, ensure_ascii=False, indent=1))

    def _look_at(self, window: QWidget) -> None:
        self.measure(window)
        for part in _on_show(window):
            kinds = (kind for kind in type(part).__mro__ if kind.__module__.startswith("ui."))
            self._widgets.update(f"{kind.__module__}.{kind.__qualname__}" for kind in kinds)
            if isinstance(part, QLabel):
                self._words.add(part.text())

    def measure(self, window: QWidget) -> None:
        """Note a window that the smallest screen has no room for."""
        wanted, room = window.minimumSizeHint().expandedTo(window.minimumSize()), SCREEN
        if isinstance(window, QDialog):  # it comes up at its full size
            wanted, room = wanted.expandedTo(window.size()), ROOM
        if room.expandedTo(wanted) != room:
            size = f"{wanted.width()}x{wanted.height()}"
            self.too_large.add(f"{type(window).__name__} {size} on {self._place}")


def _on_show(part: QWidget) -> Iterator[QWidget]:
    """Return a part and those in it of which something is to be seen."""
    if not part.visibleRegion().isEmpty():
        yield part
    for child in part.findChildren(QWidget, options=DIRECT):
        if child.isVisible():  # what stands in a hidden part is not to be seen either
            yield from _on_show(child)


def _depth(window: QWidget) -> tuple[bool, bool, int]:
    """Order windows from the back to the front."""
    above, parent = 0, window.parentWidget()
    while parent is not None:
        above, parent = above + 1, parent.parentWidget()
    popup = window.windowType() is Qt.WindowType.Popup
    return popup, isinstance(window, QDialog), above


def _framed(window: QWidget) -> QRect:
    room = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
    return room.adjusted(-1, -TITLE, 1, 1) if isinstance(window, QDialog) else room


def _paint(painter: QPainter, window: QWidget) -> None:
    frame = _framed(window)
    if isinstance(window, QDialog):
        painter.fillRect(frame, QColor("#5a6470"))
        painter.setPen(QColor("white"))
        bar = QRect(frame.topLeft(), QSize(frame.width(), TITLE)).adjusted(10, 0, -10, 0)
        painter.drawText(bar, Qt.AlignmentFlag.AlignVCenter, window.windowTitle())
    painter.drawPixmap(window.mapToGlobal(QPoint(0, 0)), window.grab())
