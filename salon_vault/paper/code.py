"""The code on every page: what it says, how it is checked, and its squares."""

import re

from salon_vault.consents.model import ALPHABET

MARK = "SV1"
"""Names the kind of code and its version."""

_PRIME = 1021
"""Largest prime that fits in two characters: every slip of one character changes the check."""

_SHAPE = re.compile(rf"{MARK}([{ALPHABET}]{{16}})(\d\d)([{ALPHABET}]{{2}})")


def page_payload(code: str, page: int) -> str:
    """
    Return what the QR code of a page says: mark, paper code, page, check; it names nobody.

    >>> page_payload("7KQM4T2F9XPDAAAA", 1)
    'SV17KQM4T2F9XPDAAAA012Y'
    """
    body = f"{MARK}{code}{page:02d}"
    return body + _check(body)


def read_payload(text: str) -> tuple[str, int] | None:
    """
    Return paper code and page that a scanned code says; None if it is not one of ours.

    >>> read_payload(page_payload("7KQM4T2F9XPDAAAA", 2))
    ('7KQM4T2F9XPDAAAA', 2)
    """
    found = _SHAPE.fullmatch(text)
    if found is None or _check(text[:-2]) != found[3]:
        return None
    return found[1], int(found[2])


def _check(body: str) -> str:
    total = 0
    for character in body:
        total = (total * 37 + ord(character)) % _PRIME
    return ALPHABET[total // 32] + ALPHABET[total % 32]


def squares(payload: str) -> tuple[tuple[bool, ...], ...]:
    """
    Return the dark modules of the QR code, row by row from the top, at level Q.

    Nothing is remembered: the recovery kit passes through here too.
    """
    import zxingcpp  # not before the unlock window

    barcode = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    image = memoryview(barcode.to_image(scale=1, add_quiet_zones=False))
    rows, columns = image.shape or (0, 0)
    return tuple(tuple(image[y, x] < 128 for x in range(columns)) for y in range(rows))
