"""A key ring opens what its person may open, seals for everybody, and can be wiped."""

import pytest

from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import NotPermitted, RecordDamaged
from storage.records import STEP
from storage.seal import Place, verify
from storage.sheet import SEALED, KeyName
from tests.storage.header_of import VAULT, salon

HELD = {
    "Wioletta": set(Compartment),
    "Chair 2": {Compartment.SALON, Compartment.HEALTH},
    "Desk": {Compartment.SALON, Compartment.CONTACT},
}


def place(compartment, version=1):
    return Place(compartment, "client", "4711", "sealed", version)


@pytest.mark.parametrize("label", HELD)
def test_a_ring_holds_what_its_tier_does(label):
    ring = salon().ring(label)
    assert {name for name in Compartment if ring.holds(name)} == HELD[label]
    assert len(ring.database_key()) == 32
    assert (ring.log_key() is not None) == (label == "Wioletta")
    assert (ring.token("phone", "+48") is not None) == (Compartment.CONTACT in HELD[label])


@pytest.mark.parametrize("compartment", SEALED)
def test_everybody_may_write_and_only_holders_read(compartment):
    for writer in HELD:
        sealed = salon().ring(writer).seal(place(compartment), b"what was said")
        for reader in HELD:
            found = salon().ring(reader).open(place(compartment), sealed)
            held = compartment in HELD[reader]
            assert found == (b"what was said" if held else Sealed(compartment))


@pytest.mark.parametrize("compartment", SEALED)
def test_the_key_of_a_blob_is_wrapped_the_same_way(compartment):
    for writer in HELD:
        wrapped = salon().ring(writer).wrap_key(place(compartment), bytes(32))
        assert salon().ring().unwrap_key(place(compartment), wrapped) == bytes(32)


def test_the_length_says_little():
    ring = salon().ring()
    lengths = {len(ring.seal(place(Compartment.HEALTH), bytes(size))) for size in range(252)}
    assert len(lengths) == 1
    longer = len(ring.seal(place(Compartment.HEALTH), bytes(253)))
    assert longer == lengths.pop() + STEP


@pytest.mark.parametrize("plain", [b"", bytes(252), bytes(253), b"\xff" * 10_000])
def test_what_is_sealed_is_opened(plain):
    ring = salon().ring()
    assert (
        ring.open(place(Compartment.OWNER), ring.seal(place(Compartment.OWNER), plain)) == plain
    )


@pytest.mark.parametrize("writer", ["Wioletta", "Desk"])
def test_every_flipped_bit_is_noticed(writer):
    sealed = bytearray(salon().ring(writer).seal(place(Compartment.HEALTH), b"note"))
    ring = salon().ring()
    for index in range(len(sealed)):
        sealed[index] ^= 4
        with pytest.raises(RecordDamaged):
            ring.open(place(Compartment.HEALTH), bytes(sealed))
        sealed[index] ^= 4
    for length in range(0, len(sealed), 7):
        with pytest.raises(RecordDamaged):
            ring.open(place(Compartment.HEALTH), bytes(sealed[:length]))


def test_tokens_are_the_same_for_all_who_have_them_and_for_nothing_else():
    ring = salon().ring()
    token = ring.token("phone", "+48600100200")
    assert token == salon().ring("Desk").token("phone", "+48600100200")
    assert token not in {
        ring.token("phone", "+48600100201"),
        ring.token("mail", "+48600100200"),
    }


def test_a_draft_opens_for_its_author_alone():
    ring = salon().ring("Desk")
    sealed = ring.seal_to_self("client-4711", b"half a sent")
    assert salon().ring("Desk").open_own("client-4711", sealed) == b"half a sent"
    for reader, name in ((ring, "client-4712"), (salon().ring(), "client-4711")):
        with pytest.raises(RecordDamaged):
            reader.open_own(name, sealed)


def test_a_signature_is_checked_with_the_public_key():
    ring = salon().ring("Desk")
    assert verify(ring.public_key, b"entry", ring.sign(b"entry"))
    assert not verify(ring.public_key, b"entries", ring.sign(b"entry"))


def test_a_witness_signs_once_and_is_gone():
    ring, chair = salon().ring(), salon().ids["Chair 2"]
    key = salon().header.sheet.line(chair).keys.sign
    ring.witnesses.admit(chair, salon().identity("Chair 2"))
    assert verify(key, b"entry", ring.witnesses.cosign(chair, b"entry"))
    with pytest.raises(KeyError):
        ring.witnesses.cosign(chair, b"entry")
    admitted = salon().identity("Chair 2")
    ring.witnesses.admit(chair, admitted)
    ring.witnesses.wipe()
    assert not any(admitted.packed()[:64])


def test_the_root_signs_only_with_its_grant():
    assert verify(salon().header.root, b"page", salon().ring().sign_as_root(b"page"))
    line = salon().header.sheet.lines[0]
    for label in ("Chair 2", "Desk"):
        with pytest.raises(NotPermitted):
            salon().ring(label).sign_as_root(b"page")
        with pytest.raises(NotPermitted):
            salon().ring(label).grants_for(line, {KeyName.OWNER})


def test_a_wiped_ring_has_nothing():
    identity = salon().identity("Wioletta")
    ring = salon().ring()
    sealed = ring.seal(place(Compartment.HEALTH), b"note")
    buffers = [buffer for epochs in ring._held._secrets.values() for buffer in epochs.values()]
    assert all(any(buffer) for buffer in buffers)
    ring.wipe()
    assert not any(any(buffer) for buffer in buffers)
    assert not any(ring._identity.packed()[:64])
    assert not any(ring.holds(name) for name in Compartment)
    assert ring.open(place(Compartment.HEALTH), sealed) == Sealed(Compartment.HEALTH)
    identity.wipe()


def test_the_vaults_id_is_the_headers():
    assert salon().ring().vault_id == VAULT
