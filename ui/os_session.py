"""
When the PC goes to sleep, the lid closes, the session is locked, or somebody else's comes up.

Linux: logind, UPower and the screen savers over D-Bus. Windows: session and power messages.
macOS: the distributed notification. Only Linux has been run; the others are written, not yet
run.
"""

import ctypes
import sys

from PySide6.QtCore import QObject, Signal, Slot

if sys.platform == "linux":
    from PySide6.QtCore import SLOT
    from PySide6.QtDBus import QDBusConnection

    _LOGIND = "org.freedesktop.login1"
    _UPOWER = "org.freedesktop.UPower"
    _PROPERTIES = "org.freedesktop.DBus.Properties"
    _LEAVING = {f"{_LOGIND}.Session": ("Active", False), _UPOWER: ("LidIsClosed", True)}
    """Another user's session comes up in front of ours; the lid closes without any sleep."""
    _SAVERS = (
        ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
        ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
        ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    )

    class SessionWatch(QObject):
        """Hears that nobody sits here any more."""

        left = Signal()
        _listens = False

        def watch(self, window_id: int) -> None:
            """Begin to listen, once; a bus that is not there is simply silent."""
            del window_id
            if self._listens:
                return
            self._listens = True
            self.listen(QDBusConnection.systemBus(), QDBusConnection.sessionBus())

        def listen(self, system: QDBusConnection, session: QDBusConnection) -> None:
            """Listen on these two buses."""
            sleep = (_LOGIND, "/org/freedesktop/login1", f"{_LOGIND}.Manager")
            self._hear(system, *sleep, "PrepareForSleep", "happened(bool)")
            self._hear(system, _LOGIND, "", f"{_LOGIND}.Session", "Lock", "locked()")
            for name in (_LOGIND, _UPOWER):
                changed = "changed(QString,QVariantMap,QStringList)"
                self._hear(system, name, "", _PROPERTIES, "PropertiesChanged", changed)
            for name, path in _SAVERS:
                self._hear(session, name, path, name, "ActiveChanged", "happened(bool)")

        def _hear(
            self, bus: QDBusConnection, name: str, path: str, kind: str, signal: str, slot: str
        ) -> None:
            bus.connect(name, path, kind, signal, self, SLOT(slot))  # type: ignore[call-overload]  # it takes a str, the stubs say bytes

        @Slot(bool)
        def happened(self, begins: bool) -> None:
            """Hear that sleep or the screen saver begins, or is over."""
            if begins:
                self.left.emit()

        @Slot("QString", "QVariantMap", "QStringList")
        def changed(self, kind: str, properties: dict[str, object], gone: list[str]) -> None:
            """Hear what has changed about a session or the lid."""
            del gone
            name, leaving = _LEAVING.get(kind, ("", None))
            if name in properties and properties[name] is leaving:
                self.left.emit()

        @Slot()
        def locked(self) -> None:
            """Hear that the session was told to lock."""
            self.left.emit()

elif sys.platform == "win32":
    from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

    _SESSION_CHANGE, _SESSION_LOCK = 0x02B1, 0x7
    _CONSOLE_DISCONNECT, _REMOTE_DISCONNECT = 0x2, 0x4
    """Another user's session comes up in front of ours, here or from afar."""
    _POWER, _SUSPEND = 0x0218, 0x4
    _THIS_SESSION = 0

    class _Message(ctypes.Structure):
        _fields_ = (
            ("window", ctypes.c_void_p),
            ("message", ctypes.c_uint),
            ("w", ctypes.c_size_t),
            ("l", ctypes.c_ssize_t),
        )

    class _Messages(QAbstractNativeEventFilter):
        def __init__(self, watch: "SessionWatch") -> None:
            super().__init__()
            self._watch = watch

        def nativeEventFilter(
            self, kind: QByteArray | bytes | bytearray | memoryview, message: int
        ) -> tuple[bool, int]:
            """Hear every message to our windows; keep none."""
            del kind
            said = _Message.from_address(int(message))
            locked = said.message == _SESSION_CHANGE and said.w in {
                _SESSION_LOCK,
                _CONSOLE_DISCONNECT,
                _REMOTE_DISCONNECT,
            }
            if locked or (said.message == _POWER and said.w == _SUSPEND):
                self._watch.left.emit()
            return False, 0

    class SessionWatch(QObject):
        """Hears that nobody sits here any more."""

        left = Signal()
        _listens = False

        def watch(self, window_id: int) -> None:
            """Have Windows tell the window with this id."""
            if not self._listens:
                self._listens = True
                self._messages = _Messages(self)
                application = QCoreApplication.instance()
                assert application is not None
                application.installNativeEventFilter(self._messages)
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window_id, _THIS_SESSION)

else:
    _AT_ONCE = 4

    class SessionWatch(QObject):
        """Hears that nobody sits here any more."""

        left = Signal()
        _listens = False

        def watch(self, window_id: int) -> None:
            """Have macOS tell when the screen is locked, which sleep and the lid cause too."""
            del window_id
            if self._listens:
                return
            self._listens = True
            core = ctypes.CDLL(
                "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
            )
            pointer = ctypes.c_void_p
            core.CFNotificationCenterGetDistributedCenter.restype = pointer
            core.CFStringCreateWithCString.restype = pointer
            core.CFStringCreateWithCString.argtypes = (
                pointer,
                ctypes.c_char_p,
                ctypes.c_uint32,
            )
            name = core.CFStringCreateWithCString(None, b"com.apple.screenIsLocked", 0x08000100)
            hear = ctypes.CFUNCTYPE(None, *[pointer] * 5)
            self._heard = hear(lambda *_five: self.left.emit())
            core.CFNotificationCenterAddObserver.argtypes = (
                pointer,
                pointer,
                hear,
                pointer,
                pointer,
                ctypes.c_long,
            )
            centre = core.CFNotificationCenterGetDistributedCenter()
            core.CFNotificationCenterAddObserver(
                centre, None, self._heard, name, None, _AT_ONCE
            )
