"""The line of a card that says what of it nobody can read."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.unreadable.model import Unreadable
from salon_vault.unreadable.use_cases import list_unreadable, remove_unreadable
from ui.line import Line
from ui.log.rows import SUBJECTS
from ui.parts.button import Button
from ui.parts.looks import show_if
from ui.parts.reason import Reason
from ui.parts.remark import Remark
from ui.words import _, about, ended, listed, plural, run_on


class UnreadableLine(Remark):
    """How many records, of which kinds, and for an owner the deed; hidden where all is well."""

    said = Signal(str, object)

    def __init__(self, line: Line) -> None:
        super().__init__("danger", "")
        self._line = line
        self._client: ClientId | None = None
        self._found: Sequence[Unreadable] = ()
        self.remove = Button(_("Remove…"), "ghost", "trash-2")
        self.remove.clicked.connect(self._ask_why)
        self.deeds.addWidget(self.remove)
        show_if(line.allows(remove_unreadable), self.remove)
        self.hide()
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show what of a card cannot be read at this desk."""
        if client != self._client:
            self._client = client
            self.hide()
        self._line.ask_newest(self, "unreadable", list_unreadable, client).then(self._show)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and {each.subject for each in self._found} & subjects:
            self.show_client(self._client)

    def _show(self, found: Sequence[Unreadable]) -> None:
        self._found = found
        n = len(found)
        title = plural(
            "{n} record on this card cannot be read",
            "{n} records on this card cannot be read",
            n,
        )
        kinds = listed(
            f"{_(SUBJECTS[kind])} ({times})" if times > 1 else _(SUBJECTS[kind])
            for kind, times in Counter(each.subject for each in found).items()
        )
        what_to_do = _("It may be the one that says stop: ask the client before any treatment.")
        which = ended(about(_("Of these kinds"), kinds))
        self.say("danger", title, run_on((what_to_do, which)))
        self.setVisible(bool(found))

    def _ask_why(self) -> None:
        lead = _(
            "What stands in it is lost for good, unless a backup has it. Look there first: "
            "a record that was damaged today may be whole in yesterday's backup."
        )
        title = _("Remove what cannot be read?")
        Reason(self.window(), title, _("Remove"), lead, self._remove).open()

    def _remove(self, reason: str) -> None:
        assert self._client is not None
        asking = self._line.asking(self, reason=reason)
        for each in self._found:
            asked = asking.ask(remove_unreadable, self._client, each.id)
            asked.then(
                lambda _nothing: self.said.emit(_("What cannot be read is removed"), None)
            )
