"""The words for a paper whose outcome stays as it was noted."""

from salon_vault.consents.tracking.errors import PaperFrozen
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

TRACKING_PROBLEMS: dict[type[VaultError], Problem] = {
    PaperFrozen: Problem(
        N_("This paper has its outcome"),
        N_("It was noted as signed or refused before, and that stays as it was noted."),
        N_("The paper, its outcome and its scan are kept as they were."),
        N_(
            "Write an addendum on the client's card, or print a new paper. A mistaken note can "
            "be taken back on the same day by whoever made it."
        ),
    ),
}
