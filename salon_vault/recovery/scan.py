"""The recovery kit from a picture of its sheet: what counts as one, and what is handed on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from salon_vault.errors import InvalidInput

SIGNS = 72
"""Characters of a kit without its hyphens: 18 groups of four."""


@dataclass(frozen=True, slots=True)
class ScannedKit:
    """The code on a picture of a kit. Whoever has the picture can open the vault, too."""

    code: str = field(repr=False)
    picture: Path
    removable: bool
    """Whether the picture lies outside every vault, so that it can be deleted at once."""


class KitPictures(Protocol):
    """Pictures of kits that lie somewhere on this PC; they are looked at and never copied."""

    def read(self, picture: Path) -> ScannedKit:
        """
        Return the kit on a picture or PDF; slow.

        Raises:
            InvalidInput: ``picture``, with why there is no kit on it.
            HelperStopped: if the picture was more than the helper process could take.
        """
        ...

    def delete(self, picture: Path) -> None:
        """
        Delete a picture that lies outside every vault.

        Raises:
            NotFound: if it is not there any more.
            ReadOnlyMedium: if it cannot be deleted there.
        """
        ...


def kit_among(texts: Sequence[str]) -> str:
    """
    Return the kit among what the QR codes on a picture say.

    Whether it is mistyped, or the kit of another vault, is seen where typed ones are, too.

    Raises:
        InvalidInput: ``picture``; if no code is a kit, or more than one is.
    """
    kits = {text for text in texts if _is_kit(text)}
    if len(kits) > 1:
        raise InvalidInput("picture", "several kits")
    if not texts:
        raise InvalidInput("picture", "no code")
    if not kits:
        raise InvalidInput("picture", "other code")
    return kits.pop()


def _is_kit(text: str) -> bool:
    signs = text.replace("-", "")
    return len(signs) == SIGNS and signs.isascii() and signs.isalnum()
