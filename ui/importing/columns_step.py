"""The third step: what every column becomes, and which are left out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salon_vault.importing.model import Target
from salon_vault.importing.survey import Look
from ui.first_run.step import Step
from ui.importing.words import TARGETS, column_names
from ui.parts.choice import Choice
from ui.parts.elided import Elided
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.words import LANGUAGES, _, about, language

SAMPLES = 3
"""Values of a column that are shown beside it."""
NAMES = frozenset({Target.NAME, Target.FIRST_NAME, Target.LAST_NAME})


class ColumnsStep(Step):
    """One row a column: its name, what stands in it, and a choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _("Take what the salon needs. What is left out does not come into the vault.")
        super().__init__(_("What do the columns mean?"), lead, _("Next"), parent)
        self._choices: list[Choice] = []
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        notes = _(
            "Notes are left out at first: often they hold what nobody needs to keep, and the "
            "client may read them. Taken in, they go where the notes on health are. Allergies "
            "in them are asked about in the next step either way."
        )
        self.notes = Remark("info", "", notes)
        self.nameless = Remark("warn", "", _("One column has to be the name."))
        spoken = _("Language of clients where the list does not say")
        self.tongue = Choice(spoken, LANGUAGES.items())
        self.tongue.choose(language())
        for part in (self.nameless, self._table, self.notes, Field(spoken, self.tongue)):
            self.rows.addWidget(part)

    @property
    def targets(self) -> tuple[Target, ...]:
        """What was chosen, column by column."""
        return tuple(Target(choice.key) for choice in self._choices)

    @property
    def is_ready(self) -> bool:
        """Whether one column is the name."""
        return bool(NAMES & set(self.targets))

    def first_field(self) -> QWidget | None:
        """Begin at the first column."""
        return next(iter(self._choices), None)

    def show_look(self, look: Look) -> None:
        """Show the columns of another file, or of the same one read in another way."""
        while item := self._grid.takeAt(0):
            if (part := item.widget()) is not None:
                part.deleteLater()
        self._choices = []
        for at, name in enumerate(column_names(look.headings)):
            values = [row.cells[at].strip() for row in look.rows if at < len(row.cells)]
            self._add(at, name, [value for value in values if value], look.targets[at])
        self._look()

    def _add(self, at: int, name: str, values: Sequence[str], target: Target) -> None:
        kinds = [
            (kind.value, _(words))
            for kind, words in TARGETS.items()
            if kind is not Target.NOTES or target is not Target.ALLERGIES  # never buried there
        ]
        choice = Choice(about(name, _("becomes")), kinds)
        choice.choose(target.value)
        choice.activated.connect(self._look)
        self._choices.append(choice)
        heading = PlainLabel(name, role="strong")
        heading.setMaximumWidth(220)
        sample = Elided(" · ".join(dict.fromkeys(values[:SAMPLES])), role="muted")
        for column, part in enumerate((heading, sample, choice)):
            self._grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignVCenter)

    def _look(self) -> None:
        show_if(not self.is_ready, self.nameless)
        self.changed.emit()
