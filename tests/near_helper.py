"""The helper without a process of its own, for tests that ask it often."""

from collections.abc import Sequence
from typing import Any

from salon_vault.errors import HelperStopped
from ui.helper import inside
from ui.helper.asking import _ERRORS, Helper
from ui.helper.frames import Frame
from ui.helper.pixels import Unusable


class NearHelper(Helper):
    """Asks as the real one does, and answers with the same jobs, in this process."""

    def __init__(self, command: Sequence[str] = (), **details: Any) -> None:
        super().__init__(command, **details)

    def ask(self, question: Frame) -> Frame:
        from PySide6.QtWidgets import QApplication

        QApplication.instance() or QApplication(["tests"])
        if question.word("do") not in inside._JOBS:
            raise HelperStopped
        try:
            return inside._JOBS[question.word("do")](question)
        except Unusable as why:
            raise _ERRORS[str(why)]() from why
