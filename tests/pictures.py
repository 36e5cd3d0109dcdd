"""Pictures and papers as phones and scanners make them, and as somebody hostile does."""

import io
import struct
import zlib
from functools import cache

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

GPS = 0x8825
RAW = -15
"""For zlib: no head and no check, which stand once around all pieces."""
MARK = b"52 degrees north, hidden"
"""Stands in the metadata of every picture with a place."""

HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)


def encoded(image: Image.Image, kind: str, **more: object) -> bytes:
    """Return an image as the bytes of a file."""
    kept = io.BytesIO()
    image.save(kept, kind, **more)
    return kept.getvalue()


@cache
def picture(
    size: tuple[int, int] = (300, 200), kind: str = "JPEG", shade: int = 120, mode: str = "RGB"
) -> bytes:
    """Return a plain picture."""
    return encoded(Image.new("RGB", size, (shade, 80, 60)).convert(mode), kind)


@cache
def with_place(kind: str = "JPEG", size: tuple[int, int] = (300, 200)) -> bytes:
    """Return a picture that says where it was taken, and by whose camera."""
    exif = Image.Exif()
    exif[0x010F] = MARK.decode()
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (52.0, 13.0, 47.0)
    return encoded(Image.new("RGB", size, (120, 80, 60)), kind, exif=exif)


@cache
def moving(kind: str) -> bytes:
    """Return a picture with two frames."""
    frames = [Image.new("RGB", (60, 40), (shade, 0, 0)) for shade in (20, 200)]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:])


def packed_often(piece: bytes, times: int) -> bytes:
    """Return what unpacks to a piece many times over; it is packed once."""
    packing = zlib.compressobj(9, wbits=RAW)
    packed = packing.compress(piece) + packing.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(times):
        check = zlib.adler32(piece, check)
    end = zlib.compressobj(9, wbits=RAW).flush()
    return b"\x78\xda" + packed * times + end + check.to_bytes(4)


@cache
def bomb(side: int) -> bytes:
    """Return a small PNG that unpacks to ``side`` times ``side`` pixels."""
    body = packed_often(bytes(1 + (side + 7) // 8) * 50, side // 50)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(name, data) for name, data in ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    )


@cache
def pdf(*pages: str, password: str = "") -> bytes:
    """Return a PDF with a line on each page."""
    kept = io.BytesIO()
    encrypt = StandardEncryption(password) if password else None
    canvas = Canvas(kept, pagesize=A4, encrypt=encrypt)
    for line in pages or ("Old card",):
        canvas.setFont("Helvetica", 40)
        canvas.drawString(72, 600, line)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


@cache
def tiff(pages: int = 2) -> bytes:
    """Return a scan of black and white pages."""
    scans = [Image.new("1", (850, 1100), 1) for _ in range(pages)]
    return encoded(
        scans[0], "TIFF", compression="group4", save_all=True, append_images=scans[1:]
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    checked = name + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))
