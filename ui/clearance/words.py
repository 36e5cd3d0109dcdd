"""What stands against a treatment, in words that everybody who works here may read."""

from collections.abc import Mapping

from salon_vault.clearance.model import Ground, Obstacle
from ui.words import N_, _

GROUNDS: Mapping[Ground, str] = {
    Ground.PATCH_TEST: N_("the patch test does not allow it"),
    Ground.REACTION: N_("a reaction is on file"),
    Ground.ANSWERS: N_("the questions before it do not allow it"),
    Ground.AGE: N_("the client is too young for it"),
}
"""What stands against it, where nothing more exact is known."""

SHORT: Mapping[Ground, str] = {
    Ground.PATCH_TEST: N_("patch test"),
    Ground.REACTION: N_("reaction"),
    Ground.ANSWERS: N_("questions"),
    Ground.AGE: N_("age"),
}


def sentence_of(obstacle: Obstacle) -> str:
    """Return what an obstacle says."""
    return _(GROUNDS[obstacle.ground])


def short_ground(ground: Ground) -> str:
    """Return which rules found it, in a word or two."""
    return _(SHORT[ground])
