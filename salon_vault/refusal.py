"""Refusals that are about one card: the log says which one."""

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.errors import Refused


class RefusedOnCard(Refused):
    """A use case stopped half-way for what it found on a card; nothing of it happened."""

    subject = Subject.CLIENT

    def __init__(self, client: ClientId, *facts: object) -> None:
        super().__init__(client, *facts)
        self.client = client

    @property
    def touch(self) -> Touch:
        """What the log says of it: this card was wanted."""
        return Touch(Verb.READ, self.subject, self.client)
