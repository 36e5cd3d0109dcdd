"""The sheet with who answers for a minor."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.minors.model import Guardian, new_guardian_id
from salon_vault.minors.seeing import AgeSeen, MinorSeen
from salon_vault.minors.use_cases import remove_guardian, save_guardian, view_age
from ui.card.closed import Closed
from ui.card.unfinished import Unfinished
from ui.line import Line
from ui.minors.dialog import GuardianDialog
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.icon_button import IconButton
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.words import _, about, with_more

WATCHED = frozenset({Subject.CONTACT, Subject.GUARDIAN, Subject.AGE_RULES})


class GuardianPanel(Panel):
    """Name, relation and phone; it also looks up what the client's age means."""

    said = Signal(str, object)
    seen = Signal(object)
    """The age of the client on the card."""

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(_("Parent or guardian"))
        self.line = line
        self._unfinished = unfinished
        unfinished.loaded.connect(self._offer_draft)
        self._client: ClientId | None = None
        self._list = Rows()
        self.none = PlainLabel(_("Nobody is written down yet."), role="quiet")
        self.closed = Closed(_("Parent or guardian"))
        self.add = Button(_("Add a guardian"), "ghost", "plus")
        self.add.clicked.connect(lambda: self.edit(Guardian(new_guardian_id(), "")))
        self.deeds.addWidget(self.add)
        for part in (self.none, self.closed):
            self.rows.addWidget(part)
        self.rows.addLayout(self._list)
        line.changed.connect(self._heard)
        self.hide()

    def show_client(self, client: ClientId) -> None:
        """Look up the age of a client, and show who answers for a minor."""
        if client != self._client:
            self.seen.emit(AgeSeen(known=False, minor=False))
        self._client = client
        self.line.ask_newest(self, "age", view_age, client).then(self._show)

    def edit(self, guardian: Guardian) -> None:
        """Let somebody write a guardian down, or change one."""
        draft = self._draft_name if guardian.version == 0 else f"guardian-{guardian.id}"
        dialog = GuardianDialog(self.window(), guardian, self._unfinished, draft)
        dialog.entered.connect(lambda typed: self._keep(dialog, typed))
        dialog.finished.connect(self._offer_draft)
        dialog.open()

    @property
    def _draft_name(self) -> str:
        return f"guardian-of-{self._client}"

    def _offer_draft(self) -> None:
        waits = self._unfinished.of(self._draft_name) is not None
        self.add.say(_("Continue") if waits else _("Add a guardian"))

    def _show(self, seen: MinorSeen) -> None:
        self._offer_draft()
        guardians = seen.guardians
        closed = isinstance(guardians, Sealed)
        known = () if isinstance(guardians, Sealed) else guardians
        self.closed.setVisible(closed)
        self.none.setVisible(not closed and not known)
        self.add.setVisible(not closed and self.line.allows(save_guardian))
        self._list.show_rows(self._row(one) for one in known)
        self.setVisible(seen.age.minor or bool(known))
        self.seen.emit(seen.age)

    def _row(self, guardian: Guardian) -> QWidget:
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Elided(guardian.name, role="strong"))
        lines.addWidget(Elided(with_more((guardian.relation, guardian.phone)), role="muted"))
        change = IconButton("pencil", about(guardian.name, _("Change")), colour="text3")
        remove = IconButton("trash-2", about(guardian.name, _("Remove")), colour="text3")
        change.setEnabled(self.line.allows(save_guardian))
        remove.setEnabled(self.line.allows(remove_guardian))
        change.clicked.connect(lambda: self.edit(guardian))
        remove.clicked.connect(lambda: self._remove(guardian))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 4, 0, 4)
        across.setSpacing(8)
        across.addLayout(lines, 1)
        across.addWidget(change)
        across.addWidget(remove)
        return row

    def _keep(self, dialog: GuardianDialog, typed: Guardian) -> None:
        assert self._client is not None
        dialog.wait(waiting=True)
        answer = self.line.ask(self, save_guardian, self._client, typed)
        answer.then(lambda _kept: self._kept(dialog)).otherwise(dialog.refuse)
        answer.at_last(lambda: dialog.wait(waiting=False))

    def _kept(self, dialog: GuardianDialog) -> None:
        dialog.accept()
        self.said.emit(_("Guardian saved"), None)

    def _remove(self, guardian: Guardian) -> None:
        client = self._client
        assert client is not None

        def put_back() -> None:
            again = Guardian(
                new_guardian_id(), guardian.name, guardian.relation, guardian.phone
            )
            self.line.ask(self, save_guardian, client, again)

        answer = self.line.ask(self, remove_guardian, client, guardian.id)
        answer.then(lambda _nothing: self.said.emit(_("Guardian removed"), put_back))

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and subjects & WATCHED:
            self.show_client(self._client)
