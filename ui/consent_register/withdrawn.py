"""What follows from a withdrawal: the receipt, photos, publications, records about health."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.compartments import Sealed
from salon_vault.consent_register.withdrawing.model import Withdrawal
from salon_vault.consent_register.withdrawing.use_cases import (
    keep_withdrawn_photos,
    remove_withdrawn_photos,
)
from salon_vault.consent_register.words import PURPOSES
from salon_vault.photos.model import PhotoId
from salon_vault.photos.publications import Publication
from salon_vault.photos.taking_down.use_cases import take_down
from ui.consent_register.receipt import ReceiptPreview
from ui.dates import today
from ui.line import Line
from ui.log.rows import SUBJECTS
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.reason import Reason
from ui.parts.remark import Remark
from ui.photos.publication_row import PublicationRow
from ui.words import _, about, ended, listed, plural, run_on

WIDE = 640


class Withdrawn(Question):
    """It counts already; here is what has to be done because of it."""

    said = Signal(str, object)

    def __init__(self, parent: QWidget, line: Line, withdrawal: Withdrawal) -> None:
        names = listed(_(PURPOSES[each]) for each in withdrawal.purposes)
        lead = _("Withdrawn: {what}. It counts from now on; nothing else is touched.")
        super().__init__(
            parent,
            _("Consent withdrawn"),
            _("Print the receipt…"),
            lead.format(what=names),
        )
        self.setMinimumWidth(WIDE)
        self._line, self._withdrawal = line, withdrawal
        self.stop.say(_("Close"))
        self.photos = self._photos()
        self._up()
        self._held()
        self._receipt()
        self.go.clicked.connect(self._print)

    def _receipt(self) -> None:
        words = _("The client gets a receipt. Until it is printed, this can be undone.")
        if self._withdrawal.printed:
            words = _("The receipt is printed: further copies are with the client's papers.")
            self.go.setEnabled(False)
        self.rows.addWidget(PlainLabel(words, role="hint", wrap=True))

    def _photos(self) -> Remark:
        remark = Remark("warn")
        self.rows.addWidget(remark)
        count = self._withdrawal.photo_count
        title = plural(
            "{n} photo is still on the card", "{n} photos are still on the card", count
        )
        text = _("Remove them, unless another ground asks for keeping them: a claim, say.")
        if isinstance(self._withdrawal.photos, Sealed):
            text = _("Somebody who opens photos has to remove them.")
        remark.say("warn", title, text)
        self.remove = Button(_("Remove…"), "danger")
        self.keep = Button(_("Keep…"), "ghost")
        opens = not isinstance(self._withdrawal.photos, Sealed)
        self.remove.setEnabled(opens and self._line.allows(remove_withdrawn_photos))
        self.keep.setEnabled(self._line.allows(keep_withdrawn_photos))
        self.remove.clicked.connect(self._ask_removal)
        self.keep.clicked.connect(self._ask_ground)
        for deed in (self.remove, self.keep):
            remark.deeds.addWidget(deed)
        remark.setVisible(bool(count))
        return remark

    def _up(self) -> None:
        if self._withdrawal.still_up:
            lead = _("Still to be seen by others, and to be taken down:")
            self.rows.addWidget(PlainLabel(lead, wrap=True))
        for one in self._withdrawal.still_up:
            row = PublicationRow(one, urgent=True)
            row.down.setEnabled(self._line.allows(take_down))
            row.down.clicked.connect(partial(self._take_down, one, row))
            self.rows.addWidget(row)

    def _held(self) -> None:
        held = self._withdrawal.held
        if not held:
            return
        counts = listed(about(_(SUBJECTS[each]), str(n)) for each, n in held.items())
        words = run_on(
            (
                ended(about(_("Kept about health"), counts)),
                _(
                    "Nobody uses it for treatments any more. What a claim or the law needs "
                    "stays for that alone; the rest is to be removed."
                ),
            )
        )
        self.rows.addWidget(PlainLabel(words, wrap=True))

    def _take_down(self, one: Publication, row: PublicationRow) -> None:
        row.down.setEnabled(False)
        asked = self._line.ask(self, take_down, one.id, one.version, today())
        asked.then(lambda _one: row.hide())

    def _ask_removal(self) -> None:
        photos = self._withdrawal.photos
        assert not isinstance(photos, Sealed), "the deed is not offered"
        title = plural("Remove {n} photo?", "Remove {n} photos?", len(photos))
        lead = _("They cannot be brought back. Where they were published stays on the list.")
        ids = tuple(photo.id for photo in photos)
        Reason(self, title, _("Remove photos"), lead, partial(self._remove, ids)).open()

    def _remove(self, ids: tuple[PhotoId, ...], reason: str) -> None:
        asking = self._line.asking(self, reason=reason)
        asked = asking.ask(remove_withdrawn_photos, self._withdrawal.client, ids)
        asked.then(lambda n: self._done(plural("{n} photo removed", "{n} photos removed", n)))

    def _ask_ground(self) -> None:
        lead = _("Say on which ground the photos stay, such as a claim that is under way.")
        title = _("Keep the photos?")
        Reason(self, title, _("Keep photos"), lead, self._keep).open()

    def _keep(self, reason: str) -> None:
        asking = self._line.asking(self, reason=reason)
        asked = asking.ask(keep_withdrawn_photos, self._withdrawal.client)
        asked.then(lambda _n: self._done(_("The photos stay; the log keeps why")))

    def _done(self, words: str) -> None:
        self.photos.hide()
        self.said.emit(words, None)

    def _print(self) -> None:
        preview = ReceiptPreview(self, self._line, self._withdrawal)
        preview.printed.connect(self._printed)
        preview.open()

    def _printed(self) -> None:
        self.said.emit(_("Receipt printed"), None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.accept()
