"""The sheet with a client's patch tests: place, read, copy from paper, put right."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.patch_tests.model import PatchTest, effective
from salon_vault.patch_tests.use_cases import (
    PatchTestsOnFile,
    ask_for_new_test,
    list_tests,
    place_test,
)
from salon_vault.patch_tests.writing import Placed
from salon_vault.photos.model import Album
from salon_vault.photos.use_cases import view_album
from salon_vault.products.model import Suggestion
from salon_vault.products.use_cases import view_shelf
from salon_vault.treatments.model import Treatment, TreatmentId
from salon_vault.treatments.use_cases import list_treatments
from ui.blame import blame_on
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.rows import Rows
from ui.parts.tips import tip
from ui.patch_tests.corrections.dialog import CorrectTest
from ui.patch_tests.dialogs import NewTestNeeded, Refusal
from ui.patch_tests.entry import PlaceEntry
from ui.patch_tests.offered import offer_deeds
from ui.patch_tests.paper import PaperTest
from ui.patch_tests.picture import photo_words
from ui.patch_tests.placing import Placing
from ui.patch_tests.row import PatchTestRow
from ui.words import _

PLACE = "Ctrl+Shift+T"
"""The keys of a new test, on every page of a card."""

NOTHING = PatchTestsOnFile((), (), (), (), {})

HEARS = frozenset({Subject.PATCH_TEST, Subject.PATCH_RULE, Subject.REACTION, Subject.VISIT})


class PatchTestsPanel(Panel):
    """Every test, the latest first, and what is being typed above them."""

    said = Signal(str, object)
    shown = Signal(object)
    """What is on file, as it was read."""
    wanted = Signal()
    """Something is to be typed here: the page has to be seen."""

    def __init__(self, line: Line, card: QWidget) -> None:
        super().__init__(_("Patch tests"))
        self.line = line
        self._client: ClientId | None = None
        self._pictures: Mapping[str, str] = {}
        """Photos that go with what was seen, in words, by their ids."""
        self.on_file: PatchTestsOnFile | None = None
        self._treatments: Sequence[Treatment] = ()
        self._shelf: Sequence[Suggestion] = ()
        self.entry: PlaceEntry | None = None
        """What is being typed now."""
        self.place = Button(_("Place test"), "ghost", "plus")
        self.place.setToolTip(tip(_("Place test"), PLACE))
        self.more = Button(_("More"), "ghost", "chevron-down")
        self.deeds.addWidget(self.place)
        self.deeds.addWidget(self.more)
        self._place = QVBoxLayout()
        self._list = Rows()
        self.none = PlainLabel(_("No patch test is on file."), role="quiet")
        self.rows.addLayout(self._place)
        self.rows.addLayout(self._list)
        self.rows.addWidget(self.none)
        may_record = line.allows(place_test)
        for deed in (self.place, self.more):
            deed.setEnabled(may_record)
        self.place.clicked.connect(self.begin)
        QShortcut(QKeySequence(PLACE), card).activated.connect(self.begin)
        self._fill_menu()
        line.changed.connect(self._heard)

    # --- showing ---------------------------------------------------------------------------

    def show_client(self, client: ClientId) -> None:
        """Show the tests of a client."""
        if client != self._client:
            self._client, self.on_file = client, None
            self.shown.emit(NOTHING)
            self._close_entry()
            self.line.ask(self, list_treatments).then(self._know_treatments)
            self.line.ask(self, view_shelf).then(self._know_shelf)
        self.line.ask_newest(self, "tests", list_tests, client).then(self._show)

    def _know_treatments(self, treatments: Sequence[Treatment]) -> None:
        self._treatments = treatments
        self._draw()

    def _know_shelf(self, shelf: Sequence[Suggestion]) -> None:
        self._shelf = shelf

    def _show(self, on_file: PatchTestsOnFile) -> None:
        self.on_file = on_file
        self._draw()
        self.shown.emit(on_file)
        seen = () if isinstance(on_file.observations, Sealed) else on_file.observations
        if any(each.photo for each in seen):
            self.line.ask_newest(self, "album", view_album, self.client).then(self._know_album)

    def _know_album(self, album: Album) -> None:
        photos = () if isinstance(album.photos, Sealed) else album.photos
        self._pictures = {each.id: photo_words(each) for each in photos}
        self._draw()

    @property
    def client(self) -> ClientId:
        """The client whose tests are shown."""
        assert self._client is not None
        return self._client

    def _draw(self) -> None:
        if self.on_file is None:
            return
        self._list.show_rows(self._row(test) for test in self.on_file.tests)
        self.none.setVisible(not self.on_file.tests and self.entry is None)

    def _row(self, test: PatchTest) -> QWidget:
        assert self.on_file is not None
        on_file = self.on_file
        counts = test in effective(on_file.tests)
        known = () if isinstance(on_file.observations, Sealed) else on_file.observations
        seen = [
            replace(each, photo=self._pictures.get(each.photo, each.photo))
            for each in known
            if each.of == test.id
        ]
        ready = on_file.ready[test.id]
        row = PatchTestRow(
            test, self._name(test.treatment), seen, corrected=not counts, ready_at=ready
        )
        offer_deeds(self, row, ready, counts=counts)
        return row

    def _name(self, treatment: TreatmentId | None) -> str:
        return next((one.name for one in self._treatments if one.id == treatment), "")

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and subjects & HEARS:
            self.show_client(self._client)

    # --- typing ----------------------------------------------------------------------------

    def begin(self) -> None:
        """Let somebody type that a test is put on now."""
        if self._client is None or not self.line.allows(place_test):
            return
        self.wanted.emit()
        if self.entry is None:
            tests = self.on_file.tests if self.on_file is not None else ()
            before = next((one for one in tests if one.product), None)
            entry = PlaceEntry(before, self._treatments, self._shelf)
            entry.entered.connect(lambda placed: self._keep(entry, placed))
            entry.stop.clicked.connect(self._cancel)
            self._place.addWidget(entry)
            self.entry = entry
            self.none.hide()
        self.entry.begin()

    def begin_from_paper(self) -> None:
        """Ask for an earlier test, as a card on paper has it."""
        if self._client is None:
            return
        placing = Placing()
        placing.offer(self._treatments, self._shelf)
        words = _("Earlier test saved")
        self.open_dialog(PaperTest(self, self.line, self._client, placing), words)

    def _keep(self, entry: PlaceEntry, placed: Placed) -> None:
        assert self._client is not None

        def kept(test: PatchTest) -> None:
            del test
            self._cancel()
            self.said.emit(_("Patch test placed"), None)

        refused = blame_on(entry, self.line, self)
        entry.keep.setEnabled(False)
        answer = self.line.ask(self, place_test, self._client, placed)
        answer.then(kept).otherwise(refused).at_last(lambda: entry.keep.setEnabled(True))

    def _cancel(self) -> None:
        self._close_entry()
        self._draw()
        self.place.setFocus()

    def _close_entry(self) -> None:
        if self.entry is not None:
            self.entry.hide()
            self.entry.deleteLater()
            self.entry = None

    # --- asking ----------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu = QMenu(self)
        for words, deed in (
            (_("Enter an earlier test from paper…"), self.begin_from_paper),
            (_("The client does not want a test…"), self._refused),
            (_("Something calls for a new test…"), self._new_test),
        ):
            menu.addAction(words).triggered.connect(deed)
        self.more.setMenu(menu)

    def _refused(self) -> None:
        if self._client is not None:
            self.open_dialog(Refusal(self, self.line, self._client), _("Refusal recorded"))

    def _new_test(self) -> None:
        if self._client is not None and self.line.allows(ask_for_new_test):
            words = _("A new patch test is needed now")
            self.open_dialog(NewTestNeeded(self, self.line, self._client), words)

    def correct(self, test: PatchTest) -> None:
        """Ask what a record should have said."""
        placing = Placing()
        placing.offer(self._treatments, self._shelf)
        words = _("Record corrected; the old one stays")
        self.open_dialog(CorrectTest(self, self.line, test, placing), words)

    def open_dialog(self, dialog: Question, words: str = "") -> None:
        """Open a window, and say in ``words`` that it was kept."""
        said = words or _("Result saved")
        dialog.accepted.connect(lambda: self.said.emit(said, None))
        dialog.open()
