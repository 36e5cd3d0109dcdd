"""The question about allergies: what the list says of them, and what becomes of it."""

from PySide6.QtWidgets import QRadioButton, QWidget

from salon_vault.importing.model import Allergies
from salon_vault.importing.survey import Survey
from ui.first_run.step import Step
from ui.idle import mark_sensitive
from ui.parts.grid import Grid
from ui.parts.plain_label import PlainLabel
from ui.words import N_, _, plural

ANSWERS = {
    Allergies.TAKE_IN: N_("Take them in as known, and not confirmed: the card asks for it"),
    Allergies.LEAVE_OUT: N_("Leave them out: nobody has been asked about allergies yet"),
}
SHOWN = 500
"""Different words that are shown."""


class AllergiesStep(Step):
    """Every different text on allergies with how often it stands there; no answer is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _(
            "Look through what the list says. It is never put among notes, where nobody would "
            "see it before a treatment."
        )
        super().__init__(_("What becomes of the allergies?"), lead, _("Next"), parent)
        self.grid = Grid(_("What the list says about allergies"), 230)
        mark_sensitive(self.grid)
        self.none = PlainLabel(role="hint", wrap=True)
        self._answers: dict[Allergies, QRadioButton] = {}
        for part in (self.grid, self.none):
            self.rows.addWidget(part)
        for answer, words in ANSWERS.items():
            button = QRadioButton(_(words))
            button.setAccessibleName(_(words))
            button.clicked.connect(self.changed)
            self._answers[answer] = button
            self.rows.addWidget(button)

    @property
    def answer(self) -> Allergies | None:
        """What was chosen; None as long as nothing is."""
        chosen = (one for one, button in self._answers.items() if button.isChecked())
        return next(chosen, None)

    @property
    def is_ready(self) -> bool:
        """Whether somebody has decided."""
        return self.answer is not None

    def first_field(self) -> QWidget | None:
        """Begin at what the list says."""
        return self.grid

    def button(self, answer: Allergies) -> QRadioButton:
        """Return the button of an answer."""
        return self._answers[answer]

    def show_survey(self, survey: Survey) -> None:
        """Show what was found in the whole list."""
        headings = (_("What it says"), _("Where"), _("Cards"))
        places = {False: _("column of allergies"), True: _("in a note")}
        rows = [
            (said.words, places[said.in_notes], str(said.cards)) for said in survey.said[:SHOWN]
        ]
        self.grid.show_rows(headings, rows)
        words = plural(
            "For {n} client the list says none, or nothing: that card says that nobody has "
            "asked yet.",
            "For {n} clients the list says none, or nothing: those cards say that nobody has "
            "asked yet.",
            survey.none,
        )
        self.none.setText(words)
        self.none.setVisible(survey.none > 0)
