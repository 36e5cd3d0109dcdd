"""Who tells what happened with a client: one function a feature."""

from collections.abc import Callable, Iterable

from salon_vault.attachments.timeline import filed
from salon_vault.clearance.timeline import answered_for
from salon_vault.clients.model import ClientId
from salon_vault.clients.timeline import made
from salon_vault.consent_register.timeline import agreed
from salon_vault.consents.timeline import printed
from salon_vault.contraindications.timeline import asked
from salon_vault.formulas.timeline import mixed
from salon_vault.merging.timeline import merged
from salon_vault.notices.timeline import handed_over
from salon_vault.patch_tests.timeline import tested
from salon_vault.photos.timeline import photographed
from salon_vault.ports import Work
from salon_vault.reactions.timeline import reacted
from salon_vault.timeline.model import ClosedMoments, Moment
from salon_vault.visits.timeline import visited

type Source = Callable[[Work, ClientId], Iterable[Moment | ClosedMoments]]
"""
Tells what a feature knows of a card and of those merged into it.

What this desk has no key for is counted, as ``ClosedMoments``, or left out.
"""

SOURCES: tuple[Source, ...] = (
    visited,
    mixed,
    tested,
    reacted,
    asked,
    answered_for,
    printed,
    photographed,
    agreed,
    filed,
    handed_over,
    merged,
    made,
)
