"""The unlock window: who sits down, what it says when they may not, and what it never loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salon_vault.door import Founder
from salon_vault.errors import HeadersDisagree, VaultInUse
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.founding import found_vault
from storage.keys import FLOOR
from ui.login.kit_page import KitPage
from ui.login.patience import delay_after
from ui.login.people_page import PeoplePage
from ui.login.screen import UnlockScreen
from ui.login.trouble_page import TroublePage

ROOT = Path(__file__).parents[2]


@pytest.fixture
def unlock_screen(qtbot, line, salon, clock):
    """Show the unlock window of the salon."""
    made = []

    def unlock_screen(open_door=None, **published):
        knock = open_door or (lambda: VaultDoor(salon.folder, clock=clock))
        screen = UnlockScreen()
        qtbot.addWidget(screen)
        screen.receive(line, knock, published)
        screen.show()
        made.append(screen)
        return screen

    yield unlock_screen
    for screen in made:
        if not line.is_open:
            screen.let_go()


@pytest.fixture
def demo_folder(tmp_path, clock):
    folder = tmp_path / "Demo.svault"
    founder = Founder("Ewa K.", "plum-gravel-otter-nine-lamps", demo=True)
    vault, _kit = found_vault(folder, founder, clock=clock, cost=FLOOR, ballast_step=4096)
    vault.close()
    return folder


def test_the_owner_may_insist_on_a_folder_that_is_copied(
    qtbot, unlock_screen, salon, clock, tmp_path
):
    (tmp_path / ".dropbox.cache").mkdir()
    known = []

    def knock():
        return VaultDoor(salon.folder, clock=clock, insist=bool(known))

    screen = unlock_screen(knock)
    screen.insisted.connect(lambda: known.append(True))
    assert isinstance(screen.page, TroublePage)
    screen.page.again.click()
    assert isinstance(screen.page, TroublePage), "trying again alone changes nothing"
    assert not screen.page.insist.go.isEnabled()

    screen.page.insist.known.click()
    screen.page.insist.go.click()

    assert isinstance(screen.page, PeoplePage)


def test_other_troubles_offer_nothing_to_insist_on(unlock_screen):
    def knock():
        raise VaultInUse

    assert unlock_screen(knock).page.insist.isHidden()


def unlocked(qtbot, screen):
    members = []
    screen.unlocked.connect(members.append)
    return members


def test_right_password_opens_the_vault_for_the_person_chosen(qtbot, unlock_screen, salon):
    screen = unlock_screen()
    members = unlocked(qtbot, screen)
    QTest.mouseClick(screen.page.tiles[3], Qt.MouseButton.LeftButton)

    QTest.keyClicks(screen.page.password, salon.password)
    QTest.keyClick(screen.page.password, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(members), timeout=20_000)
    assert members[0].tier is Tier.RECEPTION


def test_screen_stays_alive_while_the_key_is_derived(qtbot, unlock_screen, salon, watchdog):
    screen = unlock_screen()
    members = unlocked(qtbot, screen)
    QTest.qWait(50)
    watchdog.start()
    screen.page.password.setText(salon.password)

    screen.page.unlock.click()

    assert screen.page.busy.isVisible()
    assert not screen.form.language.isEnabled()
    qtbot.waitUntil(lambda: bool(members), timeout=20_000)


def test_wrong_password_opens_nothing_and_says_so(qtbot, unlock_screen, line):
    screen = unlock_screen()

    QTest.keyClicks(screen.page.password, "not my password")
    QTest.keyClick(screen.page.password, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "does not open" in screen.page.field.below.text(), timeout=20_000)
    assert not line.is_open
    assert screen.page.password.text() == ""
    assert screen.page.unlock.isEnabled()


def test_empty_password_is_not_even_tried(qtbot, unlock_screen, salon):
    screen = unlock_screen()

    screen.page.unlock.click()

    assert "Type the password of Ewa K. to go on." in screen.page.field.below.text()
    assert not (salon.folder / "pending-fails").exists()


def test_every_wrong_password_costs_more_time():
    waits = [delay_after(wrong) for wrong in range(40)]

    assert waits[:3] == [0, 0, 0]
    assert waits == sorted(waits)
    assert waits[-1] == 30


def test_third_wrong_password_has_to_be_waited_for(qtbot, unlock_screen):
    screen = unlock_screen()
    for _ in range(3):
        screen.page.password.setText("wrong again and again")
        screen.page.unlock.click()
        qtbot.waitUntil(lambda: not screen.page.busy.isVisible(), timeout=20_000)

    assert not screen.page.unlock.isEnabled()
    assert "Wait" in screen.page.unlock.text()
    qtbot.waitUntil(screen.page.unlock.isEnabled, timeout=5_000)


def test_everything_is_reached_from_the_keyboard(qtbot, unlock_screen):
    screen = unlock_screen()
    screen.activateWindow()
    qtbot.waitUntil(screen.page.tiles[0].hasFocus)

    QTest.keyClick(screen.page.tiles[0], Qt.Key.Key_Right)
    assert screen.page.tiles[1].isChecked()
    seen = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())

    for part in (screen.page.password, screen.page.unlock, screen.page.kit):
        assert part in seen
    assert screen.form.language in seen
    assert screen.form.elsewhere in seen


def test_everything_that_takes_keys_has_a_spoken_name(unlock_screen):
    screen = unlock_screen()

    mute = [
        part
        for part in screen.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not (part.accessibleName() or getattr(part, "text", str)())
    ]
    assert mute == []


def test_caps_lock_is_noticed_by_what_it_does(unlock_screen):
    page = unlock_screen().page

    QTest.keyClicks(page.password, "a")
    assert page.field.below.text() == ""
    QTest.keyClick(page.password, "B", Qt.KeyboardModifier.NoModifier)
    assert page.field.below.text() == "Caps Lock is on."


def test_kit_opens_what_no_password_does(qtbot, unlock_screen, salon):
    screen = unlock_screen()
    members = unlocked(qtbot, screen)
    screen.page.kit.click()
    assert isinstance(screen.page, KitPage)

    screen.page.code.setPlainText(" ".join(salon.kit.groups).lower())
    screen.page.open.click()

    qtbot.waitUntil(lambda: bool(members), timeout=20_000)
    assert members[0].kit


def test_slip_in_the_kit_is_named_by_its_group(qtbot, unlock_screen, salon):
    screen = unlock_screen()
    screen.page.kit.click()
    groups = list(salon.kit.groups)
    groups[0] = ("B" if groups[0][0] != "B" else "C") + groups[0][1:]

    screen.page.code.setPlainText(" ".join(groups))
    screen.page.open.click()

    qtbot.waitUntil(lambda: bool(screen.page.field.below.text()), timeout=20_000)
    assert "1" in screen.page.field.below.text()
    screen.page.back.click()
    assert isinstance(screen.page, PeoplePage)


def test_vault_open_elsewhere_is_said_and_can_be_tried_again(
    qtbot, unlock_screen, salon, clock
):
    other = VaultDoor(salon.folder, clock=clock)
    screen = unlock_screen()
    assert isinstance(screen.page, TroublePage)
    assert not screen.page.headers

    other.close()
    screen.page.again.click()

    assert isinstance(screen.page, PeoplePage)


def test_two_headers_are_a_choice(qtbot, unlock_screen, salon, clock):
    class TwoHeaders(VaultDoor):
        chosen = 0

        def people(self):
            if not self.chosen:
                raise HeadersDisagree(4, 9)
            return super().people()

        def choose_header(self, generation):
            self.chosen = generation

    door = TwoHeaders(salon.folder, clock=clock)
    screen = unlock_screen(lambda: door)
    assert [button.text() for button in screen.page.headers] == [
        "Continue with header 9",
        "Continue with header 4",
    ]

    screen.page.headers[0].click()

    assert isinstance(screen.page, PeoplePage)
    assert door.chosen == 9


def test_published_passwords_are_filled_in_for_a_demo_vault_alone(
    qtbot, unlock_screen, demo_folder, clock
):
    published = {"Ewa K.": "plum-gravel-otter-nine-lamps"}

    demo = unlock_screen(lambda: VaultDoor(demo_folder, clock=clock), **published)
    real = unlock_screen(**published)

    assert demo.form.demo.isVisible()
    assert demo.page.password.text() == published["Ewa K."]
    assert not real.form.demo.isVisible()
    assert real.page.password.text() == ""


def test_folder_without_a_vault_is_named_for_what_it_is(unlock_screen, tmp_path, clock):
    screen = unlock_screen(lambda: VaultDoor(tmp_path / "None.svault", clock=clock))

    assert isinstance(screen.page, TroublePage)


def test_letting_go_releases_the_vault(unlock_screen, salon, clock):
    screen = unlock_screen()
    with pytest.raises(VaultInUse):
        VaultDoor(salon.folder, clock=clock)

    screen.let_go()

    VaultDoor(salon.folder, clock=clock).close()


HEAVY = (
    *("reportlab", "PIL", "phonenumbers", "rapidfuzz", "PySide6.QtPdf", "zxcvbn"),
    *("ui.window", "ui.problem_words", "storage.work", "storage.backup.restorer"),
    *("storage.moving.mover", "salon_vault.law.pack", "salon_vault.staff.use_cases"),
)
"""What is loaded when somebody sits down, or goes elsewhere, and not to show who may."""

LATER = (
    *HEAVY,
    "storage",
    "sqlcipher3",
    "cryptography",
    "argon2",
    "salon_vault.door",
    "ui.line",
)
"""What the frame of the unlock window is painted without."""


def test_nothing_heavy_is_loaded_before_somebody_sat_down(salon, tmp_path):
    program = f"""
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from salon_vault.__main__ import Launch, main

def glance(window):
    window.seen.connect(lambda: print(sorted(set({LATER!r}) & set(sys.modules))))

def look(window):
    print(type(window).__name__, sorted(set({HEAVY!r}) & set(sys.modules)))
    QTimer.singleShot(0, window.close)

launch = Launch(on_window=look, on_frame=glance, preferences=Path({str(tmp_path / "p.json")!r}))
sys.exit(main(["--vault", {str(salon.folder)!r}], launch))
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stdout == "[]\nUnlockScreen []\n", done.stderr
    assert done.returncode == 0
