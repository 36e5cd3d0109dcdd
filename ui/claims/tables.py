"""Tables of the papers for an insurer."""

from collections.abc import Iterable, Iterator, Sequence

from salon_vault.paper.blocks import Block, Table


def table(
    header: Sequence[str], rows: Iterable[tuple[str, ...]], *widths: float
) -> Iterator[Block]:
    """Yield a table with columns of such widths; nothing where there is no row."""
    filled = tuple(rows)
    if filled:
        yield Table(tuple(header), filled, widths)
