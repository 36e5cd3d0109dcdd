"""The check-up on screen: looked at beside the lane, sorted by what matters, printed."""

import os
import threading
from datetime import timedelta

import pytest

from salon_vault.checkup.model import Check, State
from salon_vault.checkup.surroundings import Seen, System
from salon_vault.clients.use_cases import add_client
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.staff.model import Tier
from tests.conftest import NOON
from ui.checkup.left_lying import CLOSING, LeftLying
from ui.checkup.rows import FindingRow
from ui.checkup.screen import CheckupScreen

PC = Seen(system=System.LINUX, disk_encrypted=False)


@pytest.fixture
def screen_of(qtbot, line_of):
    """Show the check-up to somebody of this tier, with eyes that see ``PC``."""

    def screen_of(tier, look_around=lambda: PC):
        screen = CheckupScreen(line_of(tier), look_around=look_around)
        qtbot.addWidget(screen)
        screen.resize(1200, 900)
        screen.show()
        screen.arrive("")
        return screen

    return screen_of


def looked(qtbot, screen):
    qtbot.waitUntil(screen.form.again.isEnabled, timeout=10_000)
    return {row.finding.check: row for row in screen.findChildren(FindingRow)}


def test_the_owner_sees_what_to_do_first_and_the_rest_by_groups(qtbot, screen_of):
    rows = looked(qtbot, screen_of(Tier.OWNER))

    states = [row.finding.state for row in rows.values()]
    wanted = [state for state in states if state in {State.ACT, State.LOOK}]
    assert states[: len(wanted)] == wanted
    assert wanted == sorted(wanted, key=[State.ACT, State.LOOK].index)
    assert {Check.DISK_ENCRYPTED, Check.CIPHER, Check.KIT} <= set(rows)
    assert all(row.accessibleName() for row in rows.values())


def test_a_manager_sees_a_part(qtbot, screen_of):
    rows = looked(qtbot, screen_of(Tier.MANAGER))

    assert Check.DISK_ENCRYPTED in rows
    assert not {Check.CIPHER, Check.KIT, Check.FIRST_PASSWORDS} & set(rows)


def test_slow_eyes_hold_up_neither_screen_nor_lane(qtbot, screen_of, asked, watchdog):
    hold = threading.Event()

    def slowly():
        assert hold.wait(10)
        return PC

    screen = screen_of(Tier.OWNER, slowly)
    assert not screen.form.again.isEnabled()
    asked(add_client, "Ada Lis", "pl")  # the lane answers meanwhile

    hold.set()
    looked(qtbot, screen)


def test_it_prints_what_is_on_the_screen(qtbot, screen_of, printer):
    screen = screen_of(Tier.OWNER)
    looked(qtbot, screen)
    qtbot.waitUntil(screen.form.print.isVisible)
    said = []
    screen.said.connect(lambda words, _undo: said.append(words))

    screen.form.print.click()

    qtbot.waitUntil(lambda: bool(said))
    assert printer.sent[0][0].startswith(b"%PDF")


def test_stray_files_are_removed_with_one_press(qtbot, screen_of, salon):
    stray = salon.folder / "blobs" / "ab" / f"{'ab' * 16}.bin"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"sealed")
    old = (NOON - timedelta(days=2)).timestamp()
    os.utime(stray, (old, old))
    screen = screen_of(Tier.OWNER)
    rows = looked(qtbot, screen)
    assert rows[Check.STRAY_FILES].isAncestorOf(screen.form.sweep)
    qtbot.waitUntil(screen.form.sweep.isVisible, timeout=30_000)

    screen.form.sweep.click()
    qtbot.waitUntil(lambda: not stray.exists(), timeout=30_000)

    qtbot.waitUntil(lambda: not screen.form.sweep.isVisible())
    looked(qtbot, screen)


@pytest.fixture
def strip_at(qtbot, line_of, asked, clock):
    """Let somebody of this tier sit at this hour, after a form was printed."""

    def strip_at(tier, hour):
        line = line_of(tier)
        client = asked(add_client, "Ada Lis", "pl").client
        papers = asked(compose_form_set, client.id, "hair-colour", "pl", "Colour")
        asked(print_papers, client.id, papers, "Counter", 1)
        now = NOON.astimezone().replace(hour=hour, minute=5)
        strip = LeftLying(line, now=lambda: now)
        qtbot.addWidget(strip)
        strip.look()
        return strip

    return strip_at


def test_at_closing_it_says_how_many_papers_went_out_and_once(qtbot, strip_at):
    strip = strip_at(Tier.MANAGER, CLOSING + 1)
    qtbot.waitUntil(strip.isVisible)
    assert "Ada" not in strip.words.text()
    assert strip.words.text().endswith("2 papers are not back.")

    strip.no.click()
    strip.look()
    assert strip.isHidden()


def test_before_closing_nobody_is_asked(qtbot, strip_at, asked):
    strip = strip_at(Tier.MANAGER, CLOSING - 1)
    asked(add_client, "Ida Lis", "pl")

    assert strip.isHidden()
