"""Answering for a treatment all the same: a reason, and a second person."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.clearance.model import Obstacle
from salon_vault.clearance.override import is_final
from salon_vault.clearance.use_cases import override_stops, override_stops_as_senior
from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput
from salon_vault.gate import Proof
from salon_vault.staff.model import StaffId, Tier
from ui.clearance.words import full_sentence
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.field import Field
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.second_person import agree
from ui.words import _, run_on


class OverrideStops(AskingFields):
    """For one treatment of one client on one day; the log keeps who agreed, and why."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        client: ClientId,
        stops: Sequence[Obstacle],
    ) -> None:
        lead = _(
            "It holds for this client, this treatment and today. An owner or a named senior "
            "has to be one of the two, and the log keeps both logins and the reason."
        )
        title = _("Do it all the same?")
        super().__init__(parent, line, title, _("Override the stop"), lead)
        self._client, self._stops = client, stops
        said = run_on(dict.fromkeys(map(full_sentence, stops)))
        self.rows.addWidget(Remark("danger", "", said))
        self.why = TextLine(_("Reason"))
        hint = _("It is kept in the owner's part of the log.")
        why = Field(_("Reason"), self.why, hint)
        self.rows.addWidget(why)
        self.fields = {"reason": why}

    def give(self) -> None:
        """Ask for the second person, then keep it."""
        if not self.why.text().strip():
            self.failed(InvalidInput("reason", "blank"))
            return
        case = override_stops_as_senior if is_senior(self.line) else override_stops
        agree(self, self.line, case, self.go.accessibleName(), self._keep)

    def _keep(self, proof: Proof | None, witness: StaffId | None) -> None:
        case = override_stops_as_senior if is_senior(self.line) else override_stops
        asking = self.line.asking(self, reason=self.why.text(), proof=proof, witness=witness)
        treatment = self._stops[0].treatment
        self.await_answer(asking.ask(case, self._client, treatment))


def can_be_overridden(stops: Sequence[Obstacle]) -> bool:
    """Tell whether somebody could answer for these: none is final, all are of the list."""
    return bool(stops) and all(one.treatment and not is_final(one) for one in stops)


def is_senior(line: Line) -> bool:
    """Tell whether an owner or a named senior is at the desk."""
    return line.member.senior or line.member.tier is Tier.OWNER
