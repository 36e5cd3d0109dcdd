"""What a client likes; everybody who works here reads it, and the client may."""

from dataclasses import dataclass, replace

from salon_vault.card_fields.model import CardField
from salon_vault.clients.model import clean_text


@dataclass(frozen=True, slots=True)
class Wishes:
    """In the words of whoever wrote them; what is about health has a place of its own."""

    hair: str = ""
    """How the client likes hair and scalp to be treated."""
    drink: str = ""
    talk: str = ""
    """Whether the client likes to talk."""
    version: int = 0

    def tidied(self) -> "Wishes":
        """Return the wishes as they are kept; raise InvalidInput if one is too long."""
        return replace(
            self,
            hair=clean_text("hair", self.hair),
            drink=clean_text("drink", self.drink),
            talk=clean_text("talk", self.talk),
        )

    def without(self, field: CardField) -> "Wishes":
        """Return the wishes with one of them taken out."""
        match field:
            case CardField.HAIR:
                return replace(self, hair="")
            case CardField.DRINK:
                return replace(self, drink="")
            case _:
                return replace(self, talk="")
