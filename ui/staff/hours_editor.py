"""The week of a person or of the salon: a day off, or from when until when."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from salon_vault.staff.model import DAYS, MINUTES, Hours
from ui import theme
from ui.dates import locale
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.words import _, about

BEGINS, ENDS = 9 * 60, 17 * 60
SATURDAY = 5
WIDE = 84
TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?")


@dataclass(frozen=True, slots=True)
class Day:
    """The fields of one day."""

    on: QCheckBox
    begins: TextLine
    ends: TextLine

    @property
    def span(self) -> tuple[int, int] | None:
        """From and until, in minutes after midnight; None for a day off or nonsense."""
        begins, ends = minutes(self.begins.text()), minutes(self.ends.text())
        if not self.on.isChecked() or begins is None or ends is None or begins >= ends:
            return None
        return begins, ends


class HoursEditor(QWidget):
    """Seven days; or no hours at all, when nothing is noticed at any hour."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, kept: str = "") -> None:
        super().__init__(parent)
        self.kept = QCheckBox(kept or _("Mark openings outside these hours"))
        self.kept.setAccessibleName(self.kept.text())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(4, 1)
        grid.addWidget(self.kept, 0, 0, 1, 5)
        self.days = [self._day(grid, number) for number in range(DAYS)]
        self.kept.toggled.connect(self._look)
        self.show_hours(None)

    @property
    def hours(self) -> Hours | None:
        """The week as it stands; None where nothing is to be noticed."""
        return Hours(tuple(day.span for day in self.days)) if self.kept.isChecked() else None

    @property
    def is_ready(self) -> bool:
        """Whether every working day begins before it ends."""
        worked = [day for day in self.days if day.on.isChecked()]
        return not self.kept.isChecked() or all(day.span is not None for day in worked)

    def show_hours(self, hours: Hours | None) -> None:
        """Show a week; an ordinary one to begin with where there is none."""
        ordinary = tuple((BEGINS, ENDS) if n < SATURDAY else None for n in range(DAYS))
        for day, span in zip(self.days, hours.days if hours else ordinary, strict=True):
            day.on.setChecked(span is not None)
            for line, at in zip((day.begins, day.ends), span or (BEGINS, ENDS), strict=True):
                line.setText(f"{at // 60:02d}:{at % 60:02d}")
        self.kept.setChecked(hours is not None)
        self._look()

    def _day(self, grid: QGridLayout, number: int) -> Day:
        name = locale().dayName(number + 1, QLocale.FormatType.LongFormat)
        on = QCheckBox(name[:1].upper() + name[1:])
        on.setAccessibleName(name)
        day = Day(on, TextLine(about(name, _("From"))), TextLine(about(name, _("Until"))))
        for line in (day.begins, day.ends):
            line.setFixedWidth(theme.scaled(WIDE))
            line.textChanged.connect(self._look)
        on.toggled.connect(self._look)
        for column, part in enumerate((on, day.begins, PlainLabel("–", role="hint"), day.ends)):
            grid.addWidget(part, number + 1, column)
        return day

    def _look(self) -> None:
        for day in self.days:
            day.on.setEnabled(self.kept.isChecked())
            for line in (day.begins, day.ends):
                line.setEnabled(self.kept.isChecked() and day.on.isChecked())
        self.changed.emit()


def minutes(typed: str) -> int | None:
    """
    Return minutes after midnight, or None for what is no time of day.

    >>> minutes("9:30"), minutes("18"), minutes("24:00"), minutes("7:61")
    (570, 1080, 1440, None)
    """
    found = TIME.fullmatch(typed.strip())
    if found is None or int(found[2] or 0) > 59:
        return None
    at = int(found[1]) * 60 + int(found[2] or 0)
    return at if at <= MINUTES else None
