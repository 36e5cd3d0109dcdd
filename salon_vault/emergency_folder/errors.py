"""Why a paper from the folder is not given to a client."""

from salon_vault.errors import UserMistake


class UnknownCode(UserMistake):
    """No paper of this vault has the code that was typed."""


class PaperTaken(UserMistake):
    """The paper belongs to a card already."""
