"""The first step: the name on the tile, on what footing, and how far the login reaches."""

from PySide6.QtWidgets import QWidget

from salon_vault.staff.model import Employment
from ui.first_run.step import Step
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.staff.people_words import EMPLOYMENTS
from ui.staff.tier_picker import TierPicker
from ui.words import _


class PersonStep(Step):
    """Label, kind and role."""

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _("Everybody has a login of their own; nobody uses somebody else's.")
        super().__init__(_("Who is joining?"), lead, _("Next"), parent)
        self.label = TextLine(_("Name on the login tile"), _("for example: Ewa K."))
        hint = _("Seen before unlocking: a first name and a letter are enough.")
        self.label_field = Field(_("Name on the login tile"), self.label, hint)
        kinds = [(kind, _(words)) for kind, words in EMPLOYMENTS.items()]
        self.kind = Choice(_("Works here as"), kinds)
        self.picker = TierPicker()
        for part in (self.label_field, Field(_("Works here as"), self.kind), self.picker):
            self.rows.addWidget(part)
        self.label.textChanged.connect(self._typed)

    @property
    def employment(self) -> Employment:
        """The chosen footing."""
        return Employment(self.kind.key)

    @property
    def is_ready(self) -> bool:
        """Whether there is a name."""
        return bool(self.label.text().strip())

    def _typed(self) -> None:
        self.label_field.blame("")
        self.changed.emit()
