"""The last step: the kit typed back from its paper; only then it counts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salon_vault.door import Kit
from ui.first_run.step import Step
from ui.first_run.typing_back import slips, tidy_group
from ui.line import Line
from ui.parts.looks import look_again
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.recovery.kit_scan import KitScan
from ui.words import _, listed

COLUMNS = 6
LONG = 4
"""Characters of a group."""


class TypingStep(Step):
    """One field a group; the next one comes by itself, and a slip is named at once."""

    def __init__(self, kit: Kit, line: Line, parent: QWidget | None = None) -> None:
        lead = _(
            "Type the groups from the paper, so that a mistake on it shows today and not on "
            "the day you need it."
        )
        super().__init__(_("Type the kit back"), lead, _("Open the vault"), parent)
        self._kit = kit
        self.fields: list[TextLine] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(12)
        for number in range(len(kit.groups)):
            grid.addLayout(self._group(number), *divmod(number, COLUMNS))
        self.rows.addLayout(grid)
        self.found = PlainLabel(role="muted", wrap=True)
        self.rows.addWidget(self.found)
        self.scan = KitScan(line)
        self.scan.found.connect(self._scanned)
        self.rows.addWidget(self.scan)
        self.scan.catch(self)
        self._look()

    @property
    def is_ready(self) -> bool:
        """Whether every group was typed as it was printed."""
        return not self._slips()

    def _group(self, number: int) -> QVBoxLayout:
        field = TextLine(_("Group {n}").format(n=number + 1))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.textEdited.connect(lambda text: self._typed(number, text))
        self.fields.append(field)
        rows = QVBoxLayout()
        rows.setSpacing(3)
        rows.addWidget(PlainLabel(str(number + 1), role="hint"))
        rows.addWidget(field)
        return rows

    def _typed(self, number: int, text: str) -> None:
        """Spread what was typed, scanned or pasted over this field and those behind it."""
        signs = tidy_group(text)
        pieces = [signs[at : at + LONG] for at in range(0, len(signs), LONG)] or [""]
        for field, piece in zip(self.fields[number:], pieces, strict=False):
            field.setText(piece)
        last = min(number + len(pieces), len(self.fields)) - 1
        if len(self.fields[last].text()) == LONG and last + 1 < len(self.fields):
            self.fields[last + 1].setFocus()
            self.fields[last + 1].selectAll()
        self._look()

    def _scanned(self, code: str) -> None:
        if tidy_group(code) == tidy_group("".join(self._kit.groups)):
            self._typed(0, code)
        else:
            self.scan.blame(_("This is the sheet of another kit. Take the one just printed."))

    def _slips(self) -> Sequence[int]:
        return slips(self._kit.groups, [field.text() for field in self.fields])

    def _look(self) -> None:
        wrong = set(self._slips())
        full = [
            number for number, field in enumerate(self.fields, 1) if len(field.text()) == LONG
        ]
        slipped = [number for number in full if number in wrong]
        for number, field in enumerate(self.fields, 1):
            field.setProperty("fault", number in slipped)
            look_again(field)
        self.found.setText(self._words(slipped, len(full)))
        self.changed.emit()

    def _words(self, slipped: list[int], full: int) -> str:
        if slipped:
            groups = listed(map(str, slipped))
            return _("Compare with the paper. Groups to check: {groups}.").format(groups=groups)
        if full == len(self.fields):
            return _("Every group matches.")
        return _("{n} of {all} groups typed.").format(n=full, all=len(self.fields))
