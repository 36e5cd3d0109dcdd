"""The program from its first window to its lock: who sees what when."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from salon_vault.audit import Subject
from salon_vault.door import Door
from salon_vault.errors import VaultError
from salon_vault.salon.use_cases import view_salon
from ui.around import Around
from ui.backup.carrier import Carrier
from ui.backup.line import BackupLine
from ui.crash import CrashWatch
from ui.drawing import be_ready
from ui.first_run.ways import Ways
from ui.idle import Idle
from ui.lock import Lock
from ui.login.screen import UnlockScreen
from ui.look import look_like
from ui.making import Parts
from ui.os_session import SessionWatch
from ui.os_window import exclude_from_capture
from ui.preferences import Preferences, store_preferences, vault_folder
from ui.problems import complain
from ui.words import QtWords, _

QUIET = ("vault", "printer", "copies", "copied")
"""Settings that change nothing on screen."""


class Program(QObject):
    """Shows the first run, the unlock window or the salon, and locks."""

    shown = Signal(object)  # QWidget

    def __init__(self, application: QApplication, parts: Parts) -> None:
        super().__init__(application)
        self._application = application
        self._parts = parts
        self.line = parts.line
        self.preferences = parts.preferences
        self.window: QWidget | None = None
        self._at_work = False
        self._folder = parts.folder
        self._restored: Path | None = None
        """What a backup became on a PC that had no vault."""
        self.carrier = Carrier(parts.courier(parts.folder), self)
        self._qt_words = QtWords(self)
        application.installTranslator(self._qt_words)
        self.crash = CrashWatch(self)
        self.idle = Idle(parts.now, application)
        self.lock = Lock(self.line, lambda: parts.leave(self._folder), self)
        self.lock.locking.connect(self.idle.stop)
        self.lock.locking.connect(self.let_sticks_be)
        self.idle.ran_out.connect(self.lock.lock_now)
        self.session = SessionWatch(self)
        self.session.left.connect(self._left_alone)
        self.line.changed.connect(self._heard)
        self.line.drafts.troubled.connect(self._drafts_troubled)
        self.shown.connect(parts.on_window)

    def found(self) -> None:
        """Show how a vault is founded."""
        ways = Ways(
            done=self.go_to,
            restored=self._go_to_restored,
            remember_language=self._remember_language,
            remember_copied=self._remember_copied,
            choose_vault=self._ask_which_vault,
            restorer=self._parts.restorer and partial(self._parts.restorer, self._folder),
        )
        self.show(self._parts.make_first_run(self.line, self._folder, ways))

    def show_unlock(self, unlock: UnlockScreen | None = None) -> None:
        """Show who may sit down, in a new window unless its frame stands already."""
        unlock = unlock or UnlockScreen()
        unlock.opening.connect(lambda: self.line.aside(self, self._parts.make_ready))
        unlock.unlocked.connect(self._unlocked)
        unlock.language_chosen.connect(self._speak)
        unlock.wants_another_vault.connect(self._ask_for_vault)
        unlock.insisted.connect(lambda: self._remember_copied(self._folder))
        unlock.restored.connect(self.go_to)
        restorer = self._parts.restorer and partial(self._parts.restorer, self._folder)
        mover = self._parts.mover and partial(self._parts.mover, self._folder)
        unlock.receive(self.line, self._knock, self._parts.published, restorer, mover)
        unlock.form.notes.addWidget(BackupLine(self.carrier))
        self.show(unlock)

    def show(self, window: QWidget) -> None:
        """Put ``window`` in the place of the one before."""
        before, self.window = self.window, window
        if before is not None:
            if before.isMaximized():
                window.showMaximized()
            before.hide()
            before.deleteLater()
        window.show()
        exclude_from_capture(window)
        self.session.watch(int(window.winId()))
        self.shown.emit(window)

    def go_to(self, folder: Path) -> None:
        """Go on with the vault in ``folder``; it is remembered once somebody sits down."""
        if isinstance(self.window, UnlockScreen):
            self.window.let_go()
        self._turn_to(folder)
        if self.line.is_open:
            self._unlocked()
        else:
            self.show_unlock()

    def prefer(self, preferences: Preferences) -> None:
        """Keep other preferences; build the window anew if it looks or speaks differently."""
        before = self.preferences
        self._keep(preferences)
        quiet = {name: getattr(preferences, name) for name in QUIET}
        if replace(before, **quiet) == preferences:
            return
        look_like(preferences, self._application)
        if isinstance(self.window, UnlockScreen):
            self.window.let_go()
            self.show_unlock()
        else:
            self._show_inside()

    # --- inside ----------------------------------------------------------------------------

    def let_sticks_be(self) -> None:
        """Go to no stick any more; what is on its way is broken off, and nobody waits."""
        self.carrier.stop()

    def _turn_to(self, folder: Path) -> None:
        if folder != self._folder:
            self._folder = folder
            self.carrier.stop()
            self.carrier = Carrier(self._parts.courier(folder), self)

    def _go_to_restored(self, folder: Path) -> None:
        self._restored = folder
        self.go_to(folder)

    def _knock(self) -> Door:
        known = self.preferences.copied == str(self._folder)
        door = self._parts.open_door(self._folder, insist=known)
        if self._restored == self._folder and not door.demo:
            self._remember_vault()  # before anybody sits down: this PC has no other
        self.carrier.start()  # no other program has this vault now, and none goes to its sticks
        return door

    def _unlocked(self) -> None:
        if not self.line.demo:  # who only looks around still has to found a vault of their own
            self._remember_vault()
        self._at_work = True
        self.carrier.start()
        self._show_inside()
        self.idle.start()
        self.line.aside(self, be_ready)

    def _ask_for_limits(self) -> None:
        self.line.ask(self, view_salon).then(
            lambda salon: self.idle.allow(salon.idle_seconds, salon.idle_seconds_open)
        )

    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.SALON in subjects and self._at_work:
            self._ask_for_limits()

    def _drafts_troubled(self, error: VaultError) -> None:
        # Once is enough: it would come back with every second keystroke.
        self.line.drafts.troubled.disconnect(self._drafts_troubled)
        complain(self.window, error)

    def _show_inside(self) -> None:
        """Show the salon; whoever came in with a slip chooses a password of their own first."""
        if not self.line.desk.on_slip:
            self._show_salon()
            return
        from ui.slips.first_password import FirstPassword  # few ever see it

        first = FirstPassword(self.line, self.idle, self.lock)
        first.chosen.connect(self._show_salon)
        self.show(first)

    def _show_salon(self) -> None:
        around = Around(
            self.idle,
            self.lock,
            self.preferences,
            self.prefer,
            self._choose_other_vault,
            self.carrier,
            partial(self._parts.look_around, self._folder),
            lambda: self.preferences,
        )
        self.show(self._parts.make_window(self.line, around))
        self._ask_for_limits()

    def _left_alone(self) -> None:
        # Not in the first run: the kit is shown once, and an owner without it loses it all.
        if self._at_work:
            self.lock.lock_now()

    def _ask_for_vault(self) -> None:
        own = vault_folder(self.preferences)
        if own.is_dir():
            self._ask_which_vault()
            return
        if isinstance(self.window, UnlockScreen):
            self.window.let_go()
        self._turn_to(own)
        self.found()

    def _ask_which_vault(self) -> None:
        if chosen := self._another_folder():
            mover = self._parts.mover and self._parts.mover(Path(chosen))
            self.go_to(mover.found() if mover else Path(chosen))

    def _choose_other_vault(self) -> None:
        own = str(vault_folder(self.preferences))
        if chosen := own if self.line.demo else self._another_folder():
            self._folder = Path(chosen)
            self.lock.lock_now()

    def _another_folder(self) -> str:
        start = str(self._folder.parent)
        return QFileDialog.getExistingDirectory(self.window, _("Another vault…"), start)

    def _speak(self, chosen: str) -> None:
        self.prefer(replace(self.preferences, language=chosen))

    def _remember_vault(self) -> None:
        self._keep(replace(self.preferences, vault=str(self._folder)))

    def _remember_language(self, chosen: str) -> None:
        self._keep(replace(self.preferences, language=chosen))

    def _remember_copied(self, folder: Path) -> None:
        self._keep(replace(self.preferences, copied=str(folder)))

    def _keep(self, preferences: Preferences) -> None:
        if preferences != self.preferences:
            self.preferences = preferences
            store_preferences(self._parts.preferences_file, preferences)
