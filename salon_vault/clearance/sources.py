"""Who is asked what stands against a treatment: one function a feature."""

from collections.abc import Callable, Iterable
from datetime import date

from salon_vault.clearance.model import Obstacle
from salon_vault.clients.model import ClientId
from salon_vault.contraindications.obstacles import from_answers
from salon_vault.minors.obstacles import from_age
from salon_vault.patch_tests.standing import patch_test_obstacles
from salon_vault.ports import Work
from salon_vault.treatments.model import Treatment

type Source = Callable[[Work, ClientId, Treatment, date], Iterable[Obstacle]]
"""
Finds obstacles by what lies in *salon* alone, so that it tells the same at every desk.

It is asked for the day of the treatment, which may lie ahead.
"""

SOURCES: tuple[Source, ...] = (from_answers, from_age)

type LineSource = Callable[[Work, ClientId, Treatment, date, str], Iterable[Obstacle]]
"""The same for whom it matters with which product line; "" where that is not known."""

WITH_LINE: tuple[LineSource, ...] = (patch_test_obstacles,)
