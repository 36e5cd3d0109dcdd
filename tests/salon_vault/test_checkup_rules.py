"""The rules of the check-up: from what is seen to what is found, each at its border."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from salon_vault.backup.model import Outcome, Shipment, Stick, StickId, set_name
from salon_vault.backup.state import backup_state_of
from salon_vault.checks.model import Damage, Drill, Flaw, Integrity, Part, checks_state_of
from salon_vault.checkup.facts import FolderFacts, LoginFacts, VaultFacts
from salon_vault.checkup.model import Check, Checkup, Finding, Lying, State
from salon_vault.checkup.rules_pc import GIB, findings_of_pc, findings_of_prints
from salon_vault.checkup.rules_people import findings_of_papers, findings_of_people
from salon_vault.checkup.rules_vault import findings_of_backups, findings_of_vault
from salon_vault.checkup.surroundings import Seen, Swap, System
from salon_vault.checkup.words import WORDS, headline, told
from salon_vault.staff.model import Delegation, Member, StaffId, Tier, keys_for
from salon_vault.words import LANGUAGES, Translator

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
OWNER, ANNA = StaffId("11" * 8), StaffId("22" * 8)

WELL = Seen(
    system=System.LINUX,
    disk_encrypted=True,
    swap=Swap.ENCRYPTED,
    updated_on=date(2026, 11, 20),
    firewall=True,
    disk_failing=False,
    disk_hours=1000,
    free_bytes=50 * GIB,
    prints_waiting=0,
    prints_kept=False,
    files_lying=0,
    clock_set=True,
)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


SOUND = VaultFacts(
    cipher="4.19.0",
    weaker=(),
    logins=(LoginFacts(OWNER, cheap=False, key_file=True), LoginFacts(ANNA, False, False)),
    folder=FolderFacts(header_copies=2, leftovers=0, strays=0),
    done={
        (OWNER, "staff.sit_down"): ago(1),
        (ANNA, "staff.sit_down"): ago(1),
        (OWNER, "keys.change_keys"): ago(100),
        (OWNER, "recovery.count_kit"): ago(100),
        (OWNER, "log.verify_log"): ago(5),
    },
    last_entry=ago(0.1),
    first_passwords={},
    first_entry=ago(400),
    kit_counted=True,
    seals_open=0,
    lying=(),
)
PEOPLE = (
    Member(OWNER, "Ewa K.", Tier.OWNER, keys_for(Tier.OWNER)),
    Member(ANNA, "Chair 2", Tier.SPECIALIST, keys_for(Tier.SPECIALIST)),
)


def states(findings) -> dict[Check, State]:
    return {finding.check: finding.state for finding in findings}


def of_pc(**seen):
    return states(findings_of_pc(replace(WELL, **seen), NOW, ago(0.1)))


def of_vault(**facts):
    return states(findings_of_vault(replace(SOUND, **facts), NOW))


def of_people(members=PEOPLE, **facts):
    return states(findings_of_people(replace(SOUND, **facts), members, NOW))


def test_a_sound_vault_on_a_sound_pc_is_all_good():
    found = {**of_pc(), **of_vault(), **of_people(), **states(findings_of_prints(WELL))}

    assert set(found.values()) == {State.GOOD}


def test_a_pc_that_tells_nothing_is_neither_good_nor_bad():
    found = states([*findings_of_pc(Seen(), NOW, None), *findings_of_prints(Seen())])

    assert set(found.values()) == {State.UNKNOWN}


@pytest.mark.parametrize(
    ("seen", "check", "state"),
    [
        ({"disk_encrypted": False}, Check.DISK_ENCRYPTED, State.ACT),
        ({"swap": Swap.PLAIN}, Check.SWAP, State.LOOK),
        ({"swap": Swap.NOWHERE}, Check.SWAP, State.GOOD),
        ({"updated_on": date(2026, 10, 17)}, Check.UPDATES, State.GOOD),
        ({"updated_on": date(2026, 10, 16)}, Check.UPDATES, State.LOOK),
        ({"updated_on": date(2026, 8, 22)}, Check.UPDATES, State.ACT),
        ({"updated_on": date(2027, 1, 1)}, Check.UPDATES, State.GOOD),
        ({"firewall": False}, Check.FIREWALL, State.LOOK),
        ({"system": System.WINDOWS}, Check.ANTIVIRUS, State.UNKNOWN),
        ({"system": System.WINDOWS, "antivirus": False}, Check.ANTIVIRUS, State.ACT),
        ({"synced_by": "Dropbox"}, Check.PLACE, State.LOOK),
        ({"network_drive": "nfs"}, Check.PLACE, State.ACT),
        ({"disk_failing": True}, Check.DISK, State.ACT),
        ({"disk_hours": 5 * 365 * 24 + 1}, Check.DISK, State.LOOK),
        ({"disk_hours": None, "disk_failing": False}, Check.DISK, State.UNKNOWN),
        ({"free_bytes": 9 * GIB}, Check.ROOM, State.LOOK),
        ({"free_bytes": GIB}, Check.ROOM, State.ACT),
        ({"clock_set": False}, Check.CLOCK, State.LOOK),
    ],
)
def test_what_is_seen_of_the_pc_has_its_state(seen, check, state):
    assert of_pc(**seen)[check] is state


def test_a_clock_behind_the_log_has_to_be_set():
    found = states(findings_of_pc(WELL, NOW, NOW + timedelta(minutes=6)))

    assert found[Check.CLOCK] is State.ACT


def test_virus_protection_is_not_asked_for_on_linux():
    assert Check.ANTIVIRUS not in of_pc()


@pytest.mark.parametrize(
    ("facts", "check", "state"),
    [
        ({"weaker": ["synchronous"]}, Check.CIPHER, State.ACT),
        ({"folder": FolderFacts(1, 0, 0)}, Check.HEADER, State.ACT),
        ({"folder": FolderFacts(2, 1, 0)}, Check.LEFTOVERS, State.LOOK),
        ({"folder": FolderFacts(2, 0, 3)}, Check.STRAY_FILES, State.LOOK),
        ({"seals_open": 1}, Check.SEALS, State.LOOK),
        ({"kit_counted": False}, Check.KIT, State.ACT),
        ({"done": {(OWNER, "recovery.count_kit"): ago(366)}}, Check.KIT, State.LOOK),
        ({"done": {(OWNER, "log.verify_log"): ago(36)}}, Check.LOG, State.LOOK),
        ({"done": {}}, Check.LOG, State.LOOK),
        ({"done": {}}, Check.KEYS, State.GOOD),
        ({"done": {(OWNER, "staff.remove_member"): ago(731)}}, Check.KEYS, State.LOOK),
    ],
)
def test_what_the_vault_knows_of_itself_has_its_state(facts, check, state):
    assert of_vault(**facts)[check] is state


def test_passwords_cheap_to_guess_and_owners_without_key_file_are_named():
    logins = (LoginFacts(OWNER, cheap=True, key_file=False),)
    found = [*findings_of_people(replace(SOUND, logins=logins), PEOPLE, NOW)]

    named = {each.check: each.facts["names"] for each in found if each.state is State.LOOK}
    assert named == {Check.PASSWORD_COST: ("Ewa K.",), Check.OWNER_KEY_FILE: ("Ewa K.",)}


def test_a_login_unused_for_ninety_days_is_named_and_one_that_is_away_is_not():
    unused = {(OWNER, "staff.sit_down"): ago(1), (ANNA, "staff.sit_down"): ago(91)}
    away = (PEOPLE[0], replace(PEOPLE[1], away=True))

    assert of_people(done=unused)[Check.UNUSED_LOGINS] is State.LOOK
    assert of_people(away, done=unused)[Check.UNUSED_LOGINS] is State.GOOD


def test_a_login_made_lately_is_not_yet_unused():
    nobody = {(OWNER, "staff.sit_down"): ago(1)}

    assert of_people(done=nobody)[Check.UNUSED_LOGINS] is State.LOOK
    made = of_people(done=nobody, first_passwords={ANNA: ago(3)})
    assert made[Check.UNUSED_LOGINS] is State.GOOD


def test_a_password_somebody_else_typed_is_named():
    found = of_people(first_passwords={ANNA: ago(100)})

    assert found[Check.FIRST_PASSWORDS] is State.LOOK


def test_a_deputy_whose_time_is_over_is_named():
    over = Delegation(date(2026, 11, 1), date(2026, 11, 20), frozenset({"view_log"}))
    people = (PEOPLE[0], replace(PEOPLE[1], deputy=over))

    assert of_people(people)[Check.DEPUTIES] is State.LOOK


def test_saved_papers_want_a_look_and_prints_are_counted():
    lying = [
        Lying(ago(1), ANNA, "consents.save_papers", 2, printed=False),
        Lying(ago(2), ANNA, "consents.print_papers", 3, printed=True),
    ]
    saved, printed = findings_of_papers(lying)

    assert (saved.state, saved.facts["n"]) == (State.LOOK, 2)
    assert (printed.state, printed.facts["n"]) == (State.GOOD, 3)


STICKS = (
    Stick(StickId("a" * 16), "A", date(2026, 1, 1)),
    Stick(StickId("b" * 16), "B", date(2026, 1, 1), date(2026, 11, 20)),
)


SET = set_name(ago(5), 1, "0000")
DONE = ([Drill(ago(5), SET, "A")], Integrity(ago(5)))


def of_backups(staged_days, shipped_days, sticks=STICKS, outcome=Outcome.VERIFIED, checks=DONE):
    staged = None if staged_days is None else set_name(ago(staged_days), 1, "0000")
    shipped = [
        Shipment(stick.id, set_name(ago(days), 1, "0000"), outcome, ago(days))
        for stick, days in zip(sticks, shipped_days, strict=False)
    ]
    backups = backup_state_of(staged, sticks, shipped, NOW)
    return states(findings_of_backups(backups, checks_state_of(*checks, NOW), NOW))


def with_checks(drills, integrity=None):
    return of_backups(1, [1, 1], checks=(drills, integrity))


def test_backups_made_shipped_and_tried_are_good():
    assert set(of_backups(1, [1, 3]).values()) == {State.GOOD}


@pytest.mark.parametrize(
    ("found", "check", "state"),
    [
        (lambda: of_backups(None, []), Check.BACKUP_MADE, State.ACT),
        (lambda: of_backups(3, [3]), Check.BACKUP_MADE, State.LOOK),
        (lambda: of_backups(8, [8]), Check.BACKUP_MADE, State.ACT),
        (lambda: of_backups(1, []), Check.BACKUP_ON_STICK, State.ACT),
        (lambda: of_backups(1, [4]), Check.BACKUP_ON_STICK, State.LOOK),
        (lambda: of_backups(1, [9]), Check.BACKUP_ON_STICK, State.ACT),
        (lambda: of_backups(1, [1], STICKS[:1]), Check.BACKUP_STICKS, State.LOOK),
        (lambda: of_backups(1, [1, 1], outcome=Outcome.FULL), Check.STICK_TROUBLE, State.LOOK),
        (lambda: with_checks([]), Check.DRILL, State.LOOK),
        (lambda: with_checks([Drill(ago(40), SET, "")]), Check.DRILL, State.LOOK),
        (lambda: with_checks([Drill(ago(1), SET, "", flaw=Flaw.LOG)]), Check.DRILL, State.ACT),
        (lambda: with_checks([]), Check.INTEGRITY, State.LOOK),
        (lambda: with_checks([], Integrity(ago(15))), Check.INTEGRITY, State.LOOK),
        (
            lambda: with_checks([], Integrity(ago(1), (Damage(Part.PAGES, "2"),))),
            Check.INTEGRITY,
            State.ACT,
        ),
    ],
)
def test_what_is_known_of_backups_has_its_state(found, check, state):
    assert found()[check] is state


def test_files_that_lie_outside_are_worth_a_look():
    found = states(findings_of_prints(replace(WELL, files_lying=2)))

    assert found[Check.FILES_LYING] is State.LOOK


NEVER_CHECKED = checks_state_of([], None, NOW)


def test_every_check_has_words_for_every_state_it_can_be_in():
    assert set(WORDS) == set(Check)
    seen = [
        *findings_of_pc(Seen(), NOW, None),
        *findings_of_pc(replace(WELL, system=System.WINDOWS, antivirus=False), NOW, None),
        *findings_of_pc(Seen(network_drive="nfs", disk_failing=True), NOW, ago(-1)),
        *findings_of_vault(replace(SOUND, done={}, weaker=["x"]), NOW),
        *findings_of_vault(replace(SOUND, kit_counted=False), NOW),
        *findings_of_people(SOUND, PEOPLE, NOW),
        *findings_of_backups(backup_state_of(None, (), (), NOW), NEVER_CHECKED, NOW),
        *findings_of_prints(Seen()),
    ]
    for language in LANGUAGES:
        said = [told(finding, Translator.of(language)) for finding in seen]
        assert all(each.sentence and "{" not in each.sentence + each.todo for each in said)


def test_the_headline_says_the_worst():
    good, look, act = (
        Finding(Check.FIREWALL, each) for each in (State.GOOD, State.LOOK, State.ACT)
    )
    english = Translator.of("en")

    assert "in order" in headline(Checkup(NOW, [good]), english)
    assert headline(Checkup(NOW, [good, look]), english).startswith("1 thing should")
    assert headline(Checkup(NOW, [look, act, act]), english).startswith("2 things have")
