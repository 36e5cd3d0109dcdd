"""One entry as it lies in the database, before anybody has read it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Everything that is kept of one entry."""

    seq: int
    core: bytes
    link: bytes
    signature: bytes
    cosignature: bytes | None
    mac: bytes
    salt: bytes | None
    """None, as ``sealed``, where there is no detail, or it is gone."""
    sealed: bytes | None
