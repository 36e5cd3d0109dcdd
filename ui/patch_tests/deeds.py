"""What is done about patch tests and their rules, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

PATCH_TEST_FACTS: Mapping[str, str] = {
    "rule": N_("The rule"),
    "before": N_("The rule before"),
}
"""What the sealed details of these entries are called."""

PATCH_TEST_DEEDS: Mapping[str, Deed] = {
    "patch_tests.list_tests": Deed(
        N_("Under the login of {who} the patch tests of a client were read"),
        N_("read the patch tests of a client"),
    ),
    "patch_tests.list_tests_due": Deed(
        N_("Under the login of {who} it was looked up which patch tests are to be read"),
        N_("look up which patch tests are to be read"),
    ),
    "patch_tests.place_test": Deed(
        N_("Under the login of {who} a patch test was recorded as placed"),
        N_("record a patch test as placed"),
    ),
    "patch_tests.enter_paper_test": Deed(
        N_("Under the login of {who} an earlier patch test was entered from paper"),
        N_("enter an earlier patch test from paper"),
    ),
    "patch_tests.record_refusal": Deed(
        N_("Under the login of {who} it was recorded that a client refused a patch test"),
        N_("record that a client refused a patch test"),
    ),
    "patch_tests.read_test": Deed(
        N_("Under the login of {who} the result of a patch test was recorded"),
        N_("record the result of a patch test"),
    ),
    "patch_tests.add_observation": Deed(
        N_("Under the login of {who} a note was added to a patch test"),
        N_("add a note to a patch test"),
    ),
    "patch_tests.correct_test": Deed(
        N_("Under the login of {who} the record of a patch test was corrected by a new one"),
        N_("correct the record of a patch test"),
    ),
    "patch_tests.correct_before_senior": Deed(
        N_("Under the login of {who} a failed patch test was corrected before a senior"),
        N_("correct a failed patch test before a senior"),
    ),
    "patch_tests.confirm_paper_test": Deed(
        N_("Under the login of {who} a patch test from paper was confirmed"),
        N_("confirm a patch test from paper"),
    ),
    "patch_tests.list_corrections": Deed(
        N_("Under the login of {who} it was looked up which failed tests were corrected"),
        N_("look up which failed tests were corrected"),
    ),
    "patch_tests.count_corrections": Deed(
        N_("Under the login of {who} it was counted how many failed tests were corrected"),
        N_("count the failed tests that were corrected"),
    ),
    "patch_tests.see_correction": Deed(
        N_("Under the login of {who} it was noted that the correction of a test was seen"),
        N_("note that the correction of a test was seen"),
    ),
    "patch_tests.ask_for_new_test": Deed(
        N_("Under the login of {who} it was recorded that a client needs new patch tests"),
        N_("record that a client needs new patch tests"),
    ),
    "patch_rules.list_rules": Deed(
        N_("Under the login of {who} the rules on patch tests were read"),
        N_("read the rules on patch tests"),
    ),
    "patch_rules.save_rule": Deed(
        N_("Under the login of {who} a rule on patch tests was put in force or changed"),
        N_("change a rule on patch tests"),
    ),
    "patch_rules.only_warn_until": Deed(
        N_("Under the login of {who} it was set until when rules on patch tests only warn"),
        N_("set until when rules on patch tests only warn"),
    ),
}
