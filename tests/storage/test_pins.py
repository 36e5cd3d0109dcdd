"""A PIN opens a locked login again, as far as it should, for as long as it should."""

from datetime import UTC, datetime, timedelta

import pytest

from salon_vault.access import Permission
from salon_vault.audit import Phase
from salon_vault.compartments import Compartment
from salon_vault.desk import Desk
from salon_vault.errors import NotPermitted, WrongPassword
from salon_vault.keys.model import KeyChange
from salon_vault.pins.errors import PinGone, WeakPin, WrongPin
from salon_vault.pins.model import check_pin, ends_at
from salon_vault.pins.use_cases import choose_pin
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import change_own_password
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from storage.keeper_wire import Keeper
from storage.os_process import own_command
from tests.vaults import Patient

PIN = "407193"


@pytest.fixture
def keeper():
    keeper = Keeper(lambda: own_command("--keeper"))
    yield keeper
    keeper.close()


@pytest.fixture
def door(salon, clock, counter, keeper):
    """Stand before the locked vault; whoever had it open has locked it."""

    def door():
        counter.clear()
        return VaultDoor(salon.folder, clock=clock, keeper=keeper)

    return door


@pytest.fixture
def allow(salon, door):
    """Have the owner allow PINs to some tiers, and lock."""

    def allow(*tiers):
        vault = door().open_with_identity(salon.people[Tier.OWNER], salon.identity(Tier.OWNER))
        vault.pins.allow(tiers)
        vault.close()

    return allow


@pytest.fixture
def sit(salon, door, counter, world):
    """Open with an identity, or with a PIN, and take the seat."""

    def sit(tier, pin=None):
        at, who = door(), salon.people[tier]
        try:
            counter.vault = (
                at.open_with_identity(who, salon.identity(tier))
                if pin is None
                else at.unlock_with_pin(who, pin)
            )
        except BaseException:
            at.close()
            raise
        desk = Desk(counter.vault, world)
        desk.take_seat()
        return desk

    return sit


@pytest.fixture
def by_pin(allow, sit):
    """Sit down by PIN, after it was chosen under the password."""

    def by_pin(tier=Tier.RECEPTION):
        allow(Tier.RECEPTION, Tier.SPECIALIST)
        sit(tier).run(choose_pin, PIN)
        return sit(tier, PIN)

    return by_pin


@pytest.mark.parametrize("pin", ["407193", "918240", "605817"])
def test_a_number_without_a_pattern_is_a_pin(pin):
    check_pin(pin)


@pytest.mark.parametrize(
    ("pin", "problem"),
    [
        ("12345", "digits"),
        ("1234567", "digits"),
        ("40719x", "digits"),
        ("٤٠٧١٩٣", "digits"),
        ("123456", "known"),
        ("890123", "known"),
        ("111222", "known"),
        ("404040", "known"),
        ("407407", "known"),
        ("407704", "known"),
        ("114477", "known"),
        ("159753", "known"),
        ("240388", "date"),
        ("032488", "date"),
        ("880324", "date"),
    ],
)
def test_digits_that_a_colleague_would_try_are_refused(pin, problem):
    with pytest.raises(WeakPin) as refused:
        check_pin(pin)
    assert refused.value.problem == problem


def test_a_pin_lasts_four_hours_and_never_past_the_day():
    morning = datetime(2026, 11, 21, 9, 0).astimezone(UTC)
    evening = datetime(2026, 11, 21, 22, 30).astimezone(UTC)
    assert ends_at(morning) - morning == timedelta(hours=4)
    assert ends_at(evening) - evening == timedelta(hours=1, minutes=30)


def test_nobody_has_a_pin_unless_the_root_says_so(sit):
    desk = sit(Tier.RECEPTION)
    assert not desk.vault.pins.state().may
    with pytest.raises(NotPermitted):
        desk.run(choose_pin, PIN)


def test_staff_cannot_allow_themselves_a_pin(sit):
    with pytest.raises(NotPermitted):
        sit(Tier.MANAGER).vault.pins.allow([Tier.MANAGER])


def test_a_header_without_pins_stays_in_the_first_format(salon, allow):
    assert HeaderFiles(salon.folder).load().format == 1
    allow(Tier.RECEPTION)
    assert HeaderFiles(salon.folder).load().format == 2
    allow()
    assert HeaderFiles(salon.folder).load().format == 1


def test_an_owner_gets_no_pin(allow, sit):
    allow(Tier.RECEPTION)
    with pytest.raises(NotPermitted):
        sit(Tier.OWNER).run(choose_pin, PIN)


def test_a_pin_opens_salon_and_contact_and_no_more(by_pin):
    desk = by_pin()
    assert desk.vault.pins.opened
    assert desk.vault._ring._held.names() == {"salon", "contact"}
    assert desk.member.compartments == {Compartment.SALON, Compartment.CONTACT}
    assert Permission.EDIT_CONTACT.value not in desk.member.cuts
    desk.run(view_salon)


def test_a_specialist_by_pin_holds_no_health_key(by_pin):
    desk = by_pin(Tier.SPECIALIST)
    assert desk.vault._ring._held.names() == {"salon"}
    blob = desk.vault.blobs.keep(Compartment.HEALTH, b"a reaction")
    with pytest.raises(NotPermitted):
        desk.vault.blobs.read(Compartment.HEALTH, blob)


def test_drafts_come_back_at_a_desk_opened_by_pin(allow, sit):
    allow(Tier.RECEPTION)
    desk = sit(Tier.RECEPTION)
    desk.run(choose_pin, PIN)
    desk.vault.drafts.keep("card", b"half a sent")
    again = sit(Tier.RECEPTION, PIN)
    assert again.vault.drafts.waiting() == {"card": b"half a sent"}
    again.vault.drafts.keep("card", b"half a sentence")
    assert sit(Tier.RECEPTION).vault.drafts.waiting() == {"card": b"half a sentence"}


def test_the_same_pin_opens_again_after_the_next_lock(by_pin, sit):
    by_pin()
    assert sit(Tier.RECEPTION, PIN).vault.pins.opened


def test_a_desk_opened_by_pin_still_asks_for_the_password(by_pin, salon):
    desk = by_pin()
    with pytest.raises(WrongPassword):
        desk.confirm("not the password at all")
    assert desk.confirm(salon.password).staff == desk.member.id


def test_a_desk_opened_by_pin_changes_no_login_and_chooses_no_pin(by_pin, salon):
    desk = by_pin()
    with pytest.raises(NotPermitted):
        desk.run(change_own_password, salon.password, "another-gravel-otter-nine-lamps")
    with pytest.raises(NotPermitted):
        desk.vault.pins.choose(PIN)
    with pytest.raises(NotPermitted):
        desk.vault._ring.sign(b"anything but an entry")


def test_three_wrong_pins_leave_the_password_alone(allow, sit, door, salon, entries):
    allow(Tier.RECEPTION)
    sit(Tier.RECEPTION).run(choose_pin, PIN)
    for left in (2, 1):
        with pytest.raises(WrongPin) as wrong:
            sit(Tier.RECEPTION, "918240")
        assert wrong.value.left == left
    for pin in ("918240", PIN):
        with pytest.raises(PinGone):
            sit(Tier.RECEPTION, pin)
    at = door()
    assert at.pin_tries(salon.people[Tier.RECEPTION]) == 0
    at.close()


def test_a_right_pin_gives_the_three_tries_back(by_pin, sit):
    by_pin()
    for _ in range(2):
        for _ in range(2):
            with pytest.raises(WrongPin):
                sit(Tier.RECEPTION, "918240")
        sit(Tier.RECEPTION, PIN)


def test_wrong_pins_are_in_the_log_at_the_next_login(by_pin, sit, open_as):
    by_pin()
    with pytest.raises(WrongPin):
        sit(Tier.RECEPTION, "918240")
    sit(Tier.RECEPTION, PIN)
    with open_as(Tier.OWNER).work() as work:
        told = [line for line in work.log.latest(None, 20) if line.entry.phase is Phase.REFUSED]
    assert [line.detail["wrong_passwords"] for line in told] == [1]


def test_a_change_of_keys_ends_a_pin(by_pin, sit, salon):
    by_pin()
    owner = sit(Tier.OWNER)
    owner.vault.change_keys(KeyChange(), Patient())
    with pytest.raises(PinGone):
        sit(Tier.RECEPTION, PIN)


def test_a_reset_of_the_login_ends_its_pin(by_pin, sit, salon):
    by_pin()
    owner = sit(Tier.OWNER)
    owner.vault.roster.reset(salon.people[Tier.RECEPTION], "gravel-otter-plum-nine-lamps")
    with pytest.raises(PinGone):
        sit(Tier.RECEPTION, PIN)


def test_the_owner_ends_every_pin_by_allowing_none(by_pin, allow, sit):
    by_pin()
    allow()
    with pytest.raises(PinGone):
        sit(Tier.RECEPTION, PIN)


def test_an_own_change_of_password_ends_the_pin(allow, sit, salon):
    allow(Tier.RECEPTION)
    desk = sit(Tier.RECEPTION)
    desk.run(choose_pin, PIN)
    desk.run(change_own_password, salon.password, "marble-otter-plum-nine-lamps")
    with pytest.raises(PinGone):
        sit(Tier.RECEPTION, PIN)


def test_a_pin_does_not_outlive_its_hours(by_pin, sit, clock):
    by_pin()
    clock.move(hours=4, minutes=11)
    with pytest.raises(PinGone):
        sit(Tier.RECEPTION, PIN)


def test_a_clock_set_back_or_forward_changes_nothing(by_pin, sit, clock):
    by_pin()
    clock.now = lambda: datetime(2031, 1, 1, tzinfo=UTC)
    assert sit(Tier.RECEPTION, PIN).vault.pins.opened


def test_another_vault_has_no_such_pin(by_pin, founded, tmp_path, clock, keeper):
    by_pin()
    from tests.vaults import copied_vault

    other = VaultDoor(copied_vault(tmp_path / "other"), clock=clock, keeper=keeper)
    assert [other.pin_tries(tile.id) for tile in other.people()] == [0]
    other.close()


def test_somebody_else_at_the_desk_leaves_a_pin_alone(by_pin, sit):
    by_pin()
    sit(Tier.SPECIALIST)
    assert sit(Tier.RECEPTION, PIN).vault.pins.opened


def test_the_log_of_a_shift_by_pin_is_sound(by_pin, sit):
    by_pin()
    sit(Tier.RECEPTION, PIN).run(view_salon)
    with sit(Tier.OWNER).vault.work() as work:
        assert work.log.verify(Patient()).faults == ()
