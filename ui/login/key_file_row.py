"""What the unlock window says of a key file: plug it in, found, or another one chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.line import Line
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.looks import look_again, show_if
from ui.parts.plain_label import PlainLabel
from ui.words import _

AGAIN = 1000
"""Milliseconds between two looks at the plugged-in sticks."""

type Look = Callable[[], bool]


class KeyFileRow(QWidget):
    """Looks on the sticks by itself; what is chosen by hand is forgotten with the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self._glyph = Glyph("key-round", "text2", theme.scaled(18))
        self.words = Elided("", role="strong")
        self.choose = Button(_("Choose the file…"), "ghost")
        self.choose.clicked.connect(self._ask)
        self.below = PlainLabel(role="hint", wrap=True)
        self._build()
        self._line: Line | None = None
        self._look: Look = lambda: False
        self._tick = QTimer(self, interval=AGAIN)
        self._tick.timeout.connect(self._look_again)
        self.hide()

    def watch(self, line: Line, look: Look) -> None:
        """Look now and every second whether the stick is plugged in, away from the screen."""
        self._line, self._look = line, look
        self._take(None)
        self.show()
        self._look_again()
        self._tick.start()

    def rest(self) -> None:
        """Look no more: this login needs no key file, or the vault is being opened."""
        self._tick.stop()
        self.hide()

    def blame(self, fault: str) -> None:
        """Say what is wrong with the key file; "" when nothing is known to be."""
        self.below.setText(fault)
        self.below.setProperty("role", "fault" if fault else "hint")
        show_if(bool(fault), self.below)
        self.choose.setAccessibleDescription(fault)
        look_again(self.below)

    def wait(self, *, waiting: bool) -> None:
        """Take no input while the vault is being opened."""
        self.choose.setEnabled(not waiting)

    # --- looking -----------------------------------------------------------------------------

    def _look_again(self) -> None:
        if self._line is not None and self.chosen is None:
            answer = self._line.aside(self, self._look)
            answer.then(self._show_found).otherwise(lambda _error: None)

    def _show_found(self, found: bool) -> None:
        if self.chosen is None:
            self.words.say(_("Key file found") if found else _("Plug in your key file"))
            self._glyph.draw("circle-check" if found else "key-round", _tint(good=found), 18)
            if found:
                self.blame("")

    def _take(self, chosen: Path | None) -> None:
        self.chosen = chosen
        self.blame("")
        self.words.say(chosen.name if chosen else _("Plug in your key file"))
        self._glyph.draw("key-round", _tint(good=False), 18)

    def _ask(self) -> None:
        kinds = "{} (*.svkey)".format(_("Key file"))
        dialog = QFileDialog(self, _("Choose the file…"), filter=kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self._take(Path(chosen)))
        dialog.open()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._glyph)
        row.addWidget(self.words, 1)
        row.addWidget(self.choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addLayout(row)
        rows.addWidget(self.below)


def _tint(*, good: bool) -> str:
    return "ok" if good else "text2"
