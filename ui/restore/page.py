"""The page on which a backup is chosen, opened, and made a vault of its own."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.backup.model import Restored
from salon_vault.backup.restoring import OfferedSet, Opening, Whose
from salon_vault.door import Tile
from salon_vault.staff.model import StaffId
from ui.login.busy import Busy
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.insist import Insist
from ui.parts.looks import show_if
from ui.parts.password_line import PasswordLine
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.text_area import TextArea
from ui.restore.words import facts_of, line_of, restored_words
from ui.words import _, run_on

KIT = "kit"
"""Instead of the id of an owner."""


class RestorePage(QWidget):
    """Which backup, who opens it, what is going to happen; then what came of it."""

    def __init__(self, *, beside: bool = True, parent: QWidget | None = None) -> None:
        """Take whether there is a vault that the restored one will lie beside."""
        super().__init__(parent)
        self._beside = beside
        self.offers: Sequence[OfferedSet] = ()
        self.sets = Choice(_("Backup"), ())
        self.facts = Field(_("Backup"), self.sets)
        self.folder = Button(_("Look in a folder…"), "ghost")
        self.who = Choice(_("Opened by"), ())
        self.who_field = Field(_("Opened by"), self.who)
        self.password = PasswordLine(_("Password"))
        self.password_field = Field(_("Password"), self.password)
        self.code = TextArea(_("Groups of the recovery kit"), lines=4)
        self.code_field = Field(_("Groups of the recovery kit"), self.code)
        self.remark = Remark("info")
        self.insist = Insist(_("Restore it there anyway"))
        self.insist.hide()
        self.busy = Busy(_("Looking for backups"))
        self.back = Button(_("Back"), "ghost", "chevron-left", "Esc")
        self.go = Button(_("Restore"), "primary", "rotate-ccw")
        self.sets.currentIndexChanged.connect(self._choose)
        self.who.currentIndexChanged.connect(self._ask_for)
        self.password.textChanged.connect(lambda: self.password_field.blame(""))
        self.code.textChanged.connect(lambda: self.code_field.blame(""))
        self.password.returnPressed.connect(self.go.click)
        self._build()
        self.show_offers(())

    @property
    def offer(self) -> OfferedSet | None:
        """The backup that is chosen."""
        key = self.sets.key
        return next((one for one in self.offers if one.key == key), None)

    def show_offers(self, offers: Sequence[OfferedSet]) -> None:
        """Show the backups there are, the newest chosen."""
        self.offers = offers
        self.sets.clear()
        for one in offers:
            self.sets.addItem(line_of(one), one.key)
        show_if(bool(offers), self.who_field, self.facts)
        self.go.say(_("Restore") if offers else _("Look for backups again"))
        self.go.setEnabled(True)
        if not offers:
            self._show_nothing()

    def _show_nothing(self) -> None:
        show_if(False, self.password_field, self.code_field)
        words = _("Plug in a backup stick and look again, or look in a folder.")
        self.remark.say("warn", _("No backup was found"), words)

    def ask_whether_there(self, title: str, text: str) -> None:
        """Say that some program copies the folder; the owner may know that already."""
        self.remark.say("warn", title, text)
        self.insist.show()

    def take(self) -> Opening:
        """Return what was typed, and empty the field of a password."""
        if self.who.key == KIT:
            return Opening(None, self.code.toPlainText())
        return Opening(StaffId(self.who.key), self.password.take())

    def ask_today(self, title: str, text: str, owners: Iterable[Tile]) -> None:
        """Ask once more, for an owner of today: the backup itself is open already."""
        self.sets.setEnabled(False)
        self.folder.setEnabled(False)
        self._offer_who(owners)
        self.remark.say("warn", title, text)

    def blame(self, fault: str) -> None:
        """Say what is wrong with the password or the kit."""
        field = self.code_field if self.who.key == KIT else self.password_field
        field.blame(fault)
        (self.code if self.who.key == KIT else self.password).setFocus()

    def wait(self, *, waiting: bool) -> None:
        """Take no input meanwhile."""
        parts = (self.sets, self.folder, self.who, self.password, self.code, self.back, self.go)
        for part in (*parts, self.insist):
            part.setEnabled(not waiting)

    def show_done(self, made: Restored) -> None:
        """Say what came of it, and offer to go there."""
        show_if(False, self.facts, self.who_field, self.password_field, self.code_field)
        show_if(False, self.folder, self.back, self.insist)
        self.remark.say("ok", _("The vault is restored"), restored_words(made))
        self.go.say(_("Go to the restored vault"))
        self.go.setFocus()

    def _choose(self) -> None:
        self.insist.known.setChecked(False)
        self.insist.hide()
        offer = self.offer
        if offer is None:
            return
        self.facts.hint(facts_of(offer))
        self._offer_who(offer.owners)
        if offer.whose is Whose.OURS:
            people = _(
                "Everybody who works here today comes in as before; whoever has left stays out."
            )
        else:
            people = _("Owners and the recovery kit come in. Other logins are set up again.")
        stays = _("The present vault stays where it is, and nothing in it is changed.")
        self.remark.say("info", "", run_on((stays, people)) if self._beside else people)

    def _offer_who(self, owners: Iterable[Tile]) -> None:
        self.who.clear()
        for tile in owners:
            self.who.addItem(tile.label, tile.id)
        self.who.addItem(_("Recovery kit"), KIT)
        self._ask_for()

    def _ask_for(self) -> None:
        kit = self.who.key == KIT
        show_if(kit, self.code_field)
        show_if(not kit, self.password_field)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(PlainLabel(_("Restore a backup"), role="h1"))
        beside = _(
            "A backup becomes a vault of its own, in a new folder beside the present one."
        )
        alone = _(
            "A backup becomes a vault on this PC, in a new folder. The backup is only read."
        )
        lead = beside if self._beside else alone
        rows.addWidget(PlainLabel(lead, role="quiet", wrap=True))
        for part in (
            *(self.facts, self.who_field, self.password_field, self.code_field),
            *(self.remark, self.insist, self.busy),
        ):
            rows.addWidget(part)
        deeds = QHBoxLayout()
        deeds.addWidget(self.back)
        deeds.addWidget(self.folder)
        deeds.addStretch(1)
        deeds.addWidget(self.go)
        rows.addLayout(deeds)
        rows.addStretch(1)
