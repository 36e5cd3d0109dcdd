"""Trial restores and looks for damage on the page of backups: how they went, and anew now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.checks.model import ChecksState, Drill, Integrity
from salon_vault.checks.use_cases import check_integrity, checks_state, drill, note_signed
from salon_vault.errors import Cancelled, VaultError
from ui.line import Line
from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.parts.looks import show_if
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.restore.check_words import (
    damage_lines,
    drill_said,
    integrity_said,
    newest_good_words,
    signing_words,
)
from ui.restore.drill_sheet import PrintDrill, SignedOn
from ui.waiting import Waiting
from ui.words import _


class ChecksPanel(Panel):
    """A sheet for the trial restore and one for the look for damage, each with its deeds."""

    said = Signal(str, object)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("Checks"), parent)
        self.line = line
        self.state: ChecksState | None = None
        self.trial, self.signing = Remark("neutral"), PlainLabel(role="muted", wrap=True)
        self.look, self.found = Remark("neutral"), QVBoxLayout()
        self.try_now = Button(_("Try the newest backup now"), "", "flask-conical")
        self.sheet = Button(_("Print the sheet to sign…"), "ghost", "printer")
        self.signed = Button(_("Record the signature…"), "ghost", "file-signature")
        self.check_now = Button(_("Check the vault now"), "", "scan-line")
        self.about_trial = QWidget()
        trial = QVBoxLayout(self.about_trial)
        trial.setContentsMargins(0, 0, 0, 0)
        trial.setSpacing(self.rows.spacing())
        trial.addWidget(self.trial)
        trial.addWidget(self.signing)
        trial.addLayout(_beside(self.try_now, self.sheet, self.signed))
        self.rows.addWidget(self.about_trial)
        self.rows.addWidget(self.look)
        self.rows.addLayout(self.found)
        self.rows.addLayout(_beside(self.check_now))
        self.try_now.clicked.connect(self._try)
        self.sheet.clicked.connect(self._print)
        self.signed.clicked.connect(self._sign)
        self.check_now.clicked.connect(self._check)
        show_if(line.allows(drill), self.try_now)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the checks now."""
        if self.line.allows(checks_state):
            self.line.ask_newest(self, "checks", checks_state).then(self.show_state)

    def offer_trial(self, *, offered: bool) -> None:
        """Speak of trial restores only where there is a backup to try."""
        show_if(offered, self.about_trial)

    def show_state(self, state: ChecksState) -> None:
        """Show how both checks went last."""
        self.state = state
        tone, title, text = drill_said(state)
        self.trial.say(tone, title, text)
        good = state.drill is not None and state.drill.good and self.line.allows(note_signed)
        unsigned = good and state.drill is not None and state.drill.signed_on is None
        self.signing.setText(signing_words(state) if good else "")
        show_if(good, self.signing, self.sheet)
        show_if(unsigned, self.signed)
        self.look.say(*integrity_said(state.integrity))
        self._list(state.integrity)

    # --- deeds -------------------------------------------------------------------------------

    def _try(self) -> None:
        waiting = Waiting(self, self.line, _("Opening the newest backup on trial"))
        trying = self.line.ask(self, drill, waiting).then(self._tried)
        trying.otherwise(self._failed).at_last(waiting.over)

    def _tried(self, found: Drill) -> None:
        self.refresh()
        if found.good:
            self.said.emit(_("The newest backup was opened on trial and is sound"), None)

    def _check(self) -> None:
        waiting = Waiting(self, self.line, _("Looking for damage in the vault"))
        looking = self.line.ask(self, check_integrity, waiting).then(self._checked)
        looking.otherwise(self._failed).at_last(waiting.over)

    def _checked(self, found: Integrity) -> None:
        self.refresh()
        if found.sound:
            self.said.emit(_("Nothing in the vault is damaged"), None)

    def _print(self) -> None:
        if self.state is not None and self.state.drill is not None:
            PrintDrill(self, self.line, self.state.drill).open()

    def _sign(self) -> None:
        if self.state is not None and self.state.drill is not None:
            dialog = SignedOn(self, self.line, self.state.drill)
            dialog.accepted.connect(self.refresh)
            dialog.open()

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            self.line.complain(self, error)

    def _list(self, found: Integrity | None) -> None:
        """Name every damaged part, and the backup that holds."""
        while (item := self.found.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        if found is None or found.sound:
            return
        for words in damage_lines(found.damages):
            self.found.addWidget(PlainLabel(words, wrap=True))
        self.found.addWidget(PlainLabel(newest_good_words(found), role="strong", wrap=True))


def _beside(*buttons: Button) -> Flow:
    row = Flow()
    for button in buttons:
        row.addWidget(button)
    return row
