"""What the screen of the staff notice does."""

from collections.abc import Sequence
from functools import partial

from salon_vault.audit import Subject
from salon_vault.law.pack import Pack, load_pack
from salon_vault.paper.document import Document
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import check_law, save_salon, view_salon
from salon_vault.staff.model import StaffId
from salon_vault.staff_notice.model import SheetKind, SheetSigning, Told
from salon_vault.staff_notice.use_cases import (
    StaffNoticeState,
    compose_staff_sheet,
    note_sheet_signed,
    print_staff_sheet,
    staff_notice_state,
)
from ui.notices.check import CheckFact
from ui.notices.gaps import gaps_in
from ui.paper_screen import PaperScreen
from ui.staff_notice.form import StaffNoticeForm
from ui.staff_notice.person_row import ToldRow
from ui.staff_notice.signed import NoteSigned
from ui.words import N_, _, day, ended, language, plural, run_on

GAPS, PAPERS, NOBODY = range(3)


class StaffNoticeScreen(PaperScreen[StaffNoticeForm]):
    """See who has to be told, look at their papers, print them, note who signed."""

    title = N_("Staff notice")
    opens_with = staff_notice_state
    watches = frozenset(
        {Subject.STAFF_SHEET, Subject.STAFF, Subject.SALON, Subject.LAW_CHECK, Subject.FINDING}
    )

    def furnish(self) -> None:
        """Make what the screen shows, and connect it."""
        self._pack: Pack | None = None
        self._told: Told | None = None
        self._document: Document | None = None
        self.form = StaffNoticeForm(self)
        form = self.form
        form.back.clicked.connect(lambda: self.wants.emit("inbox", ""))
        form.gaps.filling.connect(lambda page: self.wants.emit("salon", page))
        form.gaps.checking.connect(self._check)
        form.kind.currentIndexChanged.connect(self._compose)
        form.sheet.language.choose(language())
        form.sheet.language.currentIndexChanged.connect(self._compose)
        form.options.printing.connect(self._print)
        self.refresh()

    def arrive(self, record: str) -> None:
        """Show the papers of the person with this id, or of whoever is not done yet."""
        self._ask_printers()
        if record:
            self._told = None
            self.ask(staff_notice_state).then(partial(self._choose, StaffId(record)))

    def refresh(self) -> None:
        """Look again at who has signed what."""
        self.ask(staff_notice_state).then(self._show_state)

    # --- the state ---------------------------------------------------------------------------

    def _show_state(self, state: StaffNoticeState) -> None:
        self.ask(view_salon).then(partial(self._load_pack, state))

    def _load_pack(self, state: StaffNoticeState, salon: Salon) -> None:
        loading = self.line.aside(self, partial(load_pack, salon.law))
        loading.then(partial(self._show, state))

    def _show(self, state: StaffNoticeState, pack: Pack) -> None:
        self._pack = pack
        self.form.page.say(_lead(state))
        if state.missing:
            gaps = gaps_in(state.missing, pack)
            may_fill, may_check = self.line.allows(save_salon), self.line.allows(check_law)
            self.form.gaps.show_gaps(gaps, pack, may_fill=may_fill, may_check=may_check)
            self.form.stack.setCurrentIndex(GAPS)
            return
        self.form.stack.setCurrentIndex(PAPERS if state.people else NOBODY)
        for row in self.form.show_people(state.people):
            self._connect(row)
        kept = self._told.member.id if self._told is not None else None
        self._choose(kept or _first(state.people), state)

    def _connect(self, row: ToldRow) -> None:
        who = row.told.member.id
        self.offer(row.show_it, compose_staff_sheet, partial(self._look_at, row.told))
        self.offer(row.signed, note_sheet_signed, partial(self._signed, row.told))
        row.setProperty("who", who)

    def _choose(self, who: StaffId | None, state: StaffNoticeState) -> None:
        found = next((told for told in state.people if told.member.id == who), None)
        if found is not None and not state.missing:
            self._look_at(found)

    def _check(self, fact: str) -> None:
        if self._pack is not None:
            CheckFact(self, self.line, self._pack.fact(fact), self._pack).open()

    # --- the preview -------------------------------------------------------------------------

    def _look_at(self, told: Told) -> None:
        self._told = told
        self._compose()

    def _compose(self) -> None:
        self._document = None
        self.form.options.be_ready(ready=False)
        if self._told is None or not self.line.allows(compose_staff_sheet):
            return
        kind, who = SheetKind(self.form.kind.key), self._told.member.id
        speaks = self.form.sheet.language.key
        asked = self.ask_newest("paper", compose_staff_sheet, who, kind, speaks)
        asked.then(self._draw).otherwise(self._cannot)

    def _draw(self, document: Document) -> None:
        self._document = document
        drawing = self.line.render(self, document)
        drawing.then(partial(self._show_paper, document)).otherwise(self._cannot)

    def _show_paper(self, document: Document, pdf: bytes) -> None:
        if document is self._document and self._told is not None:
            self.form.sheet.show_papers([self._told.member.label], [pdf])
            self.form.options.be_ready(ready=True, may_save=False)

    # --- deeds -------------------------------------------------------------------------------

    def _print(self, printer: str, copies: int) -> None:
        if self._told is None:
            return
        self._use(printer)
        kind, who = SheetKind(self.form.kind.key), self._told.member.id
        speaks = self.form.sheet.language.key
        asked = self.ask(print_staff_sheet, who, kind, speaks, printer, copies)
        words = _("Paper for {who} sent to the printer").format(who=self._told.member.label)
        asked.then(lambda _sheet: self.said.emit(words, None))

    def _signed(self, told: Told) -> None:
        dialog = NoteSigned(self, self.line, told)
        words = _("Signature of {who} noted").format(who=told.member.label)
        dialog.accepted.connect(lambda: self.said.emit(words, None))
        dialog.open()


def _first(people: Sequence[Told]) -> StaffId | None:
    """Return who is not done yet, or anybody."""
    order = sorted(people, key=lambda told: told.notice is SheetSigning.SIGNED)
    return order[0].member.id if order else None


def _lead(state: StaffNoticeState) -> str:
    if state.version is None:
        said = _("No version yet.")
    else:
        words = _("Newest version: {number}, written on {day}")
        since = day(state.version.since.astimezone().date())
        said = ended(words.format(number=state.version.number, day=since))
    changed = _("The settings have changed since: print it anew.") if state.changed else ""
    left = sum(told.notice is not SheetSigning.SIGNED for told in state.people)
    waits = plural(
        "{n} person still has to be told.", "{n} people still have to be told.", left
    )
    return run_on(part for part in (said, changed, waits if left else "") if part)
