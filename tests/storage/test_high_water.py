"""The database remembers how far the header had come."""

import pytest

from salon_vault.errors import DatabaseDamaged, HeadersDisagree
from salon_vault.staff.model import Tier
from storage.cipher import create
from storage.header_files import HeaderFiles
from storage.high_water import HighWater, keep_high_water, pass_high_water
from storage.migrate import bring_up_to_date
from storage.roster import SignedRoster
from tests.storage.header_of import next_header, salon


@pytest.fixture
def connection(tmp_path):
    connection = create(tmp_path / "db-1.sqlite", salon().ring().database_key())
    bring_up_to_date(connection, lambda: None)
    yield connection
    connection.close()


def member(label):
    return salon().header.sheet.line(salon().ids[label]).member


def test_marks_are_packed_and_unpacked():
    marks = HighWater.of(salon().header)
    assert HighWater.unpacked(marks.packed()) == marks


@pytest.mark.parametrize(
    "crafted", [b"", b"{", b'{"generation":1}', b'{"generation":1,"roster":1,"slots":[]}']
)
def test_marks_that_somebody_crafted_are_damage_that_an_owner_passes(connection, crafted):
    connection.execute("INSERT INTO high_water VALUES (1, ?)", (crafted,))
    with pytest.raises(DatabaseDamaged):
        pass_high_water(connection, salon().header, member("Desk"))
    assert pass_high_water(connection, salon().header, member("Wioletta"))
    assert not pass_high_water(connection, salon().header, member("Desk"))


def test_the_first_login_keeps_the_marks_and_the_next_ones_raise_them(connection):
    header = salon().header
    later = next_header(header, salon().ring())
    assert not pass_high_water(connection, header, member("Desk"))
    assert not pass_high_water(connection, header, member("Desk"))
    assert not pass_high_water(connection, later, member("Desk"))
    with pytest.raises(HeadersDisagree):
        pass_high_water(connection, header, member("Desk"))


def test_only_an_owner_passes_with_an_older_header_and_is_told(connection):
    header = salon().header
    keep_high_water(connection, next_header(header, salon().ring()))
    for label in ("Desk", "Chair 2"):
        with pytest.raises(HeadersDisagree):
            pass_high_water(connection, header, member(label))
    assert pass_high_water(connection, header, member("Wioletta"))
    assert not pass_high_water(connection, header, member("Desk"))


def test_every_change_of_the_roster_raises_them(connection, tmp_path):
    files = HeaderFiles(tmp_path)
    files.store(salon().header)
    roster = SignedRoster(
        files,
        salon().ring(),
        keep_signer=lambda key: None,
        stored=lambda header: keep_high_water(connection, header),
    )
    roster.retier(salon().ids["Desk"], Tier.MANAGER, frozenset())
    with pytest.raises(HeadersDisagree):
        pass_high_water(connection, salon().header, member("Desk"))
