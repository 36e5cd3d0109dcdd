"""The second step: when they are expected at the desk."""

from PySide6.QtWidgets import QWidget

from ui.first_run.step import Step
from ui.staff.hours_editor import HoursEditor
from ui.words import _


class HoursStep(Step):
    """A week, or no hours at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _(
            "An opening outside these hours is marked in the log and shown to the owner. "
            "It is never refused."
        )
        super().__init__(_("At which hours?"), lead, _("Next"), parent)
        self.editor = HoursEditor()
        self.editor.changed.connect(self.changed)
        self.rows.addWidget(self.editor)

    @property
    def is_ready(self) -> bool:
        """Whether every working day begins before it ends."""
        return self.editor.is_ready

    def first_field(self) -> QWidget | None:
        """Begin at the tick that makes hours count."""
        return self.editor.kept
