"""Versions of the privacy notice, and their hand-overs."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from salon_vault.clients.model import ClientId


class How(StrEnum):
    """How a notice reached a client; never "accepted"."""

    PAPER = "paper"
    SHOWN = "shown"
    SAID = "said"
    MAILED = "mailed"


@dataclass(frozen=True, slots=True)
class NoticeVersion:
    """A notice whose wording changed; the same wording is the same version."""

    number: int
    law: str
    fingerprint: bytes
    """SHA-256 over the text of the notice in all its languages, without dates and codes."""
    since: datetime


@dataclass(frozen=True, slots=True)
class Handover:
    """That a version of the notice was handed over."""

    client: ClientId
    version: int
    language: str
    at: datetime
    how: How
    by: str
