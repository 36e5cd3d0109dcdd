"""What is asked about a patch test before it is recorded."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput
from salon_vault.patch_rules.model import Trigger
from salon_vault.patch_tests.model import PatchTest, Result
from salon_vault.patch_tests.use_cases import (
    add_observation,
    ask_for_new_test,
    read_test,
    record_refusal,
)
from salon_vault.treatments.model import Kind
from ui.clearance.words import when_said
from ui.dates import now
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.remark import Remark
from ui.parts.text_area import TextArea
from ui.patch_tests.picture import PictureField
from ui.patch_tests.placing import TESTED
from ui.patch_tests.words import TRIGGERS, results, what_was_placed
from ui.treatments.kinds import kind_name
from ui.words import _, about


class ReadTest(AskingFields):
    """What came of a test, and what was seen."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        client: ClientId,
        test: PatchTest,
        ready_at: datetime,
    ) -> None:
        lead = about(kind_name(test.kind), what_was_placed(test))
        super().__init__(parent, line, _("Read the patch test"), _("Save result"), lead)
        self._test = test
        shown = [Result.PASSED, Result.DOUBTFUL, Result.FAILED]
        if test.result is Result.PENDING:
            shown.append(Result.NOT_READ)
        none = ("", _("Choose what was seen"))
        self.outcome = Choice(_("Result"), [none, *results(*shown)])
        hint = _("Passed means: nobody saw a reaction. It promises nothing.")
        self.outcome_field = Field(_("Result"), self.outcome, hint)
        self.seen = TextArea(_("What was seen"), _("redness, swelling, itching, blisters"), 2)
        self.picture = PictureField(line, client)
        if now() < ready_at:
            early = _("By your rule it is to be read from {when} on. Now it counts as early.")
            when = when_said(ready_at.isoformat())
            self.rows.addWidget(Remark("warn", "", early.format(when=when)))
        self.rows.addWidget(self.outcome_field)
        note = _("Only logins with the key to health entries read this. The client may, too.")
        self.rows.addWidget(Field(_("What was seen"), self.seen, note))
        self.rows.addWidget(self.picture)
        self.fields = {"result": self.outcome_field}

    def give(self) -> None:
        """Keep the result."""
        if not self.outcome.key:
            self.failed(InvalidInput("result", "blank"))
            return
        seen, photo = self.seen.toPlainText(), self.picture.key
        self.await_answer(
            self.line.ask(
                self,
                *(read_test, self._test.id, self._test.version),
                *(Result(self.outcome.key), seen, photo),
            )
        )


class AddNote(AskingFields):
    """What was seen of a test in between, or told on the phone; no result comes of it."""

    def __init__(self, parent: QWidget, line: Line, client: ClientId, test: PatchTest) -> None:
        lead = about(kind_name(test.kind), what_was_placed(test))
        title = _("Add a note to the patch test")
        super().__init__(parent, line, title, _("Add note"), lead)
        self._test = test
        hint = _("for example: after a day she says on the phone that it itches")
        self.seen = TextArea(_("What was seen or told"), hint, 3)
        note = _("Only logins with the key to health entries read this. The client may, too.")
        seen = Field(_("What was seen or told"), self.seen, note)
        self.picture = PictureField(line, client)
        self.rows.addWidget(seen)
        self.rows.addWidget(self.picture)
        self.fields = {"notes": seen}

    def give(self) -> None:
        """Add it."""
        seen, picture = self.seen.toPlainText(), self.picture.key
        asked = self.line.ask(self, add_observation, self._test.id, seen, picture)
        self.await_answer(asked)


class Refusal(AskingFields):
    """That the client does not want a test."""

    def __init__(self, parent: QWidget, line: Line, client: ClientId) -> None:
        lead = _("Without a test that your rules ask for, the treatment is not begun.")
        title = _("The client does not want a patch test")
        super().__init__(parent, line, title, _("Record refusal"), lead)
        self._client = client
        self.kind = Choice(
            _("For which treatments"), [(each.value, kind_name(each)) for each in TESTED]
        )
        self.rows.addWidget(Field(_("For which treatments"), self.kind))

    def give(self) -> None:
        """Keep the refusal."""
        kind = Kind(self.kind.key)
        self.await_answer(self.line.ask(self, record_refusal, self._client, kind))


class NewTestNeeded(AskingFields):
    """What happened, so that tests made before it do not count any more."""

    def __init__(self, parent: QWidget, line: Line, client: ClientId) -> None:
        lead = _("Tests made before now do not count any more where your rules say so.")
        title = _("Something calls for a new patch test")
        super().__init__(parent, line, title, _("Ask for a new test"), lead)
        self._client = client
        self.trigger = Choice(
            _("What happened"), [(each.value, _(TRIGGERS[each])) for each in Trigger]
        )
        self.note = TextArea(_("Note"), "", 2)
        hint = _("Only logins with the key to health entries read this. The client may, too.")
        trigger = Field(_("What happened"), self.trigger)
        self.rows.addWidget(trigger)
        self.rows.addWidget(Field(_("Note"), self.note, hint))
        self.fields = {"trigger": trigger}

    def give(self) -> None:
        """Keep it."""
        trigger = Trigger(self.trigger.key)
        note = self.note.toPlainText()
        self.await_answer(self.line.ask(self, ask_for_new_test, self._client, trigger, note))
