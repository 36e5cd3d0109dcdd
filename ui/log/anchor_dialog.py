"""The window in which the log is held against an anchor: from a stick, a file, or paper."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from salon_vault.errors import VaultError
from salon_vault.log.anchor import Comparison, Slip, Verdict, read_slip, wrong_groups
from salon_vault.log.use_cases import check_anchor, keep_anchor
from ui.line import Line
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import _, listed

MOST = 4096
"""Bytes that are read of a file somebody chose."""


class CheckAnchor(Question):
    """Compares as often as wanted; nothing in the vault changes."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _(
            "An anchor says how far the log had got. Choose the file on your stick, or "
            "type what stands on a checkpoint slip."
        )
        super().__init__(parent, _("Check anchor"), _("Compare"), lead)
        self.line = line
        self.stop.say(_("Close"))
        self.file = Button(_("Choose the file…"), "", "search")
        self.keep = Button(_("Save an anchor to a stick…"), "ghost", "save")
        self.typed = TextLine(_("Entry number and figures"), "1234 12345 12345 …")
        hint = _("Scan the code, or type the number of the newest entry and the ten groups.")
        self.field = Field(_("Entry number and figures"), self.typed, hint)
        self.outcome = Remark("neutral")
        self.outcome.hide()
        files = QHBoxLayout()
        files.setSpacing(8)
        files.addWidget(self.file)
        files.addWidget(self.keep)
        files.addStretch(1)
        self.rows.addLayout(files)
        self.rows.addWidget(self.field)
        self.rows.addWidget(self.outcome)
        self.file.clicked.connect(self._choose)
        self.keep.clicked.connect(self._choose_stick)
        self.typed.textChanged.connect(lambda: self.field.blame(""))
        self.go.clicked.connect(self.compare)

    def compare(self) -> None:
        """Hold the log against what was typed."""
        slip = read_slip(self.typed.text())
        if slip is None:
            self.field.blame(_("Please type the number of the entry, then the figures."))
            return
        if wrong := wrong_groups(slip.groups):
            which = listed(str(number) for number in wrong[:5])
            again = _("Please look at these groups again: {groups}")
            self.field.blame(again.format(groups=which))
            return
        self._ask(slip)

    def read(self, file: Path) -> None:
        """Hold the log against an anchor in a file."""
        try:
            with file.open("rb") as opened:
                self._ask(opened.read(MOST))
        except OSError:
            self._show(Comparison(Verdict.FOREIGN))

    def keep_on(self, stick: Path) -> None:
        """Keep an anchor on a stick, unless one there does not fit."""
        self.line.ask(self, keep_anchor, stick).then(self._kept).otherwise(self._failed)

    def _choose(self) -> None:
        dialog = QFileDialog(self, _("Choose the file…"), "", "anchor.json (*.json)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        dialog.open()

    def _choose_stick(self) -> None:
        dialog = QFileDialog(self, _("Save an anchor to a stick…"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.keep_on(Path(chosen)))
        dialog.open()

    def _ask(self, anchor: bytes | Slip) -> None:
        self.wait(waiting=True)
        asked = self.line.ask(self, check_anchor, anchor).then(self._show)
        asked.otherwise(self._failed).at_last(lambda: self.wait(waiting=False))

    def _show(self, found: Comparison) -> None:
        self.outcome.say(*said(found))
        self.outcome.show()

    def _kept(self, found: Comparison) -> None:
        if found.verdict is not Verdict.FITS:
            self._show(found)
            return
        title = _("The anchor lies on the stick.")
        self.outcome.say("ok", title, _("Keep the stick outside the salon, or locked away."))
        self.outcome.show()

    def _failed(self, error: VaultError) -> None:
        complain(self, error)


def said(found: Comparison) -> tuple[str, str, str]:
    """Return tone, title and text of a comparison."""
    kept = _(
        "Nothing was changed. Make a copy of the closed vault folder before you go on, keep "
        "the backups, and ask for help."
    )
    if found.verdict is Verdict.FITS:
        title = _("The log matches this anchor.")
        text = _("Up to entry {seen} it is the log that was there then; now it ends at {now}.")
        return "ok", title, text.format(seen=found.seq, now=found.now)
    if found.verdict is Verdict.OLDER:
        title = _("The folder is older than this anchor: it was put back to an earlier state.")
        text = _("Then the newest entry was {seen}, now it is {now}.")
        return (
            "danger",
            title,
            _("{first} {next}").format(
                first=text.format(seen=found.seq, now=found.now), next=kept
            ),
        )
    if found.verdict is Verdict.REWRITTEN:
        title = _("The log was written anew at entry {seen} or before it.")
        return "danger", title.format(seen=found.seq), kept
    title = _("This is not an anchor of this vault.")
    return (
        "warn",
        title,
        _("It belongs to another vault, or the file is damaged or was altered."),
    )
