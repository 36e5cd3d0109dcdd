"""One rule, or one proposal for a rule, as it is read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.patch_rules.model import PatchTestRule
from salon_vault.patch_rules.proposals import Proposal
from ui.clearance.words import begun
from ui.dates import near_day, today
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.plain_label import PlainLabel
from ui.patch_tests.words import figures_in_words, source_in_words
from ui.words import _, about, ended, language


class RuleRow(QWidget):
    """Figures, for what they hold, who says so, and until when it only warns."""

    def __init__(self, rule: PatchTestRule, treatment: str) -> None:
        super().__init__()
        self.rule = rule
        self.change = Button(_("Change…"), "ghost", "pencil")
        self.end = Button(_("Withdraw…"), "ghost", "x")
        words = QVBoxLayout()
        words.setSpacing(2)
        for_what = treatment or rule.product
        figures = figures_in_words(rule.figures)
        said = about(for_what, figures) if for_what else begun(figures)
        words.addWidget(PlainLabel(ended(said), role="strong", wrap=True))
        words.addWidget(PlainLabel(source_in_words(rule), role="muted", wrap=True))
        chips = QHBoxLayout()
        chips.setSpacing(6)
        chips.addWidget(self._chip())
        chips.addStretch(1)
        for deed in (self.change, self.end):
            chips.addWidget(deed)
        words.addLayout(chips)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addLayout(words, 1)

    def _chip(self) -> Chip:
        rule = self.rule
        if rule.warn_until is not None and rule.only_warns(today()):
            until = near_day(rule.warn_until)
            return Chip(_("Only warns until {day}").format(day=until), "warn", "circle-alert")
        since = near_day(rule.since)
        if rule.since > today():
            return Chip(_("In force from {day} on").format(day=since), "info", "clock")
        return Chip(_("In force since {day}").format(day=since), "ok", "circle-check")


class ProposalRow(QWidget):
    """Figures that others published or we propose, each beside where it comes from."""

    def __init__(self, proposal: Proposal) -> None:
        super().__init__()
        self.proposal = proposal
        self.adopt = Button(_("Adopt…"), "", "check")
        words = QVBoxLayout()
        words.setSpacing(2)
        figures = begun(figures_in_words(proposal.figures))
        words.addWidget(PlainLabel(ended(figures), role="strong", wrap=True))
        for reason in proposal.reason:
            own = reason.words[language()]
            said = about(reason.publication, own) if reason.publication else own
            words.addWidget(PlainLabel(said, role="muted", wrap=True))
        self.adopt.setAccessibleName(_("Adopt: {figures}").format(figures=figures))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.adopt, 0, Qt.AlignmentFlag.AlignTop)
