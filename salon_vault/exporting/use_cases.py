"""What can be asked about lists that leave the vault."""

from collections.abc import Iterator
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.exporting.book import Listed
from salon_vault.exporting.cells import table
from salon_vault.gate import Outside, use_case
from salon_vault.left_outside.saving import save_outside
from salon_vault.ports import Progress

AT_A_TIME = 100
"""Cards between two looks at whoever is waiting; about 10 ms."""

WHOLE_LIST = "list"
"""What the log calls the whole list of clients."""

COLUMNS = (
    "Name",
    "Spelling",
    "Language",
    "Phone",
    "E-mail",
    "Address",
    "Birthday",
    "Client since",
    "Last visit",
)
"""English in every language, so that this program and others know them again."""


@use_case(needs=Permission.EXPORT_CLIENTS, outside=True, fresh=True, reason=True)
def save_client_list(outside: Outside, path: Path, progress: Progress) -> int:
    """
    Write the list of clients as a table that anyone can read, and return how many are on it.

    Raises:
        DiskFull, ReadOnlyMedium, Cancelled: and no file is left.
    """
    written = bytearray()
    cards = 0
    for line in table(_rows(outside, progress)):
        written += line
        cards += 1
    cards -= 2  # the mark and the headings
    save_outside(outside, path, bytes(written))
    outside.remarks.update(cards=cards)
    outside.touched(Touch(Verb.EXPORTED, Subject.CLIENT, WHOLE_LIST))
    return cards


def _rows(outside: Outside, progress: Progress) -> Iterator[tuple[str, ...]]:
    yield COLUMNS
    last = None
    done = 0
    with outside.work() as work:
        total = work.clients.count()
    while True:
        with outside.work() as work:
            some = work.exporting.after(last, AT_A_TIME)
        if not some:
            return
        yield from map(_row, some)
        last = some[-1].client.id
        done += len(some)
        progress.reached(min(done, total), total)


def _row(listed: Listed) -> tuple[str, ...]:
    client, contact = listed.client, listed.contact
    return (
        client.name,
        client.spelling,
        client.language,
        contact.phone,
        contact.mail,
        contact.address,
        contact.birthday.isoformat() if contact.birthday else "",
        client.since.isoformat(),
        client.last_visit.isoformat() if client.last_visit else "",
    )
