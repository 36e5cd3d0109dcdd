"""A password becomes keys, at a cost within bounds."""

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from salon_vault.errors import KdfOutOfBounds, WrongPassword
from salon_vault.staff.model import Tier
from storage.keys import (
    FLOOR,
    LEAST_READ,
    LONGEST_WAIT,
    MIB,
    MOST_READ,
    OWNER,
    SHORTEST_WAIT,
    STAFF,
    Cost,
    calibrate,
    check_readable,
    check_writable,
    cost_for,
    derive,
    know_costs,
)
from storage.seal import SUITE, mac, stretch

SALT = bytes(range(16))
PASSWORD = "seven lavender chairs"


def test_the_keys_are_those_another_library_derives():
    slow = Argon2id(
        salt=SALT, length=32, iterations=1, lanes=1, memory_cost=LEAST_READ.memory_kib
    ).derive(PASSWORD.encode())
    extracted = mac(f"{SUITE}/slot-extract".encode() + bytes(32), slow)
    both = stretch(extracted, "slot-kek-commit", 64)
    keys = derive(PASSWORD, SALT, LEAST_READ)
    assert (keys.key, keys.commitment) == (both[:32], both[32:])


def test_password_salt_and_cost_each_change_both_halves():
    first = derive(PASSWORD, SALT, LEAST_READ)
    for other in (
        derive(PASSWORD + " ", SALT, LEAST_READ),
        derive(PASSWORD, SALT[::-1], LEAST_READ),
        derive(PASSWORD, SALT, Cost(LEAST_READ.memory_kib, 2, 1)),
    ):
        assert other.key != first.key
        assert other.commitment != first.commitment


def test_the_same_letters_typed_on_another_keyboard_open():
    composed = derive("\u017a\u1ea5\ufb01", SALT, LEAST_READ)
    apart = derive("z\u0301a\u0302\u0301fi", SALT, LEAST_READ)
    assert composed == apart


@pytest.mark.parametrize("password", ["", "x" * 257, "nul\0inside", "half \ud800 a character"])
def test_what_no_password_looks_like_is_wrong(password):
    with pytest.raises(WrongPassword):
        derive(password, SALT, LEAST_READ)


@pytest.mark.parametrize(
    "cost",
    [
        Cost(LEAST_READ.memory_kib - 1, 1, 1),
        Cost(8, 1, 1),
        Cost(LEAST_READ.memory_kib, 0, 1),
        Cost(LEAST_READ.memory_kib, 1, 0),
        Cost(4096 * MIB, 1, 1),
        Cost(MOST_READ.memory_kib + 1, 16, 8),
        Cost(1024 * MIB, 17, 8),
        Cost(1024 * MIB, 16, 9),
    ],
)
def test_an_absurd_cost_is_refused_before_it_is_spent(cost):
    with pytest.raises(KdfOutOfBounds):
        check_readable(cost)
    with pytest.raises(KdfOutOfBounds):
        derive(PASSWORD, SALT, cost)


def test_what_is_written_is_dearer_than_what_is_read():
    for cost in (FLOOR, STAFF, OWNER):
        check_writable(cost)
    check_readable(LEAST_READ)
    for cheap in (LEAST_READ, Cost(64 * MIB, 2, 4), Cost(63 * MIB, 16, 4)):
        with pytest.raises(KdfOutOfBounds):
            check_writable(cheap)


@pytest.mark.parametrize("speed", [5e-7, 1e-6, 2e-6, 3e-6])
def test_calibration_aims_at_a_second(speed):
    """``speed`` is seconds for one KiB once."""

    def measure(cost):
        return cost.memory_kib * cost.passes * speed

    for default in (STAFF, OWNER):
        chosen = calibrate(default, measure)
        check_writable(chosen)
        assert SHORTEST_WAIT <= measure(chosen) <= LONGEST_WAIT


@pytest.mark.parametrize(("speed", "passes"), [(1e-3, 3), (1e-9, 16)])
def test_calibration_never_leaves_the_bounds(speed, passes):
    def measure(cost):
        return cost.memory_kib * cost.passes * speed

    chosen = calibrate(OWNER, measure)
    check_writable(chosen)
    assert chosen.passes == passes


def test_a_demo_vault_takes_the_floor():
    assert {cost_for(tier, demo=True) for tier in Tier} == {FLOOR}


def test_no_login_is_made_cheaper_than_the_floor_by_saying_so():
    with pytest.raises(KdfOutOfBounds):
        know_costs(LEAST_READ)
