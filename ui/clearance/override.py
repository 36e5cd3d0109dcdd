"""Answering for treatments all the same: a reason, and a second person."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clearance.errors import StopsChanged
from salon_vault.clearance.model import Clearance, Obstacle
from salon_vault.clearance.override import is_final
from salon_vault.clearance.use_cases import (
    override_stops,
    override_stops_as_senior,
    what_stands_against,
)
from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.gate import Proof
from salon_vault.staff.model import StaffId, Tier
from salon_vault.treatments.model import Treatment, TreatmentId
from salon_vault.treatments.use_cases import list_treatments
from ui.clearance.words import full_sentence
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.field import Field
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.second_person import agree
from ui.words import _, run_on


class OverrideStops(AskingFields):
    """For each treatment that is stopped today; the log keeps who agreed, and why."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        client: ClientId,
        stops: Sequence[Obstacle],
    ) -> None:
        lead = _(
            "It holds for this client, these treatments, what is shown here, and today. An "
            "owner or a named senior has to be one of the two, and the log keeps both logins "
            "and the reason."
        )
        title = _("Do it all the same?")
        super().__init__(parent, line, title, _("Override the stop"), lead)
        self._client, self._stops = client, stops
        self._names: Mapping[TreatmentId, str] = {}
        self.shown: list[Remark] = []
        self._sheets = QVBoxLayout()
        self._sheets.setSpacing(8)
        self.rows.addLayout(self._sheets)
        self.why = TextLine(_("Reason"))
        hint = _("It is kept in the owner's part of the log.")
        why = Field(_("Reason"), self.why, hint)
        self.rows.addWidget(why)
        self.fields = {"reason": why}
        self._show(stops)
        line.ask(self, list_treatments).then(self._know)

    def give(self) -> None:
        """Ask for the second person, then keep it."""
        if not self.why.text().strip():
            self.failed(InvalidInput("reason", "blank"))
            return
        case = override_stops_as_senior if is_senior(self.line) else override_stops
        agree(self, self.line, case, self.go.accessibleName(), self._keep)

    def failed(self, error: VaultError) -> None:
        """Say what went wrong; if something else stands against it by now, show that."""
        super().failed(error)
        if isinstance(error, StopsChanged):
            named = list(self._of_treatments())
            self.line.ask(self, what_stands_against, self._client, named).then(self._see)

    def _keep(self, proof: Proof | None, witness: StaffId | None) -> None:
        case = override_stops_as_senior if is_senior(self.line) else override_stops
        asking = self.line.asking(self, reason=self.why.text(), proof=proof, witness=witness)
        self.await_answer(asking.ask(case, self._client, self._stops))

    def _know(self, treatments: Sequence[Treatment]) -> None:
        self._names = {each.id: each.name for each in treatments}
        self._show(self._stops)

    def _see(self, found: Clearance) -> None:
        self._show(found.stops)
        self.go.setEnabled(can_be_overridden(found.stops))

    def _show(self, stops: Sequence[Obstacle]) -> None:
        """Say for each treatment what stands against it."""
        self._stops = stops
        for sheet in self.shown:
            sheet.hide()
            sheet.deleteLater()
        self.shown = [
            Remark("danger", self._names.get(treatment, ""), run_on(dict.fromkeys(said)))
            for treatment, said in self._of_treatments().items()
        ]
        for sheet in self.shown:
            self._sheets.addWidget(sheet)

    def _of_treatments(self) -> Mapping[TreatmentId, list[str]]:
        """Return what stands against each treatment, in sentences."""
        found: dict[TreatmentId, list[str]] = {}
        for each in self._stops:
            found.setdefault(each.treatment, []).append(full_sentence(each))
        return found


def can_be_overridden(stops: Sequence[Obstacle]) -> bool:
    """Tell whether somebody could answer for these: none is final, all are of the list."""
    return bool(stops) and all(one.treatment and not is_final(one) for one in stops)


def is_senior(line: Line) -> bool:
    """Tell whether an owner or a named senior is at the desk."""
    return line.member.senior or line.member.tier is Tier.OWNER
