"""A client's card out of an old paper card, in about a minute."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QHBoxLayout, QWidget

from salon_vault.attachments.model import Moved, OldCard
from salon_vault.attachments.use_cases import count_moved_cards, move_old_card
from salon_vault.clients.model import Allergen, AllergyState
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.words import LANGUAGES
from ui import theme
from ui.attachments.panel import KINDS
from ui.card.tongues import TONGUES
from ui.line import Line
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.dropped import dropped_files
from ui.parts.elided import Elided
from ui.parts.field import Field
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.radios import Radios
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import N_, _, language, plural

WIDE = 600
ASKED = {
    AllergyState.NEVER_ASKED: N_("Not asked"),
    AllergyState.NONE_KNOWN: N_("None known"),
    AllergyState.KNOWN: N_("Known"),
}
SEPARATORS = str.maketrans(";、，\n", ",,,,")


class OldCardDialog(Question):
    """What is typed, and the scan of all the rest; everything is kept, or nothing."""

    moved = Signal(object)
    """What came of it."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _("Type what is needed every day; the old card itself is kept as one scan.")
        super().__init__(parent, _("Client from an old card"), _("Make the card"), lead)
        self.setMinimumWidth(theme.scaled(WIDE))
        self.setAcceptDrops(True)
        self._line = line
        self._path: Path | None = None
        self.name, self.phone = TextLine(_("Name")), TextLine(_("Phone"))
        tongues = [(key, _(TONGUES[key])) for key in LANGUAGES]
        self.tongue = Choice(_("Language of papers"), tongues)
        self.tongue.choose(language())
        answers = [(state, _(words)) for state, words in ASKED.items()]
        self.asked = Radios(_("Allergies, asked now"), answers)
        self.asked.choose(AllergyState.NEVER_ASKED)
        self.which = TextLine(_("Which substances"), _("for example: PPD, latex"))
        told = _("Was told the short notice, and agrees that this is written down")
        self.agreed = QCheckBox(told)
        self.agreed.setAccessibleName(told)
        self.scan = Elided(role="quiet")
        self.choose = Button(_("Choose the scan…"), "", "scan-line")
        words = _("Delete the scan where it is, once its sealed copy was read back")
        self.clear = QCheckBox(words)
        self.clear.setAccessibleName(words)
        self.clear.setChecked(True)
        self.count = PlainLabel(role="hint")
        self._build()
        self._connect()
        self._look()

    def take(self, path: Path) -> None:
        """Use this file as the scan."""
        self._path = path
        self.scan.say(path.name)
        self._look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if len(dropped_files(event)) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the file that was dropped as the scan."""
        for path in dropped_files(event):
            self.take(path)
        event.acceptProposedAction()

    def _connect(self) -> None:
        self.name.textChanged.connect(self._look)
        self.phone.textChanged.connect(lambda: self.phone_field.blame(""))
        self.which.textChanged.connect(self._look)
        self.asked.chosen.connect(self._look)
        self.choose.clicked.connect(self._ask_file)
        self.go.clicked.connect(self._move)
        self._line.ask(self, count_moved_cards).then(self._show_count)

    def _show_count(self, number: int) -> None:
        words = plural("{n} card moved so far", "{n} cards moved so far", number)
        self.count.setText(words)

    def _look(self) -> None:
        self.name_field.blame("")
        known = self.asked.key == AllergyState.KNOWN
        self.which_field.setVisible(known)
        self.agreed.setVisible(self.asked.key != AllergyState.NEVER_ASKED)
        ready = bool(self.name.text().strip()) and self._path is not None
        self.go.setEnabled(ready and (not known or bool(self._allergens())))
        if self._path is None:
            self.scan.say(_("Scan or photograph the old card, and drop the file here."))

    def _allergens(self) -> tuple[Allergen, ...]:
        if self.asked.key != AllergyState.KNOWN:
            return ()
        names = self.which.text().translate(SEPARATORS).split(",")
        return tuple(Allergen(name.strip()) for name in names if name.strip())

    def _move(self) -> None:
        if self._path is None:
            return
        self.wait(waiting=True)
        old = OldCard(
            name=self.name.text(),
            language=self.tongue.key,
            phone=self.phone.text(),
            asked=AllergyState(self.asked.key),
            allergens=self._allergens(),
            agreed=self.agreed.isChecked(),
        )
        asked = self._line.ask(
            self, move_old_card, old, self._path, clear=self.clear.isChecked()
        )
        asked.then(self._moved).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _moved(self, moved: Moved) -> None:
        self.accept()
        self.moved.emit(moved)

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput) and error.field == "name":
            self.name_field.blame(_("This is too long."))
        else:
            complain(self, error)

    def _ask_file(self) -> None:
        kinds = "{} ({})".format(_("PDF and pictures"), KINDS)
        dialog = QFileDialog(self, _("Choose the scan…"), filter=kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()

    def _build(self) -> None:
        self.name_field = Field(_("Name"), self.name)
        self.phone_field = Field(_("Phone"), self.phone)
        self.which_field = Field(_("Which substances"), self.which)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addWidget(self.name_field, 0, 0, 1, 2)
        grid.addWidget(self.phone_field, 1, 0)
        grid.addWidget(Field(_("Language of papers"), self.tongue), 1, 1)
        self.rows.addLayout(grid)
        self.rows.addWidget(PlainLabel(_("Allergies, asked now"), role="muted"))
        self.rows.addWidget(self.asked)
        self.rows.addWidget(self.which_field)
        self.rows.addWidget(self.agreed)
        file = QHBoxLayout()
        file.setSpacing(10)
        file.addWidget(Glyph("scan-line", "text2", theme.scaled(20)))
        file.addWidget(self.scan, 1)
        file.addWidget(self.choose)
        self.rows.addLayout(file)
        self.rows.addWidget(self.clear)
        self.rows.addWidget(self.count)
