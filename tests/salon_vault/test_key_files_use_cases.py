"""What one may do about the key file of one's own login, and what the log shows of it."""

from pathlib import Path

import pytest

from salon_vault.errors import NotPermitted, WeakPassword
from salon_vault.key_files.use_cases import (
    KeyFileState,
    copy_key_file,
    own_key_file,
    release_key_file,
    require_key_file,
)
from salon_vault.log.use_cases import read_log
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import change_own_password

SHORT = "otter gravel"


@pytest.fixture
def sticks(tmp_path):
    places = [tmp_path / "red", tmp_path / "blue"]
    for place in places:
        place.mkdir()
    return places


def test_the_second_stick_is_asked_for_until_it_is_written(seat, salon, sticks):
    owner = seat(Tier.OWNER)
    assert owner.run(own_key_file) == KeyFileState(needed=False, copied=False)
    owner.run(require_key_file, salon.password, sticks[0])
    assert owner.run(own_key_file) == KeyFileState(needed=True, copied=False)
    owner.run(copy_key_file, sticks[1])
    assert owner.run(own_key_file) == KeyFileState(needed=True, copied=True)
    assert [len(list(place.glob("*.svkey"))) for place in sticks] == [1, 1]


def test_a_short_password_cannot_be_left_to_stand_alone(seat, salon, sticks):
    owner = seat(Tier.OWNER)
    owner.run(require_key_file, salon.password, sticks[0])
    (path,) = sticks[0].glob("*.svkey")
    owner.run(change_own_password, salon.password, SHORT)
    with pytest.raises(WeakPassword):
        owner.run(release_key_file, SHORT, path)
    assert owner.run(own_key_file).needed
    owner.run(change_own_password, SHORT, salon.password)
    owner.run(release_key_file, salon.password, path)
    assert not owner.run(own_key_file).needed
    with pytest.raises(WeakPassword):
        owner.run(change_own_password, salon.password, SHORT)


def test_only_the_owner_requires_one_and_lets_go_of_it(seat, salon, sticks):
    desk = seat(Tier.RECEPTION)
    for case, more in ((require_key_file, (sticks[0],)), (release_key_file, ())):
        with pytest.raises(NotPermitted):
            desk.run(case, salon.password, *more)
    assert list(sticks[0].iterdir()) == []


def test_no_path_and_no_secret_is_in_the_log(seat, salon, sticks):
    owner = seat(Tier.OWNER)
    owner.run(require_key_file, salon.password, sticks[0])
    (path,) = sticks[0].glob("*.svkey")
    secret = path.read_text().split()[5]
    told = "".join(map(repr, owner.run(read_log)))
    assert "key_files.require_key_file" in told
    for word in (secret, str(path), path.name, Path(salon.password).name):
        assert word not in told
