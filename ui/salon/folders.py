"""Which folders on this PC the scanner and the camera write to."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.audit import Subject
from salon_vault.errors import VaultError
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from salon_vault.scans.watching.errors import WatchedFolderRefused
from salon_vault.scans.watching.model import Watched
from salon_vault.scans.watching.use_cases import watch_folder
from ui.line import Line
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.insist import Insist
from ui.parts.panel import Panel
from ui.parts.place_choice import PlaceChoice
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.problems import problem_of
from ui.words import _, about, run_on


class FolderChoice(PlaceChoice):
    """A folder, or none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(_("No folder"), _("Choose a folder…"), "search", parent)
        self.none = Button(_("None"), "ghost")
        self.none.clicked.connect(lambda: self.take(None))
        for button in (self.choose, self.none):
            button.setAccessibleName(about(name, button.accessibleName()))
        row = self.layout()
        assert row is not None, "a choice has a row"
        row.addWidget(self.none)
        self.none.setEnabled(False)

    def narrow(self, dialog: QFileDialog) -> None:
        """Offer folders alone."""
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    def show_place(self, place: str) -> None:
        """Show what is kept; that is no choice."""
        self.blockSignals(True)
        self.take(Path(place) if place else None)
        self.blockSignals(False)
        self.none.setEnabled(bool(place))


class FoldersPanel(Panel):
    """Two folders, kept as soon as one is chosen; what cannot be one says why."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("Folders for scans and photos"), parent)
        self._line = line
        self._wanted: tuple[Watched, Path] | None = None
        lead = _(
            "What the scanner puts into its folder is filed by itself while somebody is "
            "unlocked, and deleted there once its sealed copy was read back. What stays in "
            "either folder is listed at closing."
        )
        scans, camera = _("The scanner writes to"), _("Pictures of the camera lie in")
        self.scans, self.camera = FolderChoice(scans), FolderChoice(camera)
        self.trouble = Remark("warn")
        self.trouble.hide()
        self.insist = Insist(_("Use it anyway"))
        self.insist.hide()
        self.insist.go.clicked.connect(self._insisted)
        self.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        self.rows.addWidget(Field(scans, self.scans))
        self.rows.addWidget(Field(camera, self.camera))
        self.rows.addWidget(self.trouble)
        self.rows.addWidget(self.insist)
        self.scans.changed.connect(lambda: self._keep(Watched.SCANS, self.scans.place))
        self.camera.changed.connect(lambda: self._keep(Watched.CAMERA, self.camera.place))
        line.changed.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Show the folders that are kept."""
        self._line.ask(self, view_salon).then(self._show)

    def _show(self, salon: Salon) -> None:
        self.scans.show_place(salon.scan_folder)
        self.camera.show_place(salon.camera_folder)

    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.SALON in subjects:
            self.refresh()

    def _keep(self, which: Watched, place: Path | None, *, insist: bool = False) -> None:
        self._say_nothing()
        self._wanted = (which, place) if place is not None else None
        asked = self._line.ask(self, watch_folder, which, place, insist=insist)
        asked.then(self._show).otherwise(self._failed)

    def _insisted(self) -> None:
        if self._wanted is not None:
            which, place = self._wanted
            self._keep(which, place, insist=True)

    def _say_nothing(self) -> None:
        self.trouble.hide()
        self.insist.hide()
        self.insist.known.setChecked(False)

    def _failed(self, error: VaultError) -> None:
        self.refresh()
        if not isinstance(error, WatchedFolderRefused):
            self._line.complain(self, error)
            return
        problem = problem_of(error)
        self.trouble.say("warn", problem.title, run_on((problem.happened, problem.todo)))
        self.trouble.show()
        self.insist.setVisible(error.can_insist)
