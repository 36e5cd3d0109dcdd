"""R22: what is sealed for one place opens at no other."""

import itertools

import pytest

from salon_vault.compartments import Compartment
from salon_vault.errors import RecordDamaged
from storage.records import WrappedKey, split, unpad
from storage.ring import KeyRing
from storage.seal import Place, decrypt, encrypt, random_key
from storage.sealing import Sealing
from storage.sheet import SEALED
from storage.unlocking import open_identity
from tests.faults.scale import times
from tests.storage.header_of import other_salon, salon

WRITERS = ("Wioletta", "Desk")
"""Who holds every key, and who hands most of them in."""

PLACES = [
    Place(compartment, table, row, column, version)
    for compartment in SEALED
    for table in ("contact", "health")
    for row in ("client-1", "client-2")
    for column in ("notes", "allergens")
    for version in (1, 2)
]


def bordering():
    """Places whose parts, run together, spell the same."""
    return [
        Place(Compartment.HEALTH, "ab", "c", "d", 1),
        Place(Compartment.HEALTH, "a", "bc", "d", 1),
        Place(Compartment.HEALTH, "a", "b", "cd", 1),
        Place(Compartment.HEALTH, 'a","b', "c", "d", 1),
        Place(Compartment.HEALTH, "a", 'b","c', "d", 1),
    ]


def moved(records, ring):
    """Count how many records open at a place that is not theirs."""
    opened = 0
    for (_, record), (place, _) in itertools.permutations(records, 2):
        try:
            ring.open(place, record)
        except RecordDamaged:
            continue
        opened += 1
    return opened


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("places", [PLACES, bordering()], ids=["all pairs", "bordering"])
def test_no_record_opens_at_another_place(writer, places):
    hand, ring = salon().ring(writer), salon().ring()
    for turn in range(times(1, 5)):
        records = [(place, hand.seal(place, f"{turn} {place}".encode())) for place in places]
        for place, record in records:
            assert ring.open(place, record) == f"{turn} {place}".encode()
        assert moved(records, ring) == 0


@pytest.mark.parametrize("writer", WRITERS)
def test_no_record_opens_in_another_vault(writer):
    """Not even where the same keys are used for both."""
    place = PLACES[0]
    record = salon().ring(writer).seal(place, b"note")
    with pytest.raises(RecordDamaged):
        other_salon().ring().open(place, record)
    ring = salon().ring()
    here, elsewhere = (
        Sealing(each.header.vault_id, ring._held, ring._compartments)
        for each in (salon(), other_salon())
    )
    assert here.open(place, record) == b"note"
    with pytest.raises(RecordDamaged):
        elsewhere.open(place, record)


@pytest.mark.parametrize("writer", WRITERS)
def test_the_two_parts_of_a_record_cannot_be_exchanged(writer):
    hand, ring, place = salon().ring(writer), salon().ring(), PLACES[0]
    one, two = (split(hand.seal(place, note)) for note in (b"first", b"second"))
    for mixed in (one[0] + two[1], two[0] + one[1]):
        with pytest.raises(RecordDamaged):
            ring.open(place, mixed)


def test_the_kind_and_epoch_of_a_wrap_cannot_be_exchanged():
    place, ring = PLACES[0], salon().ring()
    records = [salon().ring(writer).seal(place, b"note") for writer in WRITERS]
    for record in records:
        head, body = split(record)
        wrapped = WrappedKey.unpacked(head)
        for kind, epoch in itertools.product((1, 2), (0, 1, 2, 2**32 - 1)):
            if (kind, epoch) == (wrapped.kind, wrapped.epoch):
                continue
            forged = head[:1] + bytes([kind]) + epoch.to_bytes(4) + head[6:]
            with pytest.raises(RecordDamaged):
                ring.open(place, forged + body)


def test_grants_and_drafts_do_not_move_either():
    header = salon().header
    ring: KeyRing = open_identity(header, salon().ids["Desk"], salon().identity("Desk"))
    sealed = ring.seal_to_self("client-1", b"typed")
    with pytest.raises(RecordDamaged):
        ring.open_own("client-2", sealed)
    ring.vault_id = other_salon().header.vault_id
    with pytest.raises(RecordDamaged):
        ring.open_own("client-1", sealed)


def test_without_the_binding_every_move_succeeds():
    """The control: the same ciphertexts, bound to nothing, open anywhere."""
    key = random_key()
    records = [(place, encrypt(key, bytes(60), b"")) for place in PLACES]
    opened = sum(
        decrypt(key, record, b"") is not None
        for (_, record), _ in itertools.permutations(records, 2)
    )
    assert opened == len(PLACES) * (len(PLACES) - 1)
    with pytest.raises(RecordDamaged):
        unpad(bytes(3))
