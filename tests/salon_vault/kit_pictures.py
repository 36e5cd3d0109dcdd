"""Pictures of a kit's sheet, as a phone, a scanner or somebody hostile makes them."""

import io
from pathlib import Path

from PIL import Image

from salon_vault.door import Kit
from salon_vault.paper.code import squares
from salon_vault.paper.kit_sheet import kit_document
from salon_vault.paper.pdf import render
from tests.salon_vault.papers import MADE_AT


def sheet_of(kit: Kit, language: str = "en") -> bytes:
    """Return the sheet as the PDF that is sent to the printer."""
    return render(kit_document(kit, "Studio Magnolia", language, MADE_AT))


def code_image(*texts: str, square: int = 6) -> Image.Image:
    """Return QR codes beside each other on white."""
    drawn = [squares(text) for text in texts]
    side = max(len(rows) for rows in drawn) + 8
    image = Image.new("L", (side * len(drawn), side), 255)
    for number, rows in enumerate(drawn):
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    image.putpixel((number * side + x + 4, y + 4), 0)
    return image.resize((image.width * square, image.height * square), Image.Resampling.NEAREST)


def picture_bytes(image: Image.Image, kind: str = "PNG") -> bytes:
    """Return an image as the bytes of a file."""
    kept = io.BytesIO()
    image.save(kept, kind)
    return kept.getvalue()


def picture_of(kit: Kit, path: Path, kind: str = "PNG") -> Path:
    """Write a picture of the code of ``kit`` to ``path``, and return where it is."""
    path.write_bytes(picture_bytes(code_image(kit.code), kind))
    return path
