"""What the screens say of an age that stands against a treatment."""

from salon_vault.clearance.model import Obstacle
from salon_vault.minors import obstacles
from salon_vault.minors.model import Presence
from ui.minors.words import PRESENCE
from ui.words import _, about


def age_obstacle(obstacle: Obstacle) -> str:
    """Return the sentence for an obstacle on the ground of age."""
    facts = obstacle.facts
    match obstacle.code:
        case obstacles.TOO_YOUNG:
            return _("Not under {age} years").format(age=facts["under"])
        case obstacles.AGE_UNKNOWN:
            words = _("Not under {age} years: the birthday is not known")
            return words.format(age=facts["under"])
        case obstacles.GUARDIAN_PRESENT:
            return about(_("Minor"), _(PRESENCE[Presence(str(facts["guardian"]))]))
        case obstacles.GUARDIAN_UNKNOWN:
            return about(_("Minor"), _("no guardian is written down yet"))
        case _unknown:
            return about(_("Minor"), _("the guardian signs, too"))
