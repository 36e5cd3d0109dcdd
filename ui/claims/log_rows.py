"""Entries of the log as rows of a paper."""

from collections.abc import Iterable, Iterator, Mapping

from salon_vault.log.model import LogLine
from salon_vault.staff.model import StaffId
from ui.log.sentences import sentence
from ui.words import _, moment


def log_rows(
    lines: Iterable[LogLine], labels: Mapping[StaffId, str]
) -> Iterator[tuple[str, str]]:
    """Yield when each entry was written, and what it says."""
    for line in lines:
        who = labels.get(line.entry.actor) or _("the recovery kit")
        yield moment(line.entry.at), sentence(line.entry, who)
