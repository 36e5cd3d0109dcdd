"""What finding a client does."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from salon_vault.attachments.model import Moved
from salon_vault.attachments.use_cases import move_old_card
from salon_vault.audit import Subject
from salon_vault.clients.model import Card, ClientId, Found
from salon_vault.clients.names import tidy_line
from salon_vault.clients.use_cases import add_client, find_clients
from salon_vault.day.use_cases import put_on_day
from salon_vault.importing.use_cases import take_in_list
from ui import theme
from ui.attachments.old_card import OldCardDialog
from ui.card.form import PICTURES
from ui.card.screen import CardView
from ui.clients.form import ClientsForm
from ui.clients.glances import Glances
from ui.clients.search import Search
from ui.commands.command import Command
from ui.from_elsewhere.words import LEFT
from ui.importing.wizard import ImportWizard
from ui.line import Line
from ui.merging.tokens import Tokens
from ui.screen import Screen
from ui.words import N_, _, about, language, plural

DEED = 210
"""The room for words on the button that makes a new card."""


class ClientsScreen(Screen):
    """Find a client and work on the card; who is not there yet is made from the search."""

    title = N_("Client cards")
    opens_with = find_clients
    watches = frozenset({Subject.CLIENT, Subject.CONTACT, Subject.VISIT, Subject.IMPORT})

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.setObjectName("screen")
        self.card = CardView(line)
        self.form = ClientsForm(self, self.card)
        self.search = Search(line, self)
        self.glances = Glances(line, self.form.list)
        self._open_first = False
        self._tokens = Tokens(line, self)
        self._connect()
        self.setFocusProxy(self.form.search)
        self.search.look_again()
        self.form.nothing.say(_("Search for a client, or pick one from the list."))

    def _connect(self) -> None:
        form = self.form
        form.search.textChanged.connect(self.search.look_for)
        form.search.returnPressed.connect(self._enter)
        form.list.opened.connect(self.open)
        form.list.typed.connect(self._type_on)
        form.list.above.connect(form.search.setFocus)
        self.search.found.connect(self._show)
        self.offer(form.add, add_client, self.add)
        self.offer(form.nobody.button, add_client, self.add)
        self.offer(form.old, move_old_card, self.move_old_card)
        self.offer(form.nobody.other, take_in_list, self.take_in_list)
        self.card.opened.connect(self._show_card)
        self.card.wants.connect(self.wants)
        self.card.said.connect(self.said)
        for keys, deed in (
            (QKeySequence(Qt.Key.Key_Down), self._go_down),
            (QKeySequence(Qt.Key.Key_Escape), form.search.clear),
        ):
            key = QShortcut(keys, form.search)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(deed)

    def refresh(self) -> None:
        """Look once more for what is in the search field."""
        self.search.look_again()

    def arrive(self, record: str) -> None:
        """Open a client's card, or stand in the search field."""
        if record:
            self.open(record)
        else:
            self.form.search.setFocus()
            self.form.search.selectAll()

    def open(self, client_id: str) -> None:
        """Open the card of a client."""
        self.search.settle()
        self.card.open(ClientId(client_id))

    def add(self) -> None:
        """Make a card for whoever stands in the search field."""
        name = tidy_line(self.form.search.text()) or _("New client")
        self.search.settle()
        self.ask(add_client, name, language()).then(self._show_new_card)

    def move_old_card(self) -> None:
        """Make a card out of an old paper card."""
        dialog = OldCardDialog(self.window(), self.line)
        dialog.moved.connect(self._moved)
        dialog.open()

    def take_in_list(self) -> None:
        """Take in what another program exported."""
        ImportWizard(self, self.line).open()

    def commands(self) -> list[Command]:
        """Return what can be done here, and with the card that is open."""
        shown = self.card.client_id is not None
        on_card = shown and self.form.beside.currentWidget() is self.card
        buttons = [(self.form.old, "scan-line"), *(self.card.deeds() if on_card else ())]
        deeds = [
            Command(button.accessibleName(), icon, button.click, button.shortcut().toString())
            for button, icon in buttons
            if button.isEnabled() and button.isVisibleTo(self)
        ]
        if on_card:
            turn = partial(self.card.form.tabs.setCurrentIndex, PICTURES)
            deeds.append(Command(_("Photos & files"), "image", turn))
        if on_card and self.line.allows(put_on_day):
            go = partial(self.wants.emit, "day", self.card.client_id)
            deeds.append(Command(_("Put on the day list"), "calendar-days", go))
        if self.line.allows(take_in_list):
            words = _("Take in a list of clients…")
            deeds.append(Command(words, "users", self.take_in_list))
        return deeds

    def _moved(self, moved: Moved) -> None:
        words = _("Card made from the old one")
        if moved.left is not None:
            words = about(_("Card made; the scan was left where it is"), _(LEFT[moved.left]))
        self.said.emit(words, None)
        self.open(moved.client)

    def _show_new_card(self, card: Card) -> None:
        self.form.search.clear()
        self.card.begin(card)

    def _show_card(self, card: Card) -> None:
        self.form.beside.setCurrentWidget(self.card)
        self._choose(card.client.id)
        self.showing.emit(card.client.id)

    def _enter(self) -> None:
        if self.search.waiting:
            self._open_first = True
        elif self.form.list.rows.lines:
            self.open(self.form.list.rows.lines[0].id)

    def _go_down(self) -> None:
        if self.form.list.rows.lines:
            self.form.list.choose(0)
            self.form.list.setFocus()

    def _type_on(self, letters: str) -> None:
        self.form.search.setFocus()
        self.form.search.insert(letters)

    def _show(self, text: str, found: Found) -> None:
        form = self.form
        form.list.looks.typed = text
        form.list.rows.show_lines(found.lines)
        form.heading.setText(_heading(text, found, self.search.hits))
        form.total.setText(plural("{n} client", "{n} clients", found.total))
        form.under.setCurrentWidget(form.list if found.lines else form.nobody)
        if not found.lines:
            self._say_nobody(text)
        if self.card.client_id is not None:
            self._choose(self.card.client_id)
        if self._open_first:
            self._open_first = False
            self._enter()

    def _say_nobody(self, text: str) -> None:
        name = tidy_line(text)
        if name:
            sentence = _("Nobody found under this name or number.")
            self.form.nobody.say(sentence, self._new_client_words(name))
            spoken = _("New client “{name}”").format(name=name)
            self.form.nobody.button.setAccessibleName(spoken)
        else:
            self.form.nobody.say(_("There are no clients yet."), _("New client"))
        may = not name and self.line.allows(take_in_list)
        self.form.nobody.offer_other(_("Take in a list…") if may else "")

    def _new_client_words(self, name: str) -> str:
        """Return the deed with as much of the name as the button has room for."""
        words = _("New client “{name}”")
        metrics = self.form.nobody.button.fontMetrics()
        room = theme.scaled(DEED) - metrics.horizontalAdvance(words.format(name=""))
        return words.format(name=metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))

    def _choose(self, client_id: ClientId) -> None:
        self.form.list.choose(self.form.list.rows.row_of(client_id))


def _heading(text: str, found: Found, exact: int) -> str:
    if not found.lines:
        return ""
    if found.similar:
        return _("FOUND, AND SIMILAR NAMES") if exact else _("SIMILAR NAMES")
    if not text.strip():
        return _("RECENT")
    if found.more:
        return _("THE FIRST {n}").format(n=len(found.lines))
    return plural("{n} FOUND", "{n} FOUND", len(found.lines))
