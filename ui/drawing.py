"""Papers drawn for the screen; what draws them is heavy, and loaded off the GUI thread."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from salon_vault.paper.document import Document


def draw(document: "Document") -> bytes:
    """Return the PDF of a paper; raise MissingGlyph."""
    from salon_vault.paper.pdf import render

    return render(document)


def be_ready() -> None:
    """Load what draws, so that the first paper is as quick as the next."""
    from salon_vault.paper.pdf import warm_up

    warm_up()
