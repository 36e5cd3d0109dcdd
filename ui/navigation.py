"""The places of the window, in the order of its rail."""

from ui.access_review.place import REVIEW_PLACE
from ui.adapted_forms.place import WORDINGS_PLACE
from ui.backup.place import BACKUPS_PLACE
from ui.checkup.place import CHECKUP_PLACE
from ui.clients.place import CLIENTS_PLACE
from ui.consent_register.place import REGISTER_PLACE, VALIDITY_PLACE
from ui.consents.place import FORMS_PLACE
from ui.consents.tracking.place import PAPERS_PLACE
from ui.contraindications.sets.place import QUESTIONS_PLACE
from ui.day.place import DAY_PLACE
from ui.emergency_folder.place import FOLDER_PLACE
from ui.line import Line
from ui.log.place import LOG_PLACE
from ui.notices.place import NOTICES_PLACE
from ui.odd_use.place import INBOX_PLACE
from ui.patch_rules.place import TEST_RULES
from ui.place import Place
from ui.products.place import PRODUCTS_PLACE
from ui.salon.place import SETTINGS_PLACE
from ui.scans.place import SCANS_PLACE
from ui.staff.place import STAFF_PLACE
from ui.staff_notice.place import STAFF_NOTICE_PLACE
from ui.treatments.place import TREATMENTS_PLACE

BACKUPS, CLIENTS, LOG, CHECKUP = "backups", "clients", "log", "checkup"
PRODUCTS = "products"

ALSO_CALLED = {"card": CLIENTS}
"""Other names that screens use for a place."""

PLACES: tuple[Place, ...] = (
    CLIENTS_PLACE,
    DAY_PLACE,
    SCANS_PLACE,
    FORMS_PLACE,
    PAPERS_PLACE,
    FOLDER_PLACE,
    NOTICES_PLACE,
    PRODUCTS_PLACE,
    TREATMENTS_PLACE,
    STAFF_PLACE,
    LOG_PLACE,
    INBOX_PLACE,
    STAFF_NOTICE_PLACE,
    REVIEW_PLACE,
    QUESTIONS_PLACE,
    TEST_RULES,
    WORDINGS_PLACE,
    VALIDITY_PLACE,
    REGISTER_PLACE,
    BACKUPS_PLACE,
    CHECKUP_PLACE,
    SETTINGS_PLACE,
)


def place_named(name: str) -> Place | None:
    """Return a place by one of its names, None if there is none."""
    wanted = ALSO_CALLED.get(name, name)
    return next((place for place in PLACES if place.name == wanted), None)


def places_for(line: Line) -> tuple[Place, ...]:
    """Return the places that the person at the desk may go to."""
    return tuple(place for place in PLACES if line.allows(place.opens_with))
