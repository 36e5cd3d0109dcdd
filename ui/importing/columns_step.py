"""The third step: what every column becomes, and which are left out."""

from PySide6.QtWidgets import QWidget

from salon_vault.importing.model import Target, is_asked
from salon_vault.importing.survey import Look
from salon_vault.salon.model import Salon
from ui.first_run.step import Step
from ui.importing.words import TARGETS, column_names
from ui.parts.choice import Choice
from ui.parts.column_table import ColumnTable, OneColumn
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.remark import Remark
from ui.words import LANGUAGES, _, language

NAMES = frozenset({Target.NAME, Target.FIRST_NAME, Target.LAST_NAME})


class ColumnsStep(Step):
    """One row a column: its name, what stands in it, and a choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _("Take what the salon needs. What is left out does not come into the vault.")
        super().__init__(_("What do the columns mean?"), lead, _("Next"), parent)
        self._fields = Salon().card_fields
        self.table = ColumnTable()
        self.table.changed.connect(self._look)
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
        for part in (self.nameless, self.table, self.notes, Field(spoken, self.tongue)):
            self.rows.addWidget(part)

    @property
    def targets(self) -> tuple[Target, ...]:
        """What was chosen, column by column."""
        return tuple(Target(key) for key in self.table.keys)

    @property
    def is_ready(self) -> bool:
        """Whether one column is the name."""
        return bool(NAMES & set(self.targets))

    def first_field(self) -> QWidget | None:
        """Begin at the first column."""
        return next(iter(self.table.choices), None)

    def know(self, salon: Salon) -> None:
        """Offer no field that the salon does not ask for."""
        self._fields = salon.card_fields

    def show_look(self, look: Look) -> None:
        """Show the columns of another file, or of the same one read in another way."""
        self.table.show_columns(
            [
                OneColumn(
                    name,
                    [row.cells[at].strip() for row in look.rows if at < len(row.cells)],
                    self._kinds(look.targets[at]),
                    self._offered(look.targets[at]).value,
                )
                for at, name in enumerate(column_names(look.headings))
            ]
        )
        self._look()

    def _look(self) -> None:
        show_if(not self.is_ready, self.nameless)
        self.changed.emit()

    def _kinds(self, seems: Target) -> list[tuple[str, str]]:
        """Return what a column may become; allergies are never buried among notes."""
        buried = {Target.NOTES} if seems is Target.ALLERGIES else set()
        offered = [kind for kind in TARGETS if self._offered(kind) is kind]
        return [(kind.value, _(TARGETS[kind])) for kind in offered if kind not in buried]

    def _offered(self, target: Target) -> Target:
        return target if is_asked(target, self._fields) else Target.LEFT_OUT
