"""The sheet that says what the screen in front of one is for, and which keys work there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.parts.popup import Popup
from ui.parts.rule import Rule
from ui.words import _, ended, run_on

WIDE = 620

type Keys = tuple[str, str]
"""A key and what it does."""


class Help(Popup):
    """A few sentences and the keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, theme.scaled(WIDE))
        self.title = PlainLabel(role="title")
        self.text = PlainLabel(wrap=True)
        self.close_button = Button(_("Close"))
        self.close_button.clicked.connect(self.go)
        self._keys = QGridLayout()
        self._keys.setHorizontalSpacing(14)
        self._keys.setVerticalSpacing(6)
        self._keys.setColumnStretch(1, 1)
        self._keys.setColumnStretch(3, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(22, 20, 22, 16)
        rows.setSpacing(12)
        rows.addWidget(self.title)
        rows.addWidget(self.text)
        rows.addWidget(Rule())
        rows.addLayout(self._keys)
        rows.addLayout(foot)

    def explain(self, title: str, text: str, keys: Sequence[Keys]) -> None:
        """Come up with the words for one screen."""
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(run_on((ended(title), text)))
        self._show_keys(keys)
        self.come_up(self.close_button)

    def _show_keys(self, keys: Sequence[Keys]) -> None:
        while item := self._keys.takeAt(0):
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for number, (key, deed) in enumerate(keys):
            row, column = divmod(number, 2)
            self._keys.addWidget(PlainLabel(key, role="kbd"), row, column * 2)
            self._keys.addWidget(PlainLabel(deed, role="muted"), row, column * 2 + 1)
