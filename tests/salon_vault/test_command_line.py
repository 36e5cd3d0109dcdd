"""The program without a window: the real program, as a process of its own, on real vaults."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from salon_vault.audit import Phase
from salon_vault.command_line.parser import COMMANDS, command_parser
from salon_vault.staff.model import Tier
from storage.backup.places import STAGING, whole_sets
from storage.door import VaultDoor
from tests.conftest import LABELS, PASSWORD
from tests.slips_given import give_slip

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "salon_vault"]
OWNER, RECEPTION = LABELS[Tier.OWNER], LABELS[Tier.RECEPTION]


@pytest.fixture
def surroundings(tmp_path):
    """Whatever the program would find of this person's own, elsewhere."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("LC_")},
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "LANG": "en_GB.UTF-8",
        "PYTHONIOENCODING": "utf-8",
    }


@pytest.fixture
def run(salon, surroundings):
    """Run a command as somebody, and return how it ended and what it said."""

    def run(command, *words, label=OWNER, secret=PASSWORD, vault=None, **more):
        who = ["--as", label, "--password-stdin"] if label else []
        return subprocess.run(
            [*PROGRAM, command, "--vault", str(vault or salon.folder), *who, *words],
            cwd=ROOT,
            env={**surroundings, **more},
            input=f"{secret}\n",
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def open_wide(open_as):
    """Open the vault as a script does that knows no rules of the program."""

    def open_wide():
        vault = open_as(Tier.RECEPTION)
        vault._connection.set_authorizer(None)
        return vault

    return open_wide


def test_backup_makes_a_whole_set_and_the_log_says_who(run, salon, entries):
    done = run("backup")

    assert (done.returncode, done.stderr) == (0, "")
    (name,) = whole_sets(salon.folder / STAGING)
    assert done.stdout.startswith(f"A backup was made and opened again: {name}")
    staged = [line.entry for line in entries() if line.entry.case == "backup.stage_backup"]
    assert [entry.phase for entry in staged] == [Phase.INTENT, Phase.DONE]
    assert {entry.actor for entry in staged} == {salon.people[Tier.OWNER]}


def test_a_slip_does_nothing_here_either(run, salon, entries):
    give_slip(salon, Tier.OWNER)
    done = run("backup")

    assert (done.returncode, done.stdout) == (3, "")
    assert "password of one's own" in done.stderr
    assert not (salon.folder / STAGING).exists()
    assert ("backup.stage_backup", Phase.REFUSED) in [
        (line.entry.case, line.entry.phase) for line in entries()
    ]


def test_standing_up_is_logged_too(run, entries):
    run("backup")

    assert entries()[-1].entry.case == "staff.stand_up"


def test_a_sound_vault_and_its_log_end_with_zero(run):
    assert run("verify").returncode == 0
    checked = run("check-log", "--json")
    assert checked.returncode == 0
    assert json.loads(checked.stdout)["faults"] == []


def test_a_changed_log_ends_with_one_and_names_the_entry(run, look):
    run("backup")
    look("UPDATE log SET core = replace(core, 'sit_down', 'sat_down') WHERE seq = 1")
    found = run("check-log")

    assert found.returncode == 1
    assert "does not add up" in found.stdout


def test_damage_ends_with_one(run, salon, open_as, counter):
    from salon_vault.compartments import Compartment

    vault = open_as(Tier.OWNER)
    blob = vault.blobs.keep(Compartment.SALON, b"a paper")
    vault.blobs._path(blob).write_bytes(b"torn")
    counter.clear()

    assert run("verify").returncode == 1


def test_health_says_what_to_do_in_the_language_of_the_system(run):
    english, polish = run("health"), run("health", LANG="pl_PL.UTF-8")

    assert (english.returncode, polish.returncode) == (1, 1)
    assert "Act now: No recovery kit has been typed back from its paper." in english.stdout
    assert "Zrób teraz: Żaden zestaw odzyskiwania" in polish.stdout
    told = json.loads(run("health", "--json").stdout)
    assert told["kit"] == "act"


def test_a_wrong_password_is_refused_and_nothing_is_printed_of_it(run):
    wrong = run("backup", secret="amber-lantern-fox")

    assert wrong.returncode == 3
    assert wrong.stdout == ""
    assert "amber" not in wrong.stderr
    assert wrong.stderr.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are of another kind there")
def test_a_password_that_is_typed_at_a_terminal_is_not_shown(salon, surroundings):
    ours, theirs = os.openpty()
    words = ["backup", "--vault", str(salon.folder), "--as", OWNER, "--password-stdin"]
    running = subprocess.Popen(
        [*PROGRAM, *words],
        cwd=ROOT,
        env=surroundings,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    heard = b""
    while not heard.endswith(b": "):  # it asks, and from then on shows nothing
        heard += os.read(running.stderr.fileno(), 100)
    os.write(ours, f"{PASSWORD}\n".encode())
    out, err = running.communicate(timeout=120)
    os.set_blocking(ours, False)
    shown = b""
    with suppress(OSError):  # nothing is there to be read
        shown = os.read(ours, 4096)
    os.close(ours)
    os.close(theirs)

    assert (running.returncode, PASSWORD.encode() in shown + heard + out + err) == (0, False)


def test_a_label_gives_a_terminal_no_orders(run, open_wide, counter):
    """Labels of sticks lie where everybody with the database's key can write."""
    vault = open_wide()
    vault._connection.execute(
        "INSERT INTO stick VALUES ('s', 'Blue\x1b]0;x\x07\x9b2J', '2026-11-20', NULL, NULL)"
    )
    vault._connection.execute(
        "INSERT INTO shipment VALUES ('2026-11-20T09:00:00+00:00', 's', 'x', 'full')"
    )
    counter.clear()
    said = run("health").stdout

    assert "Blue" in said
    assert not {"\x1b", "\x07", "\x9b"} & set(said)


def test_a_fault_of_the_program_is_no_done_and_tells_no_contents(run, tmp_path):
    fault = run("restore", vault=tmp_path / f"{'Wanda' * 50}.svault")  # too long for the disk

    assert (fault.returncode, fault.stdout) == (4, "")
    assert "OSError" in fault.stderr
    assert "Wanda" not in fault.stderr


@pytest.mark.parametrize(
    ("command", "label"),
    [("check-log", RECEPTION), ("health", RECEPTION), ("backup", "Nobody")],
)
def test_who_may_not_is_refused_by_the_same_gate(run, command, label):
    assert run(command, label=label).returncode == 3


@pytest.mark.parametrize(
    "words",
    [
        ("backup", "--password", PASSWORD),
        ("backup", "--kit-stdin"),
        ("backup", "--unknown"),
    ],
)
def test_what_is_not_understood_ends_with_two(run, words):
    assert run(*words).returncode == 2


def test_no_option_takes_a_password():
    commands = command_parser()._subparsers._group_actions[0].choices
    for name in COMMANDS:
        taking = {option.dest for option in commands[name]._actions if option.nargs != 0}
        assert not {dest for dest in taking if "password" in dest or "kit" in dest}


def test_no_vault_is_trouble_and_a_vault_in_use_is_said(run, salon, clock, tmp_path):
    assert run("backup", vault=tmp_path / "None.svault").returncode == 4

    door = VaultDoor(salon.folder, clock=clock)
    busy = run("backup")
    door.close()
    assert busy.returncode == 5


def test_a_set_becomes_a_vault_by_password_and_by_kit(run, salon):
    assert run("backup").returncode == 0
    by_password = run("restore", "--json")
    assert by_password.returncode == 0, by_password.stderr
    restored = Path(json.loads(by_password.stdout)["folder"])
    assert restored != salon.folder
    assert run("check-log", vault=restored).returncode == 0

    by_kit = run("restore", "--kit-stdin", label="", secret=salon.kit.code)
    assert by_kit.returncode == 0, by_kit.stderr


def test_restoring_from_where_nothing_is_makes_nothing(run, salon, tmp_path):
    before = sorted(salon.folder.parent.iterdir())
    nothing = run("restore", "--from", str(tmp_path / "empty"))

    assert nothing.returncode == 3
    assert sorted(salon.folder.parent.iterdir()) == before


def test_nothing_of_qt_is_loaded(salon, surroundings):
    script = (
        "import sys; from salon_vault.__main__ import main\n"
        "code = main(sys.argv[1:])\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])\n"
        "import resource; print(resource.getrlimit(resource.RLIMIT_CORE), code)"
    )
    words = ["backup", "--vault", str(salon.folder), "--as", OWNER, "--password-stdin"]
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=ROOT,
        env=surroundings,
        input=PASSWORD,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )

    assert done.stdout.splitlines()[-2:] == ["[]", "(0, 0) 0"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of another kind there")
def test_ctrl_c_stops_between_two_steps_and_leaves_nothing(salon, surroundings, entries):
    """Ignored until the program has ears of its own, and there before the first step."""
    command = [*PROGRAM, "backup", "--vault", str(salon.folder), "--as", OWNER]
    running = subprocess.Popen(
        ["sh", "-c", "trap '' INT; exec \"$@\"", "sh", *command, "--password-stdin"],
        cwd=ROOT,
        env=surroundings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    asked = Path(f"/proc/{running.pid}/status")
    deadline = time.monotonic() + 60
    while not _catches_sigint(asked) and time.monotonic() < deadline:
        os.sched_yield()
    running.send_signal(signal.SIGINT)
    out, _err = running.communicate(f"{PASSWORD}\n".encode(), timeout=120)

    assert running.returncode == 130
    assert out == b""
    assert whole_sets(salon.folder / STAGING) == []
    assert [*(salon.folder / STAGING).glob("*")] == []
    phases = [line.entry.phase for line in entries() if "stage" in line.entry.case]
    assert phases == [Phase.INTENT, Phase.FAILED]


def _catches_sigint(status):
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    if lines["Name"].strip() == "sh":  # which catches it, too, until it has read its trap
        return False
    return bool(int(lines["SigCgt"], 16) & 1 << signal.SIGINT - 1)
