"""What tiers, keys and rights are called on screen."""

from collections.abc import Iterable, Mapping

from salon_vault.compartments import Compartment
from salon_vault.staff.model import Tier
from ui.words import N_, _, listed

TIERS: Mapping[Tier, str] = {
    Tier.RECEPTION: N_("Reception"),
    Tier.SPECIALIST: N_("Specialist"),
    Tier.MANAGER: N_("Manager"),
    Tier.OWNER: N_("Owner"),
}

REACH: Mapping[Tier, str] = {
    Tier.RECEPTION: N_("Opens names, visits, papers and contact details."),
    Tier.SPECIALIST: N_("Opens names, visits, papers and health entries."),
    Tier.MANAGER: N_("Opens what reception opens, and reads the staff list and the log."),
    Tier.OWNER: N_("Opens everything, and gives and withdraws logins."),
}

KEYS: Mapping[Compartment, str] = {
    Compartment.SALON: N_("Salon"),
    Compartment.CONTACT: N_("Contact"),
    Compartment.HEALTH: N_("Health"),
    Compartment.OWNER: N_("Owner's part"),
}

RIGHTS: Mapping[str, str] = {
    "sit_down": N_("Unlock and lock the vault"),
    "find_clients": N_("Find clients"),
    "view_cards": N_("Open cards"),
    "edit_cards": N_("Add cards, change names"),
    "edit_contact": N_("Write contact details"),
    "edit_health": N_("Write allergies and health notes"),
    "write_handling": N_("Write the alert on a card"),
    "record_visits": N_("Record visits"),
    "print_forms": N_("Print forms"),
    "save_papers": N_("Save papers as files outside the vault"),
    "hand_over_notice": N_("Hand over the privacy notice"),
    "view_salon": N_("See the salon's settings"),
    "edit_salon": N_("Change the salon's settings"),
    "check_law": N_("Record that a point of law was checked"),
    "own_password": N_("Change one's own password"),
    "view_staff": N_("See the list of staff"),
    "manage_staff": N_("Give, change and withdraw logins"),
    "appoint": N_("Name deputies and spare logins, and withdraw rights"),
    "view_log": N_("Read the log"),
    "verify_log": N_("Have the whole log verified"),
    "use_pin": N_("Choose a PIN for the shift, where the owner allows it"),
    "stage_backup": N_("Make a backup"),
    "check_up": N_("Read how vault and PC are doing"),
    "manage_backups": N_("Set up the backup sticks"),
    "try_backups": N_("Open a backup on trial"),
    "move_vault": N_("Move the vault to another PC"),
    "view_day": N_("See the day list"),
    "edit_day": N_("Keep the day list"),
    "edit_treatments": N_("Change the list of treatments"),
    "merge_cards": N_("Merge two cards of one client"),
    "close_cards": N_("Close a card to all but named people"),
    "remove_unreadable": N_("Remove records of clients that nobody can read"),
    "give_cover": N_("Let somebody stand in for a colleague"),
    "reveal_contact": N_("Show one client's number for a moment"),
    "keep_products": N_("Keep products and their batches"),
    "trace_lots": N_("Look up who had a batch"),
    "see_stops": N_("See what was done against a stop"),
    "ask_questions": N_("Hand in answers to questions before a treatment"),
    "decide_answers": N_("Decide on answers given before a treatment"),
    "edit_forms": N_("Put forms into the salon's own words"),
    "edit_questions": N_("Adopt and change questions before treatments"),
    "file_pictures": N_("File photos and papers"),
    "record_consents": N_("Record what clients agree to, refuse and withdraw"),
    "list_consents": N_("See and print the register of everybody's consents"),
    "edit_pictures": N_("Describe, pair, publish and remove photos and files"),
    "export_files": N_("Save files of clients outside the vault"),
    "record_tests": N_("Record patch tests and reactions"),
    "read_tests": N_("Record results of patch tests"),
    "edit_test_rules": N_("Set the rules on patch tests"),
    "make_claim_pack": N_("Put together papers for the insurer"),
    "import_clients": N_("Take in lists of clients"),
    "export_clients": N_("Save the list of clients outside the vault"),
    "see_odd_use": N_("See unusual use in the inbox"),
    "review_access": N_("Review who can open what"),
    "clear_up": N_("Delete files that lie outside the vault"),
}
"""Every right by the value of its permission; a test compares them with the table."""


def tier_name(tier: Tier) -> str:
    """Return what a tier is called."""
    return _(TIERS[tier])


def key_names(keys: Iterable[Compartment]) -> str:
    """Return the names of ``keys``, in the order of their secrecy."""
    held = frozenset(keys)
    return listed(_(KEYS[key]) for key in Compartment if key in held)


def right_name(right: str) -> str:
    """Return what a right is called."""
    return _(RIGHTS[right]) if right in RIGHTS else right
