"""What an anchor is made of, byte by byte; a golden vector holds it still."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from salon_vault.errors import HeaderDamaged
from salon_vault.log.anchor import Anchor
from salon_vault.staff.model import StaffId
from storage.canonical import Json, canonical, from_canonical
from storage.seal import SIGNATURE, bound
from storage.strict import base64_of, blob, fields, hex_text, text, whole

FORMAT = 1
LONGEST = 2048
"""Bytes of the longest anchor that is read back."""

VAULT_ID, LINK = 16, 32
_FIELDS = ("v", "vault", "generation", "seq", "link", "t", "by", "signature")


def write_anchor(anchor: Anchor, signature: bytes) -> bytes:
    """Return the record as it is kept; it ends in a line break, being a file by itself."""
    return canonical(_told(anchor) | {"signature": base64_of(signature)}) + b"\n"


def read_anchor(raw: bytes) -> tuple[Anchor, bytes]:
    """
    Return an anchor and its signature, which is not checked here.

    Raises:
        ValueError: if it is not a record as ``write_anchor`` writes it.
    """
    try:
        told: Mapping[str, Any] = fields(from_canonical(raw.rstrip(b"\r\n"), LONGEST), _FIELDS)
        if told["v"] != FORMAT:
            raise ValueError("from a newer program")
        anchor = Anchor(
            vault=hex_text(told["vault"], VAULT_ID),
            generation=whole(told["generation"]),
            seq=whole(told["seq"], least=0),
            link=bytes.fromhex(hex_text(told["link"], LINK)),
            at=datetime.fromtimestamp(whole(told["t"]), UTC),
            by=StaffId(text(told["by"])),
        )
        return anchor, blob(told["signature"], SIGNATURE)
    except (HeaderDamaged, OverflowError, OSError) as problem:
        raise ValueError("not an anchor") from problem


def to_sign_anchor(anchor: Anchor) -> bytes:
    """Return what is signed: by the root where it is held, else by whoever is at the desk."""
    return bound("anchor", canonical(_told(anchor)).decode("ascii"))


def _told(anchor: Anchor) -> dict[str, Json]:
    return {
        "v": FORMAT,
        "vault": anchor.vault,
        "generation": anchor.generation,
        "seq": anchor.seq,
        "link": anchor.link.hex(),
        "t": int(anchor.at.timestamp()),
        "by": anchor.by,
    }
