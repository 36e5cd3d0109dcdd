"""One client's age and guardian, with a telling value in every field."""

from datetime import date

from salon_vault.minors.model import Guardian, GuardianId

OF_AGE_FROM = date(2031, 8, 1)
GUARDIAN = Guardian(GuardianId("9" * 16), "Bronisława Hut", "stepmother", "+48601555999")
KEPT = {
    ("age_mark", "of_age_from"): OF_AGE_FROM,
    **{("guardian", name): getattr(GUARDIAN, name) for name in ("name", "relation", "phone")},
}
