"""What footings, papers, lessons and deeds for a second person are called on screen."""

from collections.abc import Mapping

from salon_vault.staff.model import Employment
from ui.words import N_

EMPLOYMENTS: Mapping[Employment, str] = {
    Employment.EMPLOYEE: N_("Employee"),
    Employment.SELF_EMPLOYED: N_("Self-employed"),
    Employment.TRAINEE: N_("Trainee"),
}

PAPERS: Mapping[str, str] = {
    "staff_notice": N_("Notice for staff: what is logged, why and for how long"),
    "authorisation": N_("Authorisation to work with clients' data"),
    "data_agreement": N_("Agreement on clients' data between salon and self-employed"),
    "confidentiality": N_("Confidentiality"),
}

LESSONS: Mapping[str, str] = {
    "screen": N_("Screen, lock and passwords"),
    "talking": N_("What is not told to others, not on the phone either"),
    "phones": N_("Photos, private phones and messengers"),
    "papers": N_("Papers, files and the shredder"),
    "incidents": N_("Something has happened: whom to tell, and at once"),
}

SECOND_PERSON: Mapping[str, str] = {
    "staff.remove_member": N_("Somebody leaves: removing their login"),
    "keys.change_keys": N_("Changing the keys of the vault"),
    "recovery.renew_kit": N_("Making a new recovery kit"),
    "merging.merge_deciding_allergies": N_("Merging two cards with different allergies"),
    "patch_rules.save_rule": N_("Changing a rule on patch tests"),
    "patch_rules.only_warn_until": N_("Letting rules on patch tests only warn"),
    "patch_tests.correct_test": N_("Correcting the record of a patch test"),
    "reactions.lift_reaction": N_("Lifting the bar after a reaction"),
    "contraindications.adopt_set": N_("Changing the questions before a treatment"),
    "contraindications.put_out_of_force": N_("Withdrawing the questions before a treatment"),
    "minors.adopt_age_rules": N_("Changing the rules about age"),
}
