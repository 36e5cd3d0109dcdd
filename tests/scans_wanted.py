"""A counter at which scans come back: stacks are read as in the program, and Wanda is known."""

from dataclasses import replace

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.scans.intake.model import ScansIn
from salon_vault.scans.intake.use_cases import file_scans
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


def file(desk, *paths, clear=False, progress=None) -> ScansIn:
    """Bring scans."""
    return desk.run(file_scans, paths, clear=clear, progress=progress or Patient())
