"""The fields of one bowl: the mixture as one line of typing, and what it adds up to."""

import json
from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.formulas.concerns import concerns
from salon_vault.formulas.mix import Mix
from salon_vault.formulas.model import Bowl, Zone
from salon_vault.formulas.notation import Unclear, read_mix, written
from salon_vault.formulas.words import ZONES
from ui.formulas.lot_fields import LotFields
from ui.formulas.shelf import Shelf
from ui.formulas.words import PROBLEMS, concern_source, concern_words, minutes, sum_of
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.words import _, run_on, with_more

SAMPLE = "7.1 30 + 7.0 30 | 6% 90 | 35"
"""How a mixture is typed; shown where none is yet."""


class BowlFields(QWidget):
    """Where it goes, brand, line, the mixture, and the batches."""

    edited = Signal()
    removed = Signal()

    def __init__(self, number: int, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self.zone = Choice(_("Where to"), [(zone, _(words)) for zone, words in ZONES.items()])
        self.brand = TextLine(_("Brand"))
        self.line = TextLine(_("Line"))
        self.mix_line = TextLine(_("Mixture"), SAMPLE)
        self.mix = Field(_("Mixture: shades with grams | developer | minutes"), self.mix_line)
        self.lots = LotFields()
        self.concerns = PlainLabel(role="fault", wrap=True)
        self.concerns.hide()
        self.title = PlainLabel(_("Bowl {n}").format(n=number), role="overline")
        self.drop = IconButton("x", _("Remove bowl {n}").format(n=number), colour="text3")
        self.drop.clicked.connect(self.removed)
        self._arrange()
        for line in (self.brand, self.line):
            _complete(line)
        for line in (self.brand, self.line, self.mix_line):
            line.textEdited.connect(self._edited)
        self.brand.textChanged.connect(self._offer_lines)
        self.zone.activated.connect(self.edited)
        self.lots.edited.connect(self.edited)
        self.know(shelf)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.drop)
        across = QHBoxLayout()
        across.setSpacing(8)
        self.zone_field = Field(_("Where to"), self.zone)
        brand, line = Field(_("Brand"), self.brand), Field(_("Line"), self.line)
        for field in (self.zone_field, brand, line):
            across.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(self.mix)
        rows.addWidget(self.concerns)
        rows.addLayout(across)
        rows.addWidget(self.lots)

    # --- filling ---------------------------------------------------------------------------

    def know(self, shelf: Shelf) -> None:
        """Complete and propose from another shelf."""
        self._shelf = shelf
        _offer(self.brand, shelf.brands)
        self._offer_lines()
        self._weigh()

    def show_bowl(self, bowl: Bowl) -> None:
        """Show a bowl that was mixed before."""
        self.zone.choose(bowl.zone)
        self.brand.setText(bowl.brand)
        self.line.setText(bowl.line)
        self.mix_line.setText(written(bowl.mix))
        if any(bowl.mix.lots):
            self.lots.take(bowl.mix)
        self._weigh()

    def stand_in_amount(self) -> None:
        """Stand in the mixture with its first amount chosen: it is what changes most."""
        self.mix_line.setFocus()
        code, _blank, rest = self.mix_line.text().partition(" ")
        amount = rest.partition(" ")[0]
        if amount:
            self.mix_line.setSelection(len(code) + 1, len(amount))

    # --- what is typed ---------------------------------------------------------------------

    def texts(self) -> dict[str, str]:
        """Return what stands in the fields, for a draft."""
        return {
            "zone": self.zone.key,
            "brand": self.brand.text(),
            "line": self.line.text(),
            "mix": self.mix_line.text(),
            "lots": json.dumps(self.lots.texts()),
        }

    def put(self, texts: dict[str, str]) -> None:
        """Put a draft back."""
        self.zone.choose(texts.get("zone", Zone.ROOTS))
        self.brand.setText(texts.get("brand", ""))
        self.line.setText(texts.get("line", ""))
        self.lots.put(json.loads(texts.get("lots", "{}")))
        self.mix_line.setText(texts.get("mix", ""))
        self._weigh()

    def bowl(self) -> Bowl | None:
        """Return the bowl; None if something is unclear, which is then pointed at."""
        mix = read_mix(self.mix_line.text())
        if isinstance(mix, Unclear):
            self._point_at(mix)
            return None
        numbers = iter(self.lots.numbers())
        brand, line = self.brand.text(), self.line.text()
        return Bowl(Zone(self.zone.key), mix.with_lots(numbers), brand, line)

    def _edited(self) -> None:
        self._weigh()
        self.edited.emit()

    def _offer_lines(self) -> None:
        _offer(self.line, self._shelf.lines(self.brand.text()))

    def _weigh(self) -> None:
        """Say what the mixture adds up to, or nothing while it is being typed."""
        mix = read_mix(self.mix_line.text())
        if isinstance(mix, Unclear):
            self.mix.hint("")
            self.concerns.hide()
            return
        time = minutes(mix.minutes) if mix.minutes is not None else ""
        heat = _("heat") if mix.heat else ""
        self.mix.hint(with_more((sum_of(mix), time, heat)))
        found = list(concerns(mix))
        told = run_on(concern_words(each) for each in found)
        self.concerns.setText(told)
        self.concerns.setToolTip(run_on(dict.fromkeys(concern_source(each) for each in found)))
        self.concerns.setVisible(bool(told))
        lots = self._shelf.open_lots(self.brand.text(), self.line.text(), mix)
        self.lots.show_mix(mix, lots)

    def _point_at(self, unclear: Unclear) -> None:
        piece = self.mix_line.text()[unclear.start : unclear.end]
        self.mix.blame(_(PROBLEMS[unclear.problem]).format(piece=piece))
        self.mix_line.setFocus()
        self.mix_line.setSelection(unclear.start, unclear.end - unclear.start)

    @property
    def read(self) -> Mix | None:
        """The mixture as far as it can be read."""
        mix = read_mix(self.mix_line.text())
        return None if isinstance(mix, Unclear) else mix


def _complete(line: TextLine) -> None:
    completer = QCompleter(QStringListModel(line), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
    line.setCompleter(completer)


def _offer(line: TextLine, words: Iterable[str]) -> None:
    model = line.completer().model()
    if isinstance(model, QStringListModel):
        model.setStringList(list(words))
