"""A stack of fifty signed pages filed with the real helper, while the window stays alive."""

import io
from pathlib import Path

from PIL import Image

from benchmarks import counter
from benchmarks.beat import Beat
from benchmarks.counter import Counter, manned_counter
from benchmarks.row import Row, below, reported, timed
from benchmarks.vaults import SIZES, Filled, filled, seated, world
from salon_vault.clients.use_cases import find_clients
from salon_vault.consents.use_cases import compose_form_set, save_papers
from salon_vault.desk import Desk
from salon_vault.scans.intake.model import ScansIn
from salon_vault.scans.intake.use_cases import file_scans
from ui.helper.asking import Helper
from ui.waiting import Waiting

PAGES = 50
SETS = ("general", "facial")
DPI = 200
GAP = 50.0
"""Milliseconds that the event loop may stand still."""
TYPED = "anna"


def measure(folder: Path) -> list[Row]:
    """Measure at a small size: it does not depend on how many cards there are."""
    counter.PATIENCE = 90.0
    vault = filled(folder, SIZES[0])
    with seated(vault) as desk:
        stack = _stack(desk, vault, folder)
    with manned_counter(vault.folder) as manned:
        beat, came = Beat(), list[ScansIn]()
        took = timed(lambda: came.append(_file(manned, stack)))
        gap = beat.most
    assert (came[0].filed, came[0].waiting) == (PAGES, 0)
    what = f"{PAGES} pages of {DPI} dpi read by the helper, sealed, read back and filed"
    still = "longest stillness of the screens meanwhile, with clients looked up"
    return [
        reported("scans.page", f"{what}: one page", vault.clients, took / PAGES, "ms"),
        below("scans.gap", still, vault.clients, gap, "ms", GAP),
    ]


def _file(manned: Counter, stack: Path) -> ScansIn:
    line, screen = manned.line, manned.screen
    waiting = Waiting(screen, line, "filing")
    answer = line.ask(screen, file_scans, (stack,), clear=True, progress=waiting)
    asked = [manned.heard(line.ask(screen, find_clients, letter)) for letter in TYPED]
    assert len(asked) == len(TYPED)
    came = manned.heard(answer)
    waiting.over()
    return came


def _stack(desk: Desk, vault: Filled, folder: Path) -> Path:
    """Have papers made for clients, and draw their pages as a feeder scans them."""
    helper = world().from_elsewhere.darkroom
    assert isinstance(helper, Helper)
    pages: list[Image.Image] = []
    for number, client in enumerate(vault.sought):
        forms = SETS[number % len(SETS)]
        for document in desk.run(compose_form_set, client.id, forms, "pl", ""):
            saved = folder / f"{document.code}.pdf"
            (paper,) = desk.run(save_papers, client.id, (document,), saved)
            drawn = (helper.page(saved.read_bytes(), at, DPI) for at in range(paper.pages))
            pages += (Image.open(io.BytesIO(png)).convert("L") for png in drawn)
        if len(pages) >= PAGES:
            break
    stack = folder / "stack.pdf"
    first, *others = pages[:PAGES]
    first.save(stack, "PDF", save_all=True, append_images=others, resolution=DPI)
    return stack
