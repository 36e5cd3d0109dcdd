"""What kinds and purposes of photos are called on screen."""

from collections.abc import Mapping

from salon_vault.photos.consent import Purpose
from salon_vault.photos.model import PhotoKind
from ui.words import N_

KINDS: Mapping[PhotoKind, str] = {
    PhotoKind.BEFORE: N_("Before"),
    PhotoKind.AFTER: N_("After"),
    PhotoKind.PROGRESS: N_("In between"),
    PhotoKind.RECORD: N_("For the record"),
}

PURPOSES: Mapping[Purpose, str] = {
    Purpose.RECORD: N_("photos on the card"),
    Purpose.TRAINING: N_("training of staff"),
    Purpose.PORTFOLIO: N_("album in the salon"),
    Purpose.WEBSITE: N_("the salon's website"),
    Purpose.SOCIAL: N_("social media"),
    Purpose.PRINT: N_("print and advertising"),
}

QUESTIONS: Mapping[Purpose, str] = {
    Purpose.RECORD: N_(
        "May we take photos for your card, to plan treatments and compare results?"
    ),
    Purpose.TRAINING: N_("May we show them to our staff and trainees, to learn from?"),
    Purpose.PORTFOLIO: N_("May we show them to other clients in an album in the salon?"),
    Purpose.WEBSITE: N_("May we show them on the salon's website?"),
    Purpose.SOCIAL: N_("May we show them on the salon's accounts in social media?"),
    Purpose.PRINT: N_("May we print them on leaflets, posters and in advertisements?"),
}
"""As they are read to the client; a change of words raises ``photos.consent.WORDING``."""
