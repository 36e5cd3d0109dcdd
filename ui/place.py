"""Somewhere one can go in the window, and how its screen is made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from salon_vault.gate import UseCase
from ui.around import Around
from ui.line import Line
from ui.screen import Screen

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
    offered: bool = False
    """Whether one is offered to go there although it is not on the rail."""
    short: str = ""
    """What the rail says, where the title is too long for it."""


def place_of(
    name: str,
    kind: type[Screen],
    icon: str,
    make: MakeScreen,
    help_: str,
    *,
    on_rail: bool = True,
    offered: bool = False,
    short: str = "",
) -> Place:
    """Return the place of a screen, titled and opened as the screen says."""
    opens_with = kind.opens_with
    return Place(name, kind.title, icon, opens_with, make, help_, on_rail, offered, short)


def keys_to(number: int) -> str:
    """Return the keys that go to a place of the rail, from 1; the tenth has the nought."""
    return f"Ctrl+{number % 10}"
