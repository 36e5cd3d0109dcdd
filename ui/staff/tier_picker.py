"""Choosing how far a login reaches."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from salon_vault.compartments import Compartment
from salon_vault.staff.model import GRANTABLE, TIER_KEYS, Member, Tier
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.staff.words import REACH, TIERS, key_names
from ui.words import N_, _, run_on

EXTRA = {
    Compartment.CONTACT: N_("Also the key to contact details, shown one by one for a reason"),
    Compartment.HEALTH: N_("Also the key to health entries"),
}


class TierPicker(QWidget):
    """A tier, and the one key the owner may add to it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice(_("Role"), [(tier, _(words)) for tier, words in TIERS.items()])
        self.field = Field(_("Role"), self.choice)
        self.extra = QCheckBox()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.field)
        rows.addWidget(self.extra)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.extra.toggled.connect(self._said_extra)
        self._chosen()

    @property
    def tier(self) -> Tier:
        """The chosen tier."""
        return Tier(self.choice.key)

    @property
    def more_keys(self) -> frozenset[Compartment]:
        """The key that is added to the tier's own, if any."""
        return GRANTABLE[self.tier] if self.extra.isChecked() else frozenset()

    def show_member(self, member: Member) -> None:
        """Choose what ``member`` has now."""
        self.choice.choose(member.tier)
        self.extra.setChecked(bool(member.compartments & GRANTABLE[member.tier]))

    def _chosen(self) -> None:
        grantable = GRANTABLE[self.tier]
        self.extra.setChecked(False)
        self.extra.setVisible(bool(grantable))
        for key in grantable:
            self.extra.setText(_(EXTRA[key]))
            self.extra.setAccessibleName(_(EXTRA[key]))
        self._said_extra()

    def _said_extra(self) -> None:
        keys = key_names(TIER_KEYS[self.tier] | self.more_keys)
        held = _("Keys: {keys}.").format(keys=keys)
        self.field.below.setText(run_on((_(REACH[self.tier]), held)))
        self.field.below.show()
        self.changed.emit()
