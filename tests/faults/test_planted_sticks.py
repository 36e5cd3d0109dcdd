"""Rows that a member of staff with scripts plants in the register of sticks stop no backup."""

import pytest

from salon_vault.backup.use_cases import note_shipments, stage_backup, view_backups
from salon_vault.staff.model import Tier
from storage.backup.places import STAGING, whole_sets
from tests.vaults import Patient

PLANTED = {
    "stick of no day": "INSERT INTO stick VALUES ('x', 'y', 'z', 'w', 'v')",
    "stick at the end of days": (
        "INSERT INTO stick VALUES ('x', 'y', '9999-12-31', '9999-12-31', NULL)"
    ),
    "shipment of no day": "INSERT INTO shipment VALUES ('x', 'y', 'z', 'shipped')",
    "shipment before the calendar": (
        "INSERT INTO shipment VALUES ('0001-01-01T00:00:00+14:00', 'y', 'z', 'shipped')"
    ),
    "erasure without a token": "INSERT INTO erasure VALUES (x'00', '2026-11-21')",
    "erasure of no day": "INSERT INTO erasure VALUES (zeroblob(32), 'x')",
}


@pytest.mark.parametrize("row", PLANTED.values(), ids=PLANTED)
def test_a_planted_row_stops_no_backup(row, open_as, seat, salon):
    vault = open_as(Tier.RECEPTION)
    vault._connection.set_authorizer(None)  # a script opens the database by itself
    vault._connection.execute(row)
    owner = seat(Tier.OWNER)
    owner.run(stage_backup, Patient())
    owner.run(note_shipments)
    owner.run(view_backups)
    assert len(whole_sets(salon.folder / STAGING)) == 1
