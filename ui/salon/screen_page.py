"""The page of the settings with how the program looks on this PC, and the own password."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.preferences import SCALES, Preferences
from ui.words import LANGUAGES, N_, _

LOOKS = {"system": N_("Same as the system"), "light": N_("Light"), "dark": N_("Dark")}


class ScreenPage(QWidget):
    """Language, look, size of the text and touch, kept on this PC; the own password."""

    preferred = Signal(object)
    """Other Preferences: the window is built anew with them."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        tongues = [("", _("Same as the system")), *LANGUAGES.items()]
        self.language = Choice(_("Language of the screen"), tongues)
        self.look = Choice(_("Colours"), [(look, _(name)) for look, name in LOOKS.items()])
        self.scale = Choice(_("Size of the text"), [(str(n), f"{n} %") for n in SCALES])
        self.touch = QCheckBox(_("Larger buttons for touch"))
        self.touch.setAccessibleName(_("Larger buttons for touch"))
        self.password = Button(_("Change my password"), "", "key-round")
        self.pin = Button(_("PIN for this shift"), "", "lock-keyhole")
        self.kit = Button(_("Make a new kit"), "", "key-round")
        self.drill = Button(_("Check the kit"), "", "scan-line")
        self.read_back = PlainLabel(role="strong", wrap=True)
        self.keys = Button(_("Change the keys"), "", "key-round")
        self._show(preferences)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addWidget(self._looks())
        rows.addWidget(self._login())
        self.recovery = self._recovery()
        rows.addWidget(self.recovery)
        self.vault_keys = self._vault_keys()
        rows.addWidget(self.vault_keys)
        rows.addStretch(1)
        for choice in (self.language, self.look, self.scale):
            choice.activated.connect(self._prefer)
        self.touch.clicked.connect(self._prefer)

    def add(self, panel: QWidget) -> None:
        """Put one more panel at the end."""
        self._rows.insertWidget(self._rows.count() - 1, panel)

    def _show(self, preferences: Preferences) -> None:
        self.language.choose(preferences.language)
        self.look.choose(preferences.look)
        self.scale.choose(str(preferences.scale))
        self.touch.setChecked(preferences.touch)

    def _prefer(self) -> None:
        chosen = replace(
            self._preferences,
            language=self.language.key,
            look=self.look.key,
            scale=int(self.scale.key),
            touch=self.touch.isChecked(),
        )
        if chosen != self._preferences:
            self._preferences = chosen
            self.preferred.emit(chosen)

    def _looks(self) -> Panel:
        panel = Panel(_("This screen"))
        lead = _("Kept on this PC, outside the vault; nothing about clients is in it.")
        panel.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for column, choice in enumerate((self.language, self.look, self.scale)):
            grid.addWidget(Field(choice.accessibleName(), choice), 0, column)
        panel.rows.addLayout(grid)
        panel.rows.addWidget(self.touch)
        return panel

    def _login(self) -> Panel:
        panel = Panel(_("My login"))
        lead = _("Change the password if somebody may have seen it; it does not expire.")
        panel.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        for deed in (self.password, self.pin):
            panel.rows.addWidget(deed, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def _recovery(self) -> Panel:
        panel = Panel(_("Recovery kit"))
        lead = _(
            "Check once a year that the paper still opens the vault. Make a new kit if the "
            "paper is lost, or somebody may have read it."
        )
        panel.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        panel.rows.addWidget(self.read_back)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.drill)
        deeds.addWidget(self.kit)
        deeds.addStretch(1)
        panel.rows.addLayout(deeds)
        return panel

    def _vault_keys(self) -> Panel:
        panel = Panel(_("Keys of the vault"))
        lead = _(
            "They change by themselves when somebody leaves. Change them too if a PC was "
            "stolen, or somebody may know a password that is not theirs."
        )
        panel.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        panel.rows.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignLeft)
        return panel
