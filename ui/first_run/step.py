"""What all steps of the first run have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.parts.plain_label import PlainLabel


class Step(QWidget):
    """A headline, a sentence, and fields; ``changed`` says that ``is_ready`` may be another."""

    changed = Signal()

    def __init__(self, title: str, lead: str, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.deed = deed
        """The words on the button that ends this step."""
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(14)
        self.rows.addWidget(PlainLabel(title, role="h1", wrap=True))
        self.rows.addWidget(PlainLabel(lead, role="quiet", wrap=True))

    @property
    def is_ready(self) -> bool:
        """Whether the step can be ended."""
        return True

    def first_field(self) -> QWidget | None:
        """Return where typing begins."""
        return next(iter(self.findChildren(QLineEdit)), None)
