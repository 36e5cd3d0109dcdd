"""The strip that warns everybody that the vault's folder was put back to an earlier state."""

from PySide6.QtWidgets import QWidget

from salon_vault.gate import Proof
from salon_vault.log.anchor import Comparison, Verdict
from salon_vault.log.use_cases import accept_put_back, put_back
from ui.confirm import ask_again
from ui.line import Line
from ui.parts.looks import show_if
from ui.parts.strip import Strip
from ui.words import _, run_on


class PutBack(Strip):
    """Comes back at every login until an owner says, with the password, to have seen it."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "history", _("I have seen this"), _("Later"), parent)
        self.line = line
        show_if(line.allows(accept_put_back), self.yes)
        self.yes.clicked.connect(self._accept)
        self.look()

    def look(self) -> None:
        """Ask how the log fits what this PC has seen of it."""
        self.line.ask(self, put_back).then(self._warn)

    def _warn(self, found: Comparison | None) -> None:
        if found is None:
            self.hide()
            return
        older = _(
            "This folder was put back to an earlier state: this PC has seen entry {seen} of "
            "its log, and it ends at entry {now}."
        )
        rewritten = _(
            "The log in this folder is not the one that this PC has seen: they differ at "
            "entry {seen} or before it."
        )
        words = older if found.verdict is Verdict.OLDER else rewritten
        missing = _("What was entered since then may be missing. An owner has to look at it.")
        self.ask(run_on((words.format(seen=found.seq, now=found.now), missing)))

    def _accept(self) -> None:
        asked = ask_again(self.window(), self.line, _("Record that I have seen it"), self._give)
        asked.rejected.connect(self.look)

    def _give(self, proof: Proof) -> None:
        accepting = self.line.asking(self, proof=proof).ask(accept_put_back)
        accepting.at_last(self.look)
