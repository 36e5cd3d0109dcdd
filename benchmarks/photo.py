"""A photo of 12 megapixels filed, and twenty small ones shown, with the real helper."""

import io
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image, ImageOps
from PySide6.QtCore import QTimer

from benchmarks.counter import Counter, manned_counter, wait
from benchmarks.row import Row, below, p95, reported, timed
from benchmarks.vaults import SIZES, TODAY, Filled, Patient, filled, seated
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.from_elsewhere.model import LONGEST_SIDE, THUMBNAIL_SIDE
from salon_vault.photos.intake.use_cases import file_photos
from salon_vault.photos.model import Brought
from salon_vault.salon.use_cases import save_salon, view_salon
from ui.card.form import OVERVIEW, PICTURES

PIXELS = (4000, 3000)
SHOWN = 20
FILED = 12
OPENED = 15
SHOWN_WITHIN = 300.0
GAP = 50.0
"""Milliseconds that the event loop may stand still."""

BEAT = 2
"""Milliseconds between two looks at whether it does."""


def measure(folder: Path) -> list[Row]:
    """Measure at a small size: neither depends on how many cards there are."""
    vault = filled(folder, SIZES[0])
    with seated(vault) as desk:
        salon = replace(desk.run(view_salon), name="Studio Magnolia", keeps_photos=True)
        desk.run(save_salon, salon)
    path = folder / "IMG_0001.jpg"
    path.write_bytes(_taken())
    with manned_counter(vault.folder) as counter:
        return [*_filed(vault, counter, path), *_shown(vault, counter, path)]


def _filed(vault: Filled, counter: Counter, path: Path) -> list[Row]:
    client = _agreed(counter, vault.sought[0].id)
    with beating() as gaps:
        took = [timed(lambda: _file(counter, client, path, 1)) for _ in range(FILED)]
    plain = p95([timed(lambda: _plain(path)) for _ in range(FILED)])
    what = f"a photo of 12 megapixels filed, helper and reading back included, p95 of {FILED}"
    still = "longest stillness of the screens meanwhile"
    return [
        reported("photo.in", what, vault.clients, p95(took), "ms", plain),
        below("photo.in.still", still, vault.clients, max(gaps), "ms", GAP),
    ]


def _shown(vault: Filled, counter: Counter, path: Path) -> list[Row]:
    client = _agreed(counter, vault.sought[1].id)
    _file(counter, client, path, SHOWN)
    form = counter.screen.card.form
    took, gaps = [], []
    for _ in range(OPENED):
        form.tabs.setCurrentIndex(OVERVIEW)
        counter.open(vault.sought[2].id)
        counter.open(client)
        with beating() as some:
            took.append(timed(lambda: _turn_to_photos(counter)))
        gaps += some
    what = f"{SHOWN} thumbnails, from the tab to the last one painted, p95 of {OPENED}"
    still = "longest stillness of the screens meanwhile"
    size = vault.clients
    return [
        below("photo.thumbnails", what, size, p95(took), "ms", SHOWN_WITHIN, strictly=True),
        reported("photo.thumbnails.still", still, size, max(gaps), "ms", aim=GAP),
    ]


def _turn_to_photos(counter: Counter) -> None:
    form = counter.screen.card.form
    drawn: list[bool] = []
    heard = form.pictures.photos.tiles.drawn.connect(lambda: drawn.append(True))
    form.tabs.setCurrentIndex(PICTURES)
    wait(lambda: bool(drawn) and len(form.pictures.photos.tiles.tiles) == SHOWN)
    form.pictures.repaint()
    form.pictures.photos.tiles.drawn.disconnect(heard)


def _agreed(counter: Counter, client: ClientId) -> ClientId:
    agreed = {Purpose.RECORD: True}
    counter.heard(counter.line.ask(counter.screen, record_consents, client, agreed))
    return client


def _file(counter: Counter, client: ClientId, path: Path, times: int) -> None:
    brought = (Brought(path, TODAY),) * times
    asked = counter.line.ask(
        counter.screen, file_photos, client, brought, clear=False, progress=Patient()
    )
    assert len(counter.heard(asked).kept) == times


def _plain(path: Path) -> None:
    """Do the same without a helper, without a key, and without looking what it is."""
    for longest in (LONGEST_SIDE, THUMBNAIL_SIDE):
        with Image.open(path) as image:
            image.draft("RGB", (longest, longest))
            turned = ImageOps.exif_transpose(image)
            turned.thumbnail((longest, longest))
            with path.with_suffix(f".{longest}").open("wb") as file:
                turned.save(file, "JPEG", quality=88)
                file.flush()
                os.fsync(file.fileno())


def _taken() -> bytes:
    """Return a picture as full of detail as one of hair."""
    image = Image.effect_noise((PIXELS[0] // 4, PIXELS[1] // 4), 60).resize(PIXELS)
    kept = io.BytesIO()
    image.convert("RGB").save(kept, "JPEG", quality=90)
    return kept.getvalue()


@contextmanager
def beating() -> Iterator[list[float]]:
    """Hear the event loop's heart; the list holds the milliseconds between its beats."""
    gaps, last = [0.0], [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now

    heart = QTimer()
    heart.timeout.connect(beat)
    heart.start(BEAT)
    yield gaps
    heart.stop()
