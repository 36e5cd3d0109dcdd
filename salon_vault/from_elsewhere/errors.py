"""What is wrong with a file that somebody brings."""

from salon_vault.errors import UserMistake
from salon_vault.from_elsewhere.model import Why


class FileRefused(UserMistake):
    """The file is not taken; the vault, and the file, are as they were."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why
