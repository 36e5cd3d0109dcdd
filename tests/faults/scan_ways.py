"""
Filing scans as the product does, and as one must not: to be killed.

``python -m tests.faults.scan_ways VAULT FOLDER WHO IDENTITY WAY`` files every scan in a folder,
has the files removed, and writes ACK1 when that is done; WAY is ``as built``, or ``removed
first`` to see that a lost page is noticed. WHO and IDENTITY are the owner's, in hexadecimal.
"""

import io
import os
import sys
from pathlib import Path

import zxingcpp
from PIL import Image, ImageSequence

from salon_vault.desk import Desk
from salon_vault.errors import VaultError
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.ports import World
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.scans.model import Ink, PageCode, ScannedPage
from salon_vault.scans.tray.use_cases import list_tray
from salon_vault.scans.use_cases import open_scan_page, view_scan
from storage.door import VaultDoor
from storage.from_elsewhere import SourceFiles
from storage.identity import Identity
from tests.vaults import Patient, TickingClock


class PlainReader:
    """Reads pages without Qt, which would take longer to load than everything else."""

    def pages(self, contents):
        return Image.open(io.BytesIO(contents)).n_frames

    def read(self, contents, first, most):
        every = list(ImageSequence.all_frames(Image.open(io.BytesIO(contents))))
        numbers = range(first, min(first + most, len(every)))
        return tuple(self._page(number, every[number].convert("L")) for number in numbers)

    def ink(self, wanted):
        return (Ink.UNSURE,) * len(wanted)

    def _page(self, number, image):
        corners = ((0.0, 0.0),) * 4
        codes = tuple(PageCode(code.text, corners) for code in zxingcpp.read_barcodes(image))
        kept = io.BytesIO()
        image.save(kept, "JPEG", quality=30)
        return ScannedPage(number, codes, kept.getvalue(), b"small %d" % number)


class Eager:
    """Deletes a file once it was read, as one must not."""

    def read(self, path, most):
        contents = SourceFiles().read(path, most)
        path.unlink()
        return contents

    def remove(self, path, sha256):
        return None


def main():
    vault, folder, who, packed, way = sys.argv[1:]
    sources = Eager() if way == "removed first" else SourceFiles()
    desk = seated(Path(vault), who, Identity.unpacked(bytes.fromhex(packed)), sources)
    file_all(desk, Path(folder))
    os.write(1, b"ACK1\n")


def seated(vault, who, identity, sources):
    clock = TickingClock()
    opened = VaultDoor(vault, clock=clock).open_with_identity(who, identity)
    elsewhere = FromElsewhere(sources=sources, scanner=PlainReader())
    return Desk(opened, World(clock, None, None, elsewhere))


def file_all(desk, folder):
    scans = sorted(folder.iterdir())
    return desk.run(file_scans, scans, clear=True, progress=Patient())


def left_in(vault, folder, who, identity, code, pages):
    """
    File again what a kill left outside, and say how the vault stands: whole, short, twice.

    ``pages`` are those of the paper; as many more came without a code.
    """
    try:
        desk = seated(vault, who, identity, SourceFiles())
    except VaultError:
        return "closed"
    try:
        file_all(desk, folder)
        filed = desk.run(view_scan, code).pages
        waiting = [page.scan for page in desk.run(list_tray).pages]
        opened = [desk.run(open_scan_page, page.id) for page in (*filed, *waiting)]
        with desk.vault.work() as work:
            sound = work.log.verify(Patient()).sound
    except VaultError:
        return "damaged"
    finally:
        desk.vault.close()
    found = sorted(page.page for page in filed), len(waiting)
    if not sound or list(folder.iterdir()) or not all(opened):
        return "damaged"
    if found == (list(range(1, pages + 1)), pages):
        return "whole"
    return "short" if len(filed) + len(waiting) < 2 * pages else "twice"


if __name__ == "__main__":
    main()
