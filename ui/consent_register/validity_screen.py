"""The screen that says how long each form counts once it is signed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.consent_register.validity.lapsing import LASTING
from salon_vault.consent_register.validity.model import Validity
from salon_vault.consent_register.validity.proposals import proposals
from salon_vault.consent_register.validity.use_cases import list_validity, save_validity
from ui.consent_register.validity import EditValidity, ValidityRow
from ui.line import Line
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.remark import Remark
from ui.parts.rows import Rows
from ui.screen import Screen
from ui.words import N_, _


class ValidityScreen(Screen):
    """A row a form: what is in force, what is proposed, and changing it."""

    title = N_("How long forms count")
    opens_with = list_validity
    watches = frozenset({Subject.FORM_VALIDITY})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        lead = _(
            "A form that is over stands on the day list to be signed again. Nothing ends "
            "before you adopt it; a signed “What has changed?” begins a health sheet anew."
        )
        self.page = Page(_("How long forms count"), lead)
        if not line.allows(save_validity):
            words = _("Only an owner changes how long forms count.")
            self.page.rows.addWidget(Remark("info", "", words))
        panel = Panel()
        self._list = Rows()
        panel.rows.addLayout(self._list)
        self.page.rows.addWidget(panel)
        self.lines: dict[str, ValidityRow] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
        self.refresh()

    def refresh(self) -> None:
        """Show what is in force."""
        self.ask_newest("validity", list_validity).then(self._show)

    def _show(self, kept: Sequence[Validity]) -> None:
        said = {each.form: each for each in kept}
        self.lines = {
            form: ValidityRow(said.get(form, Validity(form)), proposals().get(form))
            for form in LASTING
        }
        for row in self.lines.values():
            self.offer(row.change, save_validity, partial(self._edit, row.validity))
            if row.proposal is not None:
                proposed = row.proposal.of(row.validity.form)
                self.offer(row.adopt, save_validity, partial(self._adopt, proposed))
        self._list.show_rows(self.lines.values())

    def _adopt(self, proposed: Validity) -> None:
        self.ask(save_validity, proposed).then(lambda _kept: self._say())

    def _edit(self, validity: Validity) -> None:
        dialog = EditValidity(self.window(), self.line, validity)
        dialog.accepted.connect(self._say)
        dialog.open()

    def _say(self) -> None:
        self.said.emit(_("Saved: it holds for papers signed before, too"), None)
