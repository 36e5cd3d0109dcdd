"""What the timeline says of colour formulas."""

from collections.abc import Iterator

from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone, as_typed, midday
from salon_vault.words import N_


def mixed(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield the formulas with their levels and what came of them."""
    for formula in work.formulas.of_client(client_id):
        detail = [as_typed(formula.by)]
        if formula.start is not None and formula.target is not None:
            levels = {"start": str(formula.start), "target": str(formula.target)}
            detail.append(Phrase(N_("from {start} to {target}"), levels))
        detail += [as_typed(text) for text in (formula.result, formula.next_time) if text]
        yield Moment(
            midday(formula.on),
            MomentKind.FORMULA,
            Phrase(N_("Colour formula")),
            tuple(detail),
            Tone.PLAIN,
            formula.id,
        )
