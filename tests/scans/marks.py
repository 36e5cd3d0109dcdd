"""What people leave on paper: signatures, strokes, coffee; on grey pictures of 300 dpi."""

import math
import random
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

MM = 300 / 25.4

PENS = {"black": 25, "blue": 85, "red": 105, "pencil": 120, "pale": 165}
"""Shades on white paper; a pale one is an old ballpoint or a hard pencil."""

OFTEN = ("black",) * 6 + ("blue",) * 6 + ("red",) + ("pencil",) * 2 + ("pale",) * 2
FAXED = ("black", "blue")
"""What a fax machine sees; of paler pens nothing is left on its picture."""


def sign(
    page: Image.Image,
    place: tuple[float, float, float, float],
    chance: random.Random,
    pens: Sequence[str] = OFTEN,
) -> str:
    """Write a name, larger or smaller, more or less in its field; return the pen's name."""
    left, top, right, low = place
    pen = chance.choice(pens)
    wide = min(chance.uniform(18, 65) * MM, (right - left) * 0.85)
    high = min(chance.uniform(5, 12) * MM, (low - top) * 1.2)
    begin = chance.uniform(left + 2 * MM, max(left + 2.1 * MM, right - wide - 2 * MM))
    middle = low - 3.2 * MM - chance.uniform(0.1, 0.35) * high
    if right - left < 30 * MM:  # initials, in the middle of a small field
        high = min(high, low - top)
        middle = (top + low) / 2
    points = _name(begin, middle, wide, high, chance)
    draw = ImageDraw.Draw(page)
    thick = round(chance.uniform(0.35, 0.8) * MM)
    for letter in points:
        draw.line(letter, fill=PENS[pen], width=thick, joint="curve")
    return pen


def _name(left, middle, wide, high, chance):
    """Return letters as lists of points: loops that lean, as handwriting does."""
    letters = []
    count = chance.randint(3, 9)
    step = wide / count
    for at in range(count):
        tall = high / 2 * (1.0 if at == 0 else chance.uniform(0.3, 0.8))
        turns, phase = chance.uniform(0.8, 1.8), chance.uniform(0, 6.28)
        points = []
        for tick in range(25):
            share = tick / 24
            angle = phase + share * turns * 2 * math.pi
            x = left + step * (at + share + 0.45 * math.cos(angle))
            points.append((x + 0.3 * tall * math.sin(angle), middle + tall * math.sin(angle)))
        letters.append(points)
    if chance.random() < 0.4:
        under = middle + high * chance.uniform(0.3, 0.5)
        letters.append([(left, under), (left + wide, under - chance.uniform(-9, 9))])
    return letters


def strike(page: Image.Image, box: tuple[float, float, float, float], chance: random.Random):
    """Draw one stroke of a pen across a box, the code as a rule."""
    left, top, right, low = box
    ends = [
        (left - 3 * MM, chance.uniform(top, low)),
        (right + 3 * MM, chance.uniform(top, low)),
    ]
    if chance.random() < 0.5:
        ends = [
            (chance.uniform(left, right), top - 3 * MM),
            (chance.uniform(left, right), low + 3 * MM),
        ]
    thick = round(chance.uniform(0.5, 0.9) * MM)
    ImageDraw.Draw(page).line(ends, fill=PENS[chance.choice(["black", "blue"])], width=thick)


def stain(page: Image.Image, middle: tuple[float, float], chance: random.Random):
    """Spill something: a soft blot, not as dark as ink."""
    across = chance.uniform(6, 22) * MM
    layer = _layer(across)
    draw = ImageDraw.Draw(layer)
    for _ in range(6):
        size = across * chance.uniform(0.2, 0.45)
        x, y = (across * chance.uniform(0.3, 0.7) for _axis in range(2))
        draw.ellipse((x - size, y - size, x + size, y + size), fill=chance.randint(205, 235))
    _lay(page, layer.filter(ImageFilter.GaussianBlur(0.7 * MM)), middle, across)


def ring(page: Image.Image, middle: tuple[float, float], chance: random.Random):
    """Put a cup down: a ring of seven centimetres, pale with a darker edge, here and there."""
    across = chance.uniform(60, 80) * MM
    layer = _layer(across)
    draw = ImageDraw.Draw(layer)
    pad = 3 * MM
    box = (pad, pad, across - pad, across - pad)
    for _ in range(7):
        begin, long = chance.uniform(0, 360), chance.uniform(30, 130)
        wide = round(chance.uniform(0.8, 2.5) * MM)
        draw.arc(box, begin, begin + long, fill=chance.randint(175, 220), width=wide)
    _lay(page, layer.filter(ImageFilter.GaussianBlur(0.35 * MM)), middle, across)


def dust(page: Image.Image, chance: random.Random, count: int = 60):
    """Strew specks and a few hairs."""
    draw = ImageDraw.Draw(page)
    for _ in range(count):
        x, y = chance.uniform(0, page.width), chance.uniform(0, page.height)
        size = chance.uniform(0.05, 0.25) * MM
        draw.ellipse((x - size, y - size, x + size, y + size), fill=chance.randint(30, 170))


def _layer(across: float) -> Image.Image:
    return Image.new("L", (round(across), round(across)), 255)


def _lay(page: Image.Image, layer: Image.Image, middle: tuple[float, float], across: float):
    left, top = (round(axis - across / 2) for axis in middle)
    under = page.crop((left, top, left + layer.width, top + layer.height))
    page.paste(ImageChops.multiply(under, layer), (left, top))
