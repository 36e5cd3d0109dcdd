"""Asking every feature what happened with a client."""

from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.timeline.model import ClosedMoments, Moment, Timeline
from salon_vault.timeline.sources import SOURCES


def gathered(work: Work, client_id: ClientId) -> Timeline:
    """Return everything this desk may know of a client, the latest first."""
    told = [one for source in SOURCES for one in source(work, client_id)]
    moments = [one for one in told if isinstance(one, Moment)]
    closed = tuple(one for one in told if isinstance(one, ClosedMoments) and one.count)
    return Timeline(tuple(sorted(moments, key=lambda one: one.at, reverse=True)), closed)
