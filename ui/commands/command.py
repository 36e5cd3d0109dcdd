"""Something that can be done from anywhere."""

from collections.abc import Callable
from dataclasses import dataclass

from salon_vault.clients.names import words


@dataclass(frozen=True, slots=True)
class Command:
    """A deed with its words; ``keys`` do the same without the list."""

    words: str
    icon: str
    do: Callable[[], object]
    keys: str = ""
    second: str = ""
    """For a client: what tells namesakes apart."""

    def answers(self, text: str) -> bool:
        """Tell whether every word of ``text`` begins a word of this command."""
        own = words(self.words)
        return all(any(word.startswith(typed) for word in own) for typed in words(text))
