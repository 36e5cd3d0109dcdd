"""The last look before anything happens: cards as they will be, doubles, and what is wrong."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.importing.people import NewCard
from salon_vault.importing.preview import Preview
from ui.first_run.step import Step
from ui.idle import mark_sensitive
from ui.importing.words import fault_rows
from ui.parts.grid import Grid
from ui.parts.looks import show_if
from ui.parts.plain_label import PlainLabel
from ui.parts.radios import Radios
from ui.parts.remark import Remark
from ui.words import _, listed, plural, run_on, short_day, with_more

SKIP, ADD = "skip", "add"


class PreviewStep(Step):
    """How many cards, the first of them, who is there already, and rows that are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _("All of these cards come into the vault, or none of them.")
        super().__init__(_("Take this list in?"), lead, _("Take the list in"), parent)
        self.count = PlainLabel(role="h2", wrap=True)
        self.cards = Grid(_("First cards as they will be"), 190)
        mark_sensitive(self.cards)
        self.twins = Remark("warn")
        answers = ((SKIP, _("Leave them out")), (ADD, _("Take them in all the same")))
        self.double = Radios(_("Clients who are there already"), answers)
        self.double.choose(SKIP)
        self.double.chosen.connect(self._choose)
        self.twins.rows.addWidget(self.double)
        self.faults = Grid(_("What is wrong in which row"), 170)
        self.faults_title = PlainLabel(role="strong", wrap=True)
        self._preview: Preview | None = None
        self._wrong = QWidget()
        below = QVBoxLayout(self._wrong)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.faults_title)
        below.addWidget(self.faults)
        for part in (self.count, self.twins, self.cards, self._wrong):
            self.rows.addWidget(part)

    @property
    def with_twins(self) -> bool:
        """Whether clients who are there already are taken in once more."""
        return self.double.key == ADD

    @property
    def is_ready(self) -> bool:
        """Whether at least one card would be made."""
        return self._cards() > 0

    def first_field(self) -> QWidget | None:
        """Begin at the choice about doubles, if there is one."""
        return self.double.button(SKIP) if self.twins.isVisibleTo(self) else self.cards

    def show_preview(self, preview: Preview, names: Sequence[str]) -> None:
        """Show what the list will become."""
        self._preview = preview
        twins = preview.twins_in_vault + preview.twins_in_list
        show_if(twins > 0, self.twins)
        self.twins.say("warn", *_twins_told(preview))
        headings = (_("Row"), _("Name"), _("Phone"), _("E-mail"), _("Birthday"), _("Allergies"))
        self.cards.show_rows(headings, [_card_row(card) for card in preview.first])
        show_if(bool(preview.first), self.cards)
        show_if(bool(preview.faults), self._wrong)
        self.faults_title.setText(_faults_told(preview))
        wrong = (_("Row"), _("Column"), _("What is wrong"))
        self.faults.show_rows(wrong, fault_rows(preview.faults, names))
        self._choose()

    def _choose(self) -> None:
        words = plural("{n} card comes in", "{n} cards come in", self._cards())
        with_allergies = self._preview.with_allergies if self._preview else 0
        more = plural("{n} with allergies", "{n} with allergies", with_allergies)
        self.count.setText(with_more((words, more)) if with_allergies else words)
        self.changed.emit()

    def _cards(self) -> int:
        if self._preview is None:
            return 0
        twins = self._preview.twins_in_vault + self._preview.twins_in_list
        return self._preview.cards - (0 if self.with_twins else twins)


def _card_row(card: NewCard) -> tuple[str, ...]:
    contact, health = card.contact, card.health
    return (
        str(card.row),
        card.client.name,
        contact.phone,
        contact.mail,
        short_day(contact.birthday) if contact.birthday else "",
        listed([one.name for one in health.allergens]) if health else "",
    )


def _twins_told(preview: Preview) -> tuple[str, str]:
    title = _("Some are there already")
    parts = []
    if preview.twins_in_vault:
        words = plural(
            "{n} row is a client who has a card.",
            "{n} rows are clients who have a card.",
            preview.twins_in_vault,
        )
        parts.append(words)
    if preview.twins_in_list:
        words = plural(
            "{n} row stands further up in the list already.",
            "{n} rows stand further up in the list already.",
            preview.twins_in_list,
        )
        parts.append(words)
    why = _("Recognised by the same number or e-mail and name, or the same name and birthday.")
    return title, run_on((*parts, why))


def _faults_told(preview: Preview) -> str:
    rows = plural(
        "{n} row is left out",
        "{n} rows are left out",
        preview.rows_left_out,
    )
    places = plural(
        "{n} place to look at", "{n} places to look at", sum(preview.kinds.values())
    )
    return with_more((rows, places)) if preview.rows_left_out else places
