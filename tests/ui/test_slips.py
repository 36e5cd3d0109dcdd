"""First logins on screen: a slip leads to one page, and from there on into the day."""

import json
import os
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.slips.model import LoginSlip, Slip
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import list_staff
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from tests.slips_given import give_slip, lose_login
from tests.ui.test_staff import give_password, person
from ui.dates import today
from ui.idle import Idle
from ui.lock import Lock
from ui.login.screen import UnlockScreen
from ui.parts.new_password import OWN
from ui.slips.enrol import EnrolLost
from ui.slips.first_password import FirstPassword
from ui.slips.note import LostLoginsNote
from ui.slips.print_slip import PrintSlip
from ui.slips.words import slip_words
from ui.staff.dialogs import Reset
from ui.staff.joiner.wizard import Joiner
from ui.staff.screen import StaffScreen

ROOT = Path(__file__).parents[2]
MINE = "copper-kettle-on-four-bricks"


@pytest.fixture
def first(qtbot, qapp, salon, line_of):
    """Have the receptionist come in with a slip."""
    give_slip(salon, Tier.RECEPTION)
    line = line_of(Tier.RECEPTION)
    left = []
    lock = Lock(line, lambda: left.append(True), qapp)
    page = FirstPassword(line, Idle(time.monotonic, qapp), lock)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.left = left
    yield page
    if shiboken6.isValid(page):  # a lock takes it away
        page.close()
        page.deleteLater()


def type_own(page, old, new):
    fields = page.fields
    fields.old.setText(old)
    fields.new.way.button(OWN).click()
    fields.new.own.setText(new)
    fields.new.again.setText(new)


def test_with_the_slip_and_a_good_password_the_day_begins(qtbot, first, salon, line):
    assert line.desk.on_slip
    assert not first.form.go.isEnabled()
    assert first.fields.old.hasFocus()
    type_own(first, salon.password, "password12345678")
    qtbot.waitUntil(lambda: "tried first" in first.fields.new.own_field.below.text())
    assert not first.form.go.isEnabled()
    type_own(first, salon.password, MINE)
    qtbot.waitUntil(first.form.go.isEnabled)
    with qtbot.waitSignal(first.chosen, timeout=20_000):
        first.form.go.click()
    assert not line.desk.on_slip
    assert not first.fields.old.text()


def test_a_wrong_slip_and_the_slip_itself_are_refused_at_their_fields(
    qtbot, first, salon, complaints, line
):
    type_own(first, "not the words of the slip", MINE)
    qtbot.waitUntil(first.form.go.isEnabled)
    first.form.go.click()
    wrong = first.fields.old_field.below
    qtbot.waitUntil(lambda: "Nothing was changed" in wrong.text(), timeout=20_000)
    type_own(first, salon.password, salon.password)
    qtbot.waitUntil(first.form.go.isEnabled)
    first.form.go.click()
    same = first.fields.new.own_field.below
    qtbot.waitUntil(lambda: "differ from" in same.text(), timeout=20_000)
    assert line.desk.on_slip
    assert complaints == []


def test_enter_leads_through_the_fields_and_sends_them_off(qtbot, first, salon):
    fields = first.fields
    QTest.keyClicks(fields.old, "not the words of the slip")
    QTest.keyClick(fields.old, Qt.Key.Key_Return)
    seen = []
    while not first.form.go.hasFocus() and len(seen) < 20:
        seen.append(first.focusWidget().accessibleName())
        QTest.keyClick(first.focusWidget(), Qt.Key.Key_Tab)
        if first.focusWidget() is fields.new.again_made:
            QTest.keyClicks(fields.new.again_made, fields.new.password)
    assert seen == ["Password: Make one up for me", "Another", "The same words again"]
    QTest.keyClick(fields.new.again_made, Qt.Key.Key_Return)
    wrong = fields.old_field.below
    qtbot.waitUntil(lambda: "Nothing was changed" in wrong.text(), timeout=20_000)


def test_the_page_hides_and_locks(qtbot, first):
    QTest.keyClick(first, Qt.Key.Key_F9)
    qtbot.waitUntil(first.curtain.isVisible)
    QTest.keyClick(first.curtain, Qt.Key.Key_Space)
    assert not first.curtain.isVisible()
    left = first.left
    first.form.lock.click()
    qtbot.waitUntil(lambda: left == [True], timeout=10_000)


DRIVE = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from salon_vault.__main__ import main
from salon_vault.launch import Launch

diary, password, preferences, seen = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), []

def choose(window):
    fields = window.fields
    fields.old.setText(password)
    fields.new.again_made.setText(fields.new.password)
    window.form.go.click()

def look(window):
    kind = type(window).__name__
    seen.append([kind, window.line.desk.on_slip if kind == "Window" else None])
    diary.write_text(json.dumps(seen))
    if kind == "UnlockScreen":
        window.page.password.setText(password)
        QTimer.singleShot(0, window.page.unlock.click)
    elif kind == "FirstPassword":
        QTimer.singleShot(0, lambda: choose(window))
    else:
        QTimer.singleShot(0, window.close)

sys.exit(main(sys.argv[4:], Launch(on_window=look, preferences=preferences)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="drives the program without a screen")
def test_the_program_goes_from_the_slip_straight_on_into_the_salon(salon, tmp_path):
    give_slip(salon, Tier.OWNER)
    drive, diary = tmp_path / "drive.py", tmp_path / "diary"
    drive.write_text(DRIVE)
    words = [drive, diary, salon.password, tmp_path / "kept.json", "--vault", salon.folder]

    done = subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    seen = json.loads(diary.read_text())
    assert seen == [["UnlockScreen", None], ["FirstPassword", None], ["Window", False]]
    assert HeaderFiles(salon.folder).load().slot(salon.people[Tier.OWNER]).slip is None


def test_a_slip_that_ran_out_is_said_beside_the_password(qtbot, line, salon, clock):
    give_slip(salon, Tier.OWNER, Slip(date(2026, 11, 20)))
    screen = UnlockScreen()
    qtbot.addWidget(screen)
    screen.receive(line, lambda: VaultDoor(salon.folder, clock=clock))
    screen.show()
    screen.page.password.setText(salon.password)
    screen.page.unlock.click()
    qtbot.waitUntil(lambda: "20 November 2026" in screen.page.field.below.text())
    assert "another slip" in screen.page.field.below.text()
    screen.let_go()


# --- the owner's side ------------------------------------------------------------------------


@pytest.fixture
def staff(qtbot, line_of):
    def staff(tier=Tier.OWNER):
        screen = StaffScreen(line_of(tier))
        qtbot.addWidget(screen)
        screen.resize(1280, 800)
        screen.show()
        qtbot.waitUntil(lambda: len(screen.form.persons) == 4)
        return screen

    return staff


def test_the_list_says_whose_first_login_is_still_to_come(salon, staff):
    until = today() + timedelta(days=3)
    give_slip(salon, Tier.MANAGER, Slip(until))
    screen = staff()
    assert slip_words(until) in person(screen, "Marek").keys.text()
    assert "slip" not in person(screen, "Chair 2").keys.text()
    assert "expired" in slip_words(today() - timedelta(days=1))


def test_a_lost_login_is_set_up_again_with_a_slip(qtbot, salon, look, staff, asked, line):
    lose_login(salon, Tier.SPECIALIST)
    lose_login(salon, Tier.RECEPTION)
    look("INSERT INTO to_enrol (member) VALUES (?)", salon.people[Tier.RECEPTION])
    screen = staff()
    lost, former = person(screen, "Front desk"), person(screen, "Chair 2")
    assert [lost.again.isHidden(), former.again.isHidden()] == [False, True]
    assert [each.member.label for each in screen.form.persons][-1] == "Chair 2"
    note = LostLoginsNote(line)
    qtbot.addWidget(note)
    qtbot.waitUntil(lambda: "1 login was lost" in note.words.text())
    lost.again.click()
    dialog = screen.findChild(EnrolLost)
    dialog.go.click()
    give_password(dialog, salon.password)
    qtbot.waitUntil(lambda: bool(screen.findChildren(PrintSlip)), timeout=20_000)
    members = {member.label: member.active for member in asked(list_staff)}
    assert (members["Front desk"], members["Chair 2"]) == (True, False)
    qtbot.waitUntil(lambda: not note.isVisible())


def test_the_slip_speaks_the_language_of_whoever_gets_it(qtbot, line_of, printer):
    slip = LoginSlip("0" * 16, "Lan", "otter-lamp-plum-nine-gravel", today())
    dialog = PrintSlip(StaffScreen(line_of(Tier.OWNER)), line_of(Tier.OWNER), slip)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=20_000)
    assert dialog._sheet.language == "en"
    dialog.spoken.choose("vi")
    dialog.spoken.activated.emit(0)
    assert dialog._sheet.language == "vi"
    qtbot.waitUntil(dialog.go.isEnabled, timeout=20_000)
    dialog.go.click()
    qtbot.waitUntil(lambda: len(printer.sent) == 1, timeout=20_000)


def test_a_made_up_passphrase_is_offered_on_a_slip_and_a_typed_one_is_not(qtbot, staff):
    screen = staff()
    screen.form.add.click()
    wizard = screen.findChild(Joiner)
    wizard.person.label.setText("Kasia")
    wizard._given("0" * 16)
    assert not wizard.papers.slip.isHidden()
    wizard.papers.slip.click()
    assert wizard.findChildren(PrintSlip)
    person(screen, "Marek").reset.click()
    reset = screen.findChild(Reset)
    reset.password.way.button(OWN).click()
    assert reset.slip is None
