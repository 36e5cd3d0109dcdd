"""Choosing who does a treatment."""

from salon_vault.staff.model import StaffId, Tier
from ui.card.visits.offers import Offers
from ui.parts.choice import Choice
from ui.words import _


class PersonChoice(Choice):
    """Everybody who works here; the person at the desk first, if treatments are their work."""

    def __init__(self, offers: Offers) -> None:
        super().__init__(_("Who did it"), ())
        self._offers = offers
        self._wanted, self._label = "", ""
        member = offers.line.member
        if member.tier is Tier.SPECIALIST:
            self._wanted = str(member.id)
        self._draw()
        offers.came.connect(self._draw)
        self.activated.connect(self._choose)

    @property
    def staff(self) -> StaffId | None:
        """Who was chosen; None for nobody."""
        return StaffId(self._wanted) if self._wanted else None

    def show_person(self, staff: StaffId | None, label: str = "") -> None:
        """Choose somebody; ``label`` is for those who do not work here any more."""
        self._wanted, self._label = str(staff or ""), label
        self._draw()

    def _choose(self) -> None:
        self._wanted = self.key

    def _draw(self) -> None:
        self.clear()
        self.addItem(_("Not named"), "")
        for one in self._offers.people:
            self.addItem(one.label, str(one.id))
        if self.findData(self._wanted) < 0:
            self.addItem(self._label, self._wanted)
        self.choose(self._wanted)
