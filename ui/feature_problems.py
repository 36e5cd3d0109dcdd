"""The words for what goes wrong on purpose in one feature alone, of all features together."""

from collections.abc import Mapping

from salon_vault.errors import VaultError
from ui.adapted_forms.problem_words import WORDING_PROBLEMS
from ui.backup.problem_words import BACKUP_PROBLEMS
from ui.card.visits.problem_words import VISIT_PROBLEMS
from ui.card_fields.problem_words import FIELD_PROBLEMS
from ui.clearance.problem_words import CLEARANCE_PROBLEMS
from ui.closed_cards.problem_words import CLOSED_CARD_PROBLEMS
from ui.consent_first.problem_words import ASKING_PROBLEMS
from ui.consent_register.problem_words import CONSENT_PROBLEMS
from ui.consents.tracking.problem_words import TRACKING_PROBLEMS
from ui.contraindications.problem_words import QUESTION_PROBLEMS
from ui.day.problem_words import DAY_PROBLEMS
from ui.emergency_folder.problem_words import GIVING_PROBLEMS
from ui.from_elsewhere.problem_words import PICTURE_PROBLEMS
from ui.importing.problem_words import IMPORT_PROBLEMS
from ui.keys.problem_words import KEY_PROBLEMS
from ui.left_outside.problem_words import FOLDER_PROBLEMS
from ui.merging.problem_words import MERGING_PROBLEMS
from ui.moving.problem_words import MOVING_PROBLEMS
from ui.patch_tests.problem_words import PATCH_TEST_PROBLEMS
from ui.pins.problem_words import PIN_PROBLEMS
from ui.problem import Problem
from ui.slips.problem_words import SLIP_PROBLEMS

FEATURE_PROBLEMS: Mapping[type[VaultError], Problem] = {
    **BACKUP_PROBLEMS,
    **CONSENT_PROBLEMS,
    **PICTURE_PROBLEMS,
    **CLEARANCE_PROBLEMS,
    **PATCH_TEST_PROBLEMS,
    **CLOSED_CARD_PROBLEMS,
    **DAY_PROBLEMS,
    **FIELD_PROBLEMS,
    **FOLDER_PROBLEMS,
    **GIVING_PROBLEMS,
    **IMPORT_PROBLEMS,
    **KEY_PROBLEMS,
    **MERGING_PROBLEMS,
    **MOVING_PROBLEMS,
    **PIN_PROBLEMS,
    **ASKING_PROBLEMS,
    **QUESTION_PROBLEMS,
    **SLIP_PROBLEMS,
    **TRACKING_PROBLEMS,
    **VISIT_PROBLEMS,
    **WORDING_PROBLEMS,
}
