"""What the editor knows of the shelf: brands and lines to complete, lots that are open."""

from collections.abc import Sequence

from salon_vault.clients.names import fold
from salon_vault.formulas.mix import Mix
from salon_vault.products.model import (
    Lot,
    Product,
    ProductKind,
    Suggestion,
    new_product_id,
)


class Shelf:
    """The products of the salon as they were last read, those used last first."""

    def __init__(self, found: Sequence[Suggestion] = ()) -> None:
        self._found = found
        self._lots = {each.product.key: each.lot for each in found if each.lot is not None}

    @property
    def brands(self) -> list[str]:
        """Every brand with colours, once."""
        return list(dict.fromkeys(each.brand for each in self._colours() if each.brand))

    def lines(self, brand: str) -> list[str]:
        """Return the lines of a brand; of all brands where none is typed."""
        wanted = fold(brand.strip())
        return list(
            dict.fromkeys(
                each.line
                for each in self._colours()
                if each.line and wanted in {"", fold(each.brand)}
            )
        )

    def last(self) -> tuple[str, str]:
        """Return brand and line of the colour that was used last."""
        for each in self._colours():
            return each.brand, each.line
        return "", ""

    def open_lots(self, brand: str, line: str, mix: Mix) -> list[Lot | None]:
        """Return the open lot of each thing in a bowl, in the order of ``Mix.lots``."""
        things = [(ProductKind.COLOUR, line, shade.code) for shade in mix.shades]
        if mix.developer is not None:
            things.append((ProductKind.DEVELOPER, "", mix.developer.name))
        return [self._lot(kind, brand, series, name) for kind, series, name in things]

    def _lot(self, kind: ProductKind, brand: str, line: str, name: str) -> Lot | None:
        key = Product(new_product_id(), kind, brand, line, name).tidied().key
        return self._lots.get(key)

    def _colours(self) -> list[Product]:
        return [each.product for each in self._found if each.product.kind is ProductKind.COLOUR]
