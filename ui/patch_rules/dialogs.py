"""Adopting, changing and giving up a rule, and letting rules only warn for a while."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput
from salon_vault.gate import Proof
from salon_vault.patch_rules.model import Authority, PatchTestRule, new_rule_id
from salon_vault.patch_rules.use_cases import only_warn_until, save_rule
from salon_vault.patch_rules.warning import only_warning
from salon_vault.staff.model import StaffId
from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from ui.dates import near_day, today
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.choice import Choice
from ui.parts.day_line import DayLine
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.patch_rules.figures import FiguresFields
from ui.patch_tests.words import AUTHORITIES, figures_in_words
from ui.second_person import agree
from ui.treatments.kinds import kind_name
from ui.words import _, about, ended, language, run_on


class EditRule(AskingFields):
    """Every figure of a rule, and who says so; an insurer's are typed from the letter."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        kind: Kind,
        treatments: Sequence[Treatment],
        rule: PatchTestRule | None = None,
    ) -> None:
        lead = _("An insurer's figures are typed from your own letter, with its date.")
        title = about(_("Rule on patch tests"), kind_name(kind))
        super().__init__(parent, line, title, _("Put in force"), lead)
        self._kind, self._rule = kind, rule
        said = [(each.value, _(name)) for each, name in AUTHORITIES.items()]
        self.authority = Choice(_("Who says so"), said)
        self.policy_on = DayLine(_("Date of the policy"), rule.policy_on if rule else None)
        self.source = TextLine(_("Source"), _("letter, page, publication"))
        of_kind = [(one.id, one.name) for one in treatments if one.kind is kind]
        self.scope = Choice(_("Holds for"), [("", _("all of the kind")), *of_kind])
        self.product = TextLine(_("Only for the product line"), _("Brand and line"))
        self.figures = FiguresFields(rule.figures if rule else None)
        if rule is not None:
            self.authority.choose(rule.authority.value)
            self.source.setText(rule.source)
            self.scope.choose(rule.treatment or "")
            self.product.setText(rule.product)
        self._lay_out()

    def _lay_out(self) -> None:
        source = Field(_("Source"), self.source)
        scope = Field(_("Holds for"), self.scope)
        product = Field(_("Only for the product line"), self.product)
        for part in (
            *(Field(_("Who says so"), self.authority), self.policy_on, source),
            *(self.figures, scope, product),
        ):
            self.rows.addWidget(part)
        self.authority.currentIndexChanged.connect(self._arrange)
        self.fields = {
            **self.figures.fields,
            "policy_on": self.policy_on,
            "source": source,
            "treatment": scope,
            "product": product,
        }
        self._arrange()

    def _arrange(self) -> None:
        self.policy_on.setVisible(self.authority.key == Authority.INSURER.value)

    def give(self) -> None:
        """Keep it, with a second person where the salon wants one."""
        try:
            rule = self._typed()
        except InvalidInput as error:
            self.failed(error)
            return

        def keep(proof: Proof | None, witness: StaffId | None) -> None:
            asking = self.line.asking(self, proof=proof, witness=witness)
            self.await_answer(asking.ask(save_rule, rule))

        agree(self, self.line, save_rule, self.go.accessibleName(), keep)

    def _typed(self) -> PatchTestRule:
        """Return the rule as it is typed, which is none before; raise InvalidInput."""
        insurer = self.authority.key == Authority.INSURER.value
        kept = self._rule
        typed = PatchTestRule(
            id=new_rule_id(),
            kind=self._kind,
            figures=self.figures.figures(),
            authority=Authority(self.authority.key),
            source=self.source.text(),
            since=today(),
            treatment=TreatmentId(self.scope.key) if self.scope.key else None,
            product=self.product.text().strip(),
            policy_on=self.policy_on.day if insurer else None,
        )
        if kept is None:
            return typed
        return replace(
            typed,
            id=kept.id,
            since=kept.since,
            warn_until=kept.warn_until,
            version=kept.version,
        )


class GiveUpRule(AskingFields):
    """A rule the salon does not go by any more; it stays readable in the log."""

    def __init__(self, parent: QWidget, line: Line, rule: PatchTestRule) -> None:
        title = _("Withdraw this rule?")
        super().__init__(
            parent, line, title, _("Withdraw the rule"), figures_in_words(rule.figures)
        )
        self._rule = rule

    def give(self) -> None:
        """Give it up, with a second person where the salon wants one."""
        ended = replace(self._rule, active=False)

        def keep(proof: Proof | None, witness: StaffId | None) -> None:
            asking = self.line.asking(self, proof=proof, witness=witness)
            self.await_answer(asking.ask(save_rule, ended))

        agree(self, self.line, save_rule, self.go.accessibleName(), keep)


class OnlyWarn(AskingFields):
    """Until when the rules of a kind only warn; a blank day ends that."""

    def __init__(
        self, parent: QWidget, line: Line, kind: Kind, rules: Sequence[PatchTestRule]
    ) -> None:
        lead = _(
            "For the first weeks, until earlier tests are entered. A failed test and a known "
            "reaction stop all the same. A blank date ends it."
        )
        title = about(_("Only warn"), kind_name(kind))
        super().__init__(parent, line, title, _("Save date"), lead)
        self._kind = kind
        last = max((one.warn_until for one in rules if one.warn_until), default=None)
        self.until = DayLine(_("Up to and including"), last)
        self.rows.addWidget(self.until)
        latest = about(_("At the latest"), near_day(only_warning().last_day(today())))
        why = run_on((ended(latest), only_warning().words[language()]))
        self.rows.addWidget(PlainLabel(why, role="hint", wrap=True))
        self.fields = {"until": self.until}

    def give(self) -> None:
        """Keep the day, with a second person where the salon wants one."""
        if not self.until.is_readable:
            self.until.blame(_("Write a date, like 25/12/2025."))
            return
        agree(self, self.line, only_warn_until, self.go.accessibleName(), self._keep)

    def _keep(self, proof: Proof | None, witness: StaffId | None) -> None:
        asking = self.line.asking(self, proof=proof, witness=witness)
        self.await_answer(asking.ask(only_warn_until, self._kind, self.until.day))
