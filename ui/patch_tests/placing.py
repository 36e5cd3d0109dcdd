"""The fields of what is put on: for which treatments, product, batch, place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QWidget

from salon_vault.patch_tests.model import PatchTest
from salon_vault.patch_tests.writing import Placed
from salon_vault.products.model import Suggestion
from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.treatments.kinds import KINDS, kind_name
from ui.words import _, about

NAME = 12
"""Letters of a treatment that are always to be seen."""

TESTED = (
    *(Kind.HAIR_COLOUR, Kind.LASH_BROW, Kind.PERMANENT_MAKEUP, Kind.LASER, Kind.FACIAL),
    *(Kind.WAXING, Kind.NAILS, Kind.HAIR_CARE, Kind.MASSAGE, Kind.OTHER),
)
"""Kinds in the order in which they are tested most."""


class Placing(QWidget):
    """Four fields; Enter in any of them hands them on."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert set(TESTED) == set(KINDS)
        kinds = [(kind.value, kind_name(kind)) for kind in TESTED]
        self.what = Choice(_("For which treatments"), kinds)
        self.what.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.what.setMinimumContentsLength(NAME)
        self.product_line = TextLine(_("Product"), _("Brand and line"))
        self.lot_line = TextLine(_("Batch"))
        self.site_line = TextLine(_("Where"), _("for example: behind the left ear"))
        self.product = Field(_("Product"), self.product_line)
        self.lot = Field(_("Batch"), self.lot_line)
        self.site = Field(_("Where"), self.site_line)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.addWidget(Field(_("For which treatments"), self.what), 0, 0)
        grid.addWidget(self.product, 0, 1)
        grid.addWidget(self.lot, 1, 0)
        grid.addWidget(self.site, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for line in (self.product_line, self.lot_line, self.site_line):
            line.returnPressed.connect(self.entered)

    @property
    def fields(self) -> dict[str, Field]:
        """The fields by what errors call them."""
        return {"product": self.product, "lot": self.lot, "site": self.site}

    @property
    def placed(self) -> Placed:
        """What is typed."""
        kind, _slash, treatment = self.what.key.partition("/")
        return Placed(
            Kind(kind),
            self.product_line.text(),
            self.lot_line.text(),
            self.site_line.text(),
            TreatmentId(treatment) if treatment else None,
        )

    def offer(self, treatments: Sequence[Treatment], shelf: Sequence[Suggestion]) -> None:
        """Offer single treatments below the kinds, and product lines of the shelf."""
        for each in treatments:
            key = f"{each.kind}/{each.id}"
            if each.active and self.what.findData(key) < 0:
                self.what.addItem(about(kind_name(each.kind), each.name), key)
        lines = dict.fromkeys(_line_of(each) for each in shelf)
        completer = QCompleter([line for line in lines if line], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.product_line.setCompleter(completer)

    def go_on_from(self, test: PatchTest) -> None:
        """Propose what was put on the time before."""
        self.show_test(test)
        self.lot_line.setText("")

    def show_test(self, test: PatchTest) -> None:
        """Show what a test says."""
        single = f"{test.kind}/{test.treatment}" if test.treatment else test.kind.value
        self.what.choose(single if self.what.findData(single) >= 0 else test.kind.value)
        self.product_line.setText(test.product)
        self.lot_line.setText(test.lot)
        self.site_line.setText(test.site)


def _line_of(each: Suggestion) -> str:
    return " ".join(part for part in (each.product.brand, each.product.line) if part)
