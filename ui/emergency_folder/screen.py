"""What the page of the emergency folder does."""

from collections.abc import Sequence
from pathlib import Path

from salon_vault.audit import Subject
from salon_vault.consents.model import Paper
from salon_vault.consents.tracking.use_cases import take_back_note
from salon_vault.emergency_folder.model import Folder, FolderOrder, Printed
from salon_vault.emergency_folder.use_cases import (
    look_at_folder,
    print_folder,
    remind_of_folder_after,
    save_folder,
    throw_folder_away,
    view_folder,
    void_blank,
)
from salon_vault.errors import Cancelled, VaultError
from salon_vault.gate import Given
from salon_vault.paper.document import Document
from ui.consents.words import form_name
from ui.emergency_folder.form import FolderForm
from ui.emergency_folder.spoil import VoidBlank
from ui.emergency_folder.words import left_words
from ui.papers_screen import PapersScreen
from ui.parts.question import Question
from ui.parts.saving import ask_where
from ui.problems import complain
from ui.waiting import Waiting
from ui.words import N_, _, about, ended, language, plural, run_on

TITLES = {"emergency-cover": N_("Cover"), "day-sheet": N_("Day sheet")}


class FolderScreen(PapersScreen[FolderForm]):
    """Print blank coded papers, see what is left of them, note what was thrown away."""

    title = N_("Emergency folder")
    opens_with = view_folder
    watches = frozenset({Subject.PAPER, Subject.SALON})

    def furnish(self) -> None:
        """Make what the screen shows, and connect it."""
        super().furnish()
        self._proposed = False
        form = self.form = FolderForm(self)
        form.options.be_ready(ready=False)
        form.sheet.language.choose(language())
        form.sheet.language.currentIndexChanged.connect(self.look_anew)
        form.numbers.changed.connect(self._numbers_changed)
        form.printed.throwing_away.connect(self._ask_thrown_away)
        form.printed.spoiled.setEnabled(self.line.allows(void_blank))
        form.printed.spoiled.clicked.connect(self._ask_spoiled)
        form.options.printing.connect(self._print)
        form.options.saving.connect(self._save)
        form.after.setEnabled(self.line.allows(remind_of_folder_after))
        form.after.activated.connect(self._remind_after)

    def arrive(self, record: str) -> None:
        """Show how the folder stands, and propose the next one."""
        del record
        self._proposed = False
        self._ask_printers()
        self.refresh()

    def _offer_printers(self, names: Sequence[str]) -> None:
        super()._offer_printers(names)
        self.form.options.copies_field.hide()  # every paper has a code of its own

    def refresh(self) -> None:
        """Ask how the folder stands."""
        self.ask_newest("folder", view_folder).then(self._show)

    # --- showing -----------------------------------------------------------------------------

    def _show(self, folder: Folder) -> None:
        self.form.printed.show_printed(folder.printed, folder.reminder)
        self.form.show_after(folder.after_days)
        if not self._proposed:
            self._proposed = True
            self.form.numbers.propose(folder.sets, folder.wanted, folder.beside)
            self.look_anew()

    def _numbers_changed(self) -> None:
        self.form.options.be_ready(ready=False)
        self._pause.start()

    def look_anew(self) -> None:
        """Ask what the folder would hold with the numbers of now."""
        wanted = self.form.numbers.wanted
        self._pause.stop()
        self._asked += 1
        self.form.options.be_ready(ready=False)
        if wanted is not None:
            spoken = self.form.sheet.language.key
            asked = self.ask_newest("look", look_at_folder, wanted, spoken)
            asked.then(self._draw).otherwise(self._cannot)

    def titles_of(self, documents: Sequence[Document]) -> list[str]:
        """Return what each sheet of the folder is called."""
        return [_title(document.form) for document in documents]

    def be_ready(self) -> None:
        """Let the folder be printed and saved, where its numbers can be read."""
        there = self.form.numbers.wanted is not None
        self.form.options.be_ready(ready=there, may_save=self.line.allows(save_folder))

    # --- deeds -------------------------------------------------------------------------------

    def _print(self, printer: str, copies: int) -> None:
        del copies
        wanted = self.form.numbers.wanted
        if wanted is not None:
            self._use(printer)
            self._send(wanted, printer)

    def _send(self, wanted: FolderOrder, printer: str) -> None:
        self.form.options.be_ready(ready=False)
        waiting = Waiting(self, self.line, _("Printing the folder"))
        spoken = self.form.sheet.language.key
        asked = self.ask(print_folder, wanted, spoken, printer, waiting)
        asked.then(self._printed).otherwise(self._failed)
        asked.at_last(lambda: self._over(waiting))

    def _over(self, waiting: Waiting) -> None:
        waiting.over()
        self.be_ready()

    def _save(self) -> None:
        ask_where(self, "emergency-folder.pdf", self._save_to)

    def _save_to(self, path: Path) -> None:
        wanted = self.form.numbers.wanted
        if wanted is not None:
            self.form.options.be_ready(ready=False)
            waiting = Waiting(self, self.line, _("Saving the folder"))
            spoken = self.form.sheet.language.key
            asked = self.ask(save_folder, wanted, spoken, path, waiting)
            asked.then(self._saved).otherwise(self._failed)
            asked.at_last(lambda: self._over(waiting))

    def _saved(self, papers: tuple[Paper, ...]) -> None:
        del papers
        self.said.emit(_("Saved as a file that anyone can read"), None)

    def _printed(self, papers: tuple[Paper, ...]) -> None:
        n = len(papers)
        words = plural("{n} paper sent to the printer", "{n} papers sent to the printer", n)
        self.said.emit(words, None)

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            complain(self, error)

    def _ask_thrown_away(self, printed: Printed) -> None:
        lead = _("What was not used is void then. A sheet that turns up can still be filed.")
        told = run_on((ended(left_words(printed)), lead))
        question = Question(
            self, _("Was the rest thrown away?"), _("Thrown away"), told, "danger"
        )
        question.go.clicked.connect(lambda: self._throw_away(question, printed))
        question.open()

    def _throw_away(self, question: Question, printed: Printed) -> None:
        question.accept()
        self.ask(throw_folder_away, printed.at).then(self._thrown_away)

    def _thrown_away(self, n: int) -> None:
        self.said.emit(plural("{n} paper is void", "{n} papers are void", n), None)

    def _ask_spoiled(self) -> None:
        question = VoidBlank(self, self.line)
        question.void.connect(self._spoiled)
        question.open()

    def _spoiled(self, paper: Paper) -> None:
        def take_back() -> None:
            given = Given(reason=_("taken back at once"))
            self.line.ask_given(self, given, take_back_note, paper.code, paper.version)

        said = about(
            form_name(paper.kind), plural("{n} paper is void", "{n} papers are void", 1)
        )
        self.said.emit(said, take_back)

    def _remind_after(self) -> None:
        self.ask(remind_of_folder_after, int(self.form.after.key))


def _title(form: str) -> str:
    return _(TITLES[form]) if form in TITLES else form_name(form)
