"""A login is made to need a key file and let go of it again; it opens before, during, after."""

import pytest

from salon_vault.errors import (
    InvalidInput,
    KeyFileDamaged,
    KeyFileMissing,
    NotFound,
    ReadOnlyMedium,
    WrongKeyFile,
    WrongPassword,
)
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from storage.keys import FLOOR


class Sticks:
    """The sticks that are plugged in at this moment: folders."""

    def __init__(self, folder):
        self.red, self.blue = folder / "red", folder / "blue"
        for stick in (self.red, self.blue):
            stick.mkdir()
        self.plugged = [self.red, self.blue]

    def __call__(self):
        return self.plugged

    def files(self, stick):
        return sorted(stick.glob("*.svkey"))


@pytest.fixture
def sticks(tmp_path):
    return Sticks(tmp_path)


@pytest.fixture
def door(salon, clock, sticks):
    """Open the door anew whenever it is asked for; whoever was in has left."""
    opened = []

    class Opener:
        def __call__(self):
            self.leave()
            opened.append(VaultDoor(salon.folder, clock=clock, sticks=sticks))
            return opened[-1]

        def leave(self):
            while opened:
                opened.pop().close()

        def enter(self, tier=Tier.OWNER, key_file=None):
            vault = self().unlock(salon.people[tier], salon.password, key_file)
            opened.append(vault)
            return vault

    opener = Opener()
    yield opener
    opener.leave()


def needed(salon, tier=Tier.OWNER):
    return HeaderFiles(salon.folder).load().slot(salon.people[tier]).key_file


def test_from_then_on_password_and_stick_open_together(salon, sticks, door):
    made = door.enter().own_login.require_key_file(salon.password, sticks.red)
    assert needed(salon) == made
    owner = next(tile for tile in door().people() if tile.tier is Tier.OWNER)
    assert owner.needs_key_file
    assert [tile.needs_key_file for tile in door().people()].count(True) == 1
    assert door().key_file_is_in(owner.id)
    door.enter()
    sticks.plugged = [sticks.blue]
    assert not door().key_file_is_in(owner.id)
    with pytest.raises(KeyFileMissing):
        door.enter()
    (path,) = sticks.files(sticks.red)
    door.enter(key_file=path)


def test_the_stick_may_be_pulled_out_after_unlocking(salon, sticks, door):
    door.enter().own_login.require_key_file(salon.password, sticks.red)
    vault = door.enter()
    sticks.plugged = []
    vault.prove(salon.password)
    with pytest.raises(WrongPassword):
        vault.prove("seven lavender stools")
    vault.own_login.change_password(salon.password, "paper boats on the canal")
    assert needed(salon)
    vault.prove("paper boats on the canal")


def test_other_logins_need_nothing(salon, sticks, door):
    door.enter().own_login.require_key_file(salon.password, sticks.red)
    sticks.plugged = []
    door.enter(Tier.RECEPTION)


def test_a_second_stick_is_as_good_as_the_first(salon, sticks, door):
    own = door.enter().own_login
    with pytest.raises(NotFound):
        own.copy_key_file(sticks.red)
    own.require_key_file(salon.password, sticks.red)
    with pytest.raises(InvalidInput) as refusal:
        own.copy_key_file(sticks.red)
    assert (refusal.value.field, refusal.value.problem) == ("key_file", "exists")
    own.copy_key_file(sticks.blue)
    sticks.plugged = [sticks.blue]
    door.enter().own_login.release_key_file(salon.password)


def test_messages_are_true(salon, sticks, door, tmp_path):
    """R12 at the door: each of the three says what it is, whatever the password."""
    door.enter().own_login.require_key_file(salon.password, sticks.red)
    (path,) = sticks.files(sticks.red)
    photo = tmp_path / "holiday.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0 a photo")
    other = tmp_path / "other.svkey"
    door.enter().own_login.require_key_file(salon.password, sticks.blue)
    path.replace(other)
    who = salon.people[Tier.OWNER]
    for password in (salon.password, "seven lavender stools"):
        for chosen, refusal in ((photo, KeyFileDamaged), (other, WrongKeyFile)):
            with pytest.raises(refusal):
                door().unlock(who, password, chosen)
    with pytest.raises(WrongPassword):
        door().unlock(who, "seven lavender stools")


def test_letting_go_needs_the_password_and_the_file_itself(salon, sticks, door):
    own = door.enter().own_login
    own.require_key_file(salon.password, sticks.red)
    with pytest.raises(WrongPassword):
        own.release_key_file("seven lavender stools")
    sticks.plugged = []
    with pytest.raises(KeyFileMissing):
        own.release_key_file(salon.password)
    assert needed(salon)
    own.release_key_file(salon.password, sticks.files(sticks.red)[0])
    assert not needed(salon)
    door.enter()
    assert HeaderFiles(salon.folder).load().format == 1


def test_what_the_stick_did_not_take_changes_nothing(salon, sticks, door, tmp_path):
    own = door.enter().own_login
    with pytest.raises(WrongPassword):
        own.require_key_file("seven lavender stools", sticks.red)
    assert sticks.files(sticks.red) == []
    for place in (salon.folder, salon.folder / "blobs", tmp_path / "pulled out"):
        with pytest.raises(ReadOnlyMedium):
            own.require_key_file(salon.password, place)
    assert not needed(salon)
    door.enter()


def test_the_owner_requires_it_of_anybody_by_a_reset(salon, sticks, door):
    vault = door.enter()
    desk = salon.people[Tier.RECEPTION]
    vault.roster.reset(desk, salon.password, sticks.red)
    assert needed(salon, Tier.RECEPTION)
    sticks.plugged = []
    with pytest.raises(KeyFileMissing):
        door.enter(Tier.RECEPTION)
    sticks.plugged = [sticks.red]
    door.enter(Tier.RECEPTION)
    door.enter().roster.reset(desk, salon.password)
    assert not needed(salon, Tier.RECEPTION)


def test_a_lost_key_file_is_reset_with_the_kit(salon, sticks, door):
    door.enter().own_login.require_key_file(salon.password, sticks.red)
    (path,) = sticks.files(sticks.red)
    path.unlink()
    with pytest.raises(KeyFileMissing):
        door.enter()
    vault = door().unlock_with_kit(salon.kit.code)
    vault.roster.reset(salon.people[Tier.OWNER], salon.password)
    vault.close()
    door.enter()


def test_somebody_who_agrees_brings_their_own_stick(salon, sticks, door):
    door.enter().own_login.require_key_file(salon.password, sticks.red)
    vault = door.enter(Tier.RECEPTION)
    sticks.plugged = []
    with pytest.raises(KeyFileMissing):
        vault.witness(salon.people[Tier.OWNER], salon.password)
    sticks.plugged = [sticks.red]
    vault.witness(salon.people[Tier.OWNER], salon.password)


def test_a_crowded_or_vanished_stick_holds_nothing_up(salon, sticks, door, tmp_path):
    door.enter().own_login.require_key_file(salon.password, sticks.blue)
    for number in range(200):
        (sticks.red / f"{number}.svkey").write_bytes(b"\xff" * 5000)
    sticks.plugged = [tmp_path / "gone", sticks.red, sticks.blue]
    door.enter()


def test_a_slot_is_never_made_cheaper_by_a_new_password(salon, door):
    vault = door.enter()
    vault.own_login.change_password(salon.password, "paper boats on the canal")
    after = HeaderFiles(salon.folder).load().slot(salon.people[Tier.OWNER])
    assert after.cost.reaches(FLOOR)
