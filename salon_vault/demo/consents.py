"""What the invented clients agreed to when they were handed the notice."""

from collections.abc import Iterator
from datetime import date, timedelta

from salon_vault.clients.model import Client
from salon_vault.consent_register.model import Answer, AnswerId, How, Said
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.wording import on_screen

ASKED = (Purpose.HEALTH, Purpose.SMS)
"""To health all say yes of whom something is kept; to news two of three."""
PHONED = 3
"""Of 32 clients this one agreed on the phone, and has signed nothing yet."""


def answers_of(client: Client, on: date, by: str, lot: int) -> Iterator[Answer]:
    """Yield what a client answered on that day; the same ``lot`` says the same."""
    phone = lot % 32 == PHONED
    for place, purpose in enumerate(ASKED):
        by_word = phone and purpose is Purpose.HEALTH
        agrees = purpose is Purpose.HEALTH or (lot + place) % 3 != 0
        yield Answer(
            id=AnswerId(f"{client.id[:12]}{place:04x}"),
            client=client.id,
            purpose=purpose,
            said=Said.YES if agrees else Said.NO,
            on=on,
            by=by,
            wording=on_screen(purpose, client.language),
            how=How.PHONE if by_word else How.ORALLY,
            until=on + timedelta(days=14) if by_word and agrees else None,
        )
