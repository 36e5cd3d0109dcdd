"""Away people hold no key, deputies some for some days, and cuts leave the salon its owner."""

from datetime import date

import pytest

from salon_vault.access import DELEGABLE, cuttable
from salon_vault.compartments import Compartment
from salon_vault.errors import InvalidInput, NotFound, NotPermitted
from salon_vault.staff.model import Delegation, Employment, Hours, Terms, Tier
from storage.roster import SignedRoster
from storage.sheet import KeyName
from tests.storage.header_of import PASSWORDS, salon
from tests.storage.test_roster import NEW, Office, compartments

ALL_WEEK = Hours(((9 * 60, 17 * 60),) * 7)
RIGHTS = frozenset(right.value for right in DELEGABLE)
LEFT = Delegation(date(2026, 11, 20), date(2026, 12, 4), RIGHTS)


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path)


@pytest.fixture
def deputy(office):
    """Leave everything that can be left to Chair 2, who now works the roster."""
    office.roster.delegate(salon().ids["Chair 2"], LEFT)
    ring = salon().ring("Chair 2", office.on_disk())
    return SignedRoster(office.files, ring, office.keep)


def line_of(office, label):
    return office.on_disk().sheet.line(salon().ids[label]).member


def grants_of(office, label):
    who = salon().ids[label]
    return {grant.key for grant in office.on_disk().sheet.grants if grant.member == who}


def test_terms_are_signed_and_keys_stay_the_very_ones(office):
    before = office.on_disk()
    terms = Terms(Employment.SELF_EMPLOYED, ALL_WEEK, senior=True)
    office.roster.set_terms(salon().ids["Chair 2"], terms)
    after = office.on_disk()
    assert line_of(office, "Chair 2").terms == terms
    assert sorted(after.sheet.grants, key=str) == sorted(before.sheet.grants, key=str)
    assert after.slots == before.slots
    assert (before.format, after.format) == (1, 2)


def test_usual_terms_need_no_newer_header(office):
    office.roster.set_terms(salon().ids["Chair 2"], Terms())
    assert office.on_disk().format == 1


def test_who_is_away_holds_no_key_and_gets_the_same_ones_back(office):
    desk = salon().ids["Desk"]
    held = compartments(salon().ring("Desk"))
    office.roster.send_away(desk)
    assert grants_of(office, "Desk") == set()
    with pytest.raises(NotFound):
        office.unlock(desk, PASSWORDS["Desk"])
    office.roster.take_back(desk)
    assert compartments(office.unlock(desk, PASSWORDS["Desk"])) == held


def test_an_owner_who_is_here_is_left(office):
    wioletta, chair = salon().ids["Wioletta"], salon().ids["Chair 2"]
    with pytest.raises(InvalidInput):
        office.roster.send_away(wioletta)
    office.roster.retier(chair, Tier.OWNER, frozenset())
    office.roster.send_away(chair)
    with pytest.raises(InvalidInput) as refusal:
        office.roster.retier(wioletta, Tier.MANAGER, frozenset())
    assert refusal.value.problem == "last owner"


def test_a_deputy_holds_what_enrolling_needs_until_it_is_ended(office, deputy):
    needed = {*(KeyName(each.value) for each in Compartment), KeyName.ROOT}
    assert grants_of(office, "Chair 2") == needed
    who = deputy.add("Chair 3", Tier.MANAGER, frozenset(), NEW)
    assert compartments(office.unlock(who, NEW)) == {Compartment.SALON, Compartment.CONTACT}
    deputy.reset(salon().ids["Desk"], NEW)
    deputy.relabel(salon().ids["Desk"], "Front")
    deputy.set_terms(salon().ids["Desk"], Terms(hours=ALL_WEEK))
    office.roster.end_delegation(salon().ids["Chair 2"])
    assert grants_of(office, "Chair 2") == {KeyName.SALON, KeyName.HEALTH}
    assert not salon().ring("Chair 2", office.on_disk()).holds_root


def test_a_deputy_makes_no_owner_and_touches_none_nor_kit_nor_spare_nor_self(office, deputy):
    own, owner, desk = (salon().ids[label] for label in ("Chair 2", "Wioletta", "Desk"))
    spare = office.roster.add_spare("Envelope", Tier.MANAGER, NEW)
    before = office.on_disk()
    for deed in (
        lambda: deputy.add("Friend", Tier.OWNER, frozenset(), NEW),
        lambda: deputy.retier(desk, Tier.OWNER, frozenset()),
        lambda: deputy.reset(owner, NEW),
        lambda: deputy.relabel(owner, "Nobody"),
        lambda: deputy.retier(owner, Tier.MANAGER, frozenset()),
        lambda: deputy.send_away(owner),
        lambda: deputy.reset(spare, NEW),
        lambda: deputy.send_away(spare),
        lambda: deputy.retier(own, Tier.MANAGER, frozenset()),
        lambda: deputy.set_terms(own, Terms(senior=True)),
        lambda: deputy.set_terms(desk, Terms(senior=True)),
        lambda: deputy.delegate(desk, LEFT),
        lambda: deputy.delegate(own, LEFT),
        lambda: deputy.end_delegation(own),
        lambda: deputy.cut(desk, frozenset({"find_clients"})),
        lambda: deputy.add_spare("Mine", Tier.OWNER, NEW),
        lambda: deputy.need_second_person(frozenset()),
        deputy.renew_kit,
    ):
        with pytest.raises(NotPermitted):
            deed()
    assert office.on_disk() == before


@pytest.mark.parametrize(
    "left",
    [
        Delegation(date(2026, 11, 20), date(2026, 11, 19), RIGHTS),
        Delegation(date(2026, 11, 20), date(2027, 11, 20), RIGHTS),
        Delegation(date(2026, 11, 20), date(2026, 11, 21), frozenset()),
        Delegation(date(2026, 11, 20), date(2026, 11, 21), frozenset({"appoint"})),
    ],
)
def test_what_cannot_be_left_to_anybody_is_refused(office, left):
    with pytest.raises(InvalidInput):
        office.roster.delegate(salon().ids["Chair 2"], left)


def test_owners_and_people_who_are_away_become_no_deputies(office):
    office.roster.send_away(salon().ids["Desk"])
    for label in ("Wioletta", "Desk"):
        with pytest.raises(InvalidInput):
            office.roster.delegate(salon().ids[label], LEFT)


def test_two_spare_logins_fit_and_no_third(office):
    owner = office.roster.add_spare("Envelope 1", Tier.OWNER, NEW)
    office.roster.add_spare("Envelope 2", Tier.MANAGER, NEW)
    assert office.unlock(owner, NEW).holds_root
    for label, tier in (("Envelope 3", Tier.OWNER), ("Envelope 3", Tier.RECEPTION)):
        with pytest.raises(InvalidInput):
            office.roster.add_spare(label, tier, NEW)


def test_a_spare_owner_is_not_the_owner_who_has_to_stay(office):
    office.roster.add_spare("Envelope 1", Tier.OWNER, NEW)
    with pytest.raises(InvalidInput):
        office.roster.retier(salon().ids["Wioletta"], Tier.MANAGER, frozenset())


def test_cuts_are_signed_and_cannot_lock_the_salon_out(office):
    desk, owner = salon().ids["Desk"], salon().ids["Wioletta"]
    office.roster.cut(desk, frozenset({"save_papers"}))
    assert line_of(office, "Desk").cuts == {"save_papers"}
    office.roster.cut(owner, frozenset({"save_papers"}))
    for who, right in (
        (desk, "sit_down"),
        (desk, "own_password"),
        (desk, "manage_staff"),
        (owner, "manage_staff"),
        (owner, "appoint"),
        (owner, "nothing"),
    ):
        with pytest.raises(InvalidInput):
            office.roster.cut(who, frozenset({right}))


def test_cuts_that_another_tier_cannot_have_go_with_the_move(office):
    desk = salon().ids["Desk"]
    office.roster.cut(desk, frozenset({"edit_contact", "save_papers"}))
    office.roster.retier(desk, Tier.SPECIALIST, frozenset())
    moved = line_of(office, "Desk")
    assert moved.cuts == {"save_papers"} <= {right.value for right in cuttable(moved)}


def test_what_needs_a_second_person_is_on_the_signed_page(office):
    office.roster.need_second_person(frozenset({"staff.remove_member"}))
    assert office.roster.second_person() == {"staff.remove_member"}
    assert office.on_disk().format == 2
    office.roster.need_second_person(frozenset())
    assert office.on_disk().format == 1


@pytest.mark.parametrize("label", ["Chair 2", "Desk"])
def test_without_the_root_nothing_of_this_is_written(tmp_path, label):
    office = Office(tmp_path, label)
    before, desk = office.on_disk(), salon().ids["Desk"]
    for deed in (
        lambda: office.roster.set_terms(desk, Terms(senior=True)),
        lambda: office.roster.send_away(salon().ids["Wioletta"]),
        lambda: office.roster.take_back(desk),
        lambda: office.roster.delegate(desk, LEFT),
        lambda: office.roster.end_delegation(desk),
        lambda: office.roster.cut(desk, frozenset()),
        lambda: office.roster.add_spare("Mine", Tier.OWNER, NEW),
        lambda: office.roster.need_second_person(frozenset()),
    ):
        with pytest.raises(NotPermitted):
            deed()
    assert office.on_disk() == before
