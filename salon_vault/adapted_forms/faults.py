"""What may be wrong with a salon's own wording, and where."""

from dataclasses import dataclass

LOOSE = frozenset({"waiver", "long", "swallowed", "without"})
"""Problems that an owner may leave: a word list and a ruler see less than a person does."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, in one language."""

    language: str
    line: int
    """Of the Markdown, from 1; 0 for the whole."""
    problem: str
    """As ``TemplateFault`` calls it: a name, and what it is about after a space."""
    words: str = ""
    """What stands there."""

    @property
    def only_warns(self) -> bool:
        """Whether it may be put into force all the same."""
        return self.problem.partition(" ")[0] in LOOSE
