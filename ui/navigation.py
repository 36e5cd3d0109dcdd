"""The places of the window, in the order of its rail."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from salon_vault.gate import UseCase
from ui.around import Around
from ui.clients.screen import ClientsScreen
from ui.line import Line
from ui.log.screen import LogScreen
from ui.screen import Screen
from ui.staff.screen import StaffScreen
from ui.words import N_

type MakeScreen = Callable[[Line, Around], Screen]


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere one can go; people who may not carry out ``opens_with`` never see it."""

    name: str
    """What ``Screen.wants`` calls it."""
    title: str
    icon: str
    opens_with: UseCase[..., Any]
    make: MakeScreen
    help: str
    on_rail: bool = True


CLIENTS = "clients"

ALSO_CALLED = {"card": CLIENTS}
"""Other names that screens use for a place."""

PLACES: tuple[Place, ...] = (
    Place(
        CLIENTS,
        ClientsScreen.title,
        "users",
        ClientsScreen.opens_with,
        lambda line, _around: ClientsScreen(line),
        N_(
            "Type three letters of a name, or the last three digits of a phone number, and"
            " press Enter. Arrow keys move through the list. Who is not found is made from"
            " what was typed. Fields keep themselves when you leave them; Ctrl+Z takes the"
            " last deed back."
        ),
    ),
    Place(
        "staff",
        StaffScreen.title,
        "key-round",
        StaffScreen.opens_with,
        lambda line, _around: StaffScreen(line),
        N_(
            "Everybody who works here has a login of their own. The tier decides what a"
            " login opens; the table below shows it for all four."
        ),
    ),
    Place(
        "log",
        LogScreen.title,
        "scroll-text",
        LogScreen.opens_with,
        lambda line, _around: LogScreen(line),
        N_(
            "The log says under whose login what was done. Verify it now and then: it shows"
            " whether lines were changed or taken out, as far as the log shows."
        ),
    ),
)


def place_named(name: str) -> Place | None:
    """Return a place by one of its names, None if there is none."""
    wanted = ALSO_CALLED.get(name, name)
    return next((place for place in PLACES if place.name == wanted), None)


def places_for(line: Line) -> tuple[Place, ...]:
    """Return the places that the person at the desk may go to."""
    return tuple(place for place in PLACES if line.allows(place.opens_with))
