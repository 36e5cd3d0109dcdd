"""A counter at which scans come back: stacks are read as in the program, and Wanda is known."""

from dataclasses import replace

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.scans.intake.model import ScansIn
from salon_vault.scans.intake.room import MOST_WAITING
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.scans.kept import new_scan_id
from salon_vault.scans.model import MOST_PAGES
from salon_vault.staff.model import Tier
from storage.from_elsewhere import SourceFiles
from storage.watched_folders import WatchedFolders
from tests.stacks import reader, registered
from tests.vaults import Patient


@pytest.fixture
def world(world):
    """Read scans in this process."""
    elsewhere = FromElsewhere(sources=SourceFiles(), scanner=reader(), folders=WatchedFolders())
    return replace(world, from_elsewhere=elsewhere)


@pytest.fixture
def desk(seat):
    """Let a specialist sit down."""
    return seat(Tier.SPECIALIST)


@pytest.fixture
def wanda(desk):
    """Add the client whose papers they are."""
    return desk.run(add_client, "Wanda Klimek", "pl").client.id


@pytest.fixture
def paper(desk, wanda):
    """Register a paper, Wanda's unless another ``client`` is told."""
    return lambda **more: registered(desk.vault, more.pop("client", wanda), **more)


def fill_tray(desk, *, room=0) -> None:
    """Have so many pages wait that but for ``room`` no file is taken in; they show nothing."""
    with desk.vault.work() as work:
        work.scans._connection.executemany(
            "INSERT INTO scan_page (id, page, pages, waits, ink, picture, thumbnail, size,"
            " source, number, came_at, came_by, filed_by, version)"
            " VALUES (?, 0, 0, 'no_code', '', '', '', 1, '', ?, ?, '', '', 1)",
            [
                (new_scan_id(), number, work.clock.now().isoformat())
                for number in range(MOST_WAITING - MOST_PAGES + 1 - room)
            ],
        )


def file(desk, *paths, clear=False, progress=None) -> ScansIn:
    """Bring scans."""
    return desk.run(file_scans, paths, clear=clear, progress=progress or Patient())
