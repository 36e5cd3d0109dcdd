"""A field for several lines of typing."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui import theme


class TextArea(QPlainTextEdit):
    """A plain text field with a spoken name; Tab goes on to the next field."""

    def __init__(
        self, spoken: str, hint: str = "", lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.scaled(20 * lines + 22))
