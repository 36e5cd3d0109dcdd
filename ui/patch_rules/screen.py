"""The screen with the rules on patch tests: adopt, change, give up, only warn for a while."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.patch_rules.model import PatchTestRule
from salon_vault.patch_rules.proposals import proposals
from salon_vault.patch_rules.use_cases import list_rules, only_warn_until, save_rule
from salon_vault.treatments.model import Kind, Treatment
from salon_vault.treatments.use_cases import list_treatments
from ui.dates import today
from ui.line import Line
from ui.parts.button import Button
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.rows import Rows
from ui.patch_rules.dialogs import EditRule, GiveUpRule, OnlyWarn
from ui.patch_rules.rows import ProposalRow, RuleRow
from ui.patch_tests.placing import TESTED
from ui.screen import Screen
from ui.treatments.kinds import kind_name
from ui.words import N_, _, language


class RulesScreen(Screen):
    """A sheet for each kind of treatment: what is in force, and what others publish."""

    title = N_("Rules on patch tests")
    opens_with = list_rules
    watches = frozenset({Subject.PATCH_RULE, Subject.TREATMENT})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self._may_edit = line.allows(save_rule)
        self._treatments: Sequence[Treatment] = ()
        lead = _(
            "Published rules contradict each other. Begin with your own insurer's letter; "
            "nothing is in force before you adopt it."
        )
        self.page = Page(_("Rules on patch tests"), lead)
        self.panels = {kind: KindPanel(kind, may_edit=self._may_edit) for kind in TESTED}
        if not self._may_edit:
            words = _("Only an owner changes these rules.")
            self.page.rows.addWidget(Remark("info", "", words))
        for kind, panel in self.panels.items():
            self.page.rows.addWidget(panel)
            self.offer(panel.add, save_rule, partial(self._own, kind))
            self.offer(panel.warn, only_warn_until, partial(self._warn, kind))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
        self.refresh()

    def refresh(self) -> None:
        """Show the rules that are kept."""
        self.ask(list_treatments).then(self._know_treatments)

    def _know_treatments(self, treatments: Sequence[Treatment]) -> None:
        self._treatments = treatments
        self.ask_newest("rules", list_rules).then(self._show)

    def _show(self, rules: Sequence[PatchTestRule]) -> None:
        names: dict[str | None, str] = {one.id: one.name for one in self._treatments}
        for kind, panel in self.panels.items():
            active = [one for one in rules if one.kind is kind and one.active]
            shown = [RuleRow(one, names.get(one.treatment, "")) for one in active]
            for row in shown:
                self.offer(row.change, save_rule, partial(self._edit, row.rule))
                self.offer(row.end, save_rule, partial(self._give_up, row.rule))
            panel.show_rules(shown)
            offered = [ProposalRow(one) for one in proposals() if one.kind is kind]
            for offer in offered:
                adopted = offer.proposal.adopted(language(), today())
                self.offer(offer.adopt, save_rule, partial(self._edit, adopted))
            panel.show_proposals(offered)

    def _own(self, kind: Kind) -> None:
        self._open(EditRule(self, self.line, kind, self._treatments), _("Rule in force"))

    def _edit(self, rule: PatchTestRule) -> None:
        dialog = EditRule(self, self.line, rule.kind, self._treatments, rule)
        self._open(dialog, _("Rule in force"))

    def _give_up(self, rule: PatchTestRule) -> None:
        self._open(GiveUpRule(self, self.line, rule), _("Rule withdrawn"))

    def _warn(self, kind: Kind) -> None:
        rules = self.panels[kind].rules
        self._open(OnlyWarn(self, self.line, kind, rules), _("Date saved"))

    def _open(self, dialog: Question, words: str) -> None:
        dialog.accepted.connect(lambda: self.said.emit(words, None))
        dialog.open()


class KindPanel(Panel):
    """The rules of one kind, and below them what others publish."""

    def __init__(self, kind: Kind, *, may_edit: bool) -> None:
        super().__init__(kind_name(kind))
        self.rules: Sequence[PatchTestRule] = ()
        self._may_edit = may_edit
        self.warn = Button(_("Only warn until…"), "ghost", "clock")
        self.add = Button(_("Rule from your insurer's letter…"), "ghost", "plus")
        for deed in (self.warn, self.add):
            self.deeds.addWidget(deed)
            deed.setVisible(may_edit)
        self.none = PlainLabel(_("No rule is in force: nothing is asked for."), role="quiet")
        self._rules, self._proposals = Rows(), Rows()
        self.published = PlainLabel(_("Published, and proposed"), role="muted")
        self.rows.addWidget(self.none)
        self.rows.addLayout(self._rules)
        self.rows.addWidget(self.published)
        self.rows.addLayout(self._proposals)

    def show_rules(self, rows: Sequence[RuleRow]) -> None:
        """Show what is in force."""
        self.rules = [row.rule for row in rows]
        self._rules.show_rows(rows)
        self.none.setVisible(not rows)
        self.warn.setVisible(self._may_edit and bool(rows))

    def show_proposals(self, rows: Sequence[ProposalRow]) -> None:
        """Show what can be adopted."""
        self._proposals.show_rows(rows)
        self.published.setVisible(bool(rows))
