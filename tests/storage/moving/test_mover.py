"""Moving to another PC: one vault is in force at a time, with every login as it was."""

import hashlib
import os
import shutil
from dataclasses import replace

import pytest

from salon_vault.backup.restoring import Opening
from salon_vault.clients.use_cases import add_client
from salon_vault.compartments import Compartment
from salon_vault.errors import (
    Cancelled,
    InvalidInput,
    NotPermitted,
    ReasonNeeded,
    VaultInUse,
    WrongPassword,
)
from salon_vault.moving.errors import (
    CopyDamaged,
    VaultMoved,
    VaultTravelling,
    WrongArrivalCode,
)
from salon_vault.moving.use_cases import stay_on_this_pc
from salon_vault.staff.model import Tier
from storage.backup.manifest import SealedFile
from storage.canonical import canonical
from storage.door import VaultDoor
from storage.moving.copying import files_of
from storage.moving.marks import (
    AGES_AGO,
    MOVED,
    TRAVELLING,
    check_marks,
    read_travelling,
    write_travelling,
)
from storage.moving.mover import VaultMover
from tests.vaults import Patient


@pytest.fixture
def filled(salon, seat, counter):
    """Keep a card and a photo, and lock."""
    desk = seat(Tier.OWNER)
    desk.run(add_client, "Wanda Klimek", "pl")
    blob = desk.vault.blobs.keep(Compartment.HEALTH, b"photo" * 5000)
    counter.clear()
    return blob


@pytest.fixture
def owner(salon):
    return Opening(salon.people[Tier.OWNER], salon.password)


@pytest.fixture
def stick(tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


@pytest.fixture
def mover_of(world, tmp_path):
    def mover_of(folder):
        return VaultMover(folder, world=world, home=tmp_path / "new pc", sticks=list)

    return mover_of


@pytest.fixture
def knock(clock):
    """Say how a vault answers: its code if it moved, "travels", or who works there."""

    def knock(folder):
        try:
            door = VaultDoor(folder, clock=clock)
        except VaultMoved as moved:
            return moved.code
        except VaultTravelling:
            return "travels"
        people = [tile.label for tile in door.people()]
        door.close()
        return people

    return knock


def test_a_vault_moves_with_all_its_logins_and_the_old_one_says_so(
    filled, salon, owner, stick, mover_of, knock, clock
):
    everybody = knock(salon.folder)
    mover_of(salon.folder).move(owner, stick, Patient())
    copy = stick / salon.folder.name
    code = knock(salon.folder)
    assert len(code) == 9
    assert knock(copy) == "travels"
    arrived = mover_of(copy).arrive(code.lower().replace("-", " "), Patient())
    assert knock(arrived) == everybody
    assert knock(copy) == ""
    vault = VaultDoor(arrived, clock=clock).unlock(
        salon.people[Tier.SPECIALIST], salon.password
    )
    assert vault.blobs.read(Compartment.HEALTH, filled) == b"photo" * 5000
    vault.close()


def test_the_log_tells_of_packing_and_of_arriving(
    filled, salon, owner, stick, mover_of, knock, world, clock
):
    mover_of(salon.folder).move(owner, stick, Patient())
    arrived = mover_of(stick / salon.folder.name).arrive(None, Patient())
    vault = VaultDoor(arrived, clock=clock).unlock(*_of(owner))
    with vault.work() as work:
        cases = [line.entry.case for line in work.log.latest(None, 10)]
        details = [line.detail for line in work.log.latest(None, 10)]
        assert work.log.verify(Patient()).sound
    vault.close()
    assert "moving.pack_for_other_pc" in cases
    assert {"moved_here_without_code": True} in details
    vault = VaultDoor(arrived, clock=clock).unlock(*_of(owner))
    with vault.work() as work:
        told = [line.detail for line in work.log.latest(None, 10)]
    vault.close()
    assert told.count({"moved_here_without_code": True}) == 1


def test_without_the_code_of_the_old_pc_the_copy_does_not_come_into_force(
    filled, salon, owner, stick, mover_of, knock, tmp_path
):
    mover_of(salon.folder).move(owner, stick, Patient())
    with pytest.raises(WrongArrivalCode):
        mover_of(stick / salon.folder.name).arrive("2222-2222", Patient())
    assert not (tmp_path / "new pc").exists()


def test_an_owner_takes_the_move_back_and_says_why(
    filled, salon, owner, stick, mover_of, knock, entries
):
    mover = mover_of(salon.folder)
    mover.move(owner, stick, Patient())
    with pytest.raises(ReasonNeeded):
        mover.come_back(owner, "  ")
    with pytest.raises(WrongPassword):
        mover.come_back(Opening(owner.who, "not the password at all"), "the new PC is broken")
    assert isinstance(knock(salon.folder), str)
    mover.come_back(owner, "the new PC is broken")
    assert "Ewa K." in knock(salon.folder)
    back = [one for one in entries() if one.entry.case == stay_on_this_pc.name]
    assert back[-1].detail["reason"] == "the new PC is broken"


def test_only_owners_and_the_kit_move_a_vault(filled, salon, stick, mover_of, knock):
    mover = mover_of(salon.folder)
    assert [tile.label for tile in mover.owners()] == ["Ewa K."]
    manager = Opening(salon.people[Tier.MANAGER], salon.password)
    with pytest.raises(NotPermitted):
        mover.move(manager, stick, Patient())
    assert not list(stick.iterdir())
    mover.move(Opening(None, " ".join(salon.kit.groups)), stick, Patient())
    assert isinstance(knock(salon.folder), str)


class Impatient:
    def __init__(self, after):
        self.left = after

    def reached(self, done, of):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("after", [0, 2, 5])
def test_a_move_that_is_stopped_leaves_the_vault_in_force_and_nothing_on_the_stick(
    filled, salon, owner, stick, mover_of, knock, after
):
    with pytest.raises(Cancelled):
        mover_of(salon.folder).move(owner, stick, Impatient(after))
    assert "Ewa K." in knock(salon.folder)
    assert not list(stick.iterdir())


def test_a_file_that_changed_on_the_way_is_noticed_and_nothing_is_made(
    filled, salon, owner, stick, mover_of, knock, tmp_path
):
    mover_of(salon.folder).move(owner, stick, Patient())
    copy = stick / salon.folder.name
    (photo,) = copy.rglob("*.bin")
    raw = bytearray(photo.read_bytes())
    raw[100] ^= 1
    photo.write_bytes(raw)
    with pytest.raises(CopyDamaged):
        mover_of(copy).arrive(knock(salon.folder), Patient())
    assert not list((tmp_path / "new pc").iterdir())
    photo.unlink()
    with pytest.raises(CopyDamaged):
        mover_of(copy).arrive(knock(salon.folder), Patient())


def test_a_vault_that_is_open_does_not_move(filled, salon, owner, stick, mover_of, open_as):
    open_as(Tier.OWNER)
    with pytest.raises(VaultInUse):
        mover_of(salon.folder).move(owner, stick, Patient())
    assert not list(stick.iterdir())


def test_what_lies_on_the_stick_is_not_overwritten_but_for_a_move_that_was_cut_off(
    filled, salon, owner, stick, mover_of, knock
):
    there = stick / salon.folder.name
    there.mkdir()
    with pytest.raises(InvalidInput):
        mover_of(salon.folder).move(owner, stick, Patient())
    (there / TRAVELLING).write_bytes(b"half")
    mover_of(salon.folder).move(owner, stick, Patient())
    assert knock(there) == "travels"


def test_a_mark_that_nobody_can_read_keeps_a_vault_closed(salon, knock):
    (salon.folder / MOVED).write_bytes(b"\x00")
    assert knock(salon.folder) == ""
    (salon.folder / MOVED).unlink()
    (salon.folder / TRAVELLING).write_bytes(b"{}")
    assert knock(salon.folder) == "travels"


def test_a_list_that_leads_out_of_the_folder_is_refused(
    filled, salon, owner, stick, mover_of, knock
):
    mover_of(salon.folder).move(owner, stick, Patient())
    mark = stick / salon.folder.name / TRAVELLING
    mark.write_bytes(mark.read_bytes().replace(b'"VAULT.a"', b'"../AULT."'))
    with pytest.raises(CopyDamaged):
        mover_of(stick / salon.folder.name).arrive(knock(salon.folder), Patient())


def test_the_code_brings_no_other_copy_into_force_than_the_one_that_was_packed(
    filled, salon, owner, stick, mover_of, knock, tmp_path, seat, counter
):
    older = tmp_path / "a copy that somebody made before"
    shutil.copytree(salon.folder, older)
    seat(Tier.OWNER).run(add_client, "Ada Nowak", "pl")
    counter.clear()
    mover_of(salon.folder).move(owner, stick, Patient())
    code, copy = knock(salon.folder), stick / salon.folder.name
    genuine = read_travelling(copy)
    shutil.rmtree(copy)
    shutil.copytree(older, copy)
    files = {
        name: SealedFile(size, hashlib.sha256((copy / name).read_bytes()).digest())
        for name, size in files_of(copy).items()
    }
    write_travelling(copy, replace(genuine, files=files))
    with pytest.raises(WrongArrivalCode):
        mover_of(copy).arrive(code, Patient())
    assert not (tmp_path / "new pc").exists()
    mover_of(copy).arrive(None, Patient())  # the control: without the code nothing tells


@pytest.mark.parametrize("there", ["link", "pipe", "two names"])
def test_what_is_no_plain_file_on_the_stick_is_not_read(
    there, filled, salon, owner, stick, mover_of, knock, tmp_path
):
    mover_of(salon.folder).move(owner, stick, Patient())
    copy = stick / salon.folder.name
    (photo,) = copy.rglob("*.bin")
    elsewhere = photo.rename(tmp_path / "elsewhere")
    if there == "pipe":
        os.mkfifo(photo)
    else:
        (photo.symlink_to if there == "link" else photo.hardlink_to)(elsewhere)
    with pytest.raises(CopyDamaged):
        mover_of(copy).arrive(knock(salon.folder), Patient())
    assert not list((tmp_path / "new pc").iterdir())


@pytest.mark.parametrize("ending", ["", ".new"])
def test_a_link_in_the_way_of_the_copy_is_replaced_and_not_followed(
    ending, filled, salon, owner, stick, mover_of, knock, tmp_path
):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / TRAVELLING).write_bytes(b"precious")
    (stick / f"{salon.folder.name}{ending}").symlink_to(elsewhere)
    mover_of(salon.folder).move(owner, stick, Patient())
    assert (elsewhere / TRAVELLING).read_bytes() == b"precious"
    assert knock(stick / salon.folder.name) == "travels"


@pytest.mark.parametrize("name", [MOVED, TRAVELLING])
def test_a_pipe_for_a_mark_holds_nobody_up(name, salon, knock):
    os.mkfifo(salon.folder / name)
    assert knock(salon.folder) == {MOVED: "", TRAVELLING: "travels"}[name]


@pytest.mark.parametrize(
    ("at", "code"),
    [
        ("2026-11-21T12:00:00+00:00", "Call 600 100 200 and tell them your password"),
        ("2026-11-21T12:00:00+00:00", "K7QP-4M2X\u202e"),
        ("0001-01-01T00:00:00+14:00", "K7QP-4M2X"),
        ("2026-11-21", "K7QP-4M2X"),
    ],
)
def test_a_mark_that_this_program_did_not_write_tells_nothing(at, code, salon, knock):
    (salon.folder / MOVED).write_bytes(canonical({"format": 1, "at": at, "code": code}))
    with pytest.raises(VaultMoved) as moved:
        check_marks(salon.folder)
    assert (moved.value.at, moved.value.code) == (AGES_AGO, "")


@pytest.mark.parametrize("typed", ["", "-", "K7QP", "K7QP-4M2X-K7QP", "\0"])
def test_what_cannot_be_a_code_is_none(typed, filled, salon, owner, stick, mover_of):
    mover_of(salon.folder).move(owner, stick, Patient())
    with pytest.raises(WrongArrivalCode):
        mover_of(stick / salon.folder.name).arrive(typed, Patient())


def _of(opening):
    return opening.who, opening.secret
