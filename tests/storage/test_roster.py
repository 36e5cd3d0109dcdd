"""People are enrolled, moved and reset; keys follow, and the last owner stays."""

import shutil

import pytest

from salon_vault.compartments import Compartment
from salon_vault.errors import (
    InvalidInput,
    NotFound,
    NotPermitted,
    RecordDamaged,
    SlotDamaged,
    WrongPassword,
)
from salon_vault.recovery.errors import KitOfAnotherVault, KitReplaced
from salon_vault.staff.model import StaffId, Tier
from storage.drafts import SealedDrafts
from storage.header import parse_header
from storage.header_files import HeaderFiles
from storage.own_login import OwnLogin
from storage.roster import SignedRoster
from storage.sheet import KeyName
from storage.signed_key import verify_signed_key
from storage.unlocking import unlock_kit, unlock_slot
from tests.storage.header_of import PASSWORDS, other_salon, salon

NEW = "paper boats on the canal"


class Office:
    """A folder with the header, and a roster worked by one of its people."""

    def __init__(self, folder, label="Wioletta"):
        self.folder = folder
        self.files = HeaderFiles(folder)
        self.files.store(salon().header)
        self.signers = []
        self.ring = salon().ring(label)
        self.roster = SignedRoster(self.files, self.ring, self.keep)
        self.own = OwnLogin(self.files, self.ring, self.roster, SealedDrafts(folder, self.ring))

    def keep(self, signer):
        self.signers.append((signer, self.on_disk().generation))

    def on_disk(self):
        return HeaderFiles(self.folder).load()

    def unlock(self, who, password):
        return unlock_slot(self.on_disk(), who, password)


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path)


def compartments(ring):
    return {name for name in Compartment if ring.holds(name)}


def test_a_new_person_opens_what_their_tier_opens(office):
    who = office.roster.add("Chair 3", Tier.SPECIALIST, frozenset({Compartment.CONTACT}), NEW)
    ring = office.unlock(who, NEW)
    assert compartments(ring) == {Compartment.SALON, Compartment.CONTACT, Compartment.HEALTH}
    assert ring.database_key() == office.ring.database_key()
    assert [m.label for m in office.roster.members()] == [*PASSWORDS, "Chair 3"]
    with pytest.raises(NotPermitted):
        ring.require_root()


def test_the_signer_is_kept_before_the_header_names_them(office):
    before = office.on_disk().generation
    who = office.roster.add("Chair 3", Tier.MANAGER, frozenset(), NEW)
    ((signer, generation),) = office.signers
    assert generation == before
    assert (signer.member, signer.public_key) == (who, office.unlock(who, NEW).public_key)
    header = office.on_disk()
    assert verify_signed_key(header.root, header.vault_id, signer)
    assert not verify_signed_key(other_salon().header.root, header.vault_id, signer)
    assert not verify_signed_key(header.root, "c3" * 16, signer)


def test_a_signer_that_cannot_be_kept_leaves_the_header_alone(office):
    before = (office.folder / "VAULT.a").read_bytes()

    def refuse(signer):
        raise InvalidInput("signer", "no room")

    roster = SignedRoster(office.files, office.ring, refuse)
    with pytest.raises(InvalidInput):
        roster.add("Chair 3", Tier.MANAGER, frozenset(), NEW)
    assert (office.folder / "VAULT.a").read_bytes() == before


def test_own_password_changes_without_the_root_and_touches_no_other_slot(tmp_path):
    office = Office(tmp_path, "Desk")
    who, before = salon().ids["Desk"], office.on_disk()
    with pytest.raises(WrongPassword):
        office.own.change_password("not this one at all", NEW)
    assert office.on_disk() == before
    office.own.change_password(PASSWORDS["Desk"], NEW)
    after = office.on_disk()
    assert compartments(office.unlock(who, NEW)) == compartments(salon().ring("Desk"))
    with pytest.raises(WrongPassword):
        office.unlock(who, PASSWORDS["Desk"])
    assert after.sheet == before.sheet
    others = [slot for slot in after.slots if slot.member != who]
    assert others == [slot for slot in before.slots if slot.member != who]
    assert after.slot(who).revision == before.slot(who).revision + 1


def test_a_reset_makes_a_new_identity_under_the_new_password(office):
    who = salon().ids["Chair 2"]
    draft = salon().ring("Chair 2").seal_to_self("draft", b"typed")
    office.roster.reset(who, NEW)
    ring = office.unlock(who, NEW)
    assert compartments(ring) == compartments(salon().ring("Chair 2"))
    assert ring.public_key != salon().ring("Chair 2").public_key
    with pytest.raises(WrongPassword):
        office.unlock(who, PASSWORDS["Chair 2"])
    with pytest.raises(SlotDamaged):
        salon().ring("Chair 2", office.on_disk())
    with pytest.raises(RecordDamaged):
        ring.open_own("draft", draft)
    assert [signer.member for signer, _ in office.signers] == [who]


def test_nobody_resets_themselves_or_a_stranger(office):
    with pytest.raises(InvalidInput):
        office.roster.reset(salon().ids["Wioletta"], NEW)
    with pytest.raises(NotFound):
        office.roster.reset(StaffId("0" * 16), NEW)


def test_keys_follow_the_tier(office):
    desk = salon().ids["Desk"]
    office.roster.retier(desk, Tier.MANAGER, frozenset({Compartment.HEALTH}))
    ring = salon().ring("Desk", office.on_disk())
    assert compartments(ring) == {Compartment.SALON, Compartment.CONTACT, Compartment.HEALTH}
    office.roster.retier(desk, Tier.SPECIALIST, frozenset())
    ring = salon().ring("Desk", office.on_disk())
    assert compartments(ring) == {Compartment.SALON, Compartment.HEALTH}
    assert ring.token("phone", "1") is None
    with pytest.raises(InvalidInput):
        office.roster.retier(desk, Tier.RECEPTION, frozenset({Compartment.OWNER}))


def test_a_new_owner_gets_root_and_log_and_a_former_one_loses_them(office):
    chair, wioletta = salon().ids["Chair 2"], salon().ids["Wioletta"]
    with pytest.raises(InvalidInput) as refusal:
        office.roster.retier(wioletta, Tier.MANAGER, frozenset())
    assert (refusal.value.field, refusal.value.problem) == ("tier", "last owner")
    office.roster.retier(chair, Tier.OWNER, frozenset())
    ring = salon().ring("Chair 2", office.on_disk())
    assert ring.log_key() == office.ring.log_key()
    assert ring.sign_as_root(b"page") == office.ring.sign_as_root(b"page")
    office.roster.retier(wioletta, Tier.MANAGER, frozenset())
    assert office.ring.member.tier is Tier.MANAGER
    assert office.ring.log_key() is None
    with pytest.raises(NotPermitted):
        office.roster.relabel(chair, "Boss")
    granted = {g.key for g in office.on_disk().sheet.grants if g.member == wioletta}
    assert granted == {KeyName.SALON, KeyName.CONTACT}


@pytest.mark.parametrize("label", ["Chair 2", "Desk"])
def test_without_the_root_nobody_is_added_moved_or_renamed(tmp_path, label):
    office = Office(tmp_path, label)
    before = office.on_disk()
    own = salon().ids[label]
    for deed in (
        lambda: office.roster.add("Friend", Tier.RECEPTION, frozenset(), NEW),
        lambda: office.roster.retier(own, Tier.OWNER, frozenset()),
        lambda: office.roster.relabel(own, "Boss"),
        lambda: office.roster.reset(salon().ids["Wioletta"], NEW),
    ):
        with pytest.raises(NotPermitted):
            deed()
    assert office.on_disk() == before
    assert office.signers == []


def test_a_label_changes_and_nothing_else(office):
    before = office.on_disk()
    office.roster.relabel(salon().ids["Wioletta"], " Pani  Wiola ")
    assert office.ring.member.label == "Pani Wiola"
    after = office.on_disk()
    assert after.slots == before.slots
    assert sorted(after.sheet.grants, key=str) == sorted(before.sheet.grants, key=str)
    assert after.sheet.revision == before.sheet.revision + 1
    assert after.generation == before.generation + 1


def test_the_kit_opens_everything_and_can_reset_the_owner(office):
    ring = unlock_kit(office.on_disk(), salon().kit.code)
    assert compartments(ring) == set(Compartment)
    assert ring.member.kit
    assert ring.member not in office.roster.members()
    roster = SignedRoster(office.files, ring, office.keep)
    roster.reset(salon().ids["Wioletta"], NEW)
    assert office.unlock(salon().ids["Wioletta"], NEW).log_key() == ring.log_key()
    with pytest.raises(NotFound):
        roster.reset(ring.member.id, NEW)


def test_a_kit_of_another_vault_opens_nothing(office):
    with pytest.raises(KitOfAnotherVault):
        unlock_kit(office.on_disk(), other_salon().kit.code)


def test_both_copies_hold_the_change(office):
    office.roster.relabel(salon().ids["Desk"], "Front")
    shutil.copy(office.folder / "VAULT.a", office.folder / "kept")
    for name in ("kept", "VAULT.b"):
        header = parse_header((office.folder / name).read_bytes())
        assert header.sheet.line(salon().ids["Desk"]).member.label == "Front"


def test_a_new_kit_takes_the_place_of_the_one_before(office):
    before = {line.member.id for line in office.on_disk().sheet.active() if line.member.kit}
    kit = office.roster.renew_kit()
    header = office.on_disk()
    (line,) = (line for line in header.sheet.active() if line.member.kit)
    assert line.member.id not in before
    assert not [grant for grant in header.sheet.grants if grant.member in before]
    assert compartments(unlock_kit(header, kit.code)) == set(Compartment)
    unlock_kit(header, kit.code).require_root()
    with pytest.raises(KitReplaced):
        unlock_kit(header, salon().kit.code)
    assert [signer.member for signer, _generation in office.signers] == [line.member.id]
    assert not any(member.kit for member in office.roster.members())


def test_the_kit_before_still_opens_a_header_from_before(office):
    before = office.on_disk()
    office.roster.renew_kit()
    unlock_kit(before, salon().kit.code).require_root()


def test_a_new_kit_needs_the_root_grant(tmp_path):
    office = Office(tmp_path, "Desk")
    with pytest.raises(NotPermitted):
        office.roster.renew_kit()
