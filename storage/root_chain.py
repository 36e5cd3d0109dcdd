"""The roots a vault has had: each signed the next, so that trust in one leads to the last."""

from collections.abc import Sequence
from dataclasses import dataclass

from salon_vault.errors import HeaderDamaged
from storage.canonical import Json
from storage.seal import KEY, SIGNATURE, bound, verify
from storage.strict import base64_of, blob, fields, listed

MOST_ROOTS = 64


@dataclass(frozen=True, slots=True)
class FormerRoot:
    """A root that was replaced, with its signature over the one after it."""

    root: bytes
    signature: bytes


def to_hand_over(vault_id: str, former: bytes, following: bytes) -> bytes:
    """Return what a root signs when another takes its place."""
    return bound("root-link", vault_id, former.hex(), following.hex())


def chain_to_json(chain: Sequence[FormerRoot]) -> Json:
    """Return the former roots as they stand in the header, the first one first."""
    return [
        {"root": base64_of(former.root), "signature": base64_of(former.signature)}
        for former in chain
    ]


def chain_from_json(value: Json) -> tuple[FormerRoot, ...]:
    """Return the former roots; raises HeaderDamaged; signatures are not looked at here."""
    found = [fields(item, ("root", "signature")) for item in listed(value, MOST_ROOTS)]
    return tuple(
        FormerRoot(blob(item["root"], KEY), blob(item["signature"], SIGNATURE))
        for item in found
    )


def check_chain(vault_id: str, chain: Sequence[FormerRoot], root: bytes) -> None:
    """
    Verify that each former root signed its successor, and the last one ``root``.

    Raises:
        HeaderDamaged: if one did not, or a root stands there twice.
    """
    roots = [*(former.root for former in chain), root]
    if len(set(roots)) != len(roots):
        raise HeaderDamaged
    for former, following in zip(chain, roots[1:], strict=True):
        message = to_hand_over(vault_id, former.root, following)
        if not verify(former.root, message, former.signature):
            raise HeaderDamaged
