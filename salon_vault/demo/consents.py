"""What the invented clients agreed to when they were handed the notice."""

from collections.abc import Iterator
from datetime import date

from salon_vault.clients.model import Client
from salon_vault.consent_register.model import Answer, AnswerId, Said
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.wording import on_screen

ASKED = (Purpose.HEALTH, Purpose.RECORD, Purpose.SMS)
"""Of them every third no is a different one; to health nearly all say yes."""


def answers_of(client: Client, on: date, by: str, lot: int) -> Iterator[Answer]:
    """Yield what a client answered on that day; the same ``lot`` says the same."""
    for place, purpose in enumerate(ASKED):
        agrees = lot % 17 != 0 if purpose is Purpose.HEALTH else (lot + place) % 3 != 0
        yield Answer(
            id=AnswerId(f"{client.id[:12]}{place:04x}"),
            client=client.id,
            purpose=purpose,
            said=Said.YES if agrees else Said.NO,
            on=on,
            by=by,
            wording=on_screen(purpose, client.language),
        )
