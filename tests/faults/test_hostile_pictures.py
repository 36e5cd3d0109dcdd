"""R28: whatever is brought as a photo, it is refused with why, or drawn anew and clean."""

import io
import random
import subprocess
import sys

import pytest
from PIL import Image

from salon_vault.clients.use_cases import add_client
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.from_elsewhere.model import LONGEST_SIDE, THUMBNAIL_SIDE, Why
from salon_vault.log.use_cases import verify_log
from salon_vault.photos.intake.use_cases import file_photos
from salon_vault.photos.model import Brought
from salon_vault.photos.use_cases import open_photo, view_album
from salon_vault.staff.model import Tier
from storage.blobs import BLOBS
from tests.conftest import NOON
from tests.faults.scale import times
from tests.photos_wanted import photos_wanted
from tests.pictures import (
    HEIC,
    MARK,
    bomb,
    encoded,
    moving,
    pdf,
    picture,
    tiff,
    with_place,
)
from tests.vaults import Patient
from ui.helper.frames import packed, unpacked

__all__ = ["photos_wanted"]

TRIES = times(quick=40, full=10_000)
AT_A_TIME = 40
"""Pictures of one child; it takes half a second to start."""

WITHIN = 120
"""Seconds for one child."""

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"
SHALLOW = Image.new("I;16", (300, 200), 40_000)
"""Sixteen bits a pixel."""

TAKEN = {
    "place in a JPEG": with_place("JPEG"),
    "place in a PNG": with_place("PNG"),
    "place in a WebP": with_place("WEBP"),
    "four colours of print": picture(mode="CMYK"),
    "sixteen bits": encoded(SHALLOW, "PNG"),
    "grey": picture(mode="L"),
    "see-through": encoded(Image.new("RGBA", (90, 60), (9, 200, 9, 99)), "PNG"),
    "also a PDF": with_place("JPEG") + pdf(),
    "also a page": with_place("PNG") + b"<script>alert(1)</script>",
    "bomb of 9000": bomb(9_000),
    "long and thin": picture((20_000, 3)),
}
REFUSED = {
    "bomb of 14000": (bomb(14_000), Why.MANY_PIXELS),
    "bomb of 30000": (bomb(30_000), Why.MANY_PIXELS),
    "moving WebP": (moving("WEBP"), Why.ANIMATED),
    "moving PNG": (moving("PNG"), Why.ANIMATED),
    "SVG called JPEG": (SVG, Why.NO_PICTURE),
    "PDF called JPEG": (pdf(), Why.NO_PICTURE),
    "TIFF called JPEG": (tiff(), Why.NO_PICTURE),
    "GIF called JPEG": (encoded(Image.new("P", (9, 9)), "GIF"), Why.NO_PICTURE),
    "program called JPEG": (b"MZ\x90\0" * 100, Why.NO_PICTURE),
    "HEIC called JPEG": (HEIC, Why.HEIC),
    "cut JPEG": (with_place("JPEG")[:-9], Why.DAMAGED),
    "cut PNG": (with_place("PNG")[:-9], Why.DAMAGED),
    "cut WebP": (with_place("WEBP")[:-9], Why.DAMAGED),
    "head of a JPEG": (b"\xff\xd8\xff", Why.DAMAGED),
    "empty": (b"", Why.EMPTY),
}


def spoiled(chance: random.Random) -> bytes:
    """Return a picture in which somebody has flipped, cut, doubled or filled in bytes."""
    bases = [with_place(kind) for kind in ("JPEG", "PNG", "WEBP")]
    contents = bytearray(chance.choice([*bases, picture(mode="CMYK"), moving("WEBP")]))
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(contents))
        end = min(len(contents), at + chance.randint(1, 40))
        match chance.randrange(4):
            case 0:
                contents[at] ^= 1 << chance.randrange(8)
            case 1:
                contents[at:end] = chance.randbytes(end - at)
            case 2:
                contents[at:at] = contents[at:end] * 3
            case _:
                del contents[at:end]
        if not contents:
            return b"\xff\xd8\xff"
    return bytes(contents)


def developed(pictures):
    """Return what a child with the helper's limits answers for each; None where it ended."""
    child = [sys.executable, "-m", "tests.faults.develop_many"]
    done = subprocess.run(
        child, input=packed(pictures), capture_output=True, check=False, timeout=WITHIN
    )
    if done.returncode == 0:
        return [unpacked(answer) for answer in unpacked(done.stdout)]
    if len(pictures) == 1:
        return [None]
    return [answer for one in pictures for answer in developed([one])]


def assert_clean(contents, longest):
    """Hold a picture of ours against what was promised."""
    image = Image.open(io.BytesIO(contents))
    assert image.format == "JPEG"
    assert max(image.size) <= longest
    assert not image.getexif()
    assert MARK not in contents
    for foreign in (b"Exif", b"ICC_PROFILE", b"http://ns.adobe.com", b"%PDF", b"<script"):
        assert foreign not in contents
    image.load()


def test_hostile_pictures_are_refused_or_drawn_anew():
    chance = random.Random(28)
    for _ in range(0, TRIES, AT_A_TIME):
        for answer in developed([spoiled(chance) for _ in range(AT_A_TIME)]):
            if answer is None:
                continue  # the helper ended over it, which refuses it
            if len(answer) == 1:
                assert Why(answer[0].decode())
                continue
            photo, thumbnail = answer
            assert_clean(photo, LONGEST_SIDE)
            assert_clean(thumbnail, THUMBNAIL_SIDE)


def careless(contents):
    """Make a picture smaller as one does who thinks of the pixels alone."""
    image = Image.open(io.BytesIO(contents))
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return encoded(image, "JPEG", exif=image.getexif())


def test_control_careless_drawing_keeps_the_place():
    assert MARK in careless(with_place("JPEG"))
    with pytest.raises(AssertionError):
        assert_clean(careless(with_place("JPEG")), LONGEST_SIDE)


def test_vault_keeps_the_good_ones_and_is_as_it_was_for_the_rest(seat, salon, tmp_path, look):
    desk = seat(Tier.SPECIALIST)
    client = desk.run(add_client, "Wanda Klimek", "pl").client.id
    desk.run(record_consents, client, {Purpose.RECORD: True})
    contents = [*TAKEN.values(), *(each for each, _why in REFUSED.values())]
    paths = [tmp_path / f"{number}.jpg" for number in range(len(contents))]
    for path, each in zip(paths, contents, strict=True):
        path.write_bytes(each)
    brought = [Brought(path, NOON.date()) for path in paths]
    filed = desk.run(file_photos, client, brought, clear=True, progress=Patient())
    refused = {refusal.place: refusal.why for refusal in filed.refused}
    names = [*TAKEN, *REFUSED]
    assert {names[place]: why for place, why in refused.items()} == {
        name: why for name, (_contents, why) in REFUSED.items()
    }
    for photo in filed.kept:
        assert_clean(desk.run(open_photo, photo), LONGEST_SIDE)
    assert len(filed.kept) == desk.run(view_album, client).count == len(TAKEN)
    assert [path.exists() for path in paths] == [
        place in refused for place in range(len(paths))
    ]
    assert seat(Tier.OWNER).run(verify_log, Patient()).faults == ()
    kept = {path.stem for path in salon.folder.glob(f"{BLOBS}/*/*")}
    assert kept == {blob for (blob,) in look("SELECT id FROM blob")}
    assert len(kept) == 2 * len(TAKEN)
