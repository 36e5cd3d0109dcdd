"""Choosing the PIN of a shift, or dropping the one that is set."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from salon_vault.errors import VaultError
from salon_vault.pins.errors import WeakPin
from salon_vault.pins.model import PinState, check_pin
from salon_vault.pins.use_cases import choose_pin, drop_pin
from ui.line import Line
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.pin_line import PinLine
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.problems import complain
from ui.words import N_, _, clock

PROBLEMS = {
    "digits": N_("A PIN has six digits."),
    "known": N_("A colleague would try this first. Take digits without a pattern."),
    "date": N_("This reads like a date, and birthdays are tried first."),
}


class ChoosePin(Question):
    """Six digits, twice; ``until`` is known once they were taken."""

    def __init__(self, parent: QWidget, line: Line, state: PinState) -> None:
        title = _("PIN for this shift")
        lead = _(
            "After a lock, six digits open your login again on this PC: for four hours at "
            "most, not after midnight, and not once the program was closed or the PC slept."
        )
        super().__init__(parent, title, _("Set the PIN"), lead)
        self._line = line
        self.until: datetime | None = None
        self.pin, self.again = PinLine(_("PIN")), PinLine(_("PIN once more"))
        self.field = Field(_("PIN"), self.pin)
        self.again_field = Field(_("PIN once more"), self.again)
        self.drop = Button(_("Drop the PIN"), "ghost", "trash-2")
        hint = _(
            "Health, backups and changing your password stay closed until you open with "
            "the password. Cover the pad: whoever sees the PIN can work under your name."
        )
        for part in (self.field, self.again_field, PlainLabel(hint, role="hint", wrap=True)):
            self.rows.addWidget(part)
        self.rows.addWidget(self.drop)
        show_if(state.until is not None, self.drop)
        self.pin.textChanged.connect(self._look)
        self.again.textChanged.connect(self._look)
        self.go.clicked.connect(self._choose)
        self.drop.clicked.connect(self._drop)
        self._look()

    def _look(self) -> None:
        self.field.blame(_fault(self.pin.text()) if self.pin.is_whole else "")
        differ = self.again.is_whole and self.again.text() != self.pin.text()
        self.again_field.blame(_("These are not the same digits.") if differ else "")
        sound = self.pin.is_whole and not _fault(self.pin.text())
        self.go.setEnabled(sound and self.pin.text() == self.again.text())

    def _choose(self) -> None:
        self.wait(waiting=True)
        answer = self._line.ask(self, choose_pin, self.pin.text())
        answer.at_last(lambda: self.wait(waiting=False))
        answer.then(self._chosen).otherwise(self._failed)

    def _chosen(self, until: datetime) -> None:
        self.until = until
        self.accept()

    def _drop(self) -> None:
        answer = self._line.ask(self, drop_pin)
        answer.then(lambda _nothing: self.accept()).otherwise(self._failed)

    def _failed(self, error: VaultError) -> None:
        complain(self, error)


def said(until: datetime | None) -> str:
    """Return what is said once the dialog is done."""
    if until is None:
        return _("The PIN was dropped")
    return _("Your PIN opens this login until {time}").format(time=clock(until))


def _fault(pin: str) -> str:
    try:
        check_pin(pin)
    except WeakPin as weak:
        return _(PROBLEMS[weak.problem])
    return ""
