"""The page of the settings with what papers print about the salon, and its law."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from salon_vault.card_fields.model import CardField
from salon_vault.salon.model import Salon
from ui.card_fields.left_over import LeftOver
from ui.card_fields.words import FIELDS
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.parts.ticks import Ticks
from ui.questions import LAWS, field_name
from ui.salon.opening_hours import OpeningHours
from ui.words import LANGUAGES, _, plural

PRINTED = ("name", "address", "phone", "mail", "tax_id", "officer")
"""Fields of ``Salon``, in the order of the page."""
TOLD_DAYS = (3, 7, 14, 21, 30)
WIDE = frozenset({"name", "address", "officer"})
"""Fields that take the whole row."""


class FactsPage(QWidget):
    """Name, address and how to reach the salon; its law, language and currency."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {name: TextLine(field_name(name)) for name in PRINTED}
        self.fields = {name: Field(field_name(name), line) for name, line in self.lines.items()}
        self.law = Choice(_("Law"), [(law, _(name)) for law, name in LAWS.items()])
        self.language = Choice(_("Language of the salon"), LANGUAGES.items())
        self.currency = TextLine(_("Currency"))
        self.hours: OpeningHours | None = None
        self.left_over: LeftOver | None = None
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(14)
        self.rows.addWidget(self._printed())
        self.rows.addWidget(self._rules())
        self.photos = QCheckBox(_("Photos of clients, before and after"))
        self.photos.setAccessibleName(self.photos.text())
        self.photos.toggled.connect(lambda _on: self.edited.emit())
        self.asks_first = QCheckBox(
            _("Health and photos only once the client was told and agreed")
        )
        self.asks_first.setAccessibleName(self.asks_first.text())
        self.asks_first.toggled.connect(lambda _on: self.edited.emit())
        self.told_days = Choice(_("A yes that was only said counts for"), _days())
        self.card_fields = Ticks((field.value, _(FIELDS[field])) for field in CardField)
        self.card_fields.changed.connect(self.edited)
        self.rows.addWidget(self._contents())
        self.rows.addStretch(1)
        for line in (*self.lines.values(), self.currency):
            line.textEdited.connect(self.edited)
        for choice in (self.law, self.language, self.told_days):
            choice.activated.connect(self.edited)

    def add_left_over(self, left_over: LeftOver) -> None:
        """Say below the switches what cards still hold in fields that are off."""
        self.left_over = left_over
        self.contents.rows.addWidget(left_over)

    def add_hours(self, panel: OpeningHours) -> None:
        """Put the salon's week at the foot of the page."""
        self.hours = panel
        self.rows.insertWidget(self.rows.count() - 1, panel)

    def show_salon(self, salon: Salon) -> None:
        """Show what is kept; a field in which somebody is typing stays as it is."""
        for name, line in self.lines.items():
            if not line.hasFocus():
                line.setText(getattr(salon, name))
        if not self.currency.hasFocus():
            self.currency.setText(salon.currency)
        self.photos.blockSignals(True)  # showing is no typing
        self.photos.setChecked(salon.keeps_photos)
        self.photos.blockSignals(False)
        self.asks_first.blockSignals(True)
        self.asks_first.setChecked(salon.asks_first)
        self.asks_first.blockSignals(False)
        if self.told_days.findData(str(salon.told_days)) < 0:
            self.told_days.addItem(_span(salon.told_days), str(salon.told_days))
        self.told_days.choose(str(salon.told_days))
        self.card_fields.blockSignals(True)
        self.card_fields.tick(salon.card_fields)
        self.card_fields.blockSignals(False)
        if self.left_over is not None:
            self.left_over.show_salon(salon)
        self.law.choose(salon.law)
        self.language.choose(salon.language)

    def changed(self, salon: Salon) -> Salon:
        """Return ``salon`` with what stands on this page."""
        printed = {name: line.text() for name, line in self.lines.items()}
        return replace(
            salon,
            name=printed["name"],
            address=printed["address"],
            phone=printed["phone"],
            mail=printed["mail"],
            tax_id=printed["tax_id"],
            officer=printed["officer"],
            law=self.law.key,
            language=self.language.key,
            currency=self.currency.text().strip(),
            keeps_photos=self.photos.isChecked(),
            asks_first=self.asks_first.isChecked(),
            told_days=int(self.told_days.key),
            card_fields=frozenset(CardField(key) for key in self.card_fields.ticked),
        )

    def _printed(self) -> Panel:
        panel = Panel(_("Your salon"))
        lead = _("Forms and the privacy notice print these.")
        panel.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        row = column = 0
        for name, field in self.fields.items():
            wide = name in WIDE
            if wide and column:
                row, column = row + 1, 0
            grid.addWidget(field, row, column, 1, 2 if wide else 1)
            row, column = (row + 1, 0) if wide or column else (row, 1)
        panel.rows.addLayout(grid)
        return panel

    def _contents(self) -> Panel:
        panel = Panel(_("What cards may hold"))
        lead = _(
            "What nobody needs stays off: it is neither asked for nor taken in from lists, and "
            "the privacy notice does not speak of it. A client is asked about photos first."
        )
        panel.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        panel.rows.addWidget(self.card_fields)
        panel.rows.addWidget(self.photos)
        age = _("Without the birthday nobody is known to be a minor.")
        panel.rows.addWidget(PlainLabel(age, role="hint", wrap=True))
        first = _(
            "Switch this off only if you keep track of it elsewhere: the law asks for it."
        )
        panel.rows.addWidget(self.asks_first)
        panel.rows.addWidget(PlainLabel(first, role="hint", wrap=True))
        hint = _("Then a signed paper has to be there. Fourteen days are our own proposal.")
        panel.rows.addWidget(Field(self.told_days.accessibleName(), self.told_days, hint))
        self.contents = panel
        return panel

    def _rules(self) -> Panel:
        panel = Panel(_("Law, language, currency"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        law_hint = _("Decides what the notice has to say, and how time limits are counted.")
        for column, field in enumerate(
            (
                Field(_("Law"), self.law, law_hint),
                Field(_("Language of the salon"), self.language),
                Field(_("Currency"), self.currency),
            )
        ):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        panel.rows.addLayout(grid)
        return panel


def _days() -> list[tuple[str, str]]:
    return [(str(days), _span(days)) for days in TOLD_DAYS]


def _span(days: int) -> str:
    return plural("{n} day", "{n} days", days)
