"""The field that says who comes: a card found by three letters, a mere name, or a guest."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from salon_vault.clients.model import Card, ClientId, ClientLine, Found, Severity
from salon_vault.clients.names import tidy_line
from salon_vault.clients.use_cases import add_client
from salon_vault.day.model import DayEntry, DayLine
from salon_vault.day.short_names import whole_name
from ui.clients.list_model import shown_name
from ui.clients.search import Search
from ui.commands.command import Command
from ui.dates import near_day
from ui.day.entry_form import EntryForm
from ui.line import Line
from ui.parts.suggestions import Suggestions
from ui.severities import ICONS
from ui.words import _, language

MOST = 6
"""Most cards that are suggested."""


class WhoLine(QObject):
    """Typing looks for cards; whoever is taken stands in the field until it is typed over."""

    settled = Signal()
    """It is known who comes: the cursor may go on."""

    def __init__(self, line: Line, form: EntryForm) -> None:
        super().__init__(form)
        self._line = line
        self._field, self._text = form.client, form.client_line
        self._client: ClientId | None = None
        self._guest = False
        self._making = False
        self._then: Callable[[], object] | None = None
        self._search = Search(line, self)
        self.suggestions = Suggestions(self._text, _("Clients"), form.page)
        self._text.textEdited.connect(self.look_for)
        self._text.returnPressed.connect(self.settled)
        self._search.found.connect(self._suggest)
        self.suggestions.taken.connect(lambda _key: self.settled.emit())

    @property
    def name(self) -> str:
        """What stands in the field, tidied."""
        return tidy_line(self._text.text())

    @property
    def is_known(self) -> bool:
        """Whether there is somebody to put on the list."""
        return bool(self._client or self._guest or self.name)

    def show_entry(self, line: DayLine | None) -> None:
        """Show whose entry it is; None for a new one."""
        self._client, self._guest, self._then = None, False, None
        self._field.blame("")
        self._text.setText(whole_name(line) if line else "")
        if line is not None and line.entry.guest:
            self.take_guest()
        elif line is not None:
            self._client = line.entry.client

    def pick(self, client: ClientId, name: str) -> None:
        """Take a card."""
        self._client, self._guest = client, False
        self._text.setText(name)

    def take_guest(self) -> None:
        """Take somebody of whom nothing is kept."""
        self._client, self._guest = None, True
        self._text.setText(_("Guest"))
        self._field.blame("")

    def look_for(self, text: str) -> None:
        """Look for cards; what was taken before is typed over."""
        self._client, self._guest = None, False
        self._field.blame("")
        if text.strip():
            self.suggestions.expect()
            self._search.look_for(text)
        else:
            self.suggestions.offer(())

    def when_known(self, then: Callable[[], object]) -> None:
        """Do it at once, or as soon as the card that is being made is there."""
        if self._making:
            self._then = then
        else:
            self._search.settle()
            then()

    def put_into(self, entry: DayEntry) -> DayEntry:
        """Return the entry for whoever stands here; raise InvalidInput."""
        bare = not self._client and not self._guest
        return replace(entry, client=self._client, name=self.name if bare else "")

    def _suggest(self, text: str, found: Found) -> None:
        if text != self._text.text() or not text.strip() or self._client:
            return
        cards = map(self._suggestion, found.lines[:MOST])
        self.suggestions.offer([*cards, *self._other_ways()])

    def _suggestion(self, line: ClientLine) -> Command:
        icon = "user-round" if line.severity is Severity.NONE else ICONS[line.severity]
        last = line.last_visit
        seen = _("visited {day}").format(day=near_day(last)) if last else _("no visit yet")
        name = shown_name(line)
        return Command(name, icon, partial(self.pick, line.id, name), second=seen)

    def _other_ways(self) -> list[Command]:
        name = self.name
        bare = _("“{name}” without a card").format(name=name)
        ways = [Command(bare, "circle-minus", lambda: None)]
        if self._line.allows(add_client):
            new = _("New client “{name}”").format(name=name)
            ways.append(Command(new, "user-round-plus", self._make_card))
        return ways

    def _make_card(self) -> None:
        self._making = True
        asked = self._line.ask(self._field, add_client, self.name, language())
        asked.at_last(self._made_or_not).then(self._made)

    def _made_or_not(self) -> None:
        self._making = False

    def _made(self, card: Card) -> None:
        self._client = card.client.id
        then, self._then = self._then, None
        if then is not None:
            self.when_known(then)
