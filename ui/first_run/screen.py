"""What the first run does: five steps from an empty PC to an open vault."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from salon_vault.door import Founder, FoundVault, Kit, MakeDemo
from salon_vault.errors import FolderRefused, InvalidInput, VaultError
from salon_vault.law.pack import load_pack
from salon_vault.recovery.use_cases import count_kit, print_kit
from salon_vault.salon.use_cases import save_salon
from ui.first_run.form import FirstRunForm
from ui.first_run.kit_step import KitStep
from ui.first_run.language_step import LanguageStep
from ui.first_run.owner_step import OwnerStep
from ui.first_run.salon_step import SalonStep
from ui.first_run.step import Step
from ui.first_run.typing_step import TypingStep
from ui.first_run.ways import Ways
from ui.line import Line
from ui.login.elsewhere import Elsewhere
from ui.problems import complain, problem_of
from ui.waiting import Waiting
from ui.words import _, language, run_on, speak

NAME = "Salon.svault"
LANGUAGE, SALON, OWNER, KIT, TYPING = range(5)


class FirstRun(QWidget):
    """Language, salon, owner, kit, kit typed back; then the vault opens."""

    def __init__(
        self,
        line: Line,
        folder: Path,
        ways: Ways,
        *,
        found: FoundVault,
        make_demo: MakeDemo | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Salon Vault")
        self.setMinimumSize(960, 640)
        self.resize(1180, 760)
        self.line = line
        self.folder = folder
        self._ways = ways
        self._found = found
        self._make_demo = make_demo
        self._waiting: Waiting | None = None
        self._kit: Kit | None = None
        self._page: QWidget | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._enter = QShortcut(QKeySequence(Qt.Key.Key_Return), self, self._press_next)
        self._elsewhere = Elsewhere(line, ways.restorer, None, self)
        self._elsewhere.goes.connect(self._leave_steps)
        self._elsewhere.comes_back.connect(lambda: self._go(LANGUAGE))
        self._elsewhere.done.connect(ways.restored)
        self._build()

    # --- steps -------------------------------------------------------------------------------

    def _build(self) -> None:
        before, self._page = self._page, QWidget()
        if before is not None:
            # Later: this may be called by one of its own signals.
            before.hide()
            before.deleteLater()
        self._outer.addWidget(self._page)
        self.form = FirstRunForm(self._page)
        self.language = LanguageStep(
            demo=self._make_demo is not None,
            other=self._ways.choose_vault is not None,
            backup=self._ways.restorer is not None,
        )
        self._elsewhere.offer(self.language.restore)
        self.salon = SalonStep()
        self.owner = OwnerStep(self.line, self.folder)
        self.steps: list[Step] = [self.language, self.salon, self.owner]
        self.form.back.clicked.connect(self._back)
        self.form.next.clicked.connect(self._next)
        self.language.language_chosen.connect(self._speak)
        self.language.demo.clicked.connect(self._look_around)
        self.language.other.clicked.connect(self._open_other)
        self.salon.law.currentIndexChanged.connect(self._load_pack)
        self.owner.elsewhere.connect(self._choose_folder)
        self.owner.insisted.connect(self._insist)
        for step in self.steps:
            self.form.add_step(step)
            step.changed.connect(self._look)
        self._load_pack()
        self._go(LANGUAGE)

    def _go(self, number: int) -> None:
        self._at = number
        self._enter.setEnabled(True)
        self.form.show_step(self.steps[number], number + 1)
        self.form.back.setVisible(number in {SALON, OWNER, TYPING})
        self._look()

    def _leave_steps(self, page: QWidget) -> None:
        self._enter.setEnabled(False)  # the page has keys of its own
        self.form.show_instead(page)

    def _look(self) -> None:
        self.form.next.setEnabled(self.steps[self._at].is_ready)

    def _press_next(self) -> None:
        self.form.next.click()

    def _back(self) -> None:
        self._go(self._at - 1)

    def _next(self) -> None:
        if self._at == OWNER:
            self._make_vault()
        elif self._at == TYPING:
            self._count_kit()
        else:
            self._go(self._at + 1)

    def _speak(self, chosen: str) -> None:
        if chosen != language():
            speak(chosen)
            self._ways.remember_language(chosen)
            self._build()

    def _look_around(self) -> None:
        if self._make_demo is None or self._waiting is not None:
            return
        waiting = Waiting(self, self.line, _("Making the demo vault"), serves=False)
        self._waiting = waiting
        self.form.steps.setEnabled(False)
        making = self.line.aside(self, partial(self._make_demo, language(), waiting))
        making.then(self._ways.done).at_last(self._looked_around)

    def _looked_around(self) -> None:
        if self._waiting is not None:
            self._waiting.over()
        self._waiting = None
        self.form.steps.setEnabled(True)

    def _open_other(self) -> None:
        if self._ways.choose_vault is not None:
            self._ways.choose_vault()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop making a vault for who only looks, or of a backup: nobody waits for it."""
        self._elsewhere.give_up()
        if self._waiting is not None:
            self._waiting.dialog.cancel()
        super().closeEvent(event)

    def _load_pack(self) -> None:
        loading = self.line.aside(self, partial(load_pack, self.salon.law.key))
        loading.then(self.salon.show_pack)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, _("Where to keep the vault"), str(self.folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.lie_in(Path(chosen) / NAME))
        dialog.open()

    def lie_in(self, folder: Path) -> None:
        """Make the vault in this folder, which must not exist yet."""
        self.folder = folder
        self.owner.show_folder(folder)

    # --- the vault ---------------------------------------------------------------------------

    def _make_vault(self, *, insist: bool = False) -> None:
        founder = Founder(self.owner.label.text().strip(), self.owner.password.password)
        kits: list[Kit] = []

        def keep_kit[V](made: tuple[V, Kit]) -> V:
            vault, kit = made
            kits.append(kit)
            return vault

        self._wait(waiting=True)
        make = partial(self._found, self.folder, founder, insist=insist)
        opening = self.line.open(lambda: keep_kit(make()), self)
        opening.then(lambda _member: self._founded(kits[0], copied=insist))
        opening.otherwise(self._not_founded)
        opening.at_last(lambda: self._wait(waiting=False))

    def _insist(self) -> None:
        if self.owner.is_ready:
            self._make_vault(insist=True)

    def _wait(self, *, waiting: bool) -> None:
        self.owner.wait(waiting=waiting)
        self.form.back.setEnabled(not waiting)
        self.form.next.setEnabled(not waiting)

    def _founded(self, kit: Kit, *, copied: bool) -> None:
        self._kit = kit
        if copied:
            self._ways.remember_copied(self.folder)
        self.owner.password.wipe()
        self.line.ask(self, save_salon, self.salon.salon)
        shown, typed = KitStep(kit), TypingStep(kit, self.line)
        shown.printing.connect(self._print_kit)
        typed.changed.connect(self._look)
        self.line.printers(self).then(shown.show_printers)
        for step in (shown, typed):
            self.form.add_step(step)
            self.steps.append(step)
        self._go(KIT)

    def _not_founded(self, error: VaultError) -> None:
        folder = isinstance(error, InvalidInput) and error.field == "folder"
        if folder or isinstance(error, FolderRefused):
            problem = problem_of(error)
            words = _("There is something in this place already. Choose another one.")
            text = words if folder else run_on((problem.happened, problem.todo))
            synced = isinstance(error, FolderRefused) and error.why == "synced"
            self.owner.blame(problem.title, text, can_insist=synced)
        elif isinstance(error, InvalidInput):
            words = _("This name cannot be used: shorten it or type another.")
            self.owner.label_field.blame(words)
        else:
            complain(self, error)

    # --- the kit -----------------------------------------------------------------------------

    def _print_kit(self, printer: str) -> None:
        shown = self.steps[KIT]
        if self._kit is not None and isinstance(shown, KitStep):
            printing = self.line.ask(self, print_kit, self._kit, language(), printer)
            printing.then(lambda _nothing: shown.say_sent())

    def _count_kit(self) -> None:
        self._kit = None
        self.line.ask(self, count_kit).then(lambda _nothing: self._ways.done(self.folder))
