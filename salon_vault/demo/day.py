"""The day list of the demo: today and tomorrow at an invented counter."""

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta

from salon_vault.clients.model import Client
from salon_vault.day.model import Coming, DayEntry, Origin, new_entry_id
from salon_vault.demo.people import treatment_names
from salon_vault.staff.model import StaffId

TIMES = ((9, 0), (9, 30), (10, 30), (11, 15), (12, 30), (13, 30), (14, 15), (15, 45), (17, 0))
GUEST, BARE = 4, 6
"""Which of them is a guest, and which has no card."""
BARE_NAMES = ("Kunegunda Bukowa", "Bonifacy Wrzos")
APART = 29
"""Between two invented people on the list: some of every language."""


def day_list(
    clients: Sequence[Client],
    staff: Sequence[StaffId],
    language: str,
    today: date,
    now: time,
) -> Iterator[DayEntry]:
    """Yield the entries of today and tomorrow; whoever was due before ``now`` came."""
    treatments = treatment_names(language)
    for later, bare in enumerate(BARE_NAMES):
        for number, (hour, minute) in enumerate(TIMES):
            at = time(hour, minute)
            client = clients[(number + later * len(TIMES)) * APART % len(clients)]
            carded = number not in {GUEST, BARE}
            over = not later and at < now
            yield DayEntry(
                new_entry_id(),
                today + timedelta(days=later),
                at,
                client.id if carded else None,
                bare if number == BARE else "",
                treatments[(number + later) % len(treatments)],
                person=staff[number % len(staff)] if staff and number % 4 else None,
                coming=Coming.CAME if over else Coming.EXPECTED,
                origin=Origin.IMPORTED,
            )
