"""What the timeline says of papers."""

from collections.abc import Iterator, Mapping

from salon_vault.clients.model import ClientId
from salon_vault.consents.library import is_taken_home
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.words import TAKEN_HOME, name_of, of_slip
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone
from salon_vault.words import N_

OUTCOMES: Mapping[Outcome, tuple[str, Tone]] = {
    Outcome.PRINTED: (N_("not back yet"), Tone.MIND),
    Outcome.SAVED: (N_("saved as a file"), Tone.KNOW),
    Outcome.SIGNED: (N_("signed"), Tone.GOOD),
    Outcome.REFUSED: (N_("client refused"), Tone.GRAVE),
    Outcome.NOT_NEEDED: (N_("not needed"), Tone.QUIET),
    Outcome.WILL_BRING: (N_("client brings it"), Tone.MIND),
    Outcome.VOID: (N_("void"), Tone.QUIET),
}

NOTICE = N_("Privacy notice")
UNDER = N_("under the login of {person}")


def printed(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield papers with what came of them."""
    for paper in work.papers.of_client(client_id):
        outcome, tone = _outcome_of(paper)
        title = Phrase(NOTICE if paper.kind == "notice" else name_of(paper.kind))
        detail = (Phrase(outcome), Phrase(UNDER, {"person": paper.made_by}))
        yield Moment(paper.made_at, MomentKind.PAPER, title, detail, tone, paper.code)


def _outcome_of(paper: Paper) -> tuple[str, Tone]:
    if where := of_slip(paper):
        return where, Tone.QUIET
    if paper.outcome is Outcome.PRINTED and is_taken_home(paper.kind):
        return TAKEN_HOME, Tone.KNOW
    return OUTCOMES[paper.outcome]
