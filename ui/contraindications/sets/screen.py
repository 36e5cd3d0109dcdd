"""What the page of questions and ages does: it is read by everybody, changed by the owner."""

from typing import Any

from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.contraindications.model import AdoptedSet
from salon_vault.contraindications.sets.use_cases import (
    SetOfKind,
    adopt_set,
    list_sets,
    put_out_of_force,
    set_versions,
)
from salon_vault.errors import InvalidInput
from salon_vault.gate import Proof, UseCase
from salon_vault.minors.model import AdoptedAges, KeptAges
from salon_vault.minors.shipped import proposed_ages
from salon_vault.minors.use_cases import adopt_age_rules, view_age_rules
from salon_vault.staff.model import StaffId
from ui.contraindications.sets.changes import changes_words
from ui.contraindications.sets.edit import EditSet
from ui.contraindications.sets.form import AGES, SetsForm
from ui.contraindications.sets.read import ReadSet
from ui.contraindications.words import period_words, source_words
from ui.fact_words import facts_of
from ui.line import Line
from ui.minors.rules import AgeSheet
from ui.parts.looks import show_if
from ui.screen import Screen
from ui.second_person import agree
from ui.words import N_, _, about, ended, run_on, short_day


class SetsScreen(Screen):
    """Sets of questions by kind, and the rules about ages."""

    title = N_("Questions and ages")
    opens_with = list_sets
    watches = frozenset({Subject.QUESTION_SET, Subject.AGE_RULES})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self.form = SetsForm(self)
        self._sets: dict[str, SetOfKind] = {}
        self._versions: list[AdoptedSet] = []
        self._ages: AdoptedAges | None = None
        self._ages_whole = True
        self._editing = False
        """Whether somebody is changing something: news must not take it away."""
        self._may_edit = line.allows(adopt_set)
        form = self.form
        form.kind.currentIndexChanged.connect(lambda _index: self._draw())
        self.offer(form.adopt, adopt_set, self._adopt)
        self.offer(form.edit, adopt_set, self._edit)
        self.offer(form.save, adopt_set, self._save)
        self.offer(form.end, put_out_of_force, self._end)
        form.stop.clicked.connect(self._draw)
        self.refresh()

    def arrive(self, record: str) -> None:
        """Go to the questions of a kind."""
        self.form.kind.choose(record or self.form.kind.key)

    def refresh(self) -> None:
        """Show what is kept now."""
        self.ask(view_age_rules).then(self._show_ages)
        self.ask(list_sets).then(self._show)

    # --- showing -----------------------------------------------------------------------------

    @property
    def _kind(self) -> str:
        return self.form.kind.key

    def _show_ages(self, ages: KeptAges) -> None:
        self._ages, self._ages_whole = ages.newest, ages.whole
        if self._kind == AGES and not self._editing:
            self._draw()

    def _show(self, sets: list[SetOfKind]) -> None:
        self._sets = {each.kind.value: each for each in sets}
        if not self._editing:
            self._draw()

    def _draw(self) -> None:
        self._editing = False
        if self._kind == AGES:
            self._draw_ages()
        elif self._kind in self._sets:
            shown = self._sets[self._kind]
            questions = shown.adopted.questions if shown.adopted else shown.proposed
            self.form.show_sheet(ReadSet(questions))
            self._tell(shown.adopted, whole=shown.whole)
            if shown.whole:
                self.ask_newest("versions", set_versions, shown.kind).then(self._tell_changes)

    def _draw_ages(self) -> None:
        ages = self._ages
        rules = ages.rules if ages else proposed_ages()
        self.form.show_sheet(AgeSheet(rules, fixed=True))
        self._tell(ages, whole=self._ages_whole)

    def _tell(self, kept: AdoptedSet | AdoptedAges | None, *, whole: bool) -> None:
        if not whole:
            self._tell_damage()
            return
        form, in_force = self.form, kept is not None and kept.in_force
        title = _("A proposal: nothing of it counts yet")
        detail = self._rules_words()
        if kept is not None:
            rules = kept.questions if isinstance(kept, AdoptedSet) else kept.rules
            title = _("In force, version {n}") if in_force else _("Withdrawn, version {n}")
            title = title.format(n=rules.version)
            by = _("Adopted {day} by {person}").format(
                day=short_day(kept.adopted_at.astimezone().date()), person=kept.adopted_by
            )
            detail = run_on((ended(by), detail))
        form.state.say("ok" if in_force else "info", title, detail)
        self._show_deeds(in_force=in_force, editing=False)

    def _tell_damage(self) -> None:
        title = _("The newest version cannot be read")
        detail = _(
            "Treatments it is about are not begun until the owner adopts it again. Below is "
            "an earlier version, or the proposal."
        )
        self.form.state.say("danger", title, detail)
        self._show_deeds(in_force=False, editing=False)

    def _show_deeds(self, *, in_force: bool, editing: bool) -> None:
        form, may = self.form, self._may_edit
        show_if(may and not in_force and not editing, form.adopt)
        show_if(may and in_force and not editing, form.end)
        show_if(may and not editing, form.edit)
        show_if(may and editing, form.save, form.stop)
        form.kind.setEnabled(not editing)

    def _rules_words(self) -> str:
        if self._kind == AGES:
            return ""
        shown = self._sets[self._kind]
        questions = shown.adopted.questions if shown.adopted else shown.proposed
        held = _("Answers hold for {period} ({source}).")
        return held.format(
            period=period_words(questions.valid), source=source_words(questions.valid_source)
        )

    def _tell_changes(self, versions: list[AdoptedSet]) -> None:
        self._versions = versions
        if not versions or versions[0].questions.kind.value != self._kind:
            return
        newest, before = versions[0], versions[1] if len(versions) > 1 else None
        words = changes_words(newest, before)
        if words:
            shown = self.form.state.text.text()
            self.form.state.text.setText(run_on((shown, about(_("Changed"), words))))

    # --- changing ----------------------------------------------------------------------------

    def _edit(self) -> None:
        self._editing = True
        if self._kind == AGES:
            rules = self._ages.rules if self._ages else proposed_ages()
            self.form.show_sheet(AgeSheet(rules, fixed=False))
        else:
            shown = self._sets[self._kind]
            questions = shown.adopted.questions if shown.adopted else shown.proposed
            self.form.show_sheet(EditSet(questions))
        self._show_deeds(in_force=False, editing=True)

    def _save(self) -> None:
        sheet = self.form.shown
        try:
            if isinstance(sheet, AgeSheet):
                self._keep_ages(sheet)
            elif isinstance(sheet, EditSet):
                self._carry_out(adopt_set, sheet.questions, self._version())
        except InvalidInput as error:
            facts = facts_of(error)
            self.form.blame(_("{field}: {problem}.").format(**facts))

    def _adopt(self) -> None:
        sheet = self.form.shown
        if isinstance(sheet, AgeSheet):
            self._keep_ages(sheet)
            return
        shown = self._sets[self._kind]
        questions = shown.adopted.questions if shown.adopted else shown.proposed
        self._carry_out(adopt_set, questions, self._version())

    def _keep_ages(self, sheet: AgeSheet, *, in_force: bool = True) -> None:
        version = self._ages.rules.version if self._ages else 0
        self._carry_out(adopt_age_rules, sheet.rules, version, in_force=in_force)

    def _end(self) -> None:
        sheet = self.form.shown
        if isinstance(sheet, AgeSheet):
            self._keep_ages(sheet, in_force=False)
            return
        shown = self._sets[self._kind]
        self._carry_out(put_out_of_force, shown.kind, self._version())

    def _version(self) -> int:
        adopted = self._sets[self._kind].adopted
        return adopted.questions.version if adopted else 0

    def _carry_out[**P](self, case: UseCase[P, Any], *args: P.args, **named: P.kwargs) -> None:
        """Do it, after a second person has agreed where the salon wants one."""

        def go(proof: Proof | None, witness: StaffId | None) -> None:
            asking = self.line.asking(self, proof=proof, witness=witness)
            asking.ask(case, *args, **named).then(self._said)

        agree(self, self.line, case, self.form.save.text(), go)

    def _said(self, _kept: object) -> None:
        self._editing = False
        self.refresh()
        self.said.emit(_("Saved as a new version"), None)
