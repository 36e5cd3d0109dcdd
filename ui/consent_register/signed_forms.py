"""Which forms a client has signed, and until when each counts: papers, and no data consent."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.validity.lapsing import Ending
from salon_vault.consent_register.validity.model import Lapse
from salon_vault.consent_register.validity.use_cases import view_signed_forms
from ui import theme
from ui.adapted_forms.words import full_name
from ui.dates import near_day
from ui.line import Line
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.plain_label import PlainLabel
from ui.words import N_, _, about, with_more

WATCHED = frozenset(
    {Subject.PAPER, Subject.FORM_VALIDITY, Subject.HEALTH, Subject.VISIT, Subject.REACTION}
)
LAPSES: Mapping[Lapse, str] = {
    Lapse.MONTHS: N_("its time is over"),
    Lapse.VISITS: N_("its visits are used up"),
    Lapse.HEALTH: N_("an answer about health has changed"),
}


class SignedForms(QWidget):
    """A chip a form; hidden where nothing is signed."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line
        self._client: ClientId | None = None
        self.chips: list[Chip] = []
        self._sheet = QWidget()
        self._flow = Flow(self._sheet, gap=6)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, theme.scaled(4), 0, 0)
        rows.setSpacing(6)
        rows.addWidget(PlainLabel(_("Signed papers"), role="muted"))
        rows.addWidget(self._sheet)
        self.hide()
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show the signed forms of a client."""
        self._client = client
        self._line.ask_newest(self, "signed", view_signed_forms, client).then(self._show)

    def _show(self, endings: Sequence[Ending]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.chips = [_chip(each) for each in endings]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(endings))
        self._sheet.updateGeometry()

    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and subjects & WATCHED:
            self.show_client(self._client)


def _chip(ending: Ending) -> Chip:
    name = full_name(ending.signed.form)
    words = _("signed {day}") if ending.signed.sure else _("signed {day} or later")
    signed = words.format(day=near_day(ending.signed.on))
    if ending.lapse is not None:
        words = about(name, _("to be signed again"))
        return Chip(words, "warn", "clock", with_more((_(LAPSES[ending.lapse]), signed)))
    if ending.until is not None:
        words = about(name, _("counts until {day}").format(day=near_day(ending.until)))
        return Chip(words, "ok", "circle-check", signed)
    return Chip(about(name, signed), "ok", "circle-check")
