"""Why what came of a paper stays as it was noted."""

from salon_vault.consents.model import PaperCode
from salon_vault.errors import Refused


class PaperFrozen(Refused):
    """The paper was signed, or signing it was refused: what comes later is an addendum."""

    def __init__(self, code: PaperCode) -> None:
        super().__init__(code)
        self.code = code
