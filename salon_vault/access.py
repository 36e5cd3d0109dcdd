"""
Who may do what: one table, the maximum.

The owner's cuts for this vault stand in the root-signed roster; they can only take away.
Rights inside one compartment are rules of the program; between compartments, keys decide.
"""

from dataclasses import replace
from datetime import date
from enum import StrEnum

from salon_vault.compartments import Compartment
from salon_vault.staff.model import Member, Tier


class Permission(StrEnum):
    """A right that a use case can need."""

    SIT_DOWN = "sit_down"
    FIND_CLIENTS = "find_clients"
    VIEW_CARDS = "view_cards"
    EDIT_CARDS = "edit_cards"
    EDIT_CONTACT = "edit_contact"
    EDIT_HEALTH = "edit_health"
    WRITE_HANDLING = "write_handling"
    RECORD_VISITS = "record_visits"
    PRINT_FORMS = "print_forms"
    SAVE_PAPERS = "save_papers"
    HAND_OVER_NOTICE = "hand_over_notice"
    VIEW_SALON = "view_salon"
    EDIT_SALON = "edit_salon"
    CHECK_LAW = "check_law"
    OWN_PASSWORD = "own_password"  # noqa: S105 - the name of a right
    VIEW_STAFF = "view_staff"
    MANAGE_STAFF = "manage_staff"
    APPOINT = "appoint"
    VIEW_LOG = "view_log"
    VERIFY_LOG = "verify_log"
    SEE_ODD_USE = "see_odd_use"
    REVIEW_ACCESS = "review_access"
    STAGE_BACKUP = "stage_backup"
    MANAGE_BACKUPS = "manage_backups"
    TRY_BACKUPS = "try_backups"
    CHECK_UP = "check_up"
    USE_PIN = "use_pin"
    MOVE_VAULT = "move_vault"
    EDIT_TREATMENTS = "edit_treatments"
    ASK_QUESTIONS = "ask_questions"
    DECIDE_ANSWERS = "decide_answers"
    EDIT_QUESTIONS = "edit_questions"
    MERGE_CARDS = "merge_cards"
    CLOSE_CARDS = "close_cards"
    GIVE_COVER = "give_cover"
    REVEAL_CONTACT = "reveal_contact"
    KEEP_PRODUCTS = "keep_products"
    TRACE_LOTS = "trace_lots"
    VIEW_DAY = "view_day"
    EDIT_DAY = "edit_day"
    SEE_STOPS = "see_stops"
    FILE_PICTURES = "file_pictures"
    EDIT_PICTURES = "edit_pictures"
    EXPORT_FILES = "export_files"
    RECORD_TESTS = "record_tests"
    READ_TESTS = "read_tests"
    EDIT_TEST_RULES = "edit_test_rules"
    MAKE_CLAIM_PACK = "make_claim_pack"
    IMPORT_CLIENTS = "import_clients"
    EXPORT_CLIENTS = "export_clients"
    REMOVE_UNREADABLE = "remove_unreadable"
    RECORD_CONSENTS = "record_consents"
    LIST_CONSENTS = "list_consents"
    CLEAR_UP = "clear_up"
    EDIT_FORMS = "edit_forms"


P = Permission

_EVERYONE = frozenset(
    {
        P.SIT_DOWN,
        P.FIND_CLIENTS,
        P.VIEW_CARDS,
        P.RECORD_VISITS,
        P.PRINT_FORMS,
        P.SAVE_PAPERS,
        P.HAND_OVER_NOTICE,
        P.VIEW_SALON,
        P.OWN_PASSWORD,
        P.STAGE_BACKUP,
        P.USE_PIN,
        P.ASK_QUESTIONS,
        P.KEEP_PRODUCTS,
        P.TRACE_LOTS,
        P.VIEW_DAY,
        P.EDIT_DAY,
        P.FILE_PICTURES,
        P.RECORD_TESTS,
        P.RECORD_CONSENTS,
        P.CLEAR_UP,
    }
)

GRANTS: dict[Tier, frozenset[Permission]] = {
    Tier.RECEPTION: _EVERYONE | {P.EDIT_CARDS, P.EDIT_CONTACT, P.MERGE_CARDS},
    Tier.SPECIALIST: _EVERYONE
    | {P.EDIT_CARDS, P.EDIT_HEALTH, P.WRITE_HANDLING, P.DECIDE_ANSWERS, P.MERGE_CARDS}
    | {P.REVEAL_CONTACT}
    | {P.EDIT_PICTURES, P.READ_TESTS},
    Tier.MANAGER: _EVERYONE
    | {P.EDIT_CARDS, P.EDIT_CONTACT, P.EDIT_HEALTH, P.VIEW_STAFF, P.VIEW_LOG, P.MANAGE_BACKUPS}
    | {P.CHECK_UP, P.EDIT_TREATMENTS, P.DECIDE_ANSWERS, P.MERGE_CARDS}
    | {P.EDIT_PICTURES, P.EXPORT_FILES, P.READ_TESTS, P.MAKE_CLAIM_PACK, P.IMPORT_CLIENTS}
    | {P.GIVE_COVER, P.LIST_CONSENTS},
    Tier.OWNER: frozenset(Permission),
}
"""The most a tier may do."""


BY_PIN = frozenset(
    {
        P.SIT_DOWN,
        P.FIND_CLIENTS,
        P.VIEW_CARDS,
        P.EDIT_CARDS,
        P.EDIT_CONTACT,
        P.WRITE_HANDLING,
        P.RECORD_VISITS,
        P.PRINT_FORMS,
        P.HAND_OVER_NOTICE,
        P.VIEW_SALON,
        P.ASK_QUESTIONS,
        P.KEEP_PRODUCTS,
        P.VIEW_DAY,
        P.EDIT_DAY,
        P.RECORD_TESTS,
        P.RECORD_CONSENTS,
    }
)
"""The most that is done at a desk which a PIN opened: the daily work at the counter."""


DELEGABLE = frozenset({P.VIEW_STAFF, P.MANAGE_STAFF, P.VIEW_LOG, P.VERIFY_LOG})
"""The most that an owner may leave to a deputy; never the right to appoint anybody."""

KEPT = frozenset({P.SIT_DOWN, P.OWN_PASSWORD})
"""What an owner cannot take from anybody who works here."""

KEPT_BY_OWNERS = KEPT | {P.VIEW_STAFF, P.MANAGE_STAFF, P.APPOINT, P.EDIT_SALON}
"""What nobody can take from an owner: it would lock the salon out."""


def cuttable(member: Member) -> frozenset[Permission]:
    """Return the rights that an owner may take from ``member``, and give back."""
    kept = KEPT_BY_OWNERS if member.tier is Tier.OWNER else KEPT
    return GRANTS[member.tier] - kept


def cut_to_pin(member: Member) -> Member:
    """Return the member as a PIN lets them sit down: less than their password does."""
    cuts = frozenset(right.value for right in Permission if right not in BY_PIN)
    open_to = member.compartments & {Compartment.SALON, Compartment.CONTACT}
    return replace(member, cuts=member.cuts | cuts, compartments=open_to)


def may(member: Member, permission: Permission, today: date) -> bool:
    """Tell whether ``member`` has the right on that day, after the owner's cuts."""
    if permission.value in member.cuts:
        return False
    if permission in GRANTS[member.tier]:
        return True
    left = member.deputy
    return (
        left is not None
        and permission in DELEGABLE
        and permission.value in left.rights
        and left.in_force(today)
    )
