"""The papers of a visit to tick: which are printed, and why each is proposed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.consents.library import Role
from salon_vault.consents.sets.model import VisitSet
from ui.consents.sets.words import two_lines
from ui.parts.plain_label import PlainLabel
from ui.parts.ticks import Ticks
from ui.words import _, about


class VisitPapers(QWidget):
    """One box a paper; what somebody ticked stays as long as the visit is the same."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = Ticks()
        words = _("No paper belongs to this treatment.")
        self.nothing = PlainLabel(words, role="hint", wrap=True)
        self._of: VisitSet | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.ticks)
        rows.addWidget(self.nothing)
        self.ticks.changed.connect(self.changed)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The forms that are ticked, in the order of printing."""
        papers = self._of.papers if self._of is not None else ()
        return tuple(each.form for each in papers if each.form in self.ticks.ticked)

    def show_set(self, of: VisitSet) -> None:
        """Offer what belongs to a visit; consents that are stopped cannot be ticked."""
        before = self._of
        same = before is not None and (before.client, before.papers) == (of.client, of.papers)
        kept = self.ticks.ticked if same else {p.form for p in of.papers if p.ticked}
        self._of = of
        self.ticks.blockSignals(True)
        lines = {each.form: two_lines(each, of.papers) for each in of.papers}
        self.ticks.offer((form, "\n".join(words)) for form, words in lines.items())
        stopped = {each.form for each in of.papers if of.stops and each.role is Role.CONSENT}
        self.ticks.tick(kept - stopped)
        for form, words in lines.items():
            box = self.ticks.box(form)
            box.setEnabled(form not in stopped)
            box.setAccessibleName(about(*words))
        self.ticks.blockSignals(False)
        self.nothing.setVisible(not of.papers)
