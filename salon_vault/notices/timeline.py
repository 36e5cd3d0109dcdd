"""What the timeline says of privacy notices."""

from collections.abc import Iterator, Mapping

from salon_vault.clients.model import ClientId
from salon_vault.notices.model import How
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone
from salon_vault.words import N_

HOWS: Mapping[How, str] = {
    How.PAPER: N_("on paper"),
    How.SHOWN: N_("shown on the screen"),
    How.SAID: N_("spoken, for example by phone"),
    How.MAILED: N_("sent by e-mail or post"),
}


def handed_over(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield when which version was handed over, and how."""
    for one in work.notices.handovers(client_id):
        title = Phrase(N_("Notice handed over, version {n}"), {"n": one.version})
        under = Phrase(N_("under the login of {person}"), {"person": one.by})
        detail = (Phrase(HOWS[one.how]), under)
        yield Moment(one.at, MomentKind.CARD, title, detail, Tone.GOOD)
