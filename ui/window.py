"""The window: rail, bar and one place at a time; it knows the places, and they not it."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from salon_vault.audit import Subject
from salon_vault.backup.state import BackupState
from salon_vault.backup.use_cases import stage_backup
from salon_vault.clients.use_cases import add_client
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from ui.around import Around
from ui.backup.by_hand import made_words, make_backup
from ui.backup.reminder import BackupReminder
from ui.backup.watch import BackupWatch
from ui.checkup.left_lying import LeftLying
from ui.clients.screen import ClientsScreen
from ui.commands.command import Command
from ui.commands.palette import Palette
from ui.help import Help
from ui.history import History, Stop
from ui.key_files.reminder import SecondStickReminder
from ui.left_outside.strip import OutsideStrip
from ui.line import Line
from ui.log.put_back import PutBack
from ui.log.slip_reminder import SlipReminder
from ui.log.watch import LogWatch
from ui.navigation import BACKUPS, CHECKUP, CLIENTS, LOG, place_named, places_for
from ui.odd_use.watch import InboxWatch
from ui.parts.curtain import Curtain
from ui.pins.note import PinNote
from ui.place import Place, keys_to
from ui.recovery.drill_reminder import DrillReminder
from ui.recovery.reminder import KitReminder
from ui.restore.check_watch import CheckWatch
from ui.scans.at_work import ScansAtWork
from ui.screen import Screen
from ui.shortcuts import KEYS
from ui.staff.notes import notes_about_people
from ui.toast import Toast
from ui.window_form import WindowForm
from ui.words import _

LEAST = (1280, 720)


class Window(QMainWindow):
    """What an unlocked vault is worked with."""

    def __init__(self, line: Line, around: Around) -> None:
        super().__init__()
        self.line = line
        self._around = around
        self._salon = Salon()
        self._history = History()
        self._screens: dict[str, Screen] = {}
        self.places = places_for(line)
        self.setWindowTitle("Salon Vault")
        self.setMinimumSize(*LEAST)
        self.form = WindowForm(self.places, line.member, demo=line.demo)
        self.setCentralWidget(self.form)
        self.toast = Toast(self)
        self.finder = Palette(self, line, partial(self.go, CLIENTS))
        self.help = Help(self)
        self.curtain = Curtain(self)
        self.log_watch = LogWatch(line)
        self.backups = BackupWatch(line, around, self)
        self.backup_reminder = BackupReminder(line)
        self.left_lying = LeftLying(line)
        self.pin_note = PinNote(line, around.lock, self.form.bar.lock)
        keys = KitReminder(line), DrillReminder(line), SecondStickReminder(line)
        folder = PutBack(line), SlipReminder(line)
        reminders = *folder, *keys, self.backup_reminder, self.pin_note
        people = notes_about_people(line, self.go)
        evening = self.left_lying, OutsideStrip(line)
        for note in (*reminders, self.log_watch, CheckWatch(line), *evening, *people):
            self.form.add_note(note)
        self.inbox_watch = InboxWatch(line, self)
        count = self.form.rail.count
        self.scans = ScansAtWork(line, self, self.toast.say, self.go, count)
        self._connect()
        self._set_keys()
        line.changed.connect(self._heard)
        self._ask_salon()
        if self.places:
            self.go(self.places[0].name)

    # --- going -----------------------------------------------------------------------------

    def go(self, place: str, record: str = "") -> None:
        """Go to a place, for a record or for none; unknown and closed places change nothing."""
        there = self._open_place(place)
        if there is not None:
            self._history.come(Stop(there.name, record))
            self._show(there, record)

    def back(self) -> None:
        """Go back to where one was before."""
        stop = self._history.back()
        there = self._open_place(stop.place) if stop is not None else None
        if stop is not None and there is not None:
            self._show(there, stop.record)

    def screen_of(self, name: str) -> Screen:
        """Return the screen of a place, made when somebody first goes there."""
        place = place_named(name)
        assert place is not None, "no such place"
        if place.name not in self._screens:
            screen = place.make(self.line, self._around)
            screen.wants.connect(self.go)
            screen.said.connect(self.toast.say)
            screen.showing.connect(partial(self._came, place.name))
            self._screens[place.name] = screen
            self.form.pages.addWidget(screen)
        return self._screens[place.name]

    def _open_place(self, name: str) -> Place | None:
        place = place_named(name)
        return place if place in self.places else None

    def _show(self, place: Place, record: str) -> None:
        screen = self.screen_of(place.name)
        self.form.pages.setCurrentWidget(screen)
        self.form.rail.mark(place.name)
        screen.setFocus()
        screen.arrive(record)

    def _came(self, place: str, record: str) -> None:
        now = self._history.now
        if now is not None and now.place == place:
            self._history.come(Stop(place, record))

    # --- doing -----------------------------------------------------------------------------

    def new_client(self) -> None:
        """Make a card from what stands in the search field."""
        self.go(CLIENTS)
        screen = self.screen_of(CLIENTS)
        if isinstance(screen, ClientsScreen):
            screen.add()

    def back_up(self) -> None:
        """Make a backup; the sticks that are plugged in get it by themselves."""
        make_backup(self, self.line, lambda staged: self.toast.say(made_words(staged)))

    def hide_screen(self) -> None:
        """Draw the curtain."""
        self.curtain.draw(self._salon.name)

    def show_commands(self) -> None:
        """Bring up the sheet that finds or does anything."""
        self.finder.offer(self._commands())

    def show_help(self) -> None:
        """Explain the screen in front of the person."""
        now = self._history.now
        place = self._open_place(now.place) if now is not None else None
        if place is not None:
            keys = [(key, _(deed)) for key, deed in KEYS]
            self.help.explain(_(place.title), _(place.help), keys)

    def _commands(self) -> list[Command]:
        rail = [place for place in self.places if place.on_rail]
        commands = [
            Command(
                _("Go to {place}").format(place=_(place.title)),
                place.icon,
                partial(self.go, place.name),
                keys_to(number),
            )
            for number, place in enumerate(rail, start=1)
        ]
        commands.extend(
            Command(
                _("Go to {place}").format(place=_(each.title)),
                each.icon,
                partial(self.go, each.name),
            )
            for each in self.places
            if each.offered
        )
        if self.line.allows(add_client):
            commands.append(Command(_("New client"), "plus", self.new_client, "Ctrl+N"))
        if self.line.allows(stage_backup):
            commands.append(Command(_("Back up now"), "database-backup", self.back_up))
        commands.extend(self.scans.commands())
        for screen in self._screens.values():
            commands.extend(screen.commands())
        return [
            *commands,
            Command(_("Hide the screen"), "eye-off", self.hide_screen, "F9"),
            Command(_("Lock now"), "lock", self._around.lock.lock_now, "Ctrl+L"),
            Command(_("Help"), "circle-help", self.show_help, "F1"),
        ]

    # --- hearing ---------------------------------------------------------------------------

    def _connect(self) -> None:
        bar, rail = self.form.bar, self.form.rail
        rail.chosen.connect(self.go)
        rail.helped.connect(self.show_help)
        self.log_watch.yes.clicked.connect(partial(self.go, LOG))
        self.left_lying.yes.clicked.connect(partial(self.go, CHECKUP))
        self.inbox_watch.counted.connect(rail.count)
        bar.finder.clicked.connect(self.show_commands)
        bar.blank.clicked.connect(self.hide_screen)
        bar.lock.clicked.connect(self._around.lock.lock_now)
        bar.backup.clicked.connect(partial(self.go, BACKUPS))
        bar.backup.setEnabled(self._open_place(BACKUPS) is not None)
        self.backup_reminder.yes.clicked.connect(partial(self.go, BACKUPS))
        self.backups.state_changed.connect(self._show_backups)
        self.form.leave.clicked.connect(self._around.choose_vault)
        self._around.idle.seconds_left.connect(bar.lock.count_down)

    def _set_keys(self) -> None:
        rail = [place for place in self.places if place.on_rail]
        for keys, deed in (
            ("Ctrl+K", self.show_commands),
            ("Ctrl+F", partial(self.go, CLIENTS)),
            ("Ctrl+N", self.new_client),
            ("Ctrl+L", self._around.lock.lock_now),
            ("Ctrl+Z", self.toast.undo),
            ("Alt+Left", self.back),
            ("F1", self.show_help),
            ("F9", self.hide_screen),
            *((keys_to(n), partial(self.go, place.name)) for n, place in enumerate(rail, 1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _ask_salon(self) -> None:
        if self.line.allows(view_salon):
            self.line.ask(self, view_salon).then(self._show_salon)

    def _show_salon(self, salon: Salon) -> None:
        self._salon = salon
        self.form.bar.salon.say(salon.name or _("Your salon"))

    @Slot(object)
    def _show_backups(self, state: BackupState) -> None:
        self.form.bar.backup.show_state(state, demo=self.line.demo)
        self.backup_reminder.show_state(state)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.SALON in subjects:
            self._ask_salon()
