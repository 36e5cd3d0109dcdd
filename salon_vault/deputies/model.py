"""A spare login as it goes into an envelope, and the deeds that may want a second person."""

from dataclasses import dataclass, field

from salon_vault.staff.model import StaffId, Tier

FOR_SECOND_PERSON = (
    "staff.remove_member",
    "keys.change_keys",
    "recovery.renew_kit",
    "merging.merge_deciding_allergies",
    "patch_rules.save_rule",
    "patch_rules.only_warn_until",
    "patch_tests.correct_test",
    "reactions.lift_reaction",
    "contraindications.adopt_set",
    "contraindications.put_out_of_force",
    "minors.adopt_age_rules",
)
"""Use cases for which an owner may want a second person always."""

RULE_ITSELF = "deputies.need_second_person"
"""Once one is wanted for anything, to change that wants one too."""


@dataclass(frozen=True, slots=True)
class SpareLogin:
    """A login in a sealed envelope, once, to be printed."""

    id: StaffId
    label: str
    tier: Tier
    passphrase: str = field(repr=False)
