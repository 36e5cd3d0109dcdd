"""What the list of all forms looks like, and how it stands with the words of each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.adapted_forms.use_cases import FormState
from ui.adapted_forms.words import full_name, made_words, version_name
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.words import _, plural


class ListForm(Page):
    """One row a form; a press opens it."""

    opened = Signal(str)

    def __init__(self) -> None:
        lead = _(
            "Every form ships in five languages. Put it into your salon's own words where you "
            "need to: signed papers keep the wording they were signed in."
        )
        super().__init__(_("Words of the forms"), lead)
        self._panel = Panel()
        self._list = Rows()
        self._panel.rows.addLayout(self._list)
        self.rows.addWidget(self._panel)
        self.lines: dict[str, FormRow] = {}

    def show_forms(self, states: Sequence[FormState]) -> None:
        """Show how it stands with every form."""
        self.lines = {state.form.id: FormRow(state) for state in states}
        for form, row in self.lines.items():
            row.adapt.clicked.connect(lambda _on=False, form=form: self.opened.emit(form))
        self._list.show_rows(self.lines.values())


class FormRow(QWidget):
    """What a form is called, in whose words it prints, and whether a draft waits."""

    def __init__(self, state: FormState) -> None:
        super().__init__()
        name = full_name(state.form.id)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(name, role="strong", wrap=True))
        words.addWidget(PlainLabel(_origin(state), role="muted", wrap=True))
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        for chip in _chips(state):
            self._chips.addWidget(chip)
        self.adapt = Button(_("Change the words"), "ghost", "pencil")
        self.adapt.setAccessibleDescription(name)
        self._draft: Chip | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addLayout(self._chips)
        row.addWidget(self.adapt)

    def tell_draft(self, faults: int) -> None:
        """Say that a draft waits, and what is wrong with it."""
        if self._draft is not None:
            self._draft.hide()
            self._draft.deleteLater()
        if faults:
            words = plural("Draft with {n} fault", "Draft with {n} faults", faults)
            self._draft = Chip(words, "warn", "circle-alert")
        else:
            self._draft = Chip(_("Draft"), "info", "pencil")
        self._chips.insertWidget(0, self._draft)
        self.adapt.say(_("Go on"))


def _origin(state: FormState) -> str:
    if state.is_own and state.newest is not None:
        return made_words(state.newest)
    return _("Shipped wording, version {n}").format(n=state.form.version)


def _chips(state: FormState) -> list[Chip]:
    chips = []
    if not state.whole:
        chips.append(Chip(_("Cannot be read"), "danger", "octagon-alert"))
    if state.unmarked:
        chips.append(Chip(_("Marks of consents are missing"), "warn", "circle-alert"))
    if state.outdated:
        chips.append(Chip(_("New shipped wording"), "info", "info"))
    if state.is_own and state.newest is not None:
        chips.append(Chip(version_name(state.newest), "ok", "circle-check"))
    return chips
