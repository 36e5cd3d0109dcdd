"""The second step: the salon, its law, and what the law asks before the first client."""

from PySide6.QtWidgets import QGridLayout, QWidget

from salon_vault.law.duties import Duty, Force, Moment
from salon_vault.law.pack import Pack
from salon_vault.salon.model import Salon
from ui.first_run.step import Step
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.questions import LAWS, field_name
from ui.words import N_, _, language

FORCES = {
    Force.REQUIRED: N_("required"),
    Force.CHECK: N_("check whether it applies to you"),
    Force.CUSTOM: N_("customary"),
}


class SalonStep(Step):
    """Name, address and phone; the law, and its duties before the first card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _("Forms and the privacy notice print these. All of it can be changed later.")
        super().__init__(_("Your salon"), lead, _("Next"), parent)
        self.name, self.address, self.phone = (
            TextLine(field_name(field)) for field in ("name", "address", "phone")
        )
        self.law = Choice(_("Law"), [(law, _(name)) for law, name in LAWS.items()])
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addWidget(Field(field_name("name"), self.name), 0, 0, 1, 2)
        grid.addWidget(Field(field_name("address"), self.address), 1, 0, 1, 2)
        grid.addWidget(Field(field_name("phone"), self.phone), 2, 0)
        grid.addWidget(Field(_("Law"), self.law), 2, 1)
        self.rows.addLayout(grid)
        self.duties = Panel(_("Before you enter the first client"))
        self.listed = PlainLabel(role="muted", wrap=True)
        self.duties.rows.addWidget(self.listed)
        self.duties.hide()
        self.rows.addWidget(self.duties)
        self.name.textChanged.connect(self.changed)

    @property
    def is_ready(self) -> bool:
        """Whether the salon has a name."""
        return bool(self.name.text().strip())

    @property
    def salon(self) -> Salon:
        """The settings to begin with."""
        return Salon(
            name=self.name.text(),
            address=self.address.text(),
            phone=self.phone.text(),
            law=self.law.key,
            language=language(),
        )

    def show_pack(self, pack: Pack) -> None:
        """Show what the law asks of the salon before it keeps the first card."""
        due = [duty for duty in pack.duties if duty.when is Moment.BEFORE_FIRST_CARD]
        self.listed.setText("\n".join(f"•  {_line(duty)}" for duty in due))
        self.duties.setVisible(bool(due))


def _line(duty: Duty) -> str:
    return _("{duty}: {force} ({law})").format(
        duty=duty.name[language()], force=_(FORCES[duty.force]), law=duty.cite[language()]
    )
