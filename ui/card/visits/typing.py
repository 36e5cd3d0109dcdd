"""The place in which a visit is typed: begun, recorded, put right, or closed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clearance.model import Obstacle
from salon_vault.clients.dates import read_birthday
from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.visits.errors import SignatureMissing, StandsAgainst
from salon_vault.visits.model import Visit, VisitId
from salon_vault.visits.notes import NoteKind, VisitNote
from salon_vault.visits.use_cases import remove_visit, what_stops
from ui.answer import Answer
from ui.blame import blame_on
from ui.card.faults import fault_of
from ui.card.unfinished import Unfinished
from ui.card.visits.begin import BeginEntry
from ui.card.visits.entry import NEVER, Told, VisitEntry
from ui.card.visits.offers import Offers
from ui.card.visits.saving import Saving
from ui.card.visits.unsigned import UnsignedForms


class VisitTyping(QWidget):
    """At most one set of fields at a time; each is a draft until it is kept or not wanted."""

    changed = Signal()
    """Other fields are up, or none."""
    done = Signal()
    """What was typed is kept or not wanted: the cursor has to go somewhere else."""

    def __init__(self, offers: Offers, saving: Saving, unfinished: Unfinished) -> None:
        super().__init__()
        self.line, self._offers, self._saving = offers.line, offers, saving
        self._unfinished = unfinished
        self.client: ClientId | None = None
        self.entry: VisitEntry | None = None
        """What is being typed of a visit that is over, or closes now."""
        self.beginning: BeginEntry | None = None
        """What is about to begin, or is added to what is under way."""
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)

    @property
    def changing(self) -> VisitId | None:
        """The visit that is being put right or closed."""
        return self.entry.visit.id if self.entry is not None and self.entry.visit else None

    @property
    def is_up(self) -> bool:
        """Whether anything is being typed."""
        return self.entry is not None or self.beginning is not None

    def close_fields(self) -> None:
        """Put the fields away; what stands in them stays a draft."""
        for fields in (self.entry, self.beginning):
            if fields is not None:
                fields.hide()
                fields.deleteLater()
        self.entry, self.beginning = None, None
        self.changed.emit()

    def offer_drafts(self, visits: Sequence[Visit]) -> None:
        """Bring back what was being typed when the vault locked."""
        if self.is_up:
            return
        for visit in visits:
            if visit.is_open and self._unfinished.of(f"visit-{visit.id}") is not None:
                self.change(visit, ())
                return
        if self._unfinished.of(f"visit-{self.client}") is not None:
            self.record()
        elif self._unfinished.of(f"begin-{self.client}") is not None:
            self.begin()

    # --- beginning ---------------------------------------------------------------------------

    def begin(self, under_way: Visit | None = None) -> None:
        """Let somebody name treatments: of a visit that begins, or more for one under way."""
        if self.beginning is None or under_way is not None:
            self.close_fields()
            assert self.client is not None
            fields = BeginEntry(self._offers, self._unfinished, self.client, under_way)
            if under_way is None:
                fields.continue_as(f"begin-{self.client}")
            fields.entered.connect(lambda: self._begin(fields))
            fields.stop.clicked.connect(lambda: self.put_away(fields))
            fields.instead.connect(lambda: self._instead(fields))
            self.beginning = fields
            self._show(fields)
        self.beginning.picker.setFocus()

    def _begin(self, fields: BeginEntry) -> None:
        client = self.client
        assert client is not None
        gone = partial(self.put_away, fields)
        if fields.under_way is not None:
            answer = self._saving.add(fields.under_way, fields.wanted, gone)
        else:
            who = fields.person.staff
            answer = self._saving.begin(client, fields.wanted, who, gone)

        def refused(error: VaultError) -> None:
            if isinstance(error, StandsAgainst):
                fields.refused(error)
            elif isinstance(error, InvalidInput):
                fields.treatment.blame(fault_of(error))
            else:
                self.line.complain(self, error)

        self._wait(fields, answer, refused)

    def _instead(self, fields: BeginEntry) -> None:
        """Go on with the same treatments as a visit that is over, or closes now."""
        treatments, words = fields.picker.treatments, fields.picker.words
        kinds = fields.picker.unlisted
        under_way, person = fields.under_way, fields.person.staff
        fields.forget()
        if under_way is not None:
            self.change(under_way, ())
        else:
            self.record()
        assert self.entry is not None
        before = under_way.treatments if under_way is not None else ()
        self.entry.propose((*before, *treatments), words, kinds, person)

    # --- a visit that is over ----------------------------------------------------------------

    def record(self) -> None:
        """Let somebody type a visit that nobody began."""
        if self.entry is None or self.entry.visit is not None:
            self._open(VisitEntry(self._offers, None, None, self._unfinished), f"{self.client}")
        assert self.entry is not None
        self.entry.picker.setFocus()

    def change(self, visit: Visit, notes: Sequence[VisitNote]) -> None:
        """Let somebody put a visit right or take it out; or close it, if it is under way."""
        own = (note for note in notes if note.kind is NoteKind.NOTE and not visit.is_open)
        entry = VisitEntry(self._offers, visit, next(own, None), self._unfinished)
        self._open(entry, visit.id)
        entry.remove.setEnabled(self.line.allows(remove_visit))
        entry.remove.clicked.connect(lambda: self._take_out(entry, visit))
        entry.reopen.clicked.connect(lambda: self._reopen(entry, visit))
        (entry.price_line if visit.is_open else entry.picker).setFocus()

    def _open(self, entry: VisitEntry, draft: str) -> None:
        self.close_fields()
        entry.continue_as(f"visit-{draft}")
        entry.entered.connect(lambda told: self._keep(entry, told))
        entry.stop.clicked.connect(lambda: self.put_away(entry))
        entry.weighed.connect(lambda: self._weigh(entry))
        self.entry = entry
        self._show(entry)
        self._weigh(entry)

    def _keep(self, entry: VisitEntry, told: Told) -> None:
        assert self.client is not None
        gone = partial(self.put_away, entry)
        if entry.visit is None:
            answer = self._saving.record(self.client, told, gone)
        elif entry.visit.is_open:
            self._close(entry, entry.visit, told)
            return
        else:
            answer = self._saving.change(entry.visit, entry.before, told, gone)

        self._wait(entry, answer, blame_on(entry, self.line, self))

    def _close(self, entry: VisitEntry, visit: Visit, told: Told) -> None:
        """Have a visit closed, and ask first what came of its forms if nobody knows."""
        close = partial(self._saving.close, visit, told, partial(self.put_away, entry))

        def refused(error: VaultError) -> None:
            if isinstance(error, SignatureMissing) and self.client is not None:
                told_of = replace(visit, client=self.client, treatment=told.words)
                UnsignedForms(self.window(), self.line, told_of, error, close).open()
            else:
                blame_on(entry, self.line, self)(error)

        self._wait(entry, close(), refused)

    def _weigh(self, entry: VisitEntry) -> None:
        """Ask what stands against the treatments that nobody asked about before."""
        had = entry.visit
        new = [
            each
            for each in entry.picker.treatments
            if had is None or each not in had.treatments
        ]
        kinds = [
            each for each in entry.picker.unlisted if had is None or each not in had.unlisted
        ]
        on = read_birthday(entry.day_line.text(), NEVER)

        def weighed(stops: tuple[Obstacle, ...]) -> None:
            if entry is self.entry:
                entry.show_stops(stops)

        if (new or kinds) and on is not None and self.client is not None:
            asked = (what_stops, self.client, new, on, kinds)
            self.line.ask_newest(self, "weigh", *asked).then(weighed)
        else:
            entry.show_stops(())

    def _take_out(self, entry: VisitEntry, visit: Visit) -> None:
        self.put_away(entry)
        self._saving.remove(visit)

    def _reopen(self, entry: VisitEntry, visit: Visit) -> None:
        self.put_away(entry)
        self._saving.reopen(visit)

    # --- fields ------------------------------------------------------------------------------

    def put_away(self, fields: VisitEntry | BeginEntry) -> None:
        """Put fields away that were kept or are not wanted, and their draft."""
        fields.forget()
        if fields in (self.entry, self.beginning):
            self.close_fields()
            self.done.emit()

    def _show(self, fields: QWidget) -> None:
        self._place.addWidget(fields)
        fields.show()
        self.changed.emit()

    def _wait(
        self,
        fields: VisitEntry | BeginEntry,
        answer: Answer[Visit],
        refused: Callable[[VaultError], object],
    ) -> None:
        fields.keep.setEnabled(False)
        answer.otherwise(refused).at_last(lambda: fields.keep.setEnabled(True))
