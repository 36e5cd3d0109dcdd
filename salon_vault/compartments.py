"""
What one key opens: every kept field, its compartment, and whether it may stand on paper.

This table is the promise; the tests of every tier on every way of reading are made from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Compartment(StrEnum):
    """A part of the vault with a key of its own."""

    SALON = "salon"
    CONTACT = "contact"
    HEALTH = "health"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a desk without the key gets in place of the contents: closed to you."""

    compartment: Compartment


@dataclass(frozen=True, slots=True)
class Field:
    """One kept field."""

    record: str
    name: str
    compartment: Compartment
    category: str
    """The ``[[data]]`` id of the law packs that covers it; "" for no personal data."""
    on_paper: bool = False
    """Whether a form may pre-fill it; never true for health and owner."""


def _fields(
    record: str, compartment: Compartment, category: str, printed: str, kept: str
) -> tuple[Field, ...]:
    return tuple(
        Field(record, name, compartment, category, on_paper)
        for names, on_paper in ((printed, True), (kept, False))
        for name in names.split()
    )


FIELDS: tuple[Field, ...] = (
    *_fields("client", Compartment.SALON, "identity", "name", "spelling since"),
    *_fields("client", Compartment.SALON, "language", "", "language"),
    *_fields("client", Compartment.SALON, "contact", "", "phone_tail"),
    *_fields("client", Compartment.SALON, "handling", "", "handling allergies_asked_on"),
    *_fields("client", Compartment.SALON, "visits", "", "last_visit"),
    *_fields("contact", Compartment.CONTACT, "contact", "phone", ""),
    *_fields("contact", Compartment.CONTACT, "mail", "mail", ""),
    *_fields("contact", Compartment.CONTACT, "address", "", "address"),
    *_fields("contact", Compartment.CONTACT, "birth", "birthday", ""),
    *_fields("contact", Compartment.CONTACT, "contact", "", "confirmed_on"),
    *_fields("health", Compartment.HEALTH, "health", "", "state allergens"),
    *_fields("health", Compartment.HEALTH, "health", "", "confirmed_on confirmed_by notes"),
    *_fields("wishes", Compartment.SALON, "wishes", "", "hair drink talk"),
    *_fields("formula", Compartment.SALON, "visits", "", "on by purpose visit natural start"),
    *_fields("formula", Compartment.SALON, "visits", "", "target bowls result next_time"),
    *_fields("product_use", Compartment.SALON, "visits", "", "lot used_for on by"),
    *_fields("day_entry", Compartment.SALON, "visits", "", "day at treatment person coming"),
    *_fields("day_entry", Compartment.SALON, "visits", "", "booking"),
    *_fields("day_entry", Compartment.SALON, "identity", "", "name"),
    *_fields("closed_card", Compartment.OWNER, "identity", "", "name spelling phone_tail"),
    *_fields("visit", Compartment.SALON, "visits", "on treatment", "by price treatments"),
    *_fields(
        "visit", Compartment.SALON, "visits", "", "practitioner started_at closed_at used"
    ),
    *_fields("visit", Compartment.SALON, "visits", "", "unlisted planned"),
    *_fields("visit", Compartment.SALON, "handling", "", "against seen_on"),
    *_fields("visit_note", Compartment.HEALTH, "health", "", "kind text by at"),
    *_fields("age_mark", Compartment.SALON, "birth", "", "of_age_from"),
    *_fields("guardian", Compartment.CONTACT, "guardian", "", "name relation phone"),
    *_fields("patch_test", Compartment.SALON, "health", "", "kind treatment product lot site"),
    *_fields("patch_test", Compartment.SALON, "health", "", "placed_at placed_by"),
    *_fields("patch_test", Compartment.SALON, "health", "", "read_at read_by result corrects"),
    *_fields("patch_test", Compartment.SALON, "health", "", "entered_at entered_by"),
    *_fields("patch_test", Compartment.SALON, "health", "", "confirmed_by seen_on"),
    *_fields(
        "patch_test_note", Compartment.HEALTH, "health", "", "at by text hours photo cause"
    ),
    *_fields("test_lapse", Compartment.SALON, "health", "", "kinds at by"),
    *_fields("reaction", Compartment.SALON, "handling", "", "kind bars barred_lines on"),
    *_fields(
        "reaction", Compartment.SALON, "handling", "", "treatment product lot recorded_by"
    ),
    *_fields("reaction", Compartment.SALON, "handling", "", "letter_on lifted_on lifted_by"),
    *_fields("reaction", Compartment.SALON, "handling", "", "insurer_told_on"),
    *_fields("reaction_account", Compartment.HEALTH, "health", "", "at by began seen"),
    *_fields("reaction_account", Compartment.HEALTH, "health", "", "ingredients"),
    *_fields("reaction_account", Compartment.HEALTH, "health", "", "done advice doctor photos"),
    *_fields(
        "override", Compartment.SALON, "handling", "", "treatment on covers by at seen_on"
    ),
    *_fields("bars_nothing", Compartment.HEALTH, "health", "", "allergen kinds at by"),
    *_fields("paper", Compartment.SALON, "papers", "code kind language made_at", "outcome"),
    *_fields("paper", Compartment.SALON, "papers", "", "treatment outcome_on outcome_by"),
    *_fields("paper", Compartment.SALON, "papers", "", "witness box why awaited_until"),
    *_fields("paper", Compartment.SALON, "papers", "", "noted_by noted_at filed_on"),
    *_fields("paper", Compartment.SALON, "papers", "", "for_day signed_on"),
    *_fields("scan", Compartment.SALON, "papers", "", "page ink came_at came_by"),
    *_fields("scan", Compartment.SALON, "papers", "", "filed_at filed_by"),
    *_fields("outside_file", Compartment.SALON, "papers", "", "path kind sha256 at by left_on"),
    *_fields("addendum", Compartment.HEALTH, "health", "", "text by at"),
    *_fields("handover", Compartment.SALON, "papers", "", "version language at how by"),
    *_fields("answers", Compartment.SALON, "handling", "", "kind asked_at asked_by weight"),
    *_fields("answers", Compartment.SALON, "handling", "", "to_do valid_until"),
    *_fields("answers", Compartment.SALON, "handling", "", "decided_by decided_on"),
    *_fields("answer_sheet", Compartment.HEALTH, "health", "", "answers proposed reason note"),
    *_fields(
        "photo", Compartment.HEALTH, "photo_record", "", "taken_on kind about by visit pair"
    ),
    *_fields("consent", Compartment.SALON, "papers", "purpose", "said on by wording how"),
    *_fields("consent", Compartment.SALON, "papers", "", "paper until guardian receipt"),
    *_fields("health_change", Compartment.SALON, "handling", "", "on"),
    *_fields("publication", Compartment.SALON, "photo_publish", "", "purpose place on by"),
    *_fields("publication", Compartment.SALON, "photo_publish", "", "down_on down_by"),
    *_fields("attachment", Compartment.HEALTH, "health", "", "kind title filed_on by"),
    *_fields("log_detail", Compartment.OWNER, "log", "", "reason words fields"),
)
"""Every personal field the vault keeps."""


AT_THE_CHAIR = frozenset(
    {
        *(("client", "handling"), ("patch_test", "result")),
        *(("visit", "practitioner"), ("formula", "on")),
        *(("formula", "bowls"), ("formula", "next_time")),
    }
)
"""
What is printed on the station slip besides what forms print: whoever mixes works from it, with
gloves and away from the screen. All of it lies in *salon*, and the slip stays in the salon.
"""


def highest(compartments: Iterable[Compartment]) -> Compartment:
    """Return the one that the fewest people open, *salon* if there is none."""
    order = list(Compartment)
    return max(compartments, key=order.index, default=Compartment.SALON)
