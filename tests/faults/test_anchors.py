"""
R16: what only an anchor outside the vault can show, on this PC, on a stick, and on paper.

The whole folder put back to yesterday, and a log cut back with everything in it, are sound in
themselves: that is the negative control of each test.
"""

import shutil
from dataclasses import replace

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.desk import Desk
from salon_vault.errors import NotPermitted, ProofNeeded
from salon_vault.keys.model import KeyChange
from salon_vault.log.anchor import Comparison, Verdict, figures, read_slip, wrong_groups
from salon_vault.log.model import Layer
from salon_vault.log.use_cases import (
    accept_put_back,
    check_anchor,
    keep_anchor,
    print_slip,
    put_back,
)
from salon_vault.staff.model import Tier
from storage.anchor_format import read_anchor, write_anchor
from storage.door import VaultDoor
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient


@pytest.fixture
def seat(salon, clock, counter, world, tmp_path):
    """Log somebody in on a PC that keeps anchors."""

    def seat(tier):
        counter.clear()
        door = VaultDoor(salon.folder, clock=clock, anchors=tmp_path / "anchors")
        counter.vault = door.open_with_identity(salon.people[tier], salon.identity(tier))
        desk = Desk(counter.vault, world)
        desk.take_seat()
        return desk

    return seat


@pytest.fixture
def put_back_to(salon, counter, tmp_path):
    """Keep a copy of the whole folder, and return what puts it back."""

    def put_back_to():
        counter.clear()
        kept = shutil.copytree(salon.folder, tmp_path / "yesterday")

        def put():
            counter.clear()
            shutil.rmtree(salon.folder)
            shutil.copytree(kept, salon.folder)

        return put

    return put_back_to


@pytest.fixture
def yesterday(seat, put_back_to, counter, clock):
    """Keep a copy of the whole folder, go on for a day, and return what puts it back."""
    seat(Tier.RECEPTION).run(add_client, "Ada Nowak", "pl")
    put = put_back_to()
    clock.move(days=1)
    seat(Tier.RECEPTION).run(add_client, "Ewa Maj", "pl")
    counter.clear()
    return put


@pytest.fixture
def stick(tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def sound(desk):
    with desk.vault.work() as work:
        return {fault.layer: fault.seq for fault in work.log.verify(Patient()).faults}


def test_a_folder_that_nobody_put_back_warns_of_nothing(yesterday, seat):
    for tier in Tier:
        assert seat(tier).run(put_back) is None
    assert sound(seat(Tier.OWNER)) == {}


def test_a_folder_put_back_to_yesterday_is_said_to_everybody_until_the_owner_saw_it(
    yesterday, seat, salon
):
    yesterday()
    assert seat(Tier.RECEPTION).run(put_back) == Comparison(Verdict.OLDER, 4, 2)
    for tier in (Tier.SPECIALIST, Tier.OWNER, Tier.RECEPTION):
        again = seat(tier).run(put_back)
        assert (again.verdict, again.seq) == (Verdict.REWRITTEN, 4), "it has grown again"
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(accept_put_back)
    owner = seat(Tier.OWNER)
    assert sound(owner) == {Layer.ANCHOR: 4}
    with pytest.raises(ProofNeeded):
        owner.run(accept_put_back)
    owner.asking(proof=owner.confirm(salon.password)).run(accept_put_back)
    assert owner.run(put_back) is None
    assert seat(Tier.RECEPTION).run(put_back) is None


def test_without_the_anchor_yesterdays_folder_is_sound(yesterday, seat, tmp_path):
    yesterday()
    shutil.rmtree(tmp_path / "anchors")
    assert seat(Tier.RECEPTION).run(put_back) is None, "the control: nothing inside can tell"
    assert sound(seat(Tier.OWNER)) == {}


def test_a_log_cut_back_with_a_copied_state_does_not_fit_the_anchor(seat, clock):
    desk = seat(Tier.SPECIALIST)
    attacker = Attacker(desk.vault)
    ((state, last),) = attacker.run("SELECT mac_state, seq FROM log_state")
    seat(Tier.RECEPTION).run(add_client, "Ada Nowak", "pl")
    attacker = Attacker(seat(Tier.RECEPTION).vault)
    attacker.cut(last)
    attacker.run("UPDATE log_state SET mac_state = ?", state)
    assert set(sound(seat(Tier.OWNER))) == {Layer.ANCHOR}


# --- a change of the root --------------------------------------------------------------------


def test_a_folder_put_back_to_before_a_change_of_root_is_said_to_everybody(
    seat, salon, counter, put_back_to, stick
):
    """The leaver's login is in that folder, and nobody's slot in it knows the present root."""
    put = put_back_to()
    owner = seat(Tier.OWNER)
    owner.vault.change_keys(KeyChange(root=True), Patient())
    owner.run(keep_anchor, stick)
    put()
    assert seat(Tier.RECEPTION).run(put_back).verdict is Verdict.OLDER
    assert seat(Tier.OWNER).run(put_back).verdict is Verdict.OLDER
    (kept,) = stick.glob("Salon Vault */anchor.json")
    raw = kept.read_bytes()
    assert seat(Tier.OWNER).run(keep_anchor, stick).verdict is Verdict.OLDER
    assert kept.read_bytes() == raw


def test_a_folder_under_a_root_that_a_leaver_named_is_said_to_everybody(
    seat, salon, clock, put_back_to, tmp_path
):
    put = put_back_to()
    seat(Tier.OWNER).vault.change_keys(KeyChange(root=True), Patient())
    put()
    theirs = VaultDoor(salon.folder, clock=clock).open_with_identity(
        salon.people[Tier.OWNER], salon.identity(Tier.OWNER)
    )
    theirs.change_keys(KeyChange(root=True), Patient())
    theirs.close()
    assert seat(Tier.RECEPTION).run(put_back) is not None


def test_a_change_of_root_that_nobody_undid_warns_of_nothing(seat, stick):
    owner = seat(Tier.OWNER)
    owner.run(keep_anchor, stick)
    owner.vault.change_keys(KeyChange(root=True), Patient())
    for tier in Tier:
        assert seat(tier).run(put_back) is None
    (kept,) = stick.glob("Salon Vault */anchor.json")
    assert seat(Tier.OWNER).run(check_anchor, kept.read_bytes()).verdict is Verdict.FITS


# --- stick and paper -------------------------------------------------------------------------


def test_the_anchor_on_a_stick_tells_an_older_folder_and_is_not_overwritten(
    yesterday, seat, stick
):
    assert seat(Tier.OWNER).run(keep_anchor, stick).verdict is Verdict.FITS
    (kept,) = stick.glob("Salon Vault */anchor.json")
    raw = kept.read_bytes()
    assert seat(Tier.OWNER).run(check_anchor, raw).verdict is Verdict.FITS
    yesterday()
    assert seat(Tier.OWNER).run(check_anchor, raw).verdict is Verdict.OLDER
    assert seat(Tier.OWNER).run(keep_anchor, stick).verdict is not Verdict.FITS
    assert kept.read_bytes() == raw


@pytest.mark.parametrize("tier", [Tier.OWNER, Tier.RECEPTION])
def test_an_anchor_that_was_altered_is_nobodys(seat, salon, tier):
    vault = seat(tier).vault
    raw = vault.anchors.made()
    anchor, signature = read_anchor(raw)
    assert vault.anchors.held_against(raw).verdict is Verdict.FITS
    for altered in (
        write_anchor(replace(anchor, seq=anchor.seq + 1), signature),
        write_anchor(replace(anchor, vault="0" * 32), signature),
        write_anchor(replace(anchor, by=salon.people[Tier.MANAGER]), signature),
        write_anchor(anchor, bytes(64)),
        raw[:-10],
        b"",
        b"[" * 5000,
        raw.replace(b'"v":1', b'"v":2'),
    ):
        assert vault.anchors.held_against(altered).verdict is Verdict.FOREIGN


def test_a_slip_of_paper_typed_or_scanned_tells_what_was_done(yesterday, seat, printer):
    owner = seat(Tier.OWNER)
    with owner.vault.work() as work:
        slip = work.log.slip()
    typed = read_slip(f" {slip.seq} {' - '.join(slip.groups)} ")
    assert typed.groups == slip.groups
    assert read_slip(slip.code) == slip
    for one in (typed, slip):
        assert owner.run(check_anchor, one).verdict is Verdict.FITS
    assert owner.run(check_anchor, replace(slip, vault="AAAA-BBBB")).verdict is Verdict.FOREIGN
    other = replace(slip, groups=figures(bytes(32)))
    assert owner.run(check_anchor, other).verdict is Verdict.REWRITTEN
    yesterday()
    assert seat(Tier.OWNER).run(check_anchor, typed).verdict is Verdict.OLDER
    seat(Tier.OWNER).run(print_slip, "en", "Counter")
    assert len(printer.sent) == 1


def test_figures_name_the_group_that_was_mistyped():
    groups = figures(bytes(range(32)))
    assert wrong_groups(groups) == []
    for place, group in enumerate(groups):
        for at in range(5):
            for digit in "0123456789":
                if digit == group[at]:
                    continue
                slipped = group[:at] + digit + group[at + 1 :]
                typed = (*groups[:place], slipped, *groups[place + 1 :])
                assert wrong_groups(typed) == [place + 1]
    swapped = (groups[1], groups[0], *groups[2:])
    assert wrong_groups(swapped) == [1, 2]
    assert wrong_groups(groups[:8]) == [9, 10]
    assert wrong_groups((*groups, "00000")) == [11]
    assert read_slip("no figures") is None
    assert read_slip("") is None
