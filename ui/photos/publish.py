"""Recording where a photo can be seen by others."""

from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.purposes import PUBLIC, Purpose
from salon_vault.consent_register.words import PURPOSES
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.photos.model import PhotoId
from salon_vault.photos.use_cases import publish_photo
from ui.dates import today
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.day_line import DayLine
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import _


class Publish(Question):
    """Only what the client agreed to can be chosen."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        client: ClientId,
        photo: PhotoId,
        consent: Consents,
    ) -> None:
        lead = _(
            "The program publishes nothing. It remembers where the photo can be seen, so that "
            "it can be taken down when the client withdraws."
        )
        super().__init__(parent, _("Where the photo is published"), _("Record it"), lead)
        self._line, self._client, self._photo = line, client, photo
        agreed = [purpose for purpose in PUBLIC if consent.allows(purpose)]
        choices = [(purpose, _(PURPOSES[purpose])) for purpose in agreed]
        self.purpose = Choice(_("Use"), choices)
        self.place = TextLine(_("Where it can be seen"))
        hint = _("An address, an account, a wall: what somebody needs to find it again.")
        self.place_field = Field(_("Where it can be seen"), self.place, hint)
        self.on = DayLine(_("Since"), today())
        self.closed = Remark("warn", _("The client has not agreed to any publication"))
        self.rows.addWidget(self.closed)
        for part in (Field(_("Use"), self.purpose), self.place_field, self.on):
            self.rows.addWidget(part)
            part.setVisible(bool(agreed))
        self.closed.setVisible(not agreed)
        self.place.textChanged.connect(self._look)
        self.on.changed.connect(self._look)
        self.go.clicked.connect(self._record)
        self._look()

    def _look(self) -> None:
        self.place_field.blame("")
        ready = bool(self.place.text().strip()) and self.on.day is not None
        self.go.setEnabled(ready and self.purpose.count() > 0)

    def _record(self) -> None:
        on = self.on.day
        if on is None:
            return
        self.wait(waiting=True)
        purpose = Purpose(self.purpose.key)
        terms = self._client, self._photo, purpose, self.place.text(), on
        asked = self._line.ask(self, publish_photo, *terms)
        asked.then(lambda _one: self.accept()).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput) and error.field == "on":
            self.on.blame(_("This day has not come yet."))
        else:
            complain(self, error)
