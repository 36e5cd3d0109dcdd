"""R12: of many wrong passwords none opens, and each is refused in the same words."""

import secrets
from dataclasses import replace

import pytest

from salon_vault.errors import WrongPassword
from storage import slots
from storage.keys import LEAST_READ, SALT, derive
from storage.seal import encrypt
from tests.faults.scale import times
from tests.storage.header_of import VAULT, salon

PASSWORD = "steam over cold glass"
TRIES = times(quick=150, full=100_000)


def cheap_slot():
    """A slot at the reading limit, which the program reads but never writes."""
    header, who = salon().header, salon().ids["Chair 2"]
    line, salt = header.sheet.line(who), secrets.token_bytes(SALT)
    keys = derive(PASSWORD, salt, LEAST_READ)
    slot = slots.Slot(who, LEAST_READ, salt, keys.commitment, b"", 1)
    bound_to = slots._bound(VAULT, slot, line)
    sealed = encrypt(keys.key, salon().packed["Chair 2"], bound_to)
    return line, replace(slot, sealed=sealed)


def near_misses(count):
    """Passwords one change away from the right one, then random ones."""
    for place in range(len(PASSWORD)):
        yield PASSWORD[:place] + PASSWORD[place + 1 :]
        yield PASSWORD[:place] + PASSWORD[place].swapcase() + PASSWORD[place + 1 :] + "."
        yield PASSWORD[:place] + "~" + PASSWORD[place + 1 :]
    for _ in range(count):
        yield secrets.token_urlsafe(16)


def test_no_wrong_password_opens_and_all_are_refused_alike():
    line, slot = cheap_slot()
    root = salon().header.root
    opened = slots.open_slot(VAULT, line, slot, PASSWORD, {root})
    assert opened.public == line.keys
    refusals = set()
    for number, wrong in enumerate(near_misses(TRIES)):
        if number == TRIES:
            break
        with pytest.raises(WrongPassword) as refusal:
            slots.open_slot(VAULT, line, slot, wrong, {root})
        refusals.add((type(refusal.value), refusal.value.args))
    assert refusals == {(WrongPassword, ())}


def test_control_a_commitment_to_another_password_is_told_from_the_right_one():
    """With the commitment of a wrong password, the wrong one gets past it: the tag is next."""
    wrong = "steam over hot glass"
    line, slot = cheap_slot()
    crafted = replace(slot, commitment=derive(wrong, slot.salt, LEAST_READ).commitment)
    with pytest.raises(WrongPassword):
        slots.open_slot(VAULT, line, crafted, PASSWORD, salon().header.roots)
    with pytest.raises(slots.SlotDamaged):
        slots.open_slot(VAULT, line, crafted, wrong, salon().header.roots)
