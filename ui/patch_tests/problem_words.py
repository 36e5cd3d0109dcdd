"""The words for what goes wrong with patch tests."""

from salon_vault.errors import VaultError
from salon_vault.patch_tests import errors
from salon_vault.words import N_
from ui.problem import Problem

PATCH_TEST_PROBLEMS: dict[type[VaultError], Problem] = {
    errors.SeniorNeeded: Problem(
        N_("An owner or a named senior is needed"),
        N_("A failed or doubtful patch test is not corrected by one person alone."),
        N_("Nothing was changed; the test counts as it stands."),
        N_("Ask an owner or a named senior to come to this PC."),
    ),
}
