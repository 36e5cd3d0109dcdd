"""One person in the list of staff."""

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from salon_vault.slips.model import NOBODY_NEW, FirstLogins
from salon_vault.staff.model import Member, Tier
from ui import theme
from ui.parts.avatar import Avatar
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.elided import Elided
from ui.slips.words import slip_words
from ui.staff.words import key_names, tier_name
from ui.words import _, plural, short_day

ICONS = {
    Tier.RECEPTION: "phone",
    Tier.SPECIALIST: "scissors",
    Tier.MANAGER: "users",
    Tier.OWNER: "key-round",
}


class PersonRow(QWidget):
    """Label, tier and keys of a person, and what the owner may do about them."""

    def __init__(
        self,
        member: Member,
        *,
        own: bool,
        first: FirstLogins = NOBODY_NEW,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.member = member
        self.is_lost = member.id in first.lost
        """Whether this login was lost in a restore, and is to be set up again."""
        self._slip = first.slips.get(member.id)
        self.again = Button(_("Set up again"), "", "key-round")
        self.rename = Button(_("Rename"), "ghost")
        self.retier = Button(_("Role and keys"), "ghost")
        self.reset = Button(_("Reset password"), "ghost")
        self.more = Button(_("More"), "ghost", "chevron-down")
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        disc = Avatar(theme.scaled(38))
        disc.show_name(member.label)
        row.addWidget(disc)
        row.addLayout(self._words(own=own), 1)
        row.addWidget(Chip(tier_name(member.tier), "neutral", ICONS[member.tier]))
        for deed in (*self.deeds, self.again, self.more):
            deed.setAccessibleName(
                _("{deed}: {who}").format(deed=deed.text(), who=member.label)
            )
            row.addWidget(deed)
        self.retier.setVisible(not own)
        self.reset.setVisible(not own)

    @property
    def deeds(self) -> tuple[Button, Button, Button]:
        """The three buttons."""
        return self.rename, self.retier, self.reset

    def _words(self, *, own: bool) -> QVBoxLayout:
        member = self.member
        name = _("{who} (you)").format(who=member.label) if own else member.label
        if self.is_lost:
            name = _("{who}, login lost in the restore").format(who=member.label)
        elif not member.active:
            name = _("{who}, former").format(who=member.label)
        elif member.spare:
            name = _("{who}, in an envelope").format(who=member.label)
        elif member.away:
            name = _("{who}, away").format(who=member.label)
        keys = _("Keys: {keys}").format(keys=key_names(member.compartments))
        if member.cuts:
            cuts = plural("{n} right withdrawn", "{n} rights withdrawn", len(member.cuts))
            keys = f"{keys} · {cuts}"
        if self._slip is not None and self._slip.until is not None:
            keys = f"{keys} · {slip_words(self._slip.until)}"
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Elided(name, role="strong"))
        if member.deputy is not None and member.active:
            until = short_day(member.deputy.until)
            keys = _("Deputy until {day}: every key").format(day=until)
        held = member.active and not member.away
        self.keys = Elided(keys if held else _("No keys"), role="muted")
        words.addWidget(self.keys)
        return words
