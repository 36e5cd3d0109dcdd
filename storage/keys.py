"""From a password to keys: the only importer of argon2, and what its cost may be."""

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from argon2.exceptions import HashingError
from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw

from salon_vault.errors import KdfOutOfBounds, WrongPassword
from salon_vault.staff.model import Tier
from salon_vault.staff.passwords import LONGEST
from storage.key_file import KeyFile
from storage.seal import KEY, SUITE, mac, same, stretch, wipe

VERSION = ARGON2_VERSION
"""Of Argon2: 19, which is 1.3 (RFC 9106)."""

SALT = 16

COMMITMENT = 32

MIB = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a password costs: KiB of memory, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def reaches(self, floor: "Cost") -> bool:
        """Tell whether this takes at least the memory and the passes of ``floor``."""
        return self.memory_kib >= floor.memory_kib and self.passes >= floor.passes

    def within(self, most: "Cost") -> bool:
        """Tell whether this takes no more of anything than ``most``."""
        return most.reaches(self) and self.lanes <= most.lanes


STAFF = Cost(128 * MIB, 3, 2)
OWNER = Cost(256 * MIB, 4, 2)

FLOOR = Cost(64 * MIB, 3, 4)
"""The least that is ever written: the second choice of RFC 9106."""

LEAST_READ = Cost(19 * MIB, 1, 1)
"""The least that is read: a header that asks for less was tampered with."""

MOST_READ = Cost(1024 * MIB, 16, 8)
"""The most that is read: a header that asks for more is a memory bomb."""

SHORTEST_WAIT, AIM, LONGEST_WAIT = 0.7, 0.95, 1.2
"""Seconds an unlock should take on this PC."""


_measured: dict[Cost, Cost] = {}
"""What a login may cost on this PC, measured once while the program runs."""


@dataclass(frozen=True, slots=True)
class SlotKeys:
    """What a password comes to: the key of its slot, and the sign that it is the right one."""

    key: bytearray = field(repr=False)
    commitment: bytes


def check_readable(cost: Cost) -> None:
    """
    Refuse a cost that no header of ours asks for, before any of it is spent.

    Raises:
        KdfOutOfBounds: outside 19 MiB, 1 pass … 1 GiB, 16 passes, 8 lanes.
    """
    if not (cost.reaches(LEAST_READ) and cost.lanes >= 1 and cost.within(MOST_READ)):
        raise KdfOutOfBounds


def check_writable(cost: Cost) -> None:
    """
    Refuse to write a slot that is too cheap to guess at.

    Raises:
        KdfOutOfBounds: below 64 MiB or 3 passes, or not readable afterwards.
    """
    check_readable(cost)
    if not cost.reaches(FLOOR):
        raise KdfOutOfBounds


def derive(password: str, salt: bytes, cost: Cost, key_file: KeyFile | None = None) -> SlotKeys:
    """
    Return the keys of a slot; slow on purpose, and it lets other threads run.

    Without a key file, zero bytes stand where its hash would. So the file is part of the keys
    themselves, and no change to the header makes a slot open without it.

    Raises:
        WrongPassword: if no password can look like that.
        KdfOutOfBounds: if the cost is absurd, or this PC lacks the memory for it.
    """
    check_readable(cost)
    slow = bytearray(_argon2(_password_bytes(password), salt, cost))
    second = key_file.hashed() if key_file else bytes(KEY)
    extracted = mac(f"{SUITE}/slot-extract".encode("ascii") + second, slow)
    both = stretch(extracted, "slot-kek-commit", KEY + COMMITMENT)
    keys = SlotKeys(both[:KEY], bytes(both[KEY:]))
    wipe(slow, both)
    return keys


def seconds_for(cost: Cost) -> float:
    """Return how long one derivation of ``cost`` takes here, measured once."""
    begun = time.perf_counter()
    _argon2(b"how long does it take", bytes(SALT), cost)
    return time.perf_counter() - begun


def calibrate(cost: Cost, measure: Callable[[Cost], float] = seconds_for) -> Cost:
    """
    Return ``cost`` with as many passes as take 0.7 to 1.2 s here; never below the floor.

    A PC too slow for three passes gets less memory before it gets fewer passes.
    """
    one_pass = measure(replace(cost, passes=1))
    passes = max(FLOOR.passes, min(round(AIM / one_pass), MOST_READ.passes))
    halved = replace(cost, memory_kib=cost.memory_kib // 2)
    if passes * one_pass > LONGEST_WAIT and halved.memory_kib >= FLOOR.memory_kib:
        return calibrate(halved, measure)
    return replace(cost, passes=passes)


def raised(before: Cost, now: Cost) -> Cost:
    """Return ``now`` if a guess is no cheaper than at ``before``; else ``before``."""
    return now if now.reaches(before) else before


def cost_for(tier: Tier, *, demo: bool) -> Cost:
    """Return what a new slot of ``tier`` costs on this PC; a demo vault takes the floor."""
    if demo:
        return FLOOR
    asked = OWNER if tier is Tier.OWNER else STAFF
    if asked not in _measured:
        _measured[asked] = calibrate(asked)
    return _measured[asked]


def know_costs(taken: Cost) -> None:
    """
    Let every new login cost ``taken`` here, and measure nothing; for trials.

    Raises:
        KdfOutOfBounds: below the floor for writing.
    """
    check_writable(taken)
    _measured.update({OWNER: taken, STAFF: taken})


def same_password(one: str, other: str) -> bool:
    """Tell whether both come to the same keys, however they are spelled."""
    return same(_password_bytes(one), _password_bytes(other))


def _password_bytes(password: str) -> bytes:
    if not 1 <= len(password) <= LONGEST or "\0" in password:
        raise WrongPassword
    try:
        return unicodedata.normalize("NFKC", password).encode("utf-8")
    except UnicodeEncodeError as problem:
        raise WrongPassword from problem


def _argon2(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    try:
        return hash_secret_raw(
            secret,
            salt,
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=KEY,
            type=Type.ID,
            version=VERSION,
        )
    except HashingError as problem:
        raise KdfOutOfBounds from problem
