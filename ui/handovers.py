"""In which way a privacy notice was handed over, in words: the same everywhere."""

from collections.abc import Mapping

from salon_vault.notices.model import How
from ui.words import N_

HOWS: Mapping[How, str] = {
    How.PAPER: N_("on paper"),
    How.SHOWN: N_("shown on the screen"),
    How.SAID: N_("spoken, for example by phone"),
    How.MAILED: N_("sent by e-mail or post"),
}
