"""Pages of scans and questions about their ink on their way through the pipe, both ways."""

import json
from collections.abc import Mapping, Sequence

from salon_vault.consents.model import SignedField
from salon_vault.scans.model import PageCode, Point, ScannedPage
from salon_vault.scans.ports import FieldAsked
from ui.helper.frames import FrameBroken, packed, unpacked

_MEASURES = ("x", "y", "width", "height")


def packed_pages(pages: Sequence[ScannedPage]) -> bytes:
    """Return pages as one body."""
    return packed([part for page in pages for part in _parts(page)])


def unpacked_pages(body: bytes) -> tuple[ScannedPage, ...]:
    """Return the pages of a body; raise FrameBroken for anything else."""
    parts = unpacked(body)
    if len(parts) % 3:
        raise FrameBroken("pages")
    return tuple(_page(*parts[at : at + 3]) for at in range(0, len(parts), 3))


def packed_wanted(wanted: Sequence[FieldAsked]) -> bytes:
    """Return questions as one body, in which no picture is twice."""
    pictures = list(dict.fromkeys(picture for picture, _code, _field in wanted))
    places = {picture: at for at, picture in enumerate(pictures)}
    asked = [
        {"picture": places[picture], "code": _code_told(code), "field": _field_told(field)}
        for picture, code, field in wanted
    ]
    return packed([json.dumps(asked).encode(), *pictures])


def unpacked_wanted(body: bytes) -> list[FieldAsked]:
    """Return the questions of a body; raise FrameBroken for anything else."""
    asked, *pictures = unpacked(body) or [b""]
    try:
        return [
            (pictures[each["picture"]], _code(each["code"]), _field(each["field"]))
            for each in json.loads(asked)
        ]
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise FrameBroken("wanted") from error


def _parts(page: ScannedPage) -> tuple[bytes, bytes, bytes]:
    told = {"number": page.number, "codes": [_code_told(code) for code in page.codes]}
    return json.dumps(told).encode(), page.picture, page.thumbnail


def _page(told: bytes, picture: bytes, thumbnail: bytes) -> ScannedPage:
    try:
        said = json.loads(told)
        codes = tuple(_code(code) for code in said["codes"])
        return ScannedPage(int(said["number"]), codes, picture, thumbnail)
    except (ValueError, KeyError, TypeError) as error:
        raise FrameBroken("page") from error


def _code_told(code: PageCode) -> dict[str, object]:
    return {"text": code.text, "corners": code.corners}


def _code(told: Mapping[str, object]) -> PageCode:
    text, corners = told["text"], told["corners"]
    if not isinstance(text, str) or not isinstance(corners, list):
        raise FrameBroken("code")
    a, b, c, d = (_point(corner) for corner in corners)
    return PageCode(text, (a, b, c, d))


def _point(told: Sequence[float]) -> Point:
    x, y = told
    return float(x), float(y)


def _field_told(field: SignedField) -> dict[str, float]:
    return {name: getattr(field, name) for name in _MEASURES}


def _field(told: Mapping[str, float]) -> SignedField:
    x, y, width, height = (float(told[name]) for name in _MEASURES)
    return SignedField(1, x, y, width, height)
