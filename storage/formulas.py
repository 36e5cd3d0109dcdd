"""Colour formulas in the database."""

from dataclasses import replace

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.errors import EditConflict, NotFound
from salon_vault.formulas.model import Formula, FormulaId
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.formula_rows import FORMULA, formula_of, row_of_formula
from storage.planted import sound
from storage.sealed import Touched

_SELECT = f"SELECT {FORMULA} FROM formula"  # noqa: S608 - constants only
_SAVE = (
    f"INSERT INTO formula ({FORMULA}) VALUES"  # noqa: S608 - constants only
    " (?, ?, (SELECT id FROM visit WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET visit = excluded.visit, day = excluded.day,"
    " purpose = excluded.purpose, natural = excluded.natural, start = excluded.start,"
    " target = excluded.target, bowls = excluded.bowls, result = excluded.result,"
    " next_time = excluded.next_time, version = excluded.version"
)


class SqlFormulaBook:
    """The formulas as one transaction sees them."""

    def __init__(
        self, connection: Connection, touched: Touched, taken_out: dict[FormulaId, Formula]
    ) -> None:
        self._connection = connection
        self._touched = touched
        self._taken_out = taken_out

    def of_client(self, client_id: ClientId) -> list[Formula]:
        """Return a client's formulas, the latest first; rows that say nothing are left out."""
        rows = self._connection.execute(
            f"{_SELECT} WHERE {OF_CARD} ORDER BY day DESC, rowid DESC", (client_id,)
        )
        found = sound(rows.fetchall(), formula_of)
        for formula in found:
            self._report(Verb.READ, formula)
        return found

    def get(self, formula_id: FormulaId) -> Formula:
        """Return the formula and report it as read; raise NotFound."""
        formula = self._kept(formula_id)
        if formula is None:
            raise NotFound(Subject.FORMULA, formula_id)
        self._report(Verb.READ, formula)
        return formula

    def save(self, formula: Formula) -> Formula:
        """Keep the formula and return it with its new version; raise EditConflict."""
        before = self._kept(formula.id)
        if formula.version != (before.version if before else 0):
            raise EditConflict
        return self._keep(formula)

    def remove(self, formula_id: FormulaId) -> Formula:
        """Take a formula out, and return it as it was; raise NotFound."""
        formula = self._kept(formula_id)
        if formula is None:
            raise NotFound(Subject.FORMULA, formula_id)
        self._report(Verb.ERASED, formula)
        self._connection.execute("DELETE FROM formula WHERE id = ?", (formula_id,))
        self._taken_out[formula_id] = formula
        return formula

    def put_back(self, formula_id: FormulaId) -> Formula:
        """Put back a formula taken out since the vault was unlocked; raise NotFound."""
        formula = self._taken_out.get(formula_id)
        if formula is None or self._kept(formula_id) is not None or not self._card(formula):
            raise NotFound(Subject.FORMULA, formula_id)
        return self._keep(formula)

    def _card(self, formula: Formula) -> bool:
        """Tell whether the client has not been erased meanwhile."""
        found = self._connection.execute("SELECT 1 FROM client WHERE id = ?", (formula.client,))
        return found.fetchone() is not None

    def _keep(self, formula: Formula) -> Formula:
        kept = replace(formula, version=formula.version + 1)
        self._connection.execute(_SAVE, row_of_formula(kept))
        self._report(Verb.CHANGED, kept)
        return self._kept(kept.id) or kept

    def _kept(self, formula_id: FormulaId) -> Formula | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (formula_id,)).fetchall()
        return next(iter(sound(rows, formula_of)), None)

    def _report(self, verb: Verb, formula: Formula) -> None:
        self._touched(Touch(verb, Subject.FORMULA, formula.id, formula.version))
