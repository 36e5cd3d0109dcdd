"""Typing an entry of the day list: time, three letters of the client, treatment, Enter."""

from dataclasses import replace
from datetime import date, time
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import fold, tidy_line, words
from salon_vault.day.model import DayEntry, DayLine, new_entry_id
from salon_vault.day.moments import read_short_time
from salon_vault.day.use_cases import Offered
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import StaffId
from ui.card.faults import fault_of
from ui.commands.command import Command
from ui.day.entry_draft import EntryDraft
from ui.day.entry_form import EntryForm
from ui.day.rows import clock
from ui.day.who_line import WhoLine
from ui.line import Line
from ui.parts.suggestions import Suggestions
from ui.words import _

TREATMENTS = 8
"""Most treatments that are suggested."""
NOBODY = ""
"""The person of an entry that nobody in particular does."""
ENTER = {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}


class EntryLine(QObject):
    """One entry as it is typed, new or changed."""

    typed = Signal(object)
    """The whole ``DayEntry``."""
    given_up = Signal()

    def __init__(self, line: Line, form: EntryForm) -> None:
        super().__init__(form)
        self.form = form
        self.day = date.min
        self.changing: DayEntry | None = None
        """The entry that is being changed, as it was; None while a new one is typed."""
        self._treatments: tuple[str, ...] = ()
        self._usual: str | None = None
        """Whom new entries are for, while another entry is changed."""
        self.who = WhoLine(line, form)
        self._draft = EntryDraft(line, form, lambda: self.changing is None)
        self.treatments = Suggestions(form.treatment_line, _("Treatments"), form.page)
        form.time_line.letters.connect(self._begin_name)
        form.time_line.returnPressed.connect(form.client_line.setFocus)
        form.time_line.editingFinished.connect(self._read_time)
        form.treatment_line.textEdited.connect(self._suggest)
        form.treatment_line.returnPressed.connect(self.finish)
        self.who.settled.connect(form.treatment_line.setFocus)
        self.treatments.taken.connect(self._treatment_taken)
        form.stop.clicked.connect(self.give_up)

    def offer(self, offered: Offered) -> None:
        """Complete from these treatments, and offer these people."""
        self._treatments = offered.treatments
        person = self.form.person
        kept = person.key
        person.clear()
        person.addItem(_("anybody"), NOBODY)
        for who, label in offered.people.items():
            person.addItem(label, who)
        person.choose(kept if kept in offered.people else NOBODY)

    def begin(self) -> None:
        """Let somebody type a new entry."""
        self._show(None)
        self.form.time_line.setFocus()

    def begin_with(self, client: ClientId, name: str) -> None:
        """Let somebody type the time for a client who is known already."""
        self._show(None)
        self.who.pick(client, name)
        self.form.time_line.setFocus()

    def change(self, line: DayLine) -> None:
        """Put an entry into the fields, to be changed."""
        self._show(line)
        self.form.time_line.setFocus()
        self.form.time_line.selectAll()

    def find_card(self, line: DayLine) -> None:
        """Put an entry of somebody without a card into the fields, and look for the card."""
        self._show(line)
        self.form.client_line.setFocus()
        self.who.look_for(line.entry.name)

    def take_guest(self) -> None:
        """Make it an entry of somebody of whom nothing is kept."""
        self.who.take_guest()
        self.form.treatment_line.setFocus()

    def give_up(self) -> None:
        """Leave the entry as it was."""
        self._show(None)
        self.given_up.emit()

    def finish(self) -> None:
        """Hand the entry on if it is whole, or say what is missing."""
        if not self._read_time():
            self.form.time_line.setFocus()
        elif not self.who.is_known:
            self.form.client.blame(_("Type a name, or press Ctrl+G for a guest."))
            self.form.client_line.setFocus()
        else:
            self.who.when_known(self._hand_on)

    def _hand_on(self) -> None:
        written = self.form.time_line.text().strip()
        base = self.changing or DayEntry(new_entry_id(), self.day)
        key = self.form.person.key
        try:
            entry = replace(
                self.who.put_into(base),
                at=read_short_time(written) if written else None,
                treatment=tidy_line(self.form.treatment_line.text()),
                person=StaffId(key) if key else None,
            )
        except InvalidInput as error:
            field = self.form.client if error.field == "name" else self.form.treatment
            field.blame(fault_of(error))
        else:
            self.typed.emit(entry)

    def _show(self, line: DayLine | None) -> None:
        form, entry = self.form, line.entry if line else None
        self._draft.drop()
        self.changing = entry
        self.who.show_entry(line)
        form.time_line.setText(clock(entry.at) if entry else "")
        form.treatment_line.setText(entry.treatment if entry else "")
        if entry is not None:
            if self._usual is None:
                self._usual = form.person.key
            form.person.choose(entry.person or NOBODY)
        elif self._usual is not None:
            form.person.choose(self._usual)
            self._usual = None
        for field in (form.time, form.treatment):
            field.blame("")
        form.put.say(_("Save") if entry else _("Put on the list"))
        form.may_stop(may=entry is not None)

    def _begin_name(self, letters: str) -> None:
        self.form.client_line.setFocus()
        self.form.client_line.setText(letters)
        self.who.look_for(letters)

    def _read_time(self) -> bool:
        """Write the time out as the list shows it; tell whether it is one, or blank."""
        written = self.form.time_line.text().strip()
        at: time | None = read_short_time(written) if written else None
        if at is not None:
            self.form.time_line.setText(clock(at))
        sound = not written or at is not None
        self.form.time.blame("" if sound else _("not a time"))
        return sound

    def _suggest(self, text: str) -> None:
        typed, wanted = words(text), fold(tidy_line(text))
        fitting = [name for name in self._treatments if typed and _begins(name, typed)]
        exact = [name for name in fitting if fold(name) == wanted]
        names = list(dict.fromkeys((*exact, *fitting[:TREATMENTS])))
        if names and not exact:
            names.append(tidy_line(text))
        write = self.form.treatment_line.setText
        self.treatments.offer(
            [Command(name, "scissors", partial(write, name)) for name in names]
        )

    def _treatment_taken(self, key: int) -> None:
        if key in ENTER:
            self.finish()
        else:
            self.form.person.setFocus()


def _begins(name: str, typed: list[str]) -> bool:
    own = words(name)
    return all(any(word.startswith(each) for word in own) for each in typed)
