"""
A member of staff with scripts plants rows where keys are kept: nobody is locked out by them.

Else a leaver could keep their own login by making the change of keys impossible.
"""

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.keys.model import KeyChange, change_for_leaver
from salon_vault.staff.model import Tier
from storage.header_files import HeaderFiles
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient

POISON = {
    "a key of an epoch to come": "INSERT INTO former_key VALUES ('contact', 99, x'00')",
    "a key of the epoch in force": "INSERT INTO former_key VALUES ('contact', 2, x'00')",
    "a key of another name": "INSERT INTO former_key VALUES ('everything', 1, x'00')",
    "a database's key": "INSERT INTO former_key VALUES ('salon', 1, x'00')",
    "a key altered": "UPDATE former_key SET sealed = x'00'",
    "no key": "DELETE FROM former_key",
    "marks altered": "UPDATE high_water SET marks = x'00'",
    "marks of a day to come": (
        "UPDATE high_water SET marks = CAST(replace(CAST(marks AS TEXT),"
        " '\"roster\":', '\"roster\":9999') AS BLOB)"
    ),
    "contact of nobody": (
        "INSERT INTO sealed_record SELECT 'contact', 'nobody', version, sealed"
        " FROM sealed_record LIMIT 1"
    ),
}


@pytest.fixture
def poisoned(seat, counter, request):
    """Change keys once, so that there are former ones; then somebody plants a row."""
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ada Nowak", "pl").client.id
    desk.run(save_contact, client, Contact(phone="600 100 200"))
    seat(Tier.OWNER).vault.change_keys(KeyChange(), Patient())
    vault = seat(Tier.RECEPTION).vault
    vault._connection.set_authorizer(None)  # a script opens the database by itself
    attacker = Attacker(vault)
    attacker.run("PRAGMA foreign_keys = OFF")
    attacker.run(request.param)
    counter.clear()
    return client


@pytest.mark.parametrize("poisoned", POISON.values(), ids=POISON, indirect=True)
def test_the_owner_comes_in_and_a_leaver_is_removed_all_the_same(poisoned, open_as, salon):
    vault = open_as(Tier.OWNER)
    leaver = next(one for one in vault.roster.members() if one.tier is Tier.RECEPTION)
    vault.change_keys(change_for_leaver(leaver), Patient())
    assert not HeaderFiles(salon.folder).load().sheet.line(leaver.id).member.active
    open_as(Tier.OWNER).change_keys(KeyChange(root=True), Patient())
