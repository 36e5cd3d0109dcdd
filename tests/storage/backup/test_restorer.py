"""Sets are offered without a key, with what tells them apart; one of them becomes a vault."""

import shutil
from dataclasses import replace

import pytest

from salon_vault.backup.restoring import Opening, Whose
from salon_vault.errors import KitMistyped, WrongPassword
from salon_vault.staff.model import Tier
from storage.backup.places import STAGING
from storage.backup.restorer import VaultRestorer
from storage.door import VaultDoor
from tests.storage.backup.restoring import enter
from tests.vaults import SMALL_STEP, Patient


@pytest.fixture
def restorer(photographed, clock, counter):
    def restorer(folder=None, sticks=()):
        counter.clear()
        return VaultRestorer(
            folder or photographed.folder,
            clock=clock,
            sticks=lambda: list(sticks),
            ballast_step=SMALL_STEP,
        )

    return restorer


def owner_of(salon):
    return Opening(salon.people[Tier.OWNER], salon.password)


def test_sets_here_and_on_sticks_are_offered_the_newest_first(
    photographed, stage, stick, carry, restorer
):
    root = stick("A")
    older = stage()
    carry(root)
    newer = stage()
    offers = restorer(sticks=[root]).offers()
    assert [(one.name, one.stick) for one in offers] == [(newer, ""), (older, ""), (older, "A")]
    assert {one.whose for one in offers} == {Whose.OURS}
    assert [tile.label for tile in offers[0].owners] == ["Ewa K."]
    assert all(one.size > 100_000 for one in offers)


def test_a_damaged_set_is_not_offered(photographed, stage, restorer):
    name = stage()
    (photographed.folder / STAGING / name / "BACKUP.json").write_bytes(b"{}")
    assert restorer().offers() == []


def test_on_a_new_pc_the_stick_alone_is_enough(
    photographed, stage, stick, carry, restorer, tmp_path, clock
):
    root = stick("A")
    stage()
    carry(root)
    photographed.folder.rename(tmp_path / "lost")
    new_pc = tmp_path / "new pc" / "Salon.svault"
    there = restorer(new_pc, [root])
    (offer,) = there.offers()
    assert (offer.stick, offer.whose) == ("A", Whose.ANOTHER)
    made = there.restore(offer, Opening(None, photographed.kit.code), None, Patient())
    assert made.folder.parent == new_pc.parent
    enter(made.folder, photographed, Tier.OWNER, clock).close()


def test_a_folder_can_be_chosen_by_hand(photographed, stage, stick, carry, restorer, tmp_path):
    root = stick("A")
    name = stage()
    carry(root)
    (home,) = root.iterdir()
    copy = shutil.copytree(home / "sets", tmp_path / "copied" / "sets").parent
    shutil.copytree(home / "blobs", copy / "blobs")
    found = restorer(tmp_path / "nowhere.svault").offers(copy)
    assert [one.name for one in found] == [name]
    assert [one.name for one in restorer().offers(root)] == [name]
    assert restorer().offers(tmp_path / "not there") == []


def test_it_lies_beside_the_vault_under_a_name_with_the_day(photographed, stage, restorer):
    stage()
    there = restorer()
    assert there.target().name == "Salon restored 2026-11-21.svault"
    there.restore(there.offers()[0], owner_of(photographed), None, Patient())
    assert there.target().name == "Salon restored 2026-11-21 2.svault"


def test_the_restored_vault_opens_with_the_password_of_everybody(
    photographed, stage, restorer, clock
):
    stage()
    there = restorer()
    made = there.restore(there.offers()[0], owner_of(photographed), None, Patient())
    door = VaultDoor(made.folder, clock=clock)
    door.unlock(photographed.people[Tier.SPECIALIST], photographed.password).close()


def test_a_wrong_password_or_a_slip_in_the_kit_makes_nothing(photographed, stage, restorer):
    stage()
    there = restorer()
    offer = there.offers()[0]
    wrong = replace(owner_of(photographed), secret="something else entirely")
    with pytest.raises(WrongPassword):
        there.restore(offer, wrong, None, Patient())
    with pytest.raises(KitMistyped):
        there.restore(offer, Opening(None, "ABCD"), None, Patient())
    assert not there.target().exists()
