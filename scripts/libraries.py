"""Name the system libraries that the window lacks, with the command that installs them."""

import ctypes
import sys

PACKAGES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
"""What Qt's xcb platform links to, and the Debian package that has it."""


def missing() -> list[str]:
    """Return the packages whose library does not load here."""
    return sorted({package for name, package in PACKAGES.items() if not _loads(name)})


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def main() -> int:
    """Say what is missing; return 1 if anything is."""
    packages = missing()
    if not packages:
        return 0
    print("The window needs system libraries that are not here. To install them:")
    print(f"  sudo apt-get install {' '.join(packages)}")
    print("Until then the demo goes on offscreen.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
