"""What scanners, fax machines and phones make of a sheet: grey pictures in, files out."""

import io
import random
from functools import cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.scans.sheets import DPI

WHITE = 255


def resampled(page: Image.Image, dpi: int) -> Image.Image:
    """Return the page as a scanner of ``dpi`` sees it."""
    size = tuple(max(1, round(edge * dpi / DPI)) for edge in page.size)
    return page.resize(size, Image.Resampling.BOX if dpi < DPI else None)


def tilted(page: Image.Image, degrees: float) -> Image.Image:
    """Return it put down crookedly."""
    return page.rotate(degrees, Image.Resampling.BILINEAR, expand=True, fillcolor=WHITE)


def turned(page: Image.Image, quarters: int) -> Image.Image:
    """Return it put in the wrong way round."""
    return page if not quarters % 4 else page.transpose(_TURNS[quarters % 4 - 1])


_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)


def noisy(page: Image.Image, sigma: float, chance: random.Random) -> Image.Image:
    """Return it with the grain of a cheap sensor."""
    tile = _grain(round(sigma))
    grain = Image.new("L", page.size)
    dx, dy = chance.randrange(tile.width), chance.randrange(tile.height)
    for x in range(-dx, page.width, tile.width):
        for y in range(-dy, page.height, tile.height):
            grain.paste(tile, (x, y))
    return ImageChops.add(page, grain, 1, -128)


@cache
def _grain(sigma: int) -> Image.Image:
    """Return noise around 128: the mean of four even ones deviates by 36.8."""
    size, chance = (733, 811), random.Random(sigma)
    a, b, c, d = (
        Image.frombytes("L", size, chance.randbytes(size[0] * size[1])) for _ in range(4)
    )
    mean = Image.blend(Image.blend(a, b, 0.5), Image.blend(c, d, 0.5), 0.5)
    return mean.point(lambda shade: round(128 + (shade - 127.5) * sigma / 36.8))


def faxed(page: Image.Image, chance: random.Random) -> Image.Image:
    """Return it in black and white, by a threshold or in dots."""
    if chance.random() < 0.3:
        return page.convert("1")
    limit = chance.randint(110, 190)
    return page.point(lambda shade: 255 if shade > limit else 0).convert("1")


def photographed(page: Image.Image, chance: random.Random) -> Image.Image:
    """Return it as a phone sees it: on a table, from aslant, in uneven light, in a shadow."""
    wide, high = page.size
    pad = round(0.07 * wide)
    view = (wide + 2 * pad, high + 2 * pad)
    corners = [(0, 0), (wide, 0), (wide, high), (0, high)]
    lean = 0.05
    seen = [
        (
            x + pad + chance.uniform(-lean, lean) * wide,
            y + pad + chance.uniform(-lean, lean) * wide,
        )
        for x, y in corners
    ]
    table = chance.randint(40, 150)
    photo = page.transform(
        view,
        Image.Transform.PERSPECTIVE,
        _perspective(seen, corners),
        Image.Resampling.BILINEAR,
        fillcolor=table,
    )
    return _shaded(photo, chance)


def _shaded(photo: Image.Image, chance: random.Random) -> Image.Image:
    light = Image.linear_gradient("L").rotate(chance.choice([0, 90, 180, 270]))
    low = chance.uniform(0.45, 0.8)
    light = light.point(lambda shade: round(255 * (low + (1 - low) * shade / 255)))
    light = light.resize(photo.size, Image.Resampling.BILINEAR)
    small = Image.new("L", (64, 64), 255)
    x, y = chance.uniform(0, 64), chance.uniform(0, 64)
    ImageDraw.Draw(small).polygon(
        [(x, y), (x + 40, y - 9), (x + 30, y + 45), (x - 6, y + 28)],
        fill=chance.randint(120, 200),
    )
    shadow = small.filter(ImageFilter.GaussianBlur(1.2)).resize(photo.size)
    soft = photo.filter(ImageFilter.GaussianBlur(chance.uniform(0, 0.8)))
    return ImageChops.multiply(ImageChops.multiply(soft, light), shadow)


def _perspective(seen, corners) -> tuple[float, ...]:
    """Return the eight numbers that take points of ``seen`` to ``corners`` (Gauss)."""
    rows = []
    for (x, y), (u, v) in zip(seen, corners, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for at in range(8):
        best = max(range(at, 8), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(8):
            if other != at:
                share = rows[other][at]
                rows[other] = [
                    a - share * b for a, b in zip(rows[other], rows[at], strict=True)
                ]
    return tuple(row[8] for row in rows)


def filed(page: Image.Image, kind: str, quality: int = 85) -> bytes:
    """Return a file of one page."""
    kept = io.BytesIO()
    more = {"quality": quality} if kind == "JPEG" else {}
    page.save(kept, kind, **more)
    return kept.getvalue()
