"""Pictures of the check-up: a PC with faults, one without, and the reminder at closing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from PySide6.QtWidgets import QScrollArea

from salon_vault.checkup.facts import FolderFacts, LoginFacts, VaultFacts
from salon_vault.checkup.model import Checkup, Lying
from salon_vault.checkup.rules_pc import GIB, findings_of_pc, findings_of_prints
from salon_vault.checkup.rules_people import findings_of_papers, findings_of_people
from salon_vault.checkup.rules_vault import findings_of_vault
from salon_vault.checkup.surroundings import Seen, Swap, System
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press
from ui.checkup.left_lying import LeftLying

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
WELL = Seen(
    system=System.WINDOWS,
    disk_encrypted=True,
    swap=Swap.ENCRYPTED,
    updated_on=date(2026, 11, 11),
    firewall=True,
    antivirus=True,
    disk_failing=False,
    disk_hours=9000,
    free_bytes=180 * GIB,
    prints_waiting=0,
    prints_kept=False,
    files_lying=0,
    clock_set=True,
)
ILL = replace(
    WELL,
    disk_encrypted=False,
    updated_on=date(2026, 9, 2),
    prints_waiting=2,
    prints_kept=None,
    files_lying=2,
    disk_hours=None,
    synced_by="OneDrive",
)


def checkup(seat: Seat) -> None:
    """Show what is found on this PC."""
    screen = seat.go("checkup")
    until(screen.form.again.isEnabled)
    seat.settle()
    seat.album.take("checkup")


def findings(seat: Seat) -> None:
    """Show a PC and a vault with every kind of finding, and sound ones; and closing time."""
    screen = seat.go("checkup")
    until(screen.form.again.isEnabled)
    seat.settle()
    for name, seen, ill in (("faults", ILL, True), ("sound", WELL, False)):
        screen.form.show_checkup(made_up(seat, seen, ill=ill), may_sweep=True)
        seat.settle()
        seat.album.scroll(screen.findChild(QScrollArea), f"checkup-{name}")
    strip = seat.window.findChild(LeftLying)
    strip._remind(lying(seat), 3)
    seat.album.take("checkup-closing")
    press(strip.no)


def lying(seat: Seat) -> tuple[Lying, ...]:
    """Return what left the vault on an evening."""
    who = seat.line.member.id
    return (
        Lying(NOW - timedelta(hours=1), who, "consents.print_papers", 2, printed=True),
        Lying(NOW - timedelta(hours=4), who, "consents.save_papers", 1, printed=False),
    )


def made_up(seat: Seat, seen: Seen, *, ill: bool) -> Checkup:
    """Return a check-up as the rules find it, with faults everywhere or nowhere."""
    me = seat.line.member
    done = {
        (me.id, "staff.sit_down"): NOW,
        (me.id, "recovery.count_kit"): NOW - timedelta(days=90),
        (me.id, "log.verify_log"): NOW - timedelta(days=60 if ill else 3),
    }
    facts = VaultFacts(
        cipher="4.19.0",
        weaker=(),
        logins=(LoginFacts(me.id, cheap=False, key_file=not ill),),
        folder=FolderFacts(2, 0, 3 if ill else 0),
        done=done,
        last_entry=NOW,
        first_passwords={me.id: NOW} if ill else {},
        first_entry=NOW - timedelta(days=200),
        kit_counted=not ill,
        seals_open=0,
        lying=lying(seat) if ill else (),
    )
    found = (
        *findings_of_papers(facts.lying),
        *findings_of_prints(seen),
        *findings_of_vault(facts, NOW),
        *findings_of_people(facts, [me], NOW),
        *findings_of_pc(seen, NOW, NOW),
    )
    return Checkup(NOW, found, facts.lying, {me.id: me.label})
