"""When nobody sits at the PC any more, the system says so, and the program hears it."""

import shutil
import subprocess
import sys

import pytest
import shiboken6

if sys.platform != "linux" or shutil.which("dbus-daemon") is None:
    pytest.skip(
        "needs D-Bus; Windows and macOS are written, not yet run", allow_module_level=True
    )

from PySide6.QtDBus import QDBusConnection, QDBusMessage

from ui.os_session import SessionWatch

LOGIND = "org.freedesktop.login1"
MANAGER = ("/org/freedesktop/login1", f"{LOGIND}.Manager")
SESSION = ("/org/freedesktop/login1/session/_31", f"{LOGIND}.Session")
USER = ("/org/freedesktop/login1/session/_31", "org.freedesktop.DBus.Properties")
LID = ("/org/freedesktop/UPower", "org.freedesktop.DBus.Properties")
SAVER = ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")


@pytest.fixture(scope="module")
def bus(tmp_path_factory):
    """A bus of these tests' own, as an address; it must not end while Qt still hangs up."""
    folder = tmp_path_factory.mktemp("bus")
    config = folder / "bus.conf"
    config.write_text(
        "<busconfig><type>session</type>"
        f"<listen>unix:path={folder / 'bus'}</listen>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
        '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>'
    )
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    yield daemon.stdout.readline().decode().strip()
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


@pytest.fixture(scope="module")
def system(bus):
    """Somebody who speaks for logind and the screen saver."""
    speaker = QDBusConnection.connectToBus(bus, "speaker")
    assert speaker.registerService(LOGIND)
    assert speaker.registerService("org.freedesktop.UPower")
    assert speaker.registerService("org.freedesktop.ScreenSaver")
    yield speaker
    QDBusConnection.disconnectFromBus("speaker")


@pytest.fixture
def left(qapp, bus, system):
    """What the program heard."""
    watch = SessionWatch()
    listener = QDBusConnection.connectToBus(bus, "listener")
    heard = []
    watch.left.connect(lambda: heard.append(1))
    watch.listen(listener, listener)
    yield heard
    shiboken6.delete(watch)
    QDBusConnection.disconnectFromBus("listener")


def say(system, where, signal, *arguments):
    message = QDBusMessage.createSignal(*where, signal)
    message.setArguments(list(arguments))
    assert system.send(message)


@pytest.mark.parametrize(
    ("where", "signal", "arguments"),
    [
        (MANAGER, "PrepareForSleep", [True]),
        (SESSION, "Lock", []),
        (SAVER, "ActiveChanged", [True]),
        (USER, "PropertiesChanged", [f"{LOGIND}.Session", {"Active": False}, ["IdleHint"]]),
        (
            LID,
            "PropertiesChanged",
            ["org.freedesktop.UPower", {"LidIsClosed": True}, ["OnBattery"]],
        ),
    ],
    ids=["sleep", "lock", "screen saver", "user switch", "lid"],
)
def test_sleep_lock_and_screen_saver_are_heard(qtbot, system, left, where, signal, arguments):
    say(system, where, signal, *arguments)

    qtbot.waitUntil(lambda: bool(left))


def test_waking_up_is_no_leaving(qtbot, system, left):
    say(system, MANAGER, "PrepareForSleep", False)
    say(system, SAVER, "ActiveChanged", False)
    say(system, USER, "PropertiesChanged", f"{LOGIND}.Session", {"Active": True}, ["X"])
    say(system, USER, "PropertiesChanged", f"{LOGIND}.Session", {"IdleHint": False}, ["X"])
    say(
        system,
        LID,
        "PropertiesChanged",
        "org.freedesktop.UPower",
        {"LidIsClosed": False},
        ["X"],
    )
    say(system, SESSION, "Lock")

    qtbot.waitUntil(lambda: bool(left))
    assert left == [1]
