"""Two thousand scanned pages from one seed: what each is, how it was spoiled, and its bytes."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PIL import Image

from salon_vault.consents.model import ALPHABET
from salon_vault.paper.code import page_payload
from tests.salon_vault.kit_pictures import code_image
from tests.scans import marks, weather
from tests.scans.sheets import CODE_SIDE, DPI, Sheet

SEED = 20261122
PAGES = 2000
RESOLUTIONS = (75, 100, 150, 200, 300)

CONDITIONS = (
    "clean",
    "tilted",
    "noisy",
    "JPEG 40",
    "fax",
    "photo",
    "pen over code",
    "stained",
    "coffee ring",
    "all at once",
)


@dataclass(frozen=True)
class Made:
    """A scanned page, and the truth about it."""

    number: int
    condition: str
    dpi: int
    sheet: Sheet
    signed: tuple[str, ...]
    """The pen in each of the sheet's fields, "" where nobody signed."""
    contents: bytes = field(repr=False)


def scanned(sheets: Sequence[Sheet], numbers: Sequence[int]) -> Iterator[Made]:
    """Make the pages with these numbers; each depends on the seed and its number alone."""
    for number in numbers:
        yield _made(sheets, number, random.Random(f"{SEED}:{number}"))


def with_decoys(sheets: Sequence[Sheet], numbers: Sequence[int]) -> Iterator[Made]:
    """Make clean pages, never signed, on which a code of somebody else stands beside ours."""
    for number in numbers:
        chance = random.Random(f"{SEED}:decoy:{number}")
        sheet = chance.choice(sheets)
        page = sheet.image.copy()
        code = "".join(chance.choices(ALPHABET, k=16))
        ours = page_payload(code, chance.randint(1, 4))
        decoys = (
            "SV9" + ours[3:],
            ours[:-2] + ("AA" if ours[-2:] != "AA" else "BB"),
            ours[:5] + ours[6] + ours[5] + ours[7:],
            "https://example.org/pay/" + code,
        )
        square = code_image(decoys[number % len(decoys)]).resize((240, 240))
        page.paste(
            square, (round(20 * DPI / 25.4), round(chance.uniform(40, 180) * DPI / 25.4))
        )
        contents = weather.filed(weather.resampled(page, 200), "JPEG")
        yield Made(number, "clean", 200, sheet, ("",) * len(sheet.fields), contents)


def _made(sheets: Sequence[Sheet], number: int, chance: random.Random) -> Made:
    condition = CONDITIONS[number % len(CONDITIONS)]
    dpi = RESOLUTIONS[number // len(CONDITIONS) % len(RESOLUTIONS)]
    sheet = chance.choice(sheets)
    page = sheet.image.copy()
    pens = []
    known = marks.FAXED if condition == "fax" else marks.OFTEN
    for each in sheet.fields:
        is_signed = chance.random() < 0.5
        pens.append(marks.sign(page, sheet.place(each), chance, known) if is_signed else "")
    _mark(page, sheet, condition, chance)
    if dpi > 200 or chance.random() < 0.75:
        page = _lower_part(page, sheet)
    contents = _spoiled(page, condition, dpi, chance)
    return Made(number, condition, dpi, sheet, tuple(pens), contents)


def _mark(page: Image.Image, sheet: Sheet, condition: str, chance: random.Random) -> None:
    """Leave on the paper what lies on it before it is scanned."""
    everything = condition == "all at once"
    left, top = (edge * DPI / 25.4 for edge in (sheet.code_left, sheet.code_top))
    side = CODE_SIDE * DPI / 25.4
    if condition == "pen over code" or (everything and chance.random() < 0.5):
        marks.strike(page, (left, top, left + side, top + side), chance)
    spots = [sheet.place(field) for field in sheet.fields] or [(left, top, left, top)]
    for spill, name in ((marks.stain, "stained"), (marks.ring, "coffee ring")):
        if condition == name or (everything and chance.random() < 0.5):
            x, y, right, low = chance.choice(spots)
            spill(page, (chance.uniform(x, right), chance.uniform(y, low)), chance)
    if condition in {"stained", "noisy"} or everything:
        marks.dust(page, chance)


def _lower_part(page: Image.Image, sheet: Sheet) -> Image.Image:
    """Cut off what stands above all that matters, which only costs time."""
    tops = [sheet.place(each)[1] for each in sheet.fields]
    above = min([*tops, page.height * 0.6]) - 12 * marks.MM
    return page.crop((0, max(0, round(above)), page.width, page.height))


def _spoiled(page: Image.Image, condition: str, dpi: int, chance: random.Random) -> bytes:
    everything = condition == "all at once"
    page = weather.resampled(page, dpi)
    if condition == "photo":
        page = weather.photographed(page, chance)
    elif condition != "clean":
        page = weather.tilted(page, chance.uniform(-7, 7) if chance.random() < 0.7 else 0)
    if condition == "fax":
        page = weather.faxed(page, chance)
        return weather.filed(weather.turned(page, chance.randrange(4)), "TIFF")
    sigma = {"noisy": 25, "all at once": 14, "photo": 6}.get(condition, 3)
    if condition != "clean":
        page = weather.noisy(page, sigma, chance)
    page = weather.turned(page, chance.randrange(4))
    if condition == "clean" and chance.random() < 0.3:
        return weather.filed(page, "PNG")
    return weather.filed(page, "JPEG", 40 if condition == "JPEG 40" or everything else 85)
