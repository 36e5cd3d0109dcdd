"""What the screens say of answers that stand against a treatment."""

from datetime import date

from salon_vault.clearance.model import Obstacle
from salon_vault.contraindications import obstacles
from salon_vault.contraindications.model import ToDo
from ui.contraindications.words import to_do_words
from ui.words import _, short_day


def answers_obstacle(obstacle: Obstacle) -> str:
    """Return the sentence for an obstacle on the ground of answers."""
    facts = obstacle.facts
    to_do = to_do_words(ToDo(str(facts["to_do"])) if facts.get("to_do") else None)
    match obstacle.code:
        case obstacles.NOT_ASKED:
            return _("Questions before treatment: not asked yet")
        case obstacles.OUTDATED:
            day = short_day(date.fromisoformat(str(facts["on"])))
            return _("Questions before treatment: asked {day}, ask again").format(day=day)
        case obstacles.NEWER_QUESTIONS:
            return _("Questions before treatment: there are new ones, ask again")
        case obstacles.TO_DECIDE:
            return _("{outcome} · to be decided").format(outcome=to_do)
        case _unknown:
            words = _("{outcome} · decided by {person}")
            return words.format(outcome=to_do, person=facts["by"])
