"""A salon that keeps photos: its owner has switched them on."""

from dataclasses import replace

import pytest

from salon_vault.staff.model import Tier


def want_photos(vault, *, wanted=True):
    """Switch photos on or off in an open vault."""
    with vault.work() as work:
        work.salon.save(replace(work.salon.get(), keeps_photos=wanted))


@pytest.fixture(autouse=True)
def photos_wanted(open_as, counter):
    """Have photos kept in the salon of every test that takes this fixture in."""
    want_photos(open_as(Tier.OWNER))
    counter.clear()
