"""The three pages of a move: on the old PC before it and after it, and on the new one."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.door import Tile
from salon_vault.moving.errors import VaultMoved, VaultTravelling
from ui.moving.owner_fields import OwnerFields
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.stick_choice import StickChoice
from ui.parts.text_line import TextLine
from ui.words import _, about, day, ended, run_on


class MovePage(QWidget):
    """Which stick, who opens the vault, and what is going to happen."""

    def __init__(self, owners: Iterable[Tile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stick = StickChoice()
        self.stick_field = Field(_("Stick or folder"), self.stick)
        self.owner = OwnerFields(owners)
        self.back = Button(_("Back"), "ghost", "chevron-left", "Esc")
        self.go = Button(_("Move the vault"), "primary", "usb")
        lead = _(
            "The whole vault is copied to a stick, with all logins, and read back from it."
        )
        kept = _(
            "Then it stays closed on this PC, and a code comes up here that the new PC asks "
            "for. If it is stopped before, everything stays as it is."
        )
        rows = _rows(self, _("Move to another PC"), lead)
        for part in (self.stick_field, self.owner, Remark("info", "", kept)):
            rows.addWidget(part)
        rows.addLayout(_deeds(self.back, self.go))
        rows.addStretch(1)
        self.stick.changed.connect(lambda: self.stick_field.blame(""))
        self.owner.password.returnPressed.connect(self.go.click)

    @property
    def place(self) -> Path | None:
        """Where the copy goes; where nothing is chosen yet, that is said."""
        if self.stick.place is None:
            self.stick_field.blame(_("Choose where the vault is copied to."))
        return self.stick.place


class MovedPage(QWidget):
    """What the old PC says after a move, and an owner's one way back."""

    def __init__(
        self, moved: VaultMoved, owners: Iterable[Tile], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = _("This vault moved to another PC on {day}")
        when = ended(words.format(day=day(moved.at.astimezone().date())))
        self.code = PlainLabel(moved.code, role="h1")
        self.code.setAccessibleName(about(_("Code for the new PC"), " ".join(moved.code)))
        self.owner = OwnerFields(owners)
        self.reason = TextLine(_("Why it comes back"), _("for example: the new PC is broken"))
        self.reason_field = Field(_("Why it comes back"), self.reason)
        self.failed = Button(_("The move failed…"), "ghost")
        self.go = Button(_("Use the vault here again"), "danger")
        rows = _rows(self, _("The vault stays closed"), "")
        rows.addWidget(Remark("info", when, _next(moved)))
        above = PlainLabel(_("Code for the new PC"), role="muted")
        rows.addWidget(above)
        rows.addWidget(self.code)
        self._back = QWidget()
        inside = QVBoxLayout(self._back)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        warn = _(
            "Only if nobody works with the copy. What was written there since is not in this "
            "one: never use both. It is logged under your login, with your reason."
        )
        for part in (Remark("warn", "", warn), self.owner, self.reason_field, self.go):
            inside.addWidget(part)
        rows.addWidget(self._back)
        rows.addLayout(_deeds(self.failed))
        rows.addStretch(1)
        show_if(bool(moved.code), self.code, above)
        show_if(False, self._back)
        self.failed.clicked.connect(self._ask)
        self.reason.textChanged.connect(lambda: self.reason_field.blame(""))

    def _ask(self) -> None:
        show_if(True, self._back)
        show_if(False, self.failed)
        self.owner.password.setFocus()


class ArrivalPage(QWidget):
    """The copy that travelled: the code of the old PC brings it into force on this one."""

    def __init__(
        self, travelling: VaultTravelling, target: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        packed = _("It was packed on {day}")
        lead = _("This folder is the copy of a vault that moves to this PC.")
        self.code = TextLine(_("Code that the old PC shows"), "K7QP-4M2X")
        self.field = Field(_("Code that the old PC shows"), self.code)
        self.lost = QCheckBox(_("Nobody can look at the old PC any more"))
        self.lost.setAccessibleName(self.lost.text())
        self.go = Button(_("Copy it to this PC"), "primary", "save")
        date = travelling.at.astimezone().date()
        rows = _rows(
            self,
            _("A vault has come from another PC"),
            run_on((lead, ended(packed.format(day=day(date))))),
        )
        place = _("It is copied to {folder}, and every file is compared.")
        rows.addWidget(self.field)
        rows.addWidget(self.lost)
        rows.addWidget(Remark("info", "", place.format(folder=str(target))))
        rows.addLayout(_deeds(self.go))
        rows.addStretch(1)
        self.lost.toggled.connect(self._without)
        self.code.textChanged.connect(lambda: self.field.blame(""))
        self.code.returnPressed.connect(self.go.click)

    def _without(self, lost: bool) -> None:
        self.code.setEnabled(not lost)
        words = _(
            "If the vault is still in use there, what is written in one of the two is missing "
            "in the other. The log will say that it came without a code."
        )
        self.field.hint(words if lost else "")


def _next(moved: VaultMoved) -> str:
    if not moved.code:
        return _("Work goes on there. Nothing is entered here any more.")
    return _(
        "On the new PC choose “Open a vault I already have…”, then the folder on the stick, "
        "and type this code. Nothing is entered here any more."
    )


def _rows(page: QWidget, title: str, lead: str) -> QVBoxLayout:
    rows = QVBoxLayout(page)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(12)
    rows.addWidget(PlainLabel(title, role="h1"))
    if lead:
        rows.addWidget(PlainLabel(lead, role="quiet", wrap=True))
    return rows


def _deeds(*buttons: Button) -> QHBoxLayout:
    deeds = QHBoxLayout()
    *left, last = buttons
    for button in left:
        deeds.addWidget(button)
    deeds.addStretch(1)
    deeds.addWidget(last)
    return deeds
