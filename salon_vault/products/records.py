"""The books of one transaction that are about products and formulas."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.formulas.book import FormulaBook
    from salon_vault.products.book import ProductBook


class ProductRecords(Protocol):
    """What is kept of products; a part of ``salon_vault.ports.Work``."""

    @property
    def products(self) -> "ProductBook":
        """The shelf: products, their lots, and on whom they were used."""

    @property
    def formulas(self) -> "FormulaBook":
        """The colour formulas."""
