"""Who answers for a client: of a minor, a guardian on the card; nobody else is asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.minors.model import GuardianId
from salon_vault.minors.seeing import MinorSeen
from salon_vault.minors.use_cases import view_age
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.remark import Remark
from ui.words import _, with_more


class WhoAnswers(QWidget):
    """Hidden for everybody of age; for a minor, who of those on the card says so."""

    changed = Signal()

    def __init__(self, line: Line, client: ClientId) -> None:
        super().__init__()
        self._seen: MinorSeen | None = None
        self.choice = Choice(_("Who says so"), [("", _("Choose a parent or guardian"))])
        self.field = Field(_("Who says so"), self.choice)
        self.nobody = Remark(
            "warn",
            _("The client is a minor, and no guardian is written down"),
            _("Write one down on the page Name and contact first. A no can be recorded now."),
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.field)
        rows.addWidget(self.nobody)
        self.choice.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.hide()
        line.ask(self, view_age, client).then(self._show)

    @property
    def guardian(self) -> GuardianId | None:
        """Who was chosen; None for nobody."""
        return GuardianId(self.choice.key) if self.choice.key else None

    @property
    def may_agree(self) -> bool:
        """Whether a yes can be recorded, as far as the age has been looked up."""
        is_minor = self._seen is not None and self._seen.age.minor
        return not is_minor or self.guardian is not None

    def _show(self, seen: MinorSeen) -> None:
        self._seen = seen
        for id_, name in _names(seen):
            self.choice.addItem(name, id_)
        there = bool(seen.age.guardian_ids)
        self.field.setVisible(there)
        self.nobody.setVisible(not there)
        self.setVisible(seen.age.minor)
        self.changed.emit()


def _names(seen: MinorSeen) -> list[tuple[str, str]]:
    """Return ids and names; who cannot open names sees that there are guardians."""
    if not isinstance(seen.guardians, Sealed):
        return [(one.id, with_more((one.name, one.relation))) for one in seen.guardians]
    ids = seen.age.guardian_ids
    if len(ids) == 1:
        return [(ids[0], _("The guardian on the card"))]
    words = _("Guardian {n} of {all} on the card")
    return [(one, words.format(n=n, all=len(ids))) for n, one in enumerate(ids, 1)]
