"""Hours, absences, deputies and a second person on screen, with real vaults behind them."""

from datetime import date

import pytest

from salon_vault.access import DELEGABLE
from salon_vault.deputies.model import FOR_SECOND_PERSON
from salon_vault.deputies.use_cases import (
    delegations_over,
    name_deputy,
    need_second_person,
    past_delegations,
)
from salon_vault.paper.pdf import render
from salon_vault.personnel import model
from salon_vault.staff.model import DAYS, Delegation, Employment, Hours, Terms, Tier
from salon_vault.staff.use_cases import list_staff, permission_table, remove_member, set_terms
from storage.door import VaultDoor
from tests.salon_vault.staff_told import tell_everybody
from ui.confirm import PasswordAgain
from ui.keys.change import ChangeKeys
from ui.login.people_page import PeoplePage
from ui.second_person import SecondPerson
from ui.staff.away import GoesAway
from ui.staff.dialogs import Retier
from ui.staff.hours_editor import HoursEditor, minutes
from ui.staff.leaver.wizard import Leaver
from ui.staff.notes import DelegationNote, OpeningsNote
from ui.staff.people_words import EMPLOYMENTS, LESSONS, PAPERS, SECOND_PERSON
from ui.staff.screen import StaffScreen
from ui.staff.sheets import leaver_sheet, rights_sheet


@pytest.fixture
def screen(qtbot, line_of):
    """Open the staff screen for the owner."""
    screen = StaffScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    qtbot.waitUntil(lambda: len(screen.form.persons) == 4)
    return screen


def person(screen, tier):
    return next(each for each in screen.form.persons if each.member.tier is tier)


def choose(screen, tier, words):
    """Choose from the list beside the person of a tier."""
    actions = person(screen, tier).menu.actions()
    next(one for one in actions if one.text() == words).trigger()


def give_password(dialog, password):
    again = dialog.findChild(PasswordAgain)
    again.password.setText(password)
    again.go.click()


def sworn(qtbot, line, case, password, *args):
    """Have the owner carry out what wants their password again."""
    done = []
    line.confirm(line, password).then(
        lambda proof: line.asking(line, proof=proof).ask(case, *args).then(done.append)
    )
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)


def test_a_week_reads_back_as_it_was_typed(qtbot):
    editor = HoursEditor()
    qtbot.addWidget(editor)
    assert editor.hours is None
    week = Hours(((540, 1020), None, (0, 1440), *[None] * (DAYS - 3)))
    editor.show_hours(week)
    assert editor.hours == week
    editor.days[0].ends.setText("8:00")
    assert not editor.is_ready
    assert [minutes(typed) for typed in ("9", "9.30", "930", "25:00", "9:60", "")] == [
        540,
        570,
        570,
        None,
        None,
        None,
    ]


def test_who_is_away_has_no_keys_in_the_list(qtbot, screen):
    choose(screen, Tier.RECEPTION, "Is away…")
    dialog = screen.findChild(GoesAway)
    dialog.until.line.setText("nonsense")
    assert not dialog.go.isEnabled()
    dialog.until.line.setText("")
    dialog.go.click()
    qtbot.waitUntil(lambda: person(screen, Tier.RECEPTION).member.away, timeout=20_000)
    words = [one.text() for one in person(screen, Tier.RECEPTION).menu.actions()]
    assert "Is back…" in words
    assert "Is away…" not in words


def test_an_owner_is_not_offered_to_leave_or_to_be_a_deputy(screen):
    words = [one.text() for one in person(screen, Tier.OWNER).menu.actions()]
    assert not {"Leaves the salon…", "Is away…", "Name as deputy…"} & set(words)


def test_a_leaver_is_removed_once_a_second_person_has_agreed(qtbot, screen, salon):
    line = screen.line
    rules = frozenset({"staff.remove_member"})
    sworn(qtbot, line, need_second_person, salon.password, rules)
    choose(screen, Tier.RECEPTION, "Leaves the salon…")
    wizard = screen.findChild(Leaver)
    qtbot.waitUntil(wizard.looked.print.isEnabled, timeout=20_000)
    wizard.go.click()
    wizard.go.click()
    give_password(wizard, salon.password)
    qtbot.waitUntil(lambda: wizard.findChild(SecondPerson) is not None, timeout=20_000)
    other = wizard.findChild(SecondPerson)
    qtbot.waitUntil(other.go.isEnabled, timeout=20_000)
    other.who.choose(salon.people[Tier.MANAGER])
    other.password.setText("not-the-password-of-anybody")
    other.go.click()
    qtbot.waitUntil(lambda: "of that login" in other.field.below.text(), timeout=20_000)
    other.password.setText(salon.password)
    other.go.click()
    qtbot.waitUntil(wizard.is_done, timeout=30_000)
    assert not wizard.stop.isVisible()
    qtbot.waitUntil(lambda: not person(screen, Tier.RECEPTION).member.active, timeout=20_000)
    assert line.allows(remove_member)


def test_a_delegation_that_is_over_ends_at_the_owners_login(qtbot, screen, salon, clock, asked):
    line, day = screen.line, clock.now().date()
    rights = frozenset(right.value for right in DELEGABLE)
    who = salon.people[Tier.SPECIALIST]
    sworn(qtbot, line, name_deputy, salon.password, who, Delegation(day, day, rights))
    clock.move(days=2)
    assert [one.id for one in asked(delegations_over)] == [who]
    note = DelegationNote(line)
    qtbot.addWidget(note)
    qtbot.waitUntil(lambda: not note.isHidden(), timeout=20_000)
    assert asked(delegations_over) == []
    assert [one.member for one in asked(past_delegations)] == [who]
    assert all(one.deputy is None for one in asked(list_staff))


def test_openings_outside_hours_are_told_to_the_owner(
    qtbot, line_of, seat, salon, counter, clock
):
    never = Terms(hours=Hours((None,) * DAYS))
    owner = seat(Tier.OWNER)
    owner.run(set_terms, salon.people[Tier.RECEPTION], never)
    tell_everybody(owner, clock, salon)
    clock.move(days=15)
    seat(Tier.RECEPTION)
    counter.clear()
    line = line_of(Tier.OWNER)
    note = OpeningsNote(line)
    qtbot.addWidget(note)
    qtbot.waitUntil(lambda: not note.isHidden(), timeout=20_000)
    assert note.words.text() == "1 opening outside working hours since you last looked."
    note.no.click()
    again = OpeningsNote(line)
    qtbot.addWidget(again)
    assert again.isHidden()


def test_a_move_that_takes_keys_offers_to_change_them(qtbot, screen, salon):
    person(screen, Tier.SPECIALIST).retier.click()
    moving = screen.findChild(Retier)
    moving.picker.choice.choose(Tier.RECEPTION)
    moving.go.click()
    give_password(moving, salon.password)
    qtbot.waitUntil(lambda: screen.findChild(ChangeKeys) is not None, timeout=20_000)
    change = screen.findChild(ChangeKeys)
    assert change.reason.text() == "Chair 2 has another role"
    assert change.go.isEnabled()


def test_spare_logins_are_shown_on_demand_only(qtbot, open_as, salon, clock, counter):
    vault = open_as(Tier.OWNER)
    vault.roster.add_spare("Envelope 1", Tier.MANAGER, "paper-boats-on-the-canal")
    counter.clear()
    door = VaultDoor(salon.folder, clock=clock)
    page = PeoplePage(door.people())
    door.close()
    qtbot.addWidget(page)
    page.show()
    hidden = [tile.tile.label for tile in page.tiles if not tile.isVisible()]
    assert hidden == ["Envelope 1"]
    page.more.click()
    assert all(tile.isVisible() for tile in page.tiles)
    assert not page.more.isVisible()


def test_the_page_of_rights_fits_one_page_and_the_leavers_names_whom(line_of, asked, salon):
    line_of(Tier.OWNER)
    members = asked(list_staff)
    page = rights_sheet(asked(permission_table), members, "Laurowa")
    assert page.pages(render(page)) == 1
    sheet = leaver_sheet(members[-1], [], "Laurowa", date(2026, 11, 21))
    assert sheet.pages(render(sheet)) == 1


def test_every_footing_paper_and_deed_has_words():
    assert set(EMPLOYMENTS) == set(Employment)
    assert set(PAPERS) == {paper for papers in model.PAPERS.values() for paper in papers}
    assert set(LESSONS) == set(model.LESSONS)
    assert set(SECOND_PERSON) == set(FOR_SECOND_PERSON)
