"""Having visits begun, kept, closed, taken out; what is said, and what takes it back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from salon_vault.clients.model import ClientId
from salon_vault.gate import UseCase
from salon_vault.staff.model import StaffId
from salon_vault.visits.begun.papers import Answer as PaperAnswer
from salon_vault.visits.begun.use_cases import (
    add_treatments,
    begin_visit,
    close_visit,
    reopen_visit,
)
from salon_vault.visits.model import Visit
from salon_vault.visits.notes import VisitNote
from salon_vault.visits.use_cases import (
    change_visit,
    change_visit_note,
    record_visit,
    remove_visit,
    remove_visit_note,
    restore_visit,
    write_visit_note,
)
from ui.answer import Answer
from ui.card.visits.begin import Wanted
from ui.card.visits.entry import Told
from ui.dates import near_day
from ui.line import Line
from ui.words import _

type Then = Callable[[], object]
"""What happens once it is kept."""


class Saving(QObject):
    """What is done with the visits of a client, and the way back from each deed."""

    said = Signal(str, object)

    def __init__(self, line: Line, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line

    def begin(
        self,
        client: ClientId,
        wanted: Wanted,
        person: StaffId | None,
        then: Then,
    ) -> Answer[Visit]:
        """Have a visit begun."""

        def begun(visit: Visit) -> None:
            self._tell(_("Visit begun"), then, remove_visit, visit.id)

        given = client, wanted.treatments, person
        more = wanted.also, wanted.unlisted, wanted.lines
        return self._line.ask(self, begin_visit, *given, *more).then(begun)

    def add(self, visit: Visit, wanted: Wanted, then: Then) -> Answer[Visit]:
        """Have more done on a visit under way."""

        def added(after: Visit) -> None:
            before = replace(visit, version=after.version)
            self._tell(_("Treatment added"), then, change_visit, before)

        given = visit, wanted.treatments, wanted.also, wanted.unlisted, wanted.lines
        return self._line.ask(self, add_treatments, *given).then(added)

    def record(self, client: ClientId, told: Told, then: Then) -> Answer[Visit]:
        """Have a visit recorded that is over."""

        def recorded(visit: Visit) -> None:
            words = _("Visit of {day} saved").format(day=near_day(visit.on))
            if visit.against:  # an owner has to see it first
                self._told(words, then)
            else:
                self._tell(words, then, remove_visit, visit.id)

        given = client, told.on, told.words, told.price, told.done
        return self._line.ask(self, record_visit, *given).then(recorded)

    def close(
        self,
        visit: Visit,
        told: Told,
        then: Then,
        papers: Sequence[PaperAnswer] = (),
        unsigned: str = "",
    ) -> Answer[Visit]:
        """Have a visit under way closed with what was done, and what came of its papers."""

        def closed(after: Visit) -> None:
            self._tell(_("Visit closed"), then, reopen_visit, after)

        changed = _with(visit, replace(told, on=visit.on))
        given = changed, told.done.note, told.done.why, papers, unsigned
        return self._line.ask(self, close_visit, *given).then(closed)

    def change(
        self, visit: Visit, note: VisitNote | None, told: Told, then: Then
    ) -> Answer[Visit]:
        """Have a visit put right, and its note."""

        def changed(after: Visit) -> None:
            former = replace(visit, version=after.version)
            words = _("Visit of {day} saved").format(day=near_day(after.on))
            self._tell(words, then, change_visit, former)
            self._keep_note(after, note, told.done.note.strip())

        given = _with(visit, told), "", told.done.why
        return self._line.ask(self, change_visit, *given).then(changed)

    def reopen(self, visit: Visit) -> None:
        """Have a visit opened again that was closed today."""

        def opened(after: Visit) -> None:
            closed = replace(visit, version=after.version)
            self._tell(_("Visit opened again"), _nothing, close_visit, closed)

        self._line.ask(self, reopen_visit, visit).then(opened)

    def remove(self, visit: Visit) -> None:
        """Have a visit taken out that was recorded by mistake."""

        def gone(nothing: None) -> None:
            del nothing
            words = _("Visit of {day} removed").format(day=near_day(visit.on))
            self._tell(words, _nothing, restore_visit, visit.id)

        self._line.ask(self, remove_visit, visit.id).then(gone)

    def _tell(self, words: str, then: Then, back: UseCase[..., Any], given: object) -> None:
        """Have the fields put away, and say what was done with the way back from it."""
        self._told(words, then, lambda: self._line.ask(self, back, given))

    def _told(self, words: str, then: Then, undo: Then | None = None) -> None:
        then()
        self.said.emit(words, undo)

    def _keep_note(self, visit: Visit, before: VisitNote | None, text: str) -> None:
        if before is None and text:
            self._line.ask(self, write_visit_note, visit.id, text)
        elif before is not None and not text:
            self._line.ask(self, remove_visit_note, before)
        elif before is not None and text != before.text:
            self._line.ask(self, change_visit_note, replace(before, text=text))


def _nothing() -> None:
    """Nothing has to be put away."""


def _with(visit: Visit, told: Told) -> Visit:
    """Return the visit with what was told of it."""
    return replace(
        visit,
        on=told.on,
        treatment=told.words,
        price=told.price,
        treatments=told.done.treatments,
        practitioner=told.done.practitioner,
        used=told.done.used,
        unlisted=told.done.unlisted,
    )
