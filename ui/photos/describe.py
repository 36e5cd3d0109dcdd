"""What a photo shows, and when it was taken."""

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.photos.model import Photo, PhotoKind
from salon_vault.photos.use_cases import describe_photo
from salon_vault.visits.model import Visit, VisitId
from salon_vault.visits.use_cases import list_visits
from ui.dates import near_day
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.day_line import DayLine
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.photos.words import KINDS
from ui.problems import complain
from ui.words import _, listed


class Describe(Question):
    """Kind, day, visit, and a line of words that the client may read."""

    def __init__(self, parent: QWidget, line: Line, photo: Photo) -> None:
        super().__init__(parent, _("About this photo"), _("Save"))
        self._line, self._photo = line, photo
        self.kind = Choice(_("Kind"), [(kind, _(words)) for kind, words in KINDS.items()])
        self.kind.choose(photo.kind)
        self.day = DayLine(_("Day the photo was taken"), photo.taken_on)
        self.visit = Choice(_("Visit"), [("", _("No visit"))])
        self.about = TextLine(_("Area and treatment"))
        self.about.setText(photo.about)
        hint = _("The client may read this.")
        self.about_field = Field(_("Area and treatment"), self.about, hint)
        kind, visit = Field(_("Kind"), self.kind), Field(_("Visit"), self.visit)
        for part in (kind, self.day, visit, self.about_field):
            self.rows.addWidget(part)
        self.day.changed.connect(self._look)
        self.about.textChanged.connect(lambda: self.about_field.blame(""))
        self.go.clicked.connect(self._save)
        line.ask(self, list_visits, photo.client).then(self._offer)

    def _offer(self, visits: list[Visit]) -> None:
        for visit in visits:
            self.visit.addItem(listed((near_day(visit.on), visit.treatment)), visit.id)
        if self._photo.visit is not None:
            self.visit.choose(self._photo.visit)

    def _look(self) -> None:
        self.go.setEnabled(self.day.day is not None)

    def _save(self) -> None:
        on = self.day.day
        if on is None:
            return
        self.wait(waiting=True)
        asked = self._line.ask(
            self,
            describe_photo,
            self._photo.id,
            self._photo.version,
            taken_on=on,
            kind=PhotoKind(self.kind.key),
            about=self.about.text(),
            visit=VisitId(self.visit.key) if self.visit.key else None,
        )
        asked.then(lambda _photo: self.accept()).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, InvalidInput):
            complain(self, error)
        elif error.field == "about":
            self.about_field.blame(_("This is too long."))
        else:
            self.day.blame(_("This day has not come yet."))
