"""What the operating system is asked about a window: to leave it out of screen captures."""

import ctypes
import sys

from PySide6.QtWidgets import QWidget

if sys.platform == "win32":
    # Written, not yet run.

    _EXCLUDE_FROM_CAPTURE = 0x11

    def exclude_from_capture(window: QWidget) -> bool:
        """Ask that captures show black in the place of ``window``; tell whether it holds."""
        affinity = ctypes.windll.user32.SetWindowDisplayAffinity
        return bool(affinity(int(window.winId()), _EXCLUDE_FROM_CAPTURE))

elif sys.platform == "darwin":
    # Written, not yet run.

    def exclude_from_capture(window: QWidget) -> bool:
        """Ask that captures leave ``window`` out; tell whether it holds."""
        objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
        objc.sel_registerName.restype = ctypes.c_void_p
        name = objc.sel_registerName
        address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value
        assert address is not None
        pointer = ctypes.c_void_p
        ask = ctypes.CFUNCTYPE(pointer, pointer, pointer)(address)
        tell = ctypes.CFUNCTYPE(None, pointer, pointer, ctypes.c_ulong)(address)
        of_view = ask(int(window.winId()), name(b"window"))
        if not of_view:
            return False
        tell(of_view, name(b"setSharingType:"), 0)
        return True

else:

    def exclude_from_capture(window: QWidget) -> bool:
        """Tell that nothing holds: neither X11 nor Wayland lets a window leave captures."""
        del window
        return False
