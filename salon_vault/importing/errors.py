"""
What goes wrong on purpose with files from elsewhere; leaves of ``salon_vault.errors``.

* UserMistake
  - FileUnreadable           it is no list that can be read; says why, and from which row on
  - FileTooLarge             it is beyond what is taken in at once; says what of it
  - OtherEncoding            its bytes are not in the encoding that was said
* Refused
  - NothingRead              there is nothing to take in: the vault was locked since, or more
  - TakenInTooLongAgo        an import is taken back for a few days only
* Trouble
  - ImportChanged            what came with an import is not what the log says
  - SourceChanged            the file is not what was read any more, and was left
  - SourceStays              the file that was read cannot be deleted
"""

from salon_vault.errors import Refused, Trouble, UserMistake


class FileUnreadable(UserMistake):
    """
    It is no list.

    ``why`` is gone, empty, binary, password, damaged, quotes, no cards, other workbook (ODS,
    XLSB) or too much (the process without keys ended over it).
    """

    def __init__(self, why: str, row: int = 0) -> None:
        super().__init__(why, row)
        self.why = why
        self.row = row
        """Counted from 1 as tables do; 0 where the whole file is meant."""


class FileTooLarge(UserMistake):
    """More than is taken in at once; ``what`` is bytes, rows, columns, cells or cell."""

    def __init__(self, what: str, limit: int, row: int = 0) -> None:
        super().__init__(what, limit, row)
        self.what = what
        self.limit = limit
        self.row = row


class OtherEncoding(UserMistake):
    """The bytes are not in ``encoding``: from ``row`` on at the latest; nothing is guessed."""

    def __init__(self, encoding: str, row: int = 0) -> None:
        super().__init__(encoding, row)
        self.encoding = encoding
        self.row = row


class NothingRead(Refused):
    """There is nothing to take in: nothing was read at this desk, or it was let go of."""


class TakenInTooLongAgo(Refused):
    """The import is older than the days within which it is taken back."""

    def __init__(self, days: int) -> None:
        super().__init__(days)
        self.days = days


class ImportChanged(Trouble):
    """The rows that say what came with an import do not agree with its entry in the log."""


class SourceChanged(Trouble):
    """The file is not, or not any more, what was read: it was not deleted."""


class SourceStays(Trouble):
    """The file that was read cannot be deleted, and lies readable where it is."""
