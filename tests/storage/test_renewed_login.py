"""New key pairs for a login whose password was seen: the old ones open nothing any more."""

import pytest

from salon_vault.errors import NotPermitted, SlotDamaged, WrongPassword
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import renew_own_login
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.unlocking import open_identity
from tests.vaults import Patient

NEW = "paper boats on the canal"


@pytest.fixture
def renewed(salon, seat, counter):
    """Have the owner change password and keys, with a draft waiting."""
    desk = seat(Tier.OWNER)
    desk.vault.drafts.keep("client-1", b"typed before")
    desk.run(renew_own_login, salon.password, NEW)
    return desk


def test_the_former_keys_open_nothing(renewed, salon, counter):
    counter.clear()
    header, who = HeaderFiles(salon.folder).load(), salon.people[Tier.OWNER]
    with pytest.raises(SlotDamaged):
        open_identity(header, who, salon.identity(Tier.OWNER))


def test_the_new_password_opens_and_the_old_one_does_not(renewed, salon, clock, counter):
    renewed.vault.prove(NEW)
    counter.clear()
    door, who = VaultDoor(salon.folder, clock=clock), salon.people[Tier.OWNER]
    with pytest.raises(WrongPassword):
        door.unlock(who, salon.password)
    vault = door.unlock(who, NEW)
    assert vault.drafts.waiting() == {"client-1": b"typed before"}
    vault.close()


def test_no_draft_is_lost_and_typing_goes_on(renewed, salon):
    drafts = renewed.vault.drafts
    assert drafts.waiting() == {"client-1": b"typed before"}
    drafts.keep("client-1", b"typed after")
    assert drafts.waiting() == {"client-1": b"typed after"}
    assert len(list((salon.folder / "drafts").glob("*.bin"))) == 1


def test_the_log_goes_on_under_the_new_key_and_holds(renewed):
    found = renewed.run(verify_log, Patient())
    assert found.sound


def test_a_wrong_password_changes_neither_keys_nor_drafts(salon, seat):
    desk = seat(Tier.OWNER)
    desk.vault.drafts.keep("client-1", b"typed")
    before = HeaderFiles(salon.folder).load()
    with pytest.raises(WrongPassword):
        desk.run(renew_own_login, "seven lavender stools", NEW)
    assert HeaderFiles(salon.folder).load() == before
    assert desk.vault.drafts.waiting() == {"client-1": b"typed"}


def test_a_failing_move_leaves_keys_and_drafts_as_they_were(salon, seat):
    desk = seat(Tier.OWNER)
    drafts = desk.vault.drafts
    drafts.keep("client-1", b"typed")
    signed = desk.vault._ring.public_key
    with pytest.raises(ZeroDivisionError), drafts.moving(Identity.fresh(bytes(32))):
        raise ZeroDivisionError
    assert desk.vault._ring.public_key == signed
    assert drafts.waiting() == {"client-1": b"typed"}
    assert len(list((salon.folder / "drafts").glob("*.bin"))) == 1


def test_staff_are_reset_by_the_owner_instead(salon, seat):
    with pytest.raises(NotPermitted):
        seat(Tier.RECEPTION).run(renew_own_login, salon.password, NEW)
