"""Files that somebody hostile drops where scans are expected."""

import io
import struct
import zipfile
from collections.abc import Sequence

from PIL import Image

from tests.pictures import encoded, packed_often

A4_BOX = "0 0 595 842"


def raw_pdf(
    *objects: bytes, root: bytes = b"<</Type/Catalog/Pages 2 0 R>>", xref: bool = True
) -> bytes:
    """Return a PDF of these objects, numbered from 2; the catalogue is number 1."""
    body = io.BytesIO()
    body.write(b"%PDF-1.7\n")
    places = []
    for number, each in enumerate((root, *objects), 1):
        places.append(body.tell())
        body.write(b"%d 0 obj\n%s\nendobj\n" % (number, each))
    start = body.tell()
    if xref:
        body.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
        body.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    body.write(b"trailer<</Size %d/Root 1 0 R>>\n" % (len(places) + 1))
    body.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return body.getvalue()


def page(contents: bytes = b"", box: str = A4_BOX, more: str = "") -> Sequence[bytes]:
    """Return the objects of a PDF with one page: the tree, the page, what is drawn on it."""
    return (
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R{more}>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(contents), contents),
    )


def flated(unpacked: bytes, repeated: int, entries: bytes = b"") -> bytes:
    """Return a stream that unpacks to many times a piece."""
    packed = packed_often(unpacked, repeated)
    head = b"<</Filter/FlateDecode/Length %d%s>>" % (len(packed), entries)
    return head + b"stream\n" + packed + b"\nendstream"


def drawing(image: bytes) -> bytes:
    """Return a PDF whose page draws one picture over all of it."""
    tree, leaf, words = page(
        b"595 0 0 842 0 0 cm /I Do", more="/Resources<</XObject<</I 5 0 R>>>>"
    )
    return raw_pdf(tree, leaf, words, image)


def picture_bomb(side: int) -> bytes:
    """Return a picture of a PDF with ``side`` times ``side`` pixels in colours."""
    entries = (
        b"/Type/XObject/Subtype/Image/Width %d/Height %d"
        b"/ColorSpace/DeviceRGB/BitsPerComponent 8"
    )
    return flated(bytes(side * 3), side, entries % (side, side))


def many_pages(count: int) -> bytes:
    """Return a PDF that shows one page again and again."""
    kids = b"3 0 R " * count
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)
    return raw_pdf(tree, *page()[1:])


def claiming(kind: str, side: int) -> bytes:
    """Return a small picture whose head says that it is ``side`` pixels wide and high."""
    contents = bytearray(encoded(Image.new("L", (64, 64), 200), kind))
    if kind == "JPEG":
        at = contents.index(b"\xff\xc0") + 5
        contents[at : at + 4] = struct.pack(">HH", side, side)
        return bytes(contents)
    for tag in (256, 257):
        at = contents.index(struct.pack("<HHI", tag, 4, 1)) + 8
        contents[at : at + 4] = struct.pack("<I", side)
    return bytes(contents)


def endless_tiff() -> bytes:
    """Return a TIFF whose first page says that the next one is the first."""
    contents = bytearray(encoded(Image.new("L", (64, 64), 200), "TIFF"))
    first = struct.unpack_from("<I", contents, 4)[0]
    count = struct.unpack_from("<H", contents, first)[0]
    struct.pack_into("<I", contents, first + 2 + 12 * count, first)
    return bytes(contents)


def archive() -> bytes:
    """Return a ZIP that unpacks to a thousand times its size."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("scan.pdf", bytes(20_000_000))
    return kept.getvalue()


def looping_tree() -> bytes:
    """Return a PDF whose tree of pages hangs in itself."""
    return raw_pdf(b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")


def looping_form() -> bytes:
    """Return a PDF whose drawing draws itself, twice."""
    tree, leaf, words = page(b"/F Do", more="/Resources<</XObject<</F 5 0 R>>>>")
    form = (
        b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>"
        b"/Length 11>>stream\n/F Do /F Do\nendstream"
    )
    return raw_pdf(tree, leaf, words, form)


def acting(action: bytes) -> bytes:
    """Return a PDF that wants something done when it is opened."""
    root = b"<</Type/Catalog/Pages 2 0 R/OpenAction %s>>" % action
    return raw_pdf(*page(b"0 0 m 99 99 l S"), root=root)


SCRIPT = acting(b"<</S/JavaScript/JS(while(1){app.alert\\(1\\)})>>")
LAUNCH = acting(b"<</S/Launch/F(/bin/sh)>>")
SEND = acting(b"<</S/URI/URI(http://example.org/?who)>>")
FAR_AWAY = drawing(
    b"<</Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8"
    b"/F(/etc/passwd)/Length 0>>stream\n\nendstream"
)
