"""Where formulas are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.formulas.model import Formula, FormulaId


class FormulaBook(Protocol):
    """The formulas as one transaction sees them."""

    def of_client(self, client_id: ClientId) -> list[Formula]:
        """Return a client's formulas, the latest first, and report each as read."""
        ...

    def get(self, formula_id: FormulaId) -> Formula:
        """Return the formula and report it as read; raise NotFound."""
        ...

    def save(self, formula: Formula) -> Formula:
        """
        Keep the formula and return it with its new version.

        Raises:
            EditConflict: if ``formula.version`` is not the kept one.
        """
        ...

    def remove(self, formula_id: FormulaId) -> Formula:
        """Take a formula out, and return it as it was; raise NotFound."""
        ...

    def put_back(self, formula_id: FormulaId) -> Formula:
        """
        Put back the very formula that was taken out since this vault was unlocked.

        Raises:
            NotFound: if it was not taken out since then, or is back already.
        """
        ...
