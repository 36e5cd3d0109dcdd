"""
A group of fields that keeps itself when it is left.

What was typed is never lost: until the vault has answered it is a draft, a fault leaves it in
its field, and what somebody else saved meanwhile is never overwritten unasked.
"""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Signal

from salon_vault.clients.model import Card, ClientId
from salon_vault.clients.use_cases import open_card
from salon_vault.errors import EditConflict, InvalidInput, VaultError
from ui.answer import Answer
from ui.card.faults import fault_of
from ui.card.unfinished import Draft, Texts, Unfinished
from ui.dates import now
from ui.line import Line
from ui.parts.field import Field
from ui.parts.group import Group
from ui.parts.plain_label import PlainLabel
from ui.parts.strip import Strip
from ui.words import _, clock


class Editor(Group):
    """Fields of one client; each kind says how they are read, filled and sent."""

    draft: ClassVar[str]
    """What its drafts are called."""
    what: ClassVar[str]
    """What the person calls these fields."""
    deed: ClassVar[str]
    """What the toast says after saving."""

    said = Signal(str, object)
    kept = Signal()
    resumed = Signal()
    """Unfinished typing is back in the fields: they have to be seen."""

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__()
        self.line = line
        self._unfinished = unfinished
        self._client: ClientId | None = None
        self._base: Texts = {}
        self._version = 0
        self._sending = False
        self._filling = False
        self._waiting = False
        self.fields: dict[str, Field] = {}
        self.note = PlainLabel(role="hint")
        self.resume = Strip("info", "history", _("Continue"), _("Discard"))
        mine, theirs = _("Keep what I typed"), _("Show what was saved")
        self.clash = Strip("warn", "triangle-alert", mine, theirs)
        self.left.connect(self.save)
        unfinished.loaded.connect(self._offer_draft)
        self.resume.yes.clicked.connect(self._continue)
        self.resume.no.clicked.connect(self._discard)
        self.clash.yes.clicked.connect(lambda: self._settle_clash(mine=True))
        self.clash.no.clicked.connect(lambda: self._settle_clash(mine=False))

    # --- what every kind says --------------------------------------------------------------

    def read(self, card: Card) -> Texts:
        """Return what the fields have to show of ``card``."""
        raise NotImplementedError

    def version_in(self, card: Card) -> int:
        """Return the version of the record these fields belong to."""
        raise NotImplementedError

    def typed(self) -> Texts:
        """Return what stands in the fields."""
        raise NotImplementedError

    def fill(self, texts: Texts) -> None:
        """Put other contents into the fields."""
        raise NotImplementedError

    def send(self, client: ClientId, texts: Texts, version: int) -> Answer[Any]:
        """Ask the vault to keep ``texts``; raise InvalidInput for what is no value at all."""
        raise NotImplementedError

    def version_after(self, result: Any) -> int:  # noqa: ANN401 - what ``send`` was answered
        """Return the version the record has after saving."""
        raise NotImplementedError

    # --- the card comes and changes --------------------------------------------------------

    def show_card(self, card: Card) -> None:
        """Show what the vault holds; typing that is under way stays."""
        base, version = self.read(card), self.version_in(card)
        other = card.client.id != self._client
        if other or not self.dirty:
            self._client, self._base, self._version = card.client.id, base, version
            self._put(base)
            self.blame("", "")
        elif base == self._base:
            self._version = version  # another part of the same record was saved, not ours
        if other:
            self.note.setText("")
            self.clash.hide()
            self._offer_draft()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that the vault does not have."""
        return self._client is not None and dict(self.typed()) != dict(self._base)

    def touched(self) -> None:
        """Hear of a keystroke: keep the draft."""
        if self._client is None or self._sending or self._filling:
            return
        self.resume.hide()
        if self.dirty:
            self._unfinished.keep(self._draft_name, self.typed())
        else:
            self._unfinished.drop(self._draft_name)

    # --- saving ----------------------------------------------------------------------------

    def save(self) -> None:
        """Have what was typed kept, if anything was."""
        self._waiting = self._sending
        if self.dirty and not self._sending:
            self._send(self.typed(), undoable=True)

    def _send(self, texts: Texts, *, undoable: bool) -> None:
        client, before = self._client, self._base
        assert client is not None
        self.blame("", "")
        try:
            answer = self.send(client, texts, self._version)
        except InvalidInput as error:
            self._complain(error)
            return
        self._sending = True
        name = self._draft_name

        def heard(result: object) -> None:
            self._unfinished.drop(name)
            version = self.version_after(result)
            if self._client == client:
                self._base, self._version = texts, version
                self.note.setText(_("Saved {time}").format(time=clock(now())))
                self.touched()
            undo = partial(self._put_back, client, before, version) if undoable else None
            self.said.emit(_(self.deed), undo)
            self.kept.emit()
            if self._waiting:  # left once more, while the answer was on its way
                self.save()

        def refused(error: VaultError) -> None:
            if self._client == client:
                self._complain(error)
            else:  # the typing waits as a draft of the card it belongs to
                self.line.complain(self, error)

        answer.then(heard).otherwise(refused).at_last(self._sent)

    def _put_back(self, client: ClientId, before: Texts, version: int) -> None:
        if self._client == client:
            self._put(before)
            self._send(before, undoable=False)
        else:
            self.send(client, before, version)

    def _sent(self) -> None:
        self._sending = False

    def _put(self, texts: Texts) -> None:
        self._filling = True
        self.fill(texts)
        self._filling = False

    # --- trouble ---------------------------------------------------------------------------

    def blame(self, field: str, fault: str) -> None:
        """Say what is wrong with a field; ("", "") when nothing is."""
        for name, part in self.fields.items():
            part.blame(fault if name == field else "")

    def _complain(self, error: VaultError) -> None:
        if isinstance(error, EditConflict):
            self.clash.ask(
                _(
                    "This was saved elsewhere in the meantime. What you typed is kept here. "
                    "Choose which of the two stays."
                )
            )
        elif isinstance(error, InvalidInput) and error.field in self.fields:
            self.blame(error.field, fault_of(error))
        else:
            self.line.complain(self, error)

    def _settle_clash(self, *, mine: bool) -> None:
        if self._client is None:
            return

        def with_newest(card: Card) -> None:
            typed = self.typed()
            self._base, self._version = self.read(card), self.version_in(card)
            if mine:
                self._send(typed, undoable=False)
            else:
                self._put(self._base)
                self._discard()

        self.line.ask(self, open_card, self._client).then(with_newest)

    # --- drafts ----------------------------------------------------------------------------

    @property
    def _draft_name(self) -> str:
        return f"{self.draft}-{self._client}"

    def _offer_draft(self) -> None:
        draft = self._waiting_draft()
        if draft is None or dict(draft.texts) == dict(self._base) or self.dirty:
            self.resume.hide()
            return
        words = _("Unfinished typing from {time}: {what}")
        self.resume.ask(words.format(time=clock(draft.at), what=_(self.what)))

    def _waiting_draft(self) -> Draft | None:
        return self._unfinished.of(self._draft_name) if self._client is not None else None

    def _continue(self) -> None:
        draft = self._waiting_draft()
        if draft is not None:
            self._put({**self._base, **draft.texts})
            self.resumed.emit()

    def _discard(self) -> None:
        self._unfinished.drop(self._draft_name)
