"""What was taken out since the vault was unlocked, to be put back as it was."""

from dataclasses import dataclass, field

from salon_vault.consents.model import Paper, PaperCode
from salon_vault.formulas.model import Formula, FormulaId
from salon_vault.scans.kept import ScanId
from salon_vault.visits.model import VisitId
from storage.visits import TakenVisit


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Records as they were when somebody removed them; gone when the vault locks."""

    visits: dict[VisitId, TakenVisit] = field(default_factory=dict)
    formulas: dict[FormulaId, Formula] = field(default_factory=dict)
    filed: set[ScanId] = field(default_factory=set)
    """Pages of papers that were filed meanwhile, and can be taken back."""
    papers: dict[PaperCode, Paper] = field(default_factory=dict)
    """As they were before a scan changed what came of them."""

    def clear(self) -> None:
        """Forget all of them."""
        self.visits.clear()
        self.formulas.clear()
        self.filed.clear()
        self.papers.clear()
