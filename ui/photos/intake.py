"""Filing photos: pictures to choose from, what they show, and what becomes of the files."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salon_vault.clients.model import ClientId
from salon_vault.errors import Cancelled, VaultError
from salon_vault.from_elsewhere.model import Why
from salon_vault.photos.intake.use_cases import file_photos, look_at_pictures
from salon_vault.photos.model import Brought, Filed, Glance, PhotoKind
from ui import theme
from ui.dates import near_day, today
from ui.from_elsewhere.words import REFUSALS
from ui.idle import mark_sensitive
from ui.line import Line
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.day_line import DayLine
from ui.parts.field import Field
from ui.parts.picture_tile import Mark, PictureTile
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.parts.tile_sheet import TileSheet
from ui.parts.tips import tip
from ui.photos.pixels import image_of
from ui.photos.words import KINDS
from ui.problems import complain
from ui.waiting import Waiting
from ui.words import _, about, listed, plural

WIDE, TALL = 800, 250
NAMED = 4
"""Points of the window's width, and of the pictures' height."""


class Intake(Question):
    """Ticked pictures are filed; those that cannot be taken say why."""

    filed = Signal(object, object)
    """What came of it, and the names of the files by their places in the list."""

    def __init__(
        self, parent: QWidget, line: Line, client: ClientId, places: Sequence[Path]
    ) -> None:
        lead = _(
            "Ticked pictures are redrawn, at most 2048 pixels long, without place and "
            "camera, and sealed."
        )
        super().__init__(parent, _("File photos"), _("File the photos"), lead)
        self.setMinimumWidth(theme.scaled(WIDE))
        mark_sensitive(self)
        self._line, self._client, self._places = line, client, places
        self.tiles: list[tuple[Glance, PictureTile]] = []
        self.none = PlainLabel(role="quiet", wrap=True)
        self.refused = Remark("warn")
        self.every = Button(_("Tick all"), "ghost")
        self.kind = Choice(_("Kind"), [(kind, _(words)) for kind, words in KINDS.items()])
        self.day = DayLine(_("Day"), None, _("Blank: the day of each file"))
        self.about = TextLine(_("Area and treatment"), _("for example: fringe, balayage"))
        self.about_field = Field(_("Area and treatment"), self.about)
        words = _("Delete the files where they are, once their sealed copies were read back")
        self.clear = QCheckBox(words)
        self.clear.setAccessibleName(words)
        self.clear.setChecked(True)
        self._build()
        self._look()
        self.every.clicked.connect(self._tick_all)
        self.day.changed.connect(self._look)
        self.go.clicked.connect(self._file)

    def look(self) -> None:
        """Look at what was chosen, away from the screen."""
        waiting = Waiting(self, self._line, _("Looking at the pictures"))
        asked = self._line.ask(self, look_at_pictures, tuple(self._places), waiting)
        asked.then(self._show).otherwise(self._failed).at_last(waiting.over)

    def _show(self, glances: tuple[Glance, ...]) -> None:
        for glance in sorted(glances, key=lambda each: isinstance(each.seen, Why)):
            tile = _tile(glance)
            tile.toggled.connect(self._look)
            self.tiles.append((glance, tile))
        self._sheet.fill(tile for _glance, tile in self.tiles)
        self.none.setText("" if glances else _("There are no pictures here."))
        self.none.setVisible(not glances)
        self._say_why(glances)
        if len(glances) == len(self._places):
            self._tick_all()  # every one of them was chosen by hand
        self._look()

    def _say_why(self, glances: Sequence[Glance]) -> None:
        """Say of the pictures that cannot be taken which they are, and why, below the rest."""
        by_why: dict[Why, list[str]] = {}
        for glance in glances:
            if isinstance(glance.seen, Why):
                by_why.setdefault(glance.seen, []).append(glance.shot.path.name)
        lines = [about(_named(names), _(REFUSALS[why])) for why, names in by_why.items()]
        self.refused.say("warn", _("These cannot be filed"), "\n".join(lines))
        self.refused.setVisible(bool(lines))

    def _tick_all(self) -> None:
        for _glance, tile in self.tiles:
            tile.setChecked(tile.isEnabled())

    def _look(self) -> None:
        count = len(self._chosen())
        words = plural("File {n} photo", "File {n} photos", count)
        self.go.say(words if count else _("File the photos"))
        self.go.setEnabled(bool(count) and self.day.is_readable)
        self.every.setEnabled(any(tile.isEnabled() for _glance, tile in self.tiles))

    def _chosen(self) -> list[Glance]:
        return [glance for glance, tile in self.tiles if tile.isChecked()]

    def _file(self) -> None:
        chosen = self._chosen()
        brought = tuple(self._brought(glance, self.day.day) for glance in chosen)
        names = [glance.shot.path.name for glance in chosen]
        self.wait(waiting=True)
        waiting = Waiting(self, self._line, _("Sealing the photos"))
        asked = self._line.ask(
            self,
            file_photos,
            self._client,
            brought,
            clear=self.clear.isChecked(),
            progress=waiting,
        )
        asked.then(lambda filed: self._filed(filed, names)).otherwise(self._failed)
        asked.at_last(lambda: self._over(waiting))

    def _brought(self, glance: Glance, on: date | None) -> Brought:
        kind = PhotoKind(self.kind.key)
        # the clock of a camera may be ahead; no photo was taken later than today
        taken_on = on or min(glance.shot.on, today())
        return Brought(glance.shot.path, taken_on, kind, self.about.text())

    def _filed(self, filed: Filed, names: list[str]) -> None:
        self.accept()
        self.filed.emit(filed, names)

    def _over(self, waiting: Waiting) -> None:
        waiting.over()
        self.wait(waiting=False)

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            complain(self, error)

    def _build(self) -> None:
        self._sheet = TileSheet(gap=8)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFixedHeight(theme.scaled(TALL))
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self.none)
        column.addWidget(self._sheet)
        column.addStretch(1)
        area.setWidget(ground)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        fields.addWidget(Field(_("Kind"), self.kind), 1, top)
        fields.addWidget(self.day, 1, top)
        fields.addWidget(self.about_field, 2, top)
        row = QHBoxLayout()
        row.addWidget(self.clear, 1)
        row.addWidget(self.every)
        self.none.setText(_("Looking…"))
        self.rows.addWidget(area)
        self.rows.addWidget(self.refused)
        self.refused.hide()
        self.rows.addLayout(row)
        self.rows.addLayout(fields)


def _named(names: Sequence[str]) -> str:
    shown = list(names[:NAMED])
    return listed((*shown, "…") if len(names) > NAMED else shown)


def _tile(glance: Glance) -> PictureTile:
    name, day = glance.shot.path.name, near_day(glance.shot.on)
    if isinstance(glance.seen, Why):
        why = _(REFUSALS[glance.seen])
        refused = PictureTile(name, day, Mark(_("Not taken"), "warn", "circle-alert"))
        refused.setEnabled(False)
        refused.setToolTip(tip(why))
        return refused
    tile = PictureTile(name, day, ticks=True)
    tile.show_image(image_of(glance.seen))
    return tile
