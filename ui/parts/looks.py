"""
Changing how parts look without having the style sheet read twice.

The style sheet reads every part it shows, which takes a fifth of a millisecond, and reads it
anew in each layout the part moves into. So a part that nobody has seen yet is left unread.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

READ = Qt.WidgetAttribute.WA_WState_Polished
TOLD = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


def look_again(*parts: QWidget) -> None:
    """Have the style sheet look at ``parts`` again: a property it asks for has changed."""
    for part in parts:
        if part.testAttribute(READ):
            part.style().unpolish(part)
            part.style().polish(part)


def show_if(shown: bool, *parts: QWidget) -> None:
    """Show or hide ``parts``; those never hidden are left to come up with their parent."""
    for part in parts:
        if not shown or part.testAttribute(TOLD):
            part.setVisible(shown)
