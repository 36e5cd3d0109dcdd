"""Room is really kept back, and given back in steps."""

import pytest

from storage.ballast import STEP, STEPS, Ballast

pytestmark = pytest.mark.on_disk

SMALL = 64 * 1024


def test_the_room_is_taken_from_the_disk_and_not_a_hole(tmp_path):
    ballast = Ballast(tmp_path, SMALL)
    ballast.lay()
    file = (tmp_path / "ballast").stat()
    assert file.st_size == STEPS * SMALL
    assert file.st_blocks * 512 >= STEPS * SMALL


def test_a_step_at_a_time_is_given_back_until_nothing_is_left(tmp_path):
    ballast = Ballast(tmp_path, SMALL)
    ballast.lay()
    left = []
    while ballast.release():
        left.append(ballast.size)
    assert left == [3 * SMALL, 2 * SMALL, SMALL, 0]
    assert not ballast.release()


def test_it_is_laid_again_to_its_full_size(tmp_path):
    ballast = Ballast(tmp_path, SMALL)
    ballast.lay()
    ballast.release()
    ballast.lay()
    assert ballast.size == STEPS * SMALL


def test_what_was_let_go_of_comes_back_when_there_is_room_again(tmp_path):
    ballast = Ballast(tmp_path, SMALL)
    ballast.lay()
    ballast.release()
    ballast.refill()
    assert ballast.size == STEPS * SMALL


def test_a_ballast_of_another_make_is_left_alone(tmp_path):
    Ballast(tmp_path, SMALL).lay()
    Ballast(tmp_path).refill()
    assert Ballast(tmp_path).size == STEPS * SMALL


def test_a_vault_without_ballast_has_nothing_to_give(tmp_path):
    assert Ballast(tmp_path).size == 0
    assert not Ballast(tmp_path).release()


def test_a_vault_keeps_32_megabytes_back():
    assert STEP * STEPS == 32 * 1024 * 1024
