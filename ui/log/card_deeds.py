"""What is done with cards, the day and the shelf, as the log says it: one line a feature."""

from collections.abc import Mapping

from ui.attachments.deeds import ATTACHMENT_DEEDS
from ui.card.timeline.deeds import TIMELINE_DEEDS
from ui.card.visits.deeds import VISIT_DEEDS
from ui.card.wishes.deeds import WISH_DEEDS
from ui.card_fields.deeds import FIELD_DEEDS
from ui.claims.deeds import CLAIM_DEEDS
from ui.clearance.deeds import CLEARANCE_DEEDS
from ui.closed_cards.deeds import CLOSED_CARD_DEEDS
from ui.consent_first.deeds import ASKING_DEEDS
from ui.consent_register.deeds import CONSENT_DEEDS
from ui.consents.sets.deeds import SET_DEEDS
from ui.consents.tracking.deeds import TRACKING_DEEDS
from ui.contraindications.deeds import QUESTION_DEEDS
from ui.day.deeds import DAY_DEEDS
from ui.day_sheet.deeds import DAY_SHEET_DEEDS
from ui.exporting.deeds import EXPORT_DEEDS
from ui.formulas.deeds import FORMULA_DEEDS
from ui.importing.deeds import IMPORT_DEEDS
from ui.log.deed import Deed
from ui.merging.deeds import MERGING_DEEDS
from ui.minors.deeds import MINOR_DEEDS
from ui.patch_tests.deeds import PATCH_TEST_DEEDS
from ui.photos.deeds import PHOTO_DEEDS
from ui.products.deeds import PRODUCT_DEEDS
from ui.reactions.deeds import REACTION_DEEDS
from ui.reveal.deeds import REVEAL_DEEDS
from ui.scans.deeds import SCAN_DEEDS
from ui.stops.deeds import STOP_DEEDS
from ui.treatments.deeds import TREATMENT_DEEDS
from ui.unreadable.deeds import UNREADABLE_DEEDS
from ui.why_kept.deeds import KEEPING_DEEDS

CARD_DEEDS: Mapping[str, Deed] = {
    **ATTACHMENT_DEEDS,
    **CLAIM_DEEDS,
    **CLEARANCE_DEEDS,
    **QUESTION_DEEDS,
    **DAY_DEEDS,
    **DAY_SHEET_DEEDS,
    **EXPORT_DEEDS,
    **FORMULA_DEEDS,
    **IMPORT_DEEDS,
    **FIELD_DEEDS,
    **KEEPING_DEEDS,
    **WISH_DEEDS,
    **CLOSED_CARD_DEEDS,
    **REVEAL_DEEDS,
    **UNREADABLE_DEEDS,
    **MERGING_DEEDS,
    **MINOR_DEEDS,
    **ASKING_DEEDS,
    **CONSENT_DEEDS,
    **PHOTO_DEEDS,
    **PATCH_TEST_DEEDS,
    **PRODUCT_DEEDS,
    **REACTION_DEEDS,
    **SCAN_DEEDS,
    **SET_DEEDS,
    **STOP_DEEDS,
    **TRACKING_DEEDS,
    **TIMELINE_DEEDS,
    **TREATMENT_DEEDS,
    **VISIT_DEEDS,
}
