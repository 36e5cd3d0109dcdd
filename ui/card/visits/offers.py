"""What can be chosen while a visit is typed: treatments, people, products with their lots."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from salon_vault.audit import Subject
from salon_vault.clients.names import words as words_of
from salon_vault.products.model import Suggestion
from salon_vault.products.use_cases import view_shelf
from salon_vault.products.using import suggested
from salon_vault.treatments.finding import named
from salon_vault.treatments.model import Treatment, TreatmentId
from salon_vault.treatments.use_cases import list_treatments
from salon_vault.visits.model import Practitioner
from salon_vault.visits.use_cases import list_practitioners
from ui.line import Line

MOST = 7
"""Treatments that are proposed at a time."""


class Offers(QObject):
    """The salon's lists, asked for once and again when they change."""

    came = Signal()

    def __init__(self, line: Line, parent: QObject) -> None:
        super().__init__(parent)
        self.line = line
        self.currency = ""
        self.people: Sequence[Practitioner] = ()
        self._treatments: dict[TreatmentId, Treatment] = {}
        self._shelf: list[Suggestion] = []
        line.changed.connect(self._heard)
        if line.allows(list_treatments):
            self._ask_treatments()
            self._ask_shelf()
        line.ask(self, list_practitioners).then(self._take_people)

    def treatment(self, treatment: TreatmentId) -> Treatment | None:
        """Return a treatment by its id; None before the list has come."""
        return self._treatments.get(treatment)

    def treatments(self, typed: str, without: Iterable[TreatmentId] = ()) -> list[Treatment]:
        """Return what is offered and begins with every word that was typed."""
        left_out = frozenset(without)
        wanted = words_of(typed)
        hits = [
            each
            for each in self._treatments.values()
            if each.active and each.id not in left_out and _begins(each.name, wanted)
        ]
        return hits[:MOST]

    def named(self, words: str) -> Treatment | None:
        """Return the treatment that is offered under exactly this name."""
        found = named(self._treatments.values(), words)
        return found if found is not None and found.active else None

    def products(self, typed: str) -> list[Suggestion]:
        """Return the products whose words begin with what was typed, with their open lots."""
        return suggested(self._shelf, typed)

    def lines(self) -> list[str]:
        """Return the brands and lines on the shelf."""
        products = (each.product for each in self._shelf)
        named = (" ".join(filter(None, (one.brand, one.line))) for one in products)
        return [line for line in dict.fromkeys(named) if line]

    # --- asking ------------------------------------------------------------------------------

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.TREATMENT in subjects:
            self._ask_treatments()
        if subjects & {Subject.PRODUCT, Subject.LOT}:
            self._ask_shelf()

    def _ask_treatments(self) -> None:
        asked = self.line.ask_newest(self, "treatments", list_treatments)
        asked.then(self._take_treatments)

    def _ask_shelf(self) -> None:
        self.line.ask_newest(self, "shelf", view_shelf).then(self._take_shelf)

    def _take_treatments(self, treatments: list[Treatment]) -> None:
        self._treatments = {each.id: each for each in treatments}
        self.came.emit()

    def _take_people(self, people: list[Practitioner]) -> None:
        self.people = people
        self.came.emit()

    def _take_shelf(self, shelf: list[Suggestion]) -> None:
        self._shelf = shelf


def _begins(name: str, typed: Iterable[str]) -> bool:
    own = words_of(name)
    return all(any(word.startswith(begun) for word in own) for begun in typed)
