"""What stands in a law pack about the privacy notice: its sections and its small words."""

from dataclasses import dataclass
from enum import StrEnum

from salon_vault.law.shape import Wording


class Needed(StrEnum):
    """When a section of the notice prints."""

    ALWAYS = "always"
    IF_TRANSFER = "if_transfer"
    IF_NO_TRANSFER = "if_no_transfer"


class Layout(StrEnum):
    """What a section shows under its words."""

    WORDS = "words"
    CALLOUT = "callout"
    PURPOSES = "purposes"
    INTERESTS = "interests"
    RECIPIENTS = "recipients"
    TRANSFERS = "transfers"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the notice, in the order of printing."""

    id: str
    needed: Needed
    cite: tuple[str, ...]
    heading: Wording
    body: Wording
    layout: Layout = Layout.WORDS


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """Small words the notice is put together with."""

    purpose: Wording
    data: Wording
    basis: Wording
    retention: Wording
    tax_id: Wording
    phone: Wording
    mail: Wording
    officer: Wording
    injury: Wording
    country: Wording
    safeguard: Wording
    footer: Wording


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice a client is handed."""

    title: Wording
    posted_copy_is_enough: bool
    """False: staff hand it over, a copy on the wall does not do."""
    posted_copy_cite: str
    always_receives: Wording
    words: NoticeWords
    sections: tuple[Section, ...]
    facts: tuple[str, ...]
