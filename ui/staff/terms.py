"""On what footing somebody works here, at which hours, and whether they are a senior."""

from PySide6.QtWidgets import QCheckBox, QWidget

from salon_vault.deputies.use_cases import name_deputy
from salon_vault.staff.model import Employment, Member, Terms
from salon_vault.staff.use_cases import set_terms
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.staff.dialogs import StaffDialog
from ui.staff.hours_editor import HoursEditor
from ui.staff.people_words import EMPLOYMENTS
from ui.words import _


class TermsAndHours(StaffDialog):
    """What the log holds an opening against; nobody is ever refused for the hour."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("Terms and hours of {who}").format(who=member.label)
        lead = _(
            "An opening outside these hours is marked in the log and shown to the owner. "
            "It is never refused."
        )
        super().__init__(parent, line, title, _("Save"), lead)
        self._member = member
        kinds = [(kind, _(words)) for kind, words in EMPLOYMENTS.items()]
        self.employment = Choice(_("Works here as"), kinds)
        self.employment.choose(member.employment)
        self.senior = QCheckBox(_("May agree to overrides as a named senior"))
        self.senior.setAccessibleName(_("May agree to overrides as a named senior"))
        self.senior.setChecked(member.senior)
        self.senior.setEnabled(line.allows(name_deputy))
        self.hours = HoursEditor()
        self.hours.show_hours(member.hours)
        self.rows.addWidget(Field(_("Works here as"), self.employment))
        self.rows.addWidget(self.senior)
        self.rows.addWidget(self.hours)
        self.hours.changed.connect(lambda: self.go.setEnabled(self.hours.is_ready))

    def give(self) -> None:
        """Save at once: no key is touched, so no password is asked for."""
        employment = Employment(self.employment.key)
        terms = Terms(employment, self.hours.hours, self.senior.isChecked())
        self.await_answer(self.line.ask(self, set_terms, self._member.id, terms))
