"""
What goes through the pipe to the helper and back: one frame each way.

A frame is two lengths (u32, big-endian), a small JSON object, and bytes. Both sides check the
lengths before they read, so neither can be made to fill its memory.
"""

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO

LENGTHS = struct.Struct(">II")
LENGTH = struct.Struct(">I")
LARGEST_TERMS = 4096
LARGEST_BODY = 64 * 1024 * 1024

type Term = str | int | list[str]


class FrameBroken(Exception):
    """What came through the pipe is no frame of ours; the other side is not believed."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One question to the helper, or its answer."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    body: bytes = b""

    def word(self, name: str) -> str:
        """Return a text among the terms, or raise FrameBroken."""
        found = self.terms.get(name)
        if not isinstance(found, str):
            raise FrameBroken(name)
        return found

    def number(self, name: str, allowed: range) -> int:
        """Return a number among the terms, or raise FrameBroken if it is not ``allowed``."""
        found = self.terms.get(name)
        if type(found) is not int or found not in allowed:
            raise FrameBroken(name)
        return found

    def names(self, name: str) -> list[str]:
        """Return a list of texts among the terms, or raise FrameBroken."""
        found = self.terms.get(name)
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            raise FrameBroken(name)
        return found


def write_frame(pipe: IO[bytes], frame: Frame) -> None:
    """Send ``frame`` whole; raises OSError if the other side has gone."""
    terms = json.dumps(dict(frame.terms), separators=(",", ":")).encode()
    if len(terms) > LARGEST_TERMS or len(frame.body) > LARGEST_BODY:
        raise FrameBroken("too long")
    pipe.write(LENGTHS.pack(len(terms), len(frame.body)))
    pipe.write(terms)
    pipe.write(frame.body)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> Frame:
    """
    Wait for one frame and return it.

    Raises:
        FrameBroken: if the pipe ends early or carries anything else.
    """
    terms_length, body_length = LENGTHS.unpack(_exactly(pipe, LENGTHS.size))
    if terms_length > LARGEST_TERMS or body_length > LARGEST_BODY:
        raise FrameBroken("too long")
    try:
        terms = json.loads(_exactly(pipe, terms_length))
    except ValueError as error:
        raise FrameBroken("terms") from error
    if not isinstance(terms, dict):
        raise FrameBroken("terms")
    return Frame(terms, _exactly(pipe, body_length))


def packed(parts: Sequence[bytes]) -> bytes:
    """Return several pieces as one body, each behind its length (u32, big-endian)."""
    return b"".join(LENGTH.pack(len(part)) + part for part in parts)


def unpacked(body: bytes) -> list[bytes]:
    """Return the pieces that ``packed`` put together; raise FrameBroken for anything else."""
    parts, at = [], 0
    while at < len(body):
        end = at + LENGTH.size
        if end > len(body) or end + LENGTH.unpack_from(body, at)[0] > len(body):
            raise FrameBroken("parts")
        at = end + LENGTH.unpack_from(body, at)[0]
        parts.append(body[end:at])
    return parts


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    parts: list[bytes] = []
    missing = length
    while missing:
        part = pipe.read(min(missing, 1 << 20))
        if not part:
            raise FrameBroken("ended")
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
