"""
What goes wrong on purpose about the day list; leaves of the tree in ``salon_vault.errors``.

* UserMistake
  - DayFileRefused           the paste or file as a whole cannot be taken
  - DayLineRefused           one line of it cannot be kept, so none of it was
"""

from salon_vault.errors import UserMistake


class DayFileRefused(UserMistake):
    """
    The paste or file as a whole cannot be taken.

    ``problem`` is blank, large, many, letters (its encoding), format, columns, or unreadable
    (the file cannot be opened).
    """

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class DayLineRefused(UserMistake):
    """One line cannot be kept, so none was; ``fault`` is the name of a ``LineFault``."""

    def __init__(self, line: int, fault: str) -> None:
        super().__init__(line, fault)
        self.line = line
        self.fault = fault
