"""Pictures of finding clients, and of making a new one."""

from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.clients.search import Search

SEARCHES = {
    "found": "nat kreg",
    "found-many": "m",
    "similar": "kreglevska",
    "nobody": "Kunegunda Bukowa",
}
"""What is typed, by what it shows."""


def clients(seat: Seat) -> None:
    """Show the list, and what searching it brings."""
    until(lambda: seat.clients.form.list.rows.lines)
    seat.settle()
    seat.album.take("clients")
    for name, typed in SEARCHES.items():
        find(seat, typed)
        seat.album.take(name)
    find(seat, "")


def find(seat: Seat, typed: str) -> None:
    """Type into the search field and wait for what it finds."""
    form = seat.clients.form
    form.search.clear()
    type_into(form.search, typed)
    until(lambda: form.list.looks.typed == typed and not looking(seat.clients.search))
    seat.settle()


def looking(search: Search) -> bool:
    """Tell whether an answer, or a look for similar names, is still to come."""
    return search.waiting or search._similar.isActive()


def add_client(seat: Seat) -> None:
    """Make a card for somebody who is not found."""
    find(seat, "Zuzanna Bukowa")
    press(seat.clients.form.nobody.button)
    until(lambda: seat.clients.form.beside.currentWidget() is seat.card)
    seat.settle()
    seat.album.take("new-client")
