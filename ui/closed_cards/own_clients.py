"""Whose cards specialists open, and who stands in for whom: a sheet on the staff page."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot

from salon_vault.audit import Subject
from salon_vault.closed_cards.model import Cover
from salon_vault.closed_cards.use_cases import (
    end_cover,
    give_cover,
    list_covers,
    set_only_own,
)
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import Member, StaffId
from salon_vault.staff.use_cases import list_staff
from ui.closed_cards.cover import GiveCover
from ui.dates import near_day
from ui.line import Line
from ui.merging.panel import CardRow
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.words import _, plural

MONTHS = (3, 6, 12, 24)


class OwnClients(Panel):
    """The salon's choice, and everybody who stands in for a colleague now."""

    said = Signal(str, object)

    def __init__(self, line: Line) -> None:
        super().__init__(_("Whose cards specialists open"))
        self._line = line
        self._people: Mapping[StaffId, Member] = {}
        every = [("0", _("All client cards"))]
        own = _("Their own clients: visits of the last {months}")
        for number in MONTHS:
            months = plural("{n} month", "{n} months", number)
            every.append((str(number), own.format(months=months)))
        spoken = _("Specialists open")
        self.choice = Choice(spoken, every)
        self.choice.setEnabled(line.allows(set_only_own))
        self.choice.activated.connect(self._set)
        text = _(
            "Clients on the day list, new ones, and those of a colleague they stand in for "
            "open as well. This is a rule of the program, not of keys."
        )
        self.cover = Button(_("Stand in for a colleague…"), "ghost", "plus")
        self.cover.clicked.connect(self._give)
        self.deeds.addWidget(self.cover)
        self.covers = Rows()
        self.rows.addWidget(Field(spoken, self.choice))
        self.rows.addWidget(PlainLabel(text, role="hint", wrap=True))
        self.rows.addLayout(self.covers)
        if not line.allows(give_cover):  # shown without a parent, it would be a window
            self.hide()
        line.changed.connect(self._heard)
        self._ask()

    def _ask(self) -> None:
        if self._line.allows(give_cover):
            self._line.ask_newest(self, "staff", list_staff).then(self._know)
            self._line.ask_newest(self, "salon", view_salon).then(self._show_choice)
            self._line.ask_newest(self, "covers", list_covers).then(self._show)

    def _know(self, people: Sequence[Member]) -> None:
        self._people = {each.id: each for each in people}

    def _show_choice(self, salon: Salon) -> None:
        self.choice.choose(str(salon.only_own_months))

    def _show(self, covers: Sequence[Cover]) -> None:
        known = [each for each in covers if {each.member, each.instead_of} <= set(self._people)]
        self.covers.show_rows([self._row(each) for each in known])

    def _row(self, cover: Cover) -> CardRow:
        who, whom = (self._people[each].label for each in (cover.member, cover.instead_of))
        name = _("{who} for {whom}").format(who=who, whom=whom)
        until = _("Up to {day}, given under the login of {person}")
        below = until.format(day=near_day(cover.until), person=cover.given_by)
        row = CardRow(name, below, _("End it"))
        row.go.clicked.connect(partial(self._end, cover))
        return row

    def _set(self) -> None:
        asked = self._line.ask(self, set_only_own, int(self.choice.key))
        saved = _("Whose cards specialists open is saved")
        asked.then(lambda _months: self.said.emit(saved, None))

    def _give(self) -> None:
        here = [each for each in self._people.values() if each.active and not each.kit]
        dialog = GiveCover(self, self._line, here)
        words = _("Standing in is saved")
        dialog.accepted.connect(lambda: self.said.emit(words, None))
        dialog.open()

    def _end(self, cover: Cover) -> None:
        asked = self._line.ask(self, end_cover, cover.id)
        asked.then(lambda _done: self.said.emit(_("Standing in is ended"), None))

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.COVER, Subject.SALON, Subject.STAFF}:
            self._ask()
