"""The batches of one bowl: the open ones stand there already, another is typed over."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.formulas.mix import Mix
from salon_vault.products.model import Lot
from salon_vault.products.numbers import lot_key
from ui import theme
from ui.dates import near_day, today
from ui.formulas.words import strength
from ui.parts.field import Field
from ui.parts.flow import Flow
from ui.parts.text_line import TextLine
from ui.words import _

WIDE = 118
"""Points of one field."""

type Proposals = Callable[[Mix], Sequence[Lot | None]]


class LotFields(QWidget):
    """One narrow field for every shade and developer of a mixture."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(self, 8)
        self._typed: dict[str, str] = {}
        """What somebody typed or had kept, by shade; it wins over what is proposed."""
        self._lines: dict[str, TextLine] = {}
        self.hide()

    @property
    def lines(self) -> list[TextLine]:
        """The fields, in the order of the mixture."""
        return list(self._lines.values())

    def take(self, mix: Mix) -> None:
        """Take over the numbers that stand in a kept mixture."""
        self._typed = dict(zip(_names(mix), mix.lots, strict=True))

    def texts(self) -> dict[str, str]:
        """Return what was typed, by shade, for a draft."""
        return dict(self._typed)

    def put(self, texts: dict[str, str]) -> None:
        """Put back what was typed."""
        self._typed = dict(texts)

    def show_mix(self, mix: Mix, proposed: Sequence[Lot | None]) -> None:
        """Show a field for every thing in ``mix``; what was typed stays with its shade."""
        names = _names(mix)
        lots = dict(zip(names, proposed, strict=True))
        if list(self._lines) != names:
            self._begin_anew(names)
        for name, line in self._lines.items():
            lot = lots[name]
            number = self._typed.get(name, lot.number if lot else "")
            if line.text() != number:
                line.setText(number)
            self._tell(line, lot)
        self.show()

    def numbers(self) -> list[str]:
        """Return the numbers in the fields, in the order of the mixture."""
        return [line.text().strip() for line in self._lines.values()]

    def _begin_anew(self, names: Sequence[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._lines = {}
        for name in names:
            line = TextLine(_("Batch of {product}").format(product=name))
            field = Field(_("Batch, {product}").format(product=name), line)
            field.setFixedWidth(theme.scaled(WIDE))
            line.textEdited.connect(lambda text, name=name: self._keep(name, text))
            self._lines[name] = line
            self._flow.addWidget(field)
            field.show()

    def _keep(self, name: str, text: str) -> None:
        self._typed[name] = text
        self.edited.emit()

    def _tell(self, line: TextLine, lot: Lot | None) -> None:
        field = line.parentWidget()
        if isinstance(field, Field):
            same = lot is not None and lot_key(line.text()) == lot_key(lot.number)
            gone = same and lot is not None and lot.expired(today())
            field.hint("" if gone or lot is None or not same else _since(lot))
            if gone and lot is not None and lot.expires_on is not None:
                field.blame(_("expired {day}").format(day=near_day(lot.expires_on)))


def _names(mix: Mix) -> list[str]:
    names = [shade.code for shade in mix.shades]
    if mix.developer is not None:
        names.append(strength(mix.developer.strength))
    return names


def _since(lot: Lot) -> str:
    opened: date = lot.opened_on
    return _("open since {day}").format(day=near_day(opened))
