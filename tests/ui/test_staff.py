"""Staff: who has a login, what each tier may do, the password again before changes."""

import pytest

from salon_vault.access import GRANTS, Permission
from salon_vault.compartments import Compartment
from salon_vault.personnel.model import PRINTED
from salon_vault.staff.model import Employment, Tier
from salon_vault.staff.use_cases import list_staff, permission_table
from ui.confirm import PasswordAgain
from ui.own_password import OwnPassword
from ui.parts.new_password import OWN
from ui.staff.dialogs import Rename, Reset, Retier
from ui.staff.joiner.wizard import Joiner
from ui.staff.screen import StaffScreen
from ui.staff.words import KEYS, REACH, RIGHTS, TIERS

GOOD = "umbrella-quince-lantern-otter-fig"


@pytest.fixture
def screen_of(qtbot, line_of):
    """Open the staff screen for somebody of this tier."""

    def screen_of(tier):
        screen = StaffScreen(line_of(tier))
        qtbot.addWidget(screen)
        screen.resize(1280, 800)
        screen.show()
        qtbot.waitUntil(lambda: len(screen.form.persons) == 4)
        return screen

    return screen_of


def person(screen, label):
    return next(each for each in screen.form.persons if each.member.label == label)


def labels(screen):
    return [each.member.label for each in screen.form.persons]


def give_password(dialog, password):
    again = dialog.findChild(PasswordAgain)
    again.password.setText(password)
    again.go.click()
    return again


def test_everybody_is_listed_with_tier_and_keys(screen_of):
    screen = screen_of(Tier.MANAGER)

    assert set(labels(screen)) == {"Ewa K.", "Marek", "Chair 2", "Front desk"}
    assert person(screen, "Chair 2").member.compartments == {
        Compartment.SALON,
        Compartment.HEALTH,
    }


def test_manager_reads_and_cannot_change(screen_of):
    screen = screen_of(Tier.MANAGER)

    assert not screen.form.add.isVisible()
    assert all(deed.isHidden() for each in screen.form.persons for deed in each.deeds)
    assert screen.form.own.isEnabled()


def test_owner_can_neither_demote_nor_reset_themselves_here(screen_of):
    own = person(screen_of(Tier.OWNER), "Ewa K.")

    assert [deed.isHidden() for deed in own.deeds] == [False, True, True]


def joining(screen, label):
    """Open the steps of somebody who joins, filled in up to the password."""
    screen.form.add.click()
    wizard = screen.findChild(Joiner)
    assert not wizard.go.isEnabled()
    wizard.person.label.setText(label)
    for _step in range(2):
        wizard.go.click()
    assert wizard.step is wizard.password
    return wizard


def test_new_login_is_given_after_the_password(qtbot, screen_of, salon):
    screen = screen_of(Tier.OWNER)
    said = []
    screen.said.connect(lambda words, undo: said.append(words))
    wizard = joining(screen, "Kasia")
    wizard.person.picker.choice.choose(Tier.SPECIALIST)
    wizard.person.picker.extra.setChecked(True)
    wizard.person.kind.choose("trainee")
    wizard.go.click()
    give_password(wizard, salon.password)

    qtbot.waitUntil(wizard.is_done, timeout=20_000)
    assert not wizard.back.isVisible()
    qtbot.waitUntil(lambda: wizard.papers.sheets.row is not None)
    assert wizard.papers.sheets.row.told.member.label == "Kasia"
    assert set(PRINTED).isdisjoint(wizard.papers.papers.keys)
    wizard.papers.papers.tick(["confidentiality"])
    wizard.go.click()
    qtbot.waitUntil(lambda: "Kasia" in labels(screen), timeout=20_000)
    qtbot.waitUntil(
        lambda: person(screen, "Kasia").member.employment is Employment.TRAINEE,
        timeout=20_000,
    )
    joined = person(screen, "Kasia").member
    assert joined.compartments == {
        Compartment.SALON,
        Compartment.CONTACT,
        Compartment.HEALTH,
    }
    assert said == ["Login given to Kasia"]


def test_wrong_password_gives_no_login(qtbot, screen_of, asked, complaints):
    screen = screen_of(Tier.OWNER)
    wizard = joining(screen, "Kasia")
    wizard.go.click()

    again = give_password(wizard, "not-the-password-of-anybody")

    qtbot.waitUntil(lambda: "not the password" in again.field.below.text(), timeout=20_000)
    assert again.isVisible()
    assert len(asked(list_staff)) == 4
    assert complaints == []


def test_label_that_cannot_be_kept_is_said_at_the_field(qtbot, screen_of, salon):
    screen = screen_of(Tier.OWNER)
    wizard = joining(screen, "K" * 41)
    wizard.go.click()

    give_password(wizard, salon.password)

    field = wizard.person.label_field
    qtbot.waitUntil(lambda: "shorten" in field.below.text(), timeout=20_000)
    assert wizard.step is wizard.person


def test_weak_passwords_are_not_taken(qtbot, screen_of):
    wizard = joining(screen_of(Tier.OWNER), "Kasia")
    password = wizard.password.password
    password.way.button(OWN).click()

    password.own.setText("password12345678")
    password.again.setText("password12345678")
    qtbot.waitUntil(lambda: "tried first" in password.own_field.below.text(), timeout=10_000)
    assert not wizard.go.isEnabled()

    password.own.setText(GOOD)
    password.again.setText(GOOD)
    qtbot.waitUntil(wizard.go.isEnabled, timeout=10_000)

    password.again.setText("another")
    assert not wizard.go.isEnabled()


def test_another_tier_brings_other_keys(qtbot, screen_of, salon):
    screen = screen_of(Tier.OWNER)
    person(screen, "Front desk").retier.click()
    dialog = screen.findChild(Retier)

    dialog.picker.choice.choose(Tier.MANAGER)
    dialog.go.click()
    give_password(dialog, salon.password)

    qtbot.waitUntil(
        lambda: person(screen, "Front desk").member.tier is Tier.MANAGER, timeout=20_000
    )


def test_resetting_says_that_drafts_are_lost(qtbot, screen_of, salon):
    screen = screen_of(Tier.OWNER)
    said = []
    screen.said.connect(lambda words, undo: said.append(words))
    person(screen, "Marek").reset.click()
    dialog = screen.findChild(Reset)
    words = [part.text() for part in dialog.findChildren(type(dialog.password.phrase))]
    assert "Unfinished drafts of Marek are lost; everything saved stays." in words

    dialog.go.click()
    give_password(dialog, salon.password)

    qtbot.waitUntil(lambda: said == ["Password of Marek reset"], timeout=20_000)


def test_tile_is_renamed_without_a_password(qtbot, screen_of):
    screen = screen_of(Tier.OWNER)
    person(screen, "Chair 2").rename.click()
    dialog = screen.findChild(Rename)

    dialog.label.setText("Kasia")
    dialog.go.click()

    qtbot.waitUntil(lambda: "Kasia" in labels(screen), timeout=10_000)


def test_own_password_needs_the_old_one(qtbot, screen_of, salon):
    screen = screen_of(Tier.MANAGER)
    said = []
    screen.said.connect(lambda words, undo: said.append(words))
    screen.form.own.click()
    dialog = screen.findChild(OwnPassword)
    dialog.new.again_made.setText(dialog.new.password)

    dialog.old.setText("not-the-password-of-anybody")
    dialog.go.click()
    qtbot.waitUntil(
        lambda: "Nothing was changed" in dialog.old_field.below.text(), timeout=20_000
    )
    assert said == []

    dialog.old.setText(salon.password)
    dialog.go.click()
    qtbot.waitUntil(lambda: said == ["Your password was changed"], timeout=20_000)


def test_made_up_passphrase_has_to_be_typed_again_by_its_owner(screen_of):
    screen = screen_of(Tier.MANAGER)
    screen.form.own.click()
    dialog = screen.findChild(OwnPassword)
    dialog.old.setText("anything")

    assert not dialog.go.isEnabled()
    dialog.new.again_made.setText(dialog.new.password[:-1])
    assert not dialog.go.isEnabled()
    dialog.new.again_made.setText(dialog.new.password)
    assert dialog.go.isEnabled()


def test_table_of_rights_is_the_one_the_gate_uses(line_of, asked):
    line_of(Tier.MANAGER)

    table = {right.name: right.tiers for right in asked(permission_table)}

    assert table == {
        right.value: {tier for tier in Tier if right in GRANTS[tier]} for right in Permission
    }


def test_every_tier_key_and_right_has_words():
    assert set(TIERS) == set(REACH) == set(Tier)
    assert set(KEYS) == set(Compartment)
    assert set(RIGHTS) == {right.value for right in Permission}
