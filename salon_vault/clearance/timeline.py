"""What the timeline says of treatments that were allowed against a stop."""

from collections.abc import Iterator

from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone, as_typed
from salon_vault.words import N_


def answered_for(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield for which treatments somebody answered, when, and under whose login."""
    names = {each.id: each.name for each in work.treatments.every()}
    for override in filter(work.overrides.is_signed, work.overrides.of_client(client_id)):
        treatment = as_typed(names.get(override.treatment, ""))
        detail = (
            treatment,
            Phrase(N_("for {day}"), {"day": override.on}),
            as_typed(override.by),
        )
        title = Phrase(N_("A stop was overridden"))
        yield Moment(override.at, MomentKind.ANSWERS, title, detail, Tone.GRAVE, override.id)
