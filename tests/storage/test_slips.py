"""The slot itself says that it is a slip, and nobody but its holder can make it say less."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.compartments import Compartment
from salon_vault.errors import HeaderDamaged, NotFound, NotPermitted, SlotDamaged
from salon_vault.slips.model import NO_END, Slip
from salon_vault.staff.model import StaffId, Tier
from storage.header_files import HeaderFiles
from storage.keys import FLOOR
from storage.roster import SignedRoster
from storage.slip_json import slip_from_json, slip_to_json
from storage.slots import _signed_bytes, make_slot, open_slot
from tests.slips_given import give_slip
from tests.storage.header_of import PASSWORDS, next_header, reread
from tests.storage.header_of import salon as small

NEW = "nine wet umbrellas in a row"
SLIP = Slip(date(2026, 11, 28))


@pytest.fixture
def roster(tmp_path):
    files = HeaderFiles(tmp_path)
    files.store(small().header)
    return SignedRoster(files, small().ring(), lambda _key: None)


def slips(tmp_path):
    header = HeaderFiles(tmp_path).load()
    return {slot.member: slot.slip for slot in header.slots if slot.slip}


def with_slip(label, slip):
    """Return the header in which somebody's slot is a slip."""
    header, who = small().header, small().ids[label]
    slot = make_slot(
        *(header.vault_id, header.sheet.line(who), small().identity(label)),
        *(PASSWORDS[label], FLOOR, 2),
        slip=slip,
    )
    others = [other for other in header.slots if other.member != who]
    return next_header(header, small().ring(), slots=(*others, slot)), slot


def test_whoever_is_enrolled_by_somebody_else_has_a_slip(roster, tmp_path):
    new = roster.add("Chair 3", Tier.MANAGER, frozenset({Compartment.HEALTH}), NEW, slip=SLIP)
    spare = roster.add_spare("Envelope", Tier.OWNER, NEW)
    roster.reset(small().ids["Desk"], NEW)
    assert slips(tmp_path) == {new: SLIP, spare: NO_END, small().ids["Desk"]: NO_END}


def test_only_the_root_enrols_who_was_lost_and_nobody_who_has_a_login(roster, tmp_path):
    with pytest.raises(NotFound):
        roster.enrol_lost(small().ids["Desk"], NEW)
    with pytest.raises(NotFound):
        roster.enrol_lost(StaffId("0" * 16), NEW)
    desk = SignedRoster(HeaderFiles(tmp_path), small().ring("Desk"), lambda _key: None)
    with pytest.raises(NotPermitted):
        desk.enrol_lost(small().ids["Chair 2"], NEW)


@pytest.mark.parametrize("slip", [SLIP, NO_END])
def test_a_slip_is_read_and_spelled_the_same(slip):
    header, slot = with_slip("Desk", slip)
    assert reread(header).slot(slot.member).slip == slip
    assert (small().header.format, header.format) == (1, 2)
    assert slip_from_json(slip_to_json(slip)) == slip


@pytest.mark.parametrize("value", ["2026-11-28", [1], ["2026-11-8"], ["x"], None, ["", ""]])
def test_anything_else_is_damage(value):
    with pytest.raises(HeaderDamaged):
        slip_from_json(value)


@pytest.mark.parametrize("slip", [None, NO_END, Slip(date(2027, 11, 28))])
def test_nobody_else_takes_the_mark_away_or_moves_its_end(slip):
    header, slot = with_slip("Desk", SLIP)
    others = [other for other in header.slots if other.member != slot.member]
    forged = next_header(
        header, small().ring("Chair 2"), slots=(*others, replace(slot, slip=slip))
    )
    with pytest.raises(HeaderDamaged):
        reread(forged)


def test_the_mark_is_bound_to_what_the_password_opens():
    """Even signed with the holder's own key, the mark alone cannot be left out."""
    header, slot = with_slip("Desk", SLIP)
    identity, line = small().identity("Desk"), header.sheet.line(slot.member)
    bare = replace(slot, slip=None)
    bare = replace(bare, signature=identity.sign(_signed_bytes(header.vault_id, bare)))
    with pytest.raises(SlotDamaged):
        open_slot(header.vault_id, line, bare, PASSWORDS["Desk"], header.roots)
    open_slot(header.vault_id, line, slot, PASSWORDS["Desk"], header.roots).wipe()


def test_the_same_password_again_leaves_a_slip_a_slip(salon, open_as):
    give_slip(salon, Tier.RECEPTION, SLIP)
    own, same = open_as(Tier.RECEPTION).own_login, salon.password
    own.change_password(same, same)
    assert own.slip == SLIP
    own.change_password(same, NEW)
    assert own.slip is None
